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

    /// An address typed by hand; empty: none. User name and password are dropped.
    QString customAddress() const;
    void setCustomAddress(const QString &address);
    /// The workspace of a region, empty: none.
    QString workspaceId(const QString &regionId) const;
    void setWorkspaceId(const QString &regionId, const QString &workspaceId);
    /// Hosts for which the user accepted http://; lower case.
    QStringList confirmedInsecureHosts() const;
    void confirmInsecureHost(const QString &host);
    void withdrawInsecureHost(const QString &host);

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
