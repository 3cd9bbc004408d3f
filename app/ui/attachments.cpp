// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attachments.h"

#include "session/attaching.h"
#include "session/chatsession.h"
#include "session/inbackground.h"
#include "session/whendone.h"
#include "storage/attachmentstore.h"
#include "ui/messageroles.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>

#include <algorithm>

namespace qwenda {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qwenda::Attachments)
};

QString refusalWords(const QString &name, const Error &error)
{
    if (error.kind == Error::Kind::Storage)
        return Words::tr("“%1” could not be kept: the disk refused.").arg(name);
    if (error.code == QLatin1StringView("too-large"))
        return Words::tr("“%1” is too large: at most 2 MB of text, 50 MB of picture or 100 MB of PDF.").arg(name);
    if (error.code == QLatin1StringView("too-small"))
        return Words::tr("“%1” is too small or too narrow: models need at least 10 pixels each way.").arg(name);
    if (error.code == QLatin1StringView("unknown-kind"))
        return Words::tr("“%1” is neither a picture nor a text nor a PDF.").arg(name);
    if (error.code == QLatin1StringView("no-pdf"))
        return Words::tr("“%1” is a PDF, and this program was built without the part that reads them.").arg(name);
    if (error.code == QLatin1StringView("locked"))
        return Words::tr("“%1” is protected by a password.").arg(name);
    if (error.code == QLatin1StringView("no-text"))
        return Words::tr("“%1” has no text, only pictures of pages. Attach them as pictures.").arg(name);
    return Words::tr("“%1” could not be read.").arg(name);
}

} // namespace

Attachments::Attachments(ChatSession &session, const AttachmentStore &store, QObject *parent)
    : QAbstractListModel(parent), m_session(session), m_store(store), m_shown(session.draft().attachments)
{
    connect(&session, &ChatSession::draftChanged, this, &Attachments::syncDraft);
}

int Attachments::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size() + m_pending.size());
}

QVariant Attachments::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isReady = index.row() < m_shown.size();
    if (role == IsReadyRole)
        return isReady;
    if (!isReady) {
        const Pending &pending = m_pending.at(index.row() - m_shown.size());
        return role == NameRole  ? QVariant(pending.name)
            : role == NoteRole   ? QVariant(tr("Reading…"))
            : role == SymbolRole ? QVariant(QStringLiteral("file"))
                                 : QVariant();
    }
    const Attachment &one = m_shown.at(index.row());
    switch (role) {
    case NameRole:
        return one.name;
    case NoteRole:
        return attachmentNote(one);
    case SymbolRole:
        return attachmentSymbol(one);
    case PreviewRole:
        return one.kind == Attachment::Kind::Picture ? QUrl::fromLocalFile(m_store.path(one.hash)).toString() : QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> Attachments::roleNames() const
{
    return {{NameRole, "name"}, {NoteRole, "note"}, {SymbolRole, "symbol"}, {PreviewRole, "preview"},
            {IsReadyRole, "isReady"}};
}

bool Attachments::hasPicture() const
{
    return std::any_of(m_shown.begin(), m_shown.end(),
                       [](const Attachment &one) { return one.kind == Attachment::Kind::Picture; });
}

// A handful of rows, changed by hand: told as a whole.
void Attachments::syncDraft()
{
    const QList<Attachment> &now = m_session.draft().attachments;
    if (now == m_shown)
        return;
    beginResetModel();
    m_shown = now;
    endResetModel();
    Q_EMIT countChanged();
}

void Attachments::change(const QList<Attachment> &attachments)
{
    Draft draft = m_session.draft();
    draft.attachments = attachments;
    m_session.setDraft(draft);
}

void Attachments::addFiles(const QList<QUrl> &files)
{
    for (const QUrl &file : files) {
        const QString path = file.toLocalFile();
        if (path.isEmpty()) {
            Q_EMIT told(tr("Only files of this computer can be attached."));
            continue;
        }
        take(QFileInfo(path).fileName(),
             inBackground([path, store = m_store] { return attaching::fromFile(path, store); }));
    }
}

void Attachments::remove(int row)
{
    QList<Attachment> left = m_shown;
    if (row < 0 || row >= left.size())
        return;
    left.removeAt(row);
    change(left);
}

bool Attachments::paste()
{
    const QMimeData *held = QGuiApplication::clipboard()->mimeData();
    if (!held)
        return false;
    const QList<QUrl> urls = held->urls();
    const bool areFiles = !urls.isEmpty() && std::all_of(urls.begin(), urls.end(), [](const QUrl &url) {
        return url.isLocalFile();
    });
    if (areFiles) {
        addFiles(urls);
        return true;
    }
    // Office programs offer a picture of every text they copy.
    if (held->hasImage() && !held->hasText()) {
        const auto image = qvariant_cast<QImage>(held->imageData());
        if (image.isNull())
            return false;
        const QString name = tr("Pasted picture.png");
        take(name, inBackground([image, name, store = m_store] { return attaching::fromImage(image, name, store); }));
        return true;
    }
    const QString text = held->text();
    if (text.size() <= longPaste)
        return false;
    const QString name = tr("Pasted text.txt");
    m_pasted = text;
    m_textAtPaste = m_session.draft().text;
    take(name, inBackground([text, name, store = m_store] { return attaching::fromText(text, name, store); }), true);
    return true;
}

QString Attachments::takeBackPaste()
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(), [this](const Attachment &one) {
        return one.hash == m_pastedHash;
    });
    // Only as long as nothing else was done: later, undo is about the words.
    if (m_pastedHash.isEmpty() || found == m_shown.end() || m_session.draft().text != m_textAtPaste)
        return {};
    const QString text = m_pasted;
    m_pasted.clear();
    m_pastedHash.clear();
    remove(static_cast<int>(found - m_shown.begin()));
    return text;
}

void Attachments::take(const QString &name, const QFuture<Result<Attachment>> &work, bool isPaste)
{
    const int ticket = ++m_tickets;
    beginInsertRows({}, count(), count());
    m_pending.append({ticket, name});
    endInsertRows();
    Q_EMIT countChanged();
    whenDone(work, this, [this, ticket, isPaste](const Result<Attachment> &result) { finish(ticket, result, isPaste); });
}

void Attachments::finish(int ticket, const Result<Attachment> &result, bool isPaste)
{
    const auto found = std::find_if(m_pending.begin(), m_pending.end(),
                                    [ticket](const Pending &pending) { return pending.ticket == ticket; });
    const QString name = found->name;
    const int row = static_cast<int>(m_shown.size() + (found - m_pending.begin()));
    beginRemoveRows({}, row, row);
    m_pending.erase(found);
    endRemoveRows();
    Q_EMIT countChanged();
    if (!result) {
        Q_EMIT told(refusalWords(name, result.error()));
        return;
    }
    if (isPaste) {
        m_pastedHash = result->hash;
        Q_EMIT told(tr("Pasted as a file. Ctrl+Z undoes it."));
    }
    if (!m_shown.contains(*result))
        change(m_shown + QList{*result});
}

} // namespace qwenda
