// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QUrl>

namespace qwenda {

struct Workshop;

/// What the settings page shows and changes, keys apart.
class Preferences : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")
    Q_PROPERTY(Theme theme READ theme WRITE setTheme NOTIFY changed)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed) ///< "" as the system, "en", "zh"
    Q_PROPERTY(QString defaultModel READ defaultModel WRITE setDefaultModel NOTIFY changed)
    Q_PROPERTY(QString defaultRegion READ defaultRegion WRITE setDefaultRegion NOTIFY changed)
    Q_PROPERTY(QString customAddress READ customAddress WRITE setCustomAddress NOTIFY changed)
    /// Why the last address was not taken; empty: it was.
    Q_PROPERTY(QString addressProblem READ addressProblem NOTIFY changed)
    /// The host that waits for confirmInsecureHost(); empty: none.
    Q_PROPERTY(QString insecureHost READ insecureHost NOTIFY changed)
    Q_PROPERTY(bool makesTitles READ makesTitles WRITE setMakesTitles NOTIFY changed) ///< chats are named by a small model
    Q_PROPERTY(int maxRetries READ maxRetries WRITE setMaxRetries NOTIFY changed) ///< 0 to 10
    Q_PROPERTY(bool resumesAnswers READ resumesAnswers WRITE setResumesAnswers NOTIFY changed)
    Q_PROPERTY(int protocol READ protocol WRITE setProtocol NOTIFY changed) ///< 0 automatic, 1 compatible, 2 native
    Q_PROPERTY(QString dataFolder READ dataFolder CONSTANT)
    Q_PROPERTY(QString moveProblem READ moveProblem NOTIFY changed) ///< why the data cannot go there; empty: it can
    Q_PROPERTY(QString keychainText READ keychainText NOTIFY changed) ///< where keys are kept, one sentence
    Q_PROPERTY(QString environmentText READ environmentText NOTIFY changed) ///< which variables are in force; may be empty
    Q_PROPERTY(QString catalogText READ catalogText NOTIFY changed)   ///< "Models and prices as of 21 Nov 2026"

public:
    enum Theme { System, Light, Dark };
    Q_ENUM(Theme)

    Preferences(Workshop &workshop, const QString &dataFolder, QObject *parent = nullptr);

    Theme theme() const;
    void setTheme(Theme theme);
    QString language() const;
    void setLanguage(const QString &language);
    QString defaultModel() const;
    void setDefaultModel(const QString &modelId);
    QString defaultRegion() const;
    void setDefaultRegion(const QString &regionId);
    QString customAddress() const;
    void setCustomAddress(const QString &address);
    QString addressProblem() const { return m_addressProblem; }
    QString insecureHost() const { return m_insecureHost; }
    bool makesTitles() const;
    void setMakesTitles(bool makes);
    bool resumesAnswers() const;
    void setResumesAnswers(bool resumes);
    int protocol() const;
    void setProtocol(int index);
    int maxRetries() const;
    void setMaxRetries(int count);
    QString dataFolder() const { return m_dataFolder; }
    QString moveProblem() const { return m_moveProblem; }
    QString keychainText() const;
    QString environmentText() const;
    QString catalogText() const;

    /// The user accepts unencrypted traffic to insecureHost(): the address is taken after all.
    Q_INVOKABLE void confirmInsecureHost();
    Q_INVOKABLE void openDataFolder();
    /// At the next moment the program closes, moves, and opens again there. False: it cannot be, moveProblem() says why.
    Q_INVOKABLE bool moveDataFolder(const QUrl &folder);
    void refresh();

Q_SIGNALS:
    void changed();
    /// The data is to lie there from now on.
    void moveWanted(const QString &folder);

private:
    Workshop &m_workshop;
    QString m_dataFolder;
    QString m_moveProblem;
    QString m_addressProblem;
    QString m_insecureHost;
    QString m_waitingAddress;
};

} // namespace qwenda
