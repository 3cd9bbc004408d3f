// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/palette.h"

#include "session/library.h"
#include "session/organiser.h"
#include "session/whendone.h"
#include "session/workshop.h"
#include "storage/historysearch.h"
#include "ui/searchlist.h"

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

constexpr int chatsShown = 7;
constexpr int messagesShown = 12;

struct Doing
{
    CommandPalette::Action action;
    const char *words;
    const char *key;
    const char *symbol;
};

// The words also stand in menus and tooltips.
constexpr std::array<Doing, 11> doings{{
    {CommandPalette::NewChat, QT_TRANSLATE_NOOP("qwenda::CommandPalette", "New chat"), "Ctrl N", "new-chat"},
    {CommandPalette::NewTemporaryChat, QT_TRANSLATE_NOOP("qwenda::CommandPalette", "New temporary chat"), "Ctrl Shift N", "clock"},
    {CommandPalette::SearchEverywhere, QT_TRANSLATE_NOOP("qwenda::CommandPalette", "Search everything"), "Ctrl Shift F", "search"},
    {CommandPalette::SelectChats, QT_TRANSLATE_NOOP("qwenda::CommandPalette", "Select chats"), "", "check"},
    {CommandPalette::ShowArchive, QT_TRANSLATE_NOOP("qwenda::CommandPalette", "Archive"), "", "folder"},
    {CommandPalette::ShowTrash, QT_TRANSLATE_NOOP("qwenda::CommandPalette", "Trash"), "", "trash"},
    {CommandPalette::ExportChat, QT_TRANSLATE_NOOP("qwenda::CommandPalette", "Export this chat…"), "", "export"},
    {CommandPalette::ExportAll, QT_TRANSLATE_NOOP("qwenda::CommandPalette", "Export all chats…"), "", "export"},
    {CommandPalette::ImportChats, QT_TRANSLATE_NOOP("qwenda::CommandPalette", "Import conversations…"), "", "save"},
    {CommandPalette::FoldSidebar, QT_TRANSLATE_NOOP("qwenda::CommandPalette", "Fold the sidebar"), "Ctrl B", "sidebar"},
    {CommandPalette::ShowSettings, QT_TRANSLATE_NOOP("qwenda::CommandPalette", "Settings"), "Ctrl ,", "settings"},
}};

} // namespace

CommandPalette::CommandPalette(Workshop &workshop, QObject *parent) : QAbstractListModel(parent), m_workshop(workshop) {}

int CommandPalette::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> CommandPalette::roleNames() const
{
    return {{TitleRole, "title"},   {PlainRole, "plain"},     {NoteRole, "note"},
            {SymbolRole, "symbol"}, {SectionRole, "section"}, {IsFirstOfSectionRole, "isFirstOfSection"}};
}

QString CommandPalette::sectionOf(int row) const
{
    switch (m_rows.at(row).kind) {
    case Kind::Chat:
        return m_text.trimmed().isEmpty() ? tr("Latest chats") : tr("Chats");
    case Kind::Doing:
        return tr("Actions");
    case Kind::Message:
        break;
    }
    return tr("Messages");
}

QVariant CommandPalette::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case TitleRole:
        return row.title;
    case PlainRole:
        return row.plain;
    case NoteRole:
        return row.note;
    case SymbolRole:
        return row.symbol;
    case SectionRole:
        return sectionOf(index.row());
    case IsFirstOfSectionRole:
        return index.row() == 0 || m_rows.at(index.row() - 1).kind != row.kind;
    default:
        return {};
    }
}

QList<CommandPalette::Row> CommandPalette::chatRows() const
{
    const SearchQuery query = SearchQuery::parse(m_text);
    QList<Row> rows;
    for (const Conversation &one : m_workshop.library.conversations()) {
        const auto excerpt = searchmatch::excerpt(one.title, query.wanted, 200);
        const bool isPlain = m_text.trimmed().isEmpty();
        if (!isPlain && !excerpt && !one.title.contains(m_text.trimmed(), Qt::CaseInsensitive))
            continue;
        const QString title = excerpt && !isPlain ? SearchList::marked(*excerpt, m_mark) : one.title.toHtmlEscaped();
        const QString place = m_workshop.organiser.path(one.folderId);
        rows.append({Kind::Chat, 0, one.id, {}, title, one.title, one.isArchived ? tr("Archive") : place, u"chat"_s});
        if (rows.size() == chatsShown)
            break;
    }
    return rows;
}

QList<CommandPalette::Row> CommandPalette::actionRows() const
{
    QList<Row> rows;
    for (const Doing &doing : doings) {
        const QString words = tr(doing.words);
        if (!words.contains(m_text.trimmed(), Qt::CaseInsensitive))
            continue;
        rows.append({Kind::Doing, doing.action, {}, {}, words.toHtmlEscaped(), words, QString::fromLatin1(doing.key),
                     QString::fromLatin1(doing.symbol)});
    }
    return rows;
}

void CommandPalette::setText(const QString &text)
{
    m_text = text;
    update();
    Q_EMIT textChanged();
}

void CommandPalette::update()
{
    const int mine = ++m_asked;
    beginResetModel();
    m_rows = chatRows() + actionRows();
    endResetModel();
    Q_EMIT changed();
    const SearchQuery query = SearchQuery::parse(m_text);
    if (query.isEmpty())
        return;
    whenDone(m_workshop.search.find(query, messagesShown), this, [this, mine](const Result<SearchAnswer> &answer) {
        if (mine != m_asked || !answer)
            return;
        QList<Row> rows;
        for (const SearchHit &hit : answer->hits) {
            if (hit.messageId.isEmpty())
                continue;
            const bool isInText = hit.field == SearchHit::Field::Text;
            rows.append({Kind::Message, 0, hit.conversationId, hit.messageId, SearchList::marked(hit.excerpt, m_mark),
                         hit.excerpt.text, hit.title, u"quote"_s, isInText ? static_cast<int>(hit.excerpt.place.begin) : -1,
                         isInText ? static_cast<int>(hit.excerpt.place.begin + hit.excerpt.place.length) : -1});
        }
        if (rows.isEmpty())
            return;
        beginInsertRows({}, count(), count() + static_cast<int>(rows.size()) - 1);
        m_rows += rows;
        endInsertRows();
        Q_EMIT changed();
    });
}

void CommandPalette::activate(int row)
{
    if (row < 0 || row >= count())
        return;
    const Row chosen = m_rows.at(row);
    if (chosen.kind == Kind::Doing)
        Q_EMIT actionWanted(chosen.action);
    else
        Q_EMIT openWanted(chosen.chatId, chosen.messageId, chosen.from, chosen.to);
}

} // namespace qwenda
