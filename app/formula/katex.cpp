// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formula/katex.h"

#include <QLoggingCategory>

static void nameTheResources()
{
    Q_INIT_RESOURCE(katex);
    Q_INIT_RESOURCE(qmlcache_katex);
}

// What Qt 6.4 compiles while it runs crashes when it is interrupted inside a try block: its exception handler looks at an
// exception that is not there. The interpreter knows. Qt asks once, when a program's first engine is made, whoever makes it.
static void withoutCompilingAtRunTime() { qputenv("QV4_FORCE_INTERPRETER", "1"); }
Q_CONSTRUCTOR_FUNCTION(withoutCompilingAtRunTime)

namespace qwenda::formula {

namespace {

QLoggingCategory::CategoryFilter formerFilter = nullptr;

/// Where another Qt runs the program than compiled it, the scripts are compiled again here. Qt's compiler complains of
/// every function that is used above its declaration, thousands of times in a minified script.
void withoutCompilerWarnings(QLoggingCategory *category)
{
    if (formerFilter)
        formerFilter(category);
    if (qstrcmp(category->categoryName(), "qt.qml.compiler") == 0)
        category->setEnabled(QtWarningMsg, false);
}

class QuietCompiler
{
public:
    QuietCompiler() { formerFilter = QLoggingCategory::installFilter(withoutCompilerWarnings); }
    ~QuietCompiler() { QLoggingCategory::installFilter(std::exchange(formerFilter, nullptr)); }
    Q_DISABLE_COPY_MOVE(QuietCompiler)
};

} // namespace

Katex::Katex() { nameTheResources(); }

Katex::~Katex() = default;

/// What the module's function gives for this argument.
QJSValue Katex::load(const QString &module, const QJSValue &argument)
{
    const QuietCompiler quiet;
    const QJSValue loaded = m_engine.importModule(QStringLiteral(":/qwenda/katex/") + module);
    return loaded.isError() ? loaded : loaded.property(QStringLiteral("default")).call({argument});
}

bool Katex::start()
{
    if (m_ours.isObject())
        return true;
    m_katex = load(QStringLiteral("katex.mjs"), {});
    m_ours = load(QStringLiteral("serialise.mjs"), m_katex);
    return m_ours.isObject() && !m_ours.isError();
}

void Katex::prepareFor(const QString &tex)
{
    if (m_hasChemistry || (!tex.contains(QLatin1StringView("\\ce")) && !tex.contains(QLatin1StringView("\\pu"))))
        return;
    m_hasChemistry = true;
    load(QStringLiteral("mhchem.mjs"), m_katex);
}

Katex::Answer Katex::call(const QString &function, const QString &tex, bool isDisplay)
{
    m_engine.setInterrupted(false);
    if (!start())
        return {{}, QStringLiteral("KaTeX could not be started"), false};
    prepareFor(tex);
    return finish(m_ours.property(function).callWithInstance(m_ours, {tex, isDisplay}));
}

Katex::Answer Katex::spoken(const QString &tex, bool isDisplay)
{
    m_engine.setInterrupted(false);
    if (!start())
        return {{}, QStringLiteral("KaTeX could not be started"), false};
    prepareFor(tex);
    if (!m_spoken.isCallable()) {
        m_speech = load(QStringLiteral("speech.mjs"), m_ours.property(QStringLiteral("parse")));
        m_spoken = load(QStringLiteral("render-a11y-string.mjs"), m_speech);
        if (!m_spoken.isCallable())
            m_spoken = m_spoken.property(QStringLiteral("default"));
    }
    return finish(m_speech.property(QStringLiteral("words")).call({m_spoken, tex, isDisplay}));
}

Katex::Answer Katex::finish(const QJSValue &value)
{
    if (m_engine.isInterrupted()) {
        m_engine.setInterrupted(false);
        return {{}, QStringLiteral("took too long"), true};
    }
    if (!value.isError())
        return {value.toString(), {}, false};
    QString words = value.property(QStringLiteral("message")).toString();
    words.remove(QChar(0x0332)); // KaTeX underlines the culprit with combining characters
    constexpr QStringView prefix = u"KaTeX parse error: ";
    if (words.startsWith(prefix))
        words.remove(0, prefix.size());
    return {{}, words.isEmpty() ? QStringLiteral("unknown") : words, false};
}

} // namespace qwenda::formula
