// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <QMap>
#include <QObject>
#include <QRect>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QVariant>

#include <chrono>
#include <optional>

namespace qwenda {

/// What the user chose, in one INI file. GUI thread. Never a secret in it: keys are in a SecretStore, and a name or
/// password inside an address is cut off before it is kept.
///
/// Read at construction; a change is in effect at once, announced by changed(), and on disk 300 ms later or when the
/// object dies, whichever comes first; the file is replaced in one step, so a crash leaves the old or the new one.
/// Keys of the file that we don't know stay in it. A value that makes no sense counts as not set; its key is in
/// notes(); a setter ignores it. A file that is not INI at all is copied beside itself before the first change.
/// Without a file: all defaults. Nothing is created before the first change; then for the user alone.
class Settings : public QObject
{
    Q_OBJECT
public:
    enum class Theme { System, Light, Dark };
    Q_ENUM(Theme)

    /// The schema number written; a file with a higher one is "from the future".
    static constexpr int schema = 1;

    explicit Settings(const QString &iniFile, QObject *parent = nullptr);
    ~Settings() override;

    /// Storage/TooNew: from a later Qwenda; defaults are in effect, changes last for this run, the file is never
    /// touched. Storage/NotADatabase: not an INI file; `message` is the copy's name.
    /// Storage/ReadOnly or DiskFull: the last change could not be written; it lasts for this run.
    const std::optional<Error> &problem() const { return m_problem; }
    /// Keys whose value made no sense, for the log and for `doctor`; never values.
    const QStringList &notes() const { return m_notes; }

    /// Empty until a region was chosen; otherwise a known region's id or "custom".
    QString defaultRegion() const;
    void setDefaultRegion(const QString &regionId);
    /// Empty: the catalogue's default.
    QString defaultModel() const;
    void setDefaultModel(const QString &modelId);
    Theme theme() const;
    void setTheme(Theme theme);
    /// Size of text in percent, 50 to 200; default 100.
    int zoom() const;
    void setZoom(int percent);
    /// "" as the system, "en", or "zh".
    QString language() const;
    void setLanguage(const QString &language);

    /// The limits of silence; 1 s to 1 h. Defaults 30 s, 120 s, 60 s.
    std::chrono::milliseconds connectTimeout() const;
    void setConnectTimeout(std::chrono::milliseconds limit);
    std::chrono::milliseconds firstByteTimeout() const;
    void setFirstByteTimeout(std::chrono::milliseconds limit);
    std::chrono::milliseconds betweenBytesTimeout() const;
    void setBetweenBytesTimeout(std::chrono::milliseconds limit);
    /// Repeats after the first request, 0 to 10; default 3.
    int maxRetries() const;
    void setMaxRetries(int count);

    /// Go on with answers that the network cut off; default true.
    bool resumesAnswers() const;
    void setResumesAnswers(bool resumes);
    /// "auto" (default), "compatible" or "native": how chats are spoken.
    QString protocol() const;
    void setProtocol(const QString &name);

    /// Words that no dictionary has are marked in the composer; default true.
    bool checksSpelling() const;
    void setChecksSpelling(bool checks);
    /// Words that are right all the same.
    QStringList ownWords() const;
    void setOwnWords(const QStringList &words);

    /// An address typed by hand; empty: none. User name and password are dropped.
    QString customAddress() const;
    void setCustomAddress(const QString &address);
    /// The workspace of a region, empty: none.
    QString workspaceId(const QString &regionId) const;
    void setWorkspaceId(const QString &regionId, const QString &workspaceId);
    /// Places beside the general regions that the user has use for: finance cloud, plans.
    QStringList extraRegions() const;
    void addExtraRegion(const QString &regionId);
    void removeExtraRegion(const QString &regionId);
    /// Whether a refused key is looked for in other regions; default yes.
    bool findsRegion() const;
    void setFindsRegion(bool doesFind);
    /// Whether another region is offered when one does not answer; default yes.
    bool offersFailover() const;
    void setOffersFailover(bool doesOffer);

    /// How to the outside. The password is in the SecretStore, under secretNameForProxy().
    struct Proxy
    {
        enum class Mode { System, None, Http, Socks5 };
        Mode mode = Mode::System;
        QString host; ///< Http and Socks5 only
        quint16 port = 0;
        QString user; ///< empty: no credentials
        bool operator==(const Proxy &) const = default;
    };
    Proxy proxy() const;
    void setProxy(const Proxy &proxy);

    /// Limits the user gave for a model in a region: requests and tokens of a minute, requests and tokens of a day, 0: no
    /// limit. Empty: the catalogue's hold.
    QList<qint64> pace(const QString &regionId, const QString &model) const;
    /// An empty list: the catalogue's again.
    void setPace(const QString &regionId, const QString &model, const QList<qint64> &limits);
    /// Region and model of every pace() that is given.
    QList<std::pair<QString, QString>> paces() const;

    /// Whether bodies of requests and answers are written to files; default no.
    bool recordsTraffic() const;
    void setRecordsTraffic(bool doesRecord);
    /// Hosts for which the user accepted http://; lower case.
    QStringList confirmedInsecureHosts() const;
    void confirmInsecureHost(const QString &host);
    void withdrawInsecureHost(const QString &host);

    /// After its first answer a chat gets a name from a small model; default true.
    bool makesTitles() const;
    void setMakesTitles(bool makes);
    /// How the sidebar orders chats: "time" (by day, the default), "created" or "title".
    QString chatOrder() const;
    void setChatOrder(const QString &order);
    /// Ids of the folders that are folded out in the sidebar.
    QStringList openFolders() const;
    void setOpenFolders(const QStringList &ids);

    /// Pixels, 200 to 480; default 260.
    int sidebarWidth() const;
    void setSidebarWidth(int pixels);
    bool isSidebarCollapsed() const;
    void setSidebarCollapsed(bool isCollapsed);
    /// The window as last seen, not maximized; null: never seen. The caller fits it to the screens there are.
    QRect windowGeometry() const;
    void setWindowGeometry(const QRect &geometry);
    bool isWindowMaximized() const;
    void setWindowMaximized(bool isMaximized);
    bool isFirstRunDone() const;
    void setFirstRunDone(bool isDone);

    /// Writes now instead of in a moment.
    void sync();

Q_SIGNALS:
    /// Something has another value now; `key` is its name in the file ("look/theme").
    void changed(const QString &key);
    /// problem() changed.
    void problemChanged();

private:
    QVariant value(const QString &key) const { return m_values.value(key); }
    void set(const QString &key, const QVariant &value);
    std::chrono::milliseconds limit(const QString &key, std::chrono::milliseconds fallback) const;
    void read();
    void setProblem(std::optional<Error> problem);

    QString m_file;
    QMap<QString, QVariant> m_values;  ///< sensible ones only
    QMap<QString, QVariant> m_unsaved;
    std::optional<Error> m_problem;
    QStringList m_notes;
    QTimer m_timer;
};

} // namespace qwenda
