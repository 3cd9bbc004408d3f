// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formula/katex.h"

#include <QLoggingCategory>
#include <QResource>

static void nameTheResource() { Q_INIT_RESOURCE(katex); }

namespace qwenda::formula {

namespace {

QString sourceOf(const QString &file)
{
    const QResource resource(QStringLiteral(":/qwenda/katex/") + file);
    return QString::fromUtf8(resource.uncompressedData());
}

QLoggingCategory::CategoryFilter formerFilter = nullptr;

/// Qt's compiler complains of every function that is used above its declaration, thousands of times in a minified script.
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

Katex::Katex() { nameTheResource(); }

Katex::~Katex() = default;

/// What a script of KaTeX exports, given what it is to take for KaTeX. Its scripts are made for many loaders; this is the
/// one they look for first.
QJSValue Katex::load(const QString &file, const QJSValue &katex)
{
    const QuietCompiler quiet;
    const QJSValue wrapped = m_engine.evaluate(
        QStringLiteral("(function(module, exports, require) {") + sourceOf(file) + QStringLiteral("\nreturn module.exports; })"), file);
    QJSValue module = m_engine.newObject();
    module.setProperty(QStringLiteral("exports"), m_engine.newObject());
    const QJSValue require = m_engine.evaluate(QStringLiteral("(function(katex) { return function() { return katex; }; })"))
                                 .call({katex});
    return wrapped.call({module, module.property(QStringLiteral("exports")), require});
}

bool Katex::start()
{
    if (m_ours.isObject())
        return true;
    m_katex = load(QStringLiteral("katex.js"), {});
    m_ours = m_engine.evaluate(sourceOf(QStringLiteral("serialise.js")), QStringLiteral("serialise.js")).call({m_katex});
    return m_ours.isObject() && !m_ours.isError();
}

void Katex::prepareFor(const QString &tex)
{
    if (m_hasChemistry || (!tex.contains(QLatin1StringView("\\ce")) && !tex.contains(QLatin1StringView("\\pu"))))
        return;
    m_hasChemistry = true;
    load(QStringLiteral("mhchem.js"), m_katex);
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
        m_speech = m_engine.evaluate(sourceOf(QStringLiteral("speech.js")), QStringLiteral("speech.js")).call({m_ours.property(QStringLiteral("parse"))});
        m_spoken = load(QStringLiteral("render-a11y-string.js"), m_speech);
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
