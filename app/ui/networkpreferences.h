// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>

namespace qwenda {

struct Workshop;

/// What the settings show and change about the way to the service: patience, proxy, what happens when a region fails, speed
/// limits, the log. A password goes in and never comes out.
class NetworkPreferences : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")
    Q_PROPERTY(int connectSeconds READ connectSeconds WRITE setConnectSeconds NOTIFY changed) ///< 1 to 3,600
    Q_PROPERTY(int firstByteSeconds READ firstByteSeconds WRITE setFirstByteSeconds NOTIFY changed)
    Q_PROPERTY(int betweenBytesSeconds READ betweenBytesSeconds WRITE setBetweenBytesSeconds NOTIFY changed)
    Q_PROPERTY(QString silenceNote READ silenceNote NOTIFY changed) ///< the environment's word beats these; may be empty
    Q_PROPERTY(int proxyMode READ proxyMode WRITE setProxyMode NOTIFY changed) ///< ProxyMode
    Q_PROPERTY(QString proxyHost READ proxyHost NOTIFY changed)
    Q_PROPERTY(int proxyPort READ proxyPort NOTIFY changed) ///< 0: none yet
    Q_PROPERTY(QString proxyUser READ proxyUser NOTIFY changed)
    Q_PROPERTY(bool hasProxyPassword READ hasProxyPassword NOTIFY changed)
    Q_PROPERTY(QString proxyText READ proxyText NOTIFY changed) ///< what is in force, one line
    Q_PROPERTY(QString proxyProblem READ proxyProblem NOTIFY changed) ///< why the last entry was not taken; empty: it was
    Q_PROPERTY(QStringList proxyGaps READ proxyGaps NOTIFY changed) ///< system settings that are not followed, in words
    Q_PROPERTY(bool findsRegion READ findsRegion WRITE setFindsRegion NOTIFY changed)
    Q_PROPERTY(bool offersFailover READ offersFailover WRITE setOffersFailover NOTIFY changed)
    Q_PROPERTY(bool recordsTraffic READ recordsTraffic WRITE setRecordsTraffic NOTIFY changed)
    Q_PROPERTY(QString logFolder READ logFolder CONSTANT)

public:
    enum ProxyMode { System, NoProxy, Http, Socks5 };
    Q_ENUM(ProxyMode)
    enum Pace { RequestsPerMinute, TokensPerMinute, RequestsPerDay, TokensPerDay };
    Q_ENUM(Pace)

    explicit NetworkPreferences(Workshop &workshop, QObject *parent = nullptr);

    int connectSeconds() const;
    void setConnectSeconds(int seconds);
    int firstByteSeconds() const;
    void setFirstByteSeconds(int seconds);
    int betweenBytesSeconds() const;
    void setBetweenBytesSeconds(int seconds);
    QString silenceNote() const;
    int proxyMode() const;
    void setProxyMode(int mode);
    QString proxyHost() const;
    int proxyPort() const;
    QString proxyUser() const;
    bool hasProxyPassword() const;
    QString proxyText() const;
    QString proxyProblem() const { return m_proxyProblem; }
    QStringList proxyGaps() const;
    bool findsRegion() const;
    void setFindsRegion(bool doesFind);
    bool offersFailover() const;
    void setOffersFailover(bool doesOffer);
    bool recordsTraffic() const;
    void setRecordsTraffic(bool doesRecord);
    QString logFolder() const;

    /// All of the manual proxy at once; an empty password keeps the one that is there, another user or host forgets it.
    Q_INVOKABLE void useProxy(const QString &host, const QString &port, const QString &user, const QString &password);
    Q_INVOKABLE void forgetProxyPassword();
    /// The limit in force as a number to edit, empty for none; `pace` is of Pace.
    Q_INVOKABLE QString pace(const QString &regionId, const QString &model, int pace) const;
    /// False: that is no number. An empty text means no limit.
    Q_INVOKABLE bool setPace(const QString &regionId, const QString &model, int pace, const QString &text);
    Q_INVOKABLE bool hasOwnPace(const QString &regionId, const QString &model) const;
    /// The catalogue's limits again.
    Q_INVOKABLE void resetPace(const QString &regionId, const QString &model);
    Q_INVOKABLE void openLogFolder();
    void refresh();

Q_SIGNALS:
    void changed();

private:
    QList<qint64> limits(const QString &regionId, const QString &model) const;

    Workshop &m_workshop;
    QString m_proxyProblem;
};

} // namespace qwenda
