// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>
#include <QQmlEngine>
#include <QSet>
#include <QStringList>

#include <memory>
#include <vector>

namespace qwenda {

class Settings;

/// How words are spelt, by the dictionaries that hunspell finds on this machine: the desktop's language and English. Without
/// the library or a dictionary it knows nothing, and every word is right. GUI thread; dictionaries are read on another one.
class Speller : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")
    Q_PROPERTY(bool isOn READ isOn WRITE setOn NOTIFY changed)        ///< what people chose; remembered
    Q_PROPERTY(bool isAvailable READ isAvailable CONSTANT)            ///< there is a dictionary to ask

public:
    explicit Speller(Settings &settings, QObject *parent = nullptr);
    ~Speller() override;

    bool isOn() const;
    void setOn(bool on);
    bool isAvailable() const { return !m_files.isEmpty(); }
    /// Reads the dictionaries, once; changed() follows when there are any.
    void open();
    bool isReady() const { return !m_dictionaries.empty(); }

    /// True as well for every word as long as nothing is known.
    bool isRight(const QString &word) const;
    /// The likeliest first, five at most; takes up to a tenth of a second.
    QStringList suggestions(const QString &word) const;
    /// Right from now on; remembered.
    void learn(const QString &word);

    /// Dictionaries for these languages ("de-AT", "en"), paths without the suffix: at most one for each, and English.
    static QStringList find(const QStringList &languages, const QStringList &folders);

Q_SIGNALS:
    /// Words may be right that were wrong, or the other way round.
    void changed();

private:
    class Dictionary;

    Settings &m_settings;
    QStringList m_files;
    QSet<QString> m_own;
    std::vector<std::unique_ptr<Dictionary>> m_dictionaries;
    mutable QHash<QString, bool> m_known;
    bool m_isOpened = false;
};

} // namespace qwenda
