// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/speller.h"

#include "session/whendone.h"
#include "storage/settings.h"

#include <QFile>
#include <QLocale>
#include <QPromise>
#include <QStandardPaths>
#include <QStringConverter>
#include <QThreadPool>

#include <algorithm>

#ifdef QWENDA_HUNSPELL
#include <hunspell.hxx>
#endif

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

constexpr int mostSuggestions = 5;
constexpr qsizetype mostKnown = 5'000;

QStringList folders()
{
    QStringList all;
    const QStringList data = QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation);
    for (const QString &folder : data)
        all << folder + u"/hunspell"_s << folder + u"/myspell/dicts"_s;
    return all;
}

} // namespace

#ifdef QWENDA_HUNSPELL

/// One language. Lives on the thread that uses it; made on any.
class Speller::Dictionary
{
public:
    explicit Dictionary(const QString &path)
        : m_hunspell(QFile::encodeName(path + u".aff"_s).constData(), QFile::encodeName(path + u".dic"_s).constData()),
          m_encoding(m_hunspell.get_dict_encoding())
    {
        const bool isLatin1 = m_encoding == "ISO8859-1" || m_encoding == "ISO-8859-1";
        m_isKnown = isLatin1 || m_encoding == "UTF-8";
        m_isLatin1 = isLatin1;
    }
    /// Other encodings are left alone: no dictionary of Debian's for a Latin language in UTF-8 or Latin 1 is missed.
    bool isUsable() const { return m_isKnown; }
    bool has(const QString &word) { return m_hunspell.spell(bytes(word)); }
    QStringList like(const QString &word)
    {
        QStringList out;
        for (const std::string &one : m_hunspell.suggest(bytes(word)))
            out.append(m_isLatin1 ? QString::fromLatin1(one.data(), qsizetype(one.size())) : QString::fromStdString(one));
        return out;
    }

private:
    std::string bytes(const QString &word) const { return m_isLatin1 ? word.toLatin1().toStdString() : word.toStdString(); }

    Hunspell m_hunspell;
    std::string m_encoding;
    bool m_isKnown = false;
    bool m_isLatin1 = false;
};

#else

class Speller::Dictionary
{
public:
    explicit Dictionary(const QString &) {}
    bool isUsable() const { return false; }
    bool has(const QString &) { return true; }
    QStringList like(const QString &) { return {}; }
};

#endif

QStringList Speller::find(const QStringList &languages, const QStringList &places)
{
    QStringList found;
#ifdef QWENDA_HUNSPELL
    QStringList wanted;
    for (const QString &language : languages + QStringList{u"en-US"_s, u"en-GB"_s})
        wanted.append(QString(language).replace(u'-', u'_'));
    QSet<QString> had; // one dictionary of a language
    for (const QString &name : std::as_const(wanted)) {
        for (const QString &place : places) {
            const QString path = place + u'/' + name;
            if (!had.contains(name.section(u'_', 0, 0)) && QFile::exists(path + u".aff"_s) && QFile::exists(path + u".dic"_s)) {
                had.insert(name.section(u'_', 0, 0));
                found.append(path);
            }
        }
    }
#else
    Q_UNUSED(languages)
    Q_UNUSED(places)
#endif
    return found;
}

Speller::Speller(Settings &settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_files(find(QLocale::system().uiLanguages(), folders()))
{
    const QStringList own = settings.ownWords();
    m_own = {own.begin(), own.end()};
}

Speller::~Speller() = default;

bool Speller::isOn() const { return m_settings.checksSpelling(); }

void Speller::setOn(bool on)
{
    m_settings.setChecksSpelling(on);
    Q_EMIT changed();
}

void Speller::open()
{
    if (std::exchange(m_isOpened, true) || m_files.isEmpty())
        return;
    using Read = std::shared_ptr<std::vector<std::unique_ptr<Dictionary>>>;
    auto promise = std::make_shared<QPromise<Read>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, files = m_files] {
        auto all = std::make_shared<std::vector<std::unique_ptr<Dictionary>>>();
        for (const QString &file : files) {
            if (auto one = std::make_unique<Dictionary>(file); one->isUsable())
                all->push_back(std::move(one));
        }
        promise->addResult(all);
        promise->finish();
    });
    whenDone(promise->future(), this, [this](const Read &all) {
        m_dictionaries = std::move(*all);
        Q_EMIT changed();
    });
}

bool Speller::isRight(const QString &word) const
{
    if (!isReady() || m_own.contains(word))
        return true;
    const auto known = m_known.constFind(word);
    if (known != m_known.constEnd())
        return *known;
    QString plain = word;
    plain.replace(QChar(0x2019), u'\'');
    const bool isRight = std::any_of(m_dictionaries.begin(), m_dictionaries.end(), [&](const auto &one) { return one->has(plain); });
    if (m_known.size() >= mostKnown)
        m_known.clear();
    m_known.insert(word, isRight);
    return isRight;
}

QStringList Speller::suggestions(const QString &word) const
{
    QStringList all;
    for (const auto &one : m_dictionaries)
        all += one->like(word);
    all.removeDuplicates();
    return all.first(std::min<qsizetype>(all.size(), mostSuggestions));
}

void Speller::learn(const QString &word)
{
    QStringList own = m_settings.ownWords();
    own.append(word);
    m_settings.setOwnWords(own);
    m_own.insert(word);
    Q_EMIT changed();
}

} // namespace qwenda
