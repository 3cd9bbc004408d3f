// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>

namespace qwenda {

struct Workshop;

/// Where one can go, and as whom: the known regions, and the address given by hand when there is one. A key goes in
/// and never comes out.
class RegionList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool isMeasuring READ isMeasuring NOTIFY measuringChanged)
    Q_PROPERTY(QString nearestText READ nearestText NOTIFY measuringChanged) ///< which to use for new chats; empty: nothing to say
    Q_PROPERTY(QString nearestId READ nearestId NOTIFY measuringChanged)

public:
    enum KeyState { None, Ready, Testing, Refused, Session, Environment, Locked };
    Q_ENUM(KeyState)
    enum Light { Ok, Warn, Danger, Off }; ///< the same numbers as App.Ok …
    Q_ENUM(Light)
    enum Role {
        RegionIdRole = Qt::UserRole + 1,
        NameRole,           ///< "Singapore"
        HostRole,           ///< "dashscope-intl.aliyuncs.com"
        NoteRole,           ///< "International", "Mainland China", "Needs a workspace"; may be empty
        KeyStateRole,       ///< KeyState
        KeyStateTextRole,   ///< "In the keychain"
        KeyStateDetailRole, ///< "works · 41 ms"; "key of another region"; may be empty
        IsDefaultRole,
        LightRole, ///< Light
        LatencyTextRole, ///< "41 ms"; empty until tested
        NeedsWorkspaceRole,
        WorkspaceRole,   ///< the workspace id; not a secret
        IsCustomRole,
        MoveToRole,      ///< the region id a refused key does belong to; empty: unknown
        MoveTextRole,    ///< "Move to Beijing"
        WayTextRole,     ///< the steps of the last measurement in words, or why it failed; empty: none
        WayStepsRole,    ///< lookup, connection, TLS, first byte as parts of the longest way of all rows, 0 to 1 in sum
        IsExtraRole      ///< finance cloud or plan: can be taken off the list
    };

    explicit RegionList(Workshop &workshop, QObject *parent = nullptr);

    int count() const { return static_cast<int>(m_ids.size()); }
    bool isMeasuring() const;
    QString nearestId() const;
    QString nearestText() const;
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    void refresh();

    /// The region's name as people know it; for an unknown id, the id.
    Q_INVOKABLE QString name(const QString &regionId) const;
    /// Straight to the keychain. The caller forgets the text at once.
    Q_INVOKABLE void setKey(const QString &regionId, const QString &keyText);
    Q_INVOKABLE void test(const QString &regionId);
    Q_INVOKABLE void forget(const QString &regionId);
    Q_INVOKABLE void makeDefault(const QString &regionId);
    Q_INVOKABLE void moveKey(const QString &from, const QString &to);
    Q_INVOKABLE void setWorkspace(const QString &regionId, const QString &text);
    /// Measures the way to every region; sends no key and costs nothing.
    Q_INVOKABLE void measure();
    Q_INVOKABLE void stopMeasuring();
    /// Places that can be put on the list, and their names, in the same order.
    Q_INVOKABLE QStringList extraIds() const;
    Q_INVOKABLE void addExtra(const QString &regionId);
    Q_INVOKABLE void removeExtra(const QString &regionId);
    /// Asks the user to unlock the keychain, then reads the keys again.
    Q_INVOKABLE void unlock();

Q_SIGNALS:
    void countChanged();
    void measuringChanged();
    /// A key or its state changed: heads and pages ask anew.
    void changed();
    /// Something to tell in a toast.
    void told(const QString &text);

private:
    KeyState keyState(const QString &regionId) const;
    QString keyStateText(KeyState state) const;
    QString keyStateDetail(const QString &regionId) const;
    QString note(const QString &regionId) const;
    QString host(const QString &regionId) const;
    QString wayText(const QString &regionId) const;
    QList<double> waySteps(const QString &regionId) const;
    void reload();
    void touch(const QString &regionId);

    Workshop &m_workshop;
    QList<QString> m_ids;
};

/// The light beside a region's name: grey without a key, red when the last word was a refusal, amber when it failed.
RegionList::Light lightOf(const Workshop &workshop, const QString &regionId);

} // namespace qwenda
