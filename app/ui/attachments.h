// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/attachment.h"
#include "core/result.h"

#include <QAbstractListModel>
#include <QFuture>
#include <QQmlEngine>
#include <QUrl>

namespace qwenda {

class AttachmentStore;
class ChatSession;

/// The files that stand in the composer. Taking one in happens on another thread; meanwhile it has a row of its own, and
/// nothing can be sent. GUI thread.
class Attachments : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a chat")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY countChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        NoteRole,    ///< "12 pages · 1.2 MB"; "Reading…"
        SymbolRole,  ///< name of an icon
        PreviewRole, ///< file URL of a picture, else empty
        IsReadyRole
    };

    /// A pasted text longer than this becomes a file.
    static constexpr qsizetype longPaste = 4'000;

    Attachments(ChatSession &session, const AttachmentStore &store, QObject *parent = nullptr);

    int count() const { return rowCount(); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    bool isBusy() const { return !m_pending.isEmpty(); }
    bool hasPicture() const;

    /// Local files; others are told as refused.
    Q_INVOKABLE void addFiles(const QList<QUrl> &files);
    Q_INVOKABLE void remove(int row);
    /// Takes what the clipboard holds: files, a picture, a long text. False: a plain text that belongs into the field.
    Q_INVOKABLE bool paste();
    /// The last long paste as the text it was, its file removed; null: there is none, or words were typed since.
    QString takeBackPaste();

Q_SIGNALS:
    void countChanged();
    /// A sentence for people: why something could not be taken, or what happened to a long paste.
    void told(const QString &words);

private:
    void take(const QString &name, const QFuture<Result<Attachment>> &work, bool isPaste = false);
    void finish(int ticket, const Result<Attachment> &result, bool isPaste);
    void syncDraft();
    void change(const QList<Attachment> &attachments);

    struct Pending
    {
        int ticket = 0;
        QString name;
    };
    ChatSession &m_session;
    const AttachmentStore &m_store;
    QList<Attachment> m_shown; ///< the draft's, as the rows are
    QList<Pending> m_pending;
    QString m_pasted;     ///< the last long paste
    QString m_pastedHash; ///< and its file
    QString m_textAtPaste;///< and the words it came beside
    int m_tickets = 0;
};

} // namespace qwenda
