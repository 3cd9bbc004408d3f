// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/organiser.h"
#include "ui/chatrows.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QTimer>

namespace qwenda {

class Library;
class Settings;
class Toast;

/// The sidebar's rows: pinned chats, folders with what lies in them, then the others by the day of their last message.
/// Everything is done at once; the toast offers to take it back. Where a chat's id is asked for, the empty one means
/// all that are selected, and so does one of those.
class ChatList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged) ///< of titles; "#" begins a tag
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool isArchive READ isArchive WRITE setArchive NOTIFY viewChanged) ///< shows the archive
    Q_PROPERTY(QString order READ order WRITE setOrder NOTIFY viewChanged) ///< "time", "created", "title"
    Q_PROPERTY(bool isSelecting READ isSelecting WRITE setSelecting NOTIFY selectionChanged)
    Q_PROPERTY(int selectedCount READ selectedCount NOTIFY selectionChanged)
    Q_PROPERTY(QString selectedText READ selectedText NOTIFY selectionChanged) ///< "3 chats"
    Q_PROPERTY(QStringList folderIds READ folderIds NOTIFY foldersChanged)     ///< all, in the order of the tree
    Q_PROPERTY(QStringList folderNames READ folderNames NOTIFY foldersChanged) ///< their paths: "Work / 2026"
    Q_PROPERTY(QStringList tags READ tags NOTIFY tagsChanged)                  ///< in use, the most used first

public:
    enum Role {
        ChatIdRole = Qt::UserRole + 1, ///< of a folder: its id
        TitleRole,
        SectionRole,      ///< see ChatRowData
        SectionTitleRole, ///< "Previous 7 days"
        IsFirstOfSectionRole,
        IsCurrentRole,
        IsStreamingRole,
        IsUnreadRole,
        IsPinnedRole,
        TimeRole, ///< "14:32", "Mon", "12 Mar"; of a folder: how many chats
        IsFolderRole,
        IsOpenRole,
        DepthRole,
        IsSelectedRole,
        IsArchivedRole,
        TagsRole ///< "#law #work"; empty: none
    };

    ChatList(Library &library, Organiser &organiser, Settings &settings, Toast &toast, QObject *parent = nullptr);

    int count() const { return static_cast<int>(m_rows.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    QString filter() const { return m_filter; }
    void setFilter(const QString &text);
    bool isArchive() const { return m_isArchive; }
    void setArchive(bool isArchive);
    QString order() const;
    void setOrder(const QString &order);
    bool isSelecting() const { return m_isSelecting; }
    void setSelecting(bool isSelecting);
    int selectedCount() const { return static_cast<int>(m_selected.size()); }
    QString selectedText() const;
    QStringList folderIds() const;
    QStringList folderNames() const;
    QStringList tags() const;
    void setCurrent(const QString &chatId);
    /// Every word again: another language, another day.
    void refresh();

    Q_INVOKABLE void open(const QString &chatId);
    Q_INVOKABLE void rename(const QString &chatId, const QString &title);
    /// To the trash.
    Q_INVOKABLE void remove(const QString &chatId);
    Q_INVOKABLE void pin(const QString &chatId, bool isPinned);
    Q_INVOKABLE void archive(const QString &chatId, bool isArchived);
    /// "": into no folder.
    Q_INVOKABLE void moveTo(const QString &chatId, const QString &folderId);
    /// On where it was off, off where it was on (by the chat named, or the first one selected).
    Q_INVOKABLE void toggleTag(const QString &chatId, const QString &tag);
    Q_INVOKABLE bool hasTag(const QString &chatId, const QString &tag) const;
    Q_INVOKABLE void duplicate(const QString &chatId);
    /// The selected ones become one.
    Q_INVOKABLE void mergeSelected();

    Q_INVOKABLE void select(const QString &chatId);
    /// From the last one selected to this one.
    Q_INVOKABLE void selectTo(const QString &chatId);
    Q_INVOKABLE void selectAll();
    Q_INVOKABLE QStringList selectedIds() const { return idsOf({}); }

    /// Empty `chatId`: nothing goes into it yet. Its id.
    Q_INVOKABLE QString addFolder(const QString &name, const QString &parentId, const QString &chatId);
    Q_INVOKABLE void renameFolder(const QString &folderId, const QString &name);
    Q_INVOKABLE void removeFolder(const QString &folderId);
    Q_INVOKABLE void toggleFolder(const QString &folderId);
    /// A row dragged (a chat, all selected ones, or a folder) was let go on another row.
    Q_INVOKABLE void dropOn(const QString &draggedId, int row);
    /// Whether dropOn() would do something.
    Q_INVOKABLE bool canDropOn(const QString &draggedId, int row) const;

    /// The chat above (-1) or below (+1) the current one; empty at the ends.
    Q_INVOKABLE QString neighbour(int step) const;

Q_SIGNALS:
    void filterChanged();
    void countChanged();
    void viewChanged();
    void selectionChanged();
    void foldersChanged();
    void tagsChanged();
    void openWanted(const QString &chatId);
    void removed(const QString &chatId);

private:
    QString sectionTitle(const QString &section) const;
    QString timeOf(const ChatRowData &row) const;
    QVariant chatData(const Conversation &conversation, int role) const;
    QStringList idsOf(const QString &chatId) const;
    QString nameOf(const QStringList &ids) const;
    void done(const QString &words, const Organiser::Undo &undo);
    void fold(const QString &folderId, bool isOpen);
    void update();
    void touch(const ConversationId &id);
    int rowOf(const QString &id) const;

    Library &m_library;
    Organiser &m_organiser;
    Settings &m_settings;
    Toast &m_toast;
    QString m_filter;
    QString m_current;
    QList<ChatRowData> m_rows;
    QSet<ConversationId> m_selected;
    QString m_lastSelected;
    QTimer m_midnight;
    bool m_isArchive = false;
    bool m_isSelecting = false;
};

} // namespace qwenda
