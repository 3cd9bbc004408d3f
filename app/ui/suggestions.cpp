// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/suggestions.h"

#include "client/modelcatalog.h"
#include "session/chatsession.h"

namespace qwenda {

namespace {

constexpr qsizetype mostModels = 8;

} // namespace

Suggestions::Suggestions(ChatSession &session, const ModelCatalog &catalog, QObject *parent)
    : QAbstractListModel(parent), m_session(session), m_catalog(catalog)
{
}

int Suggestions::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant Suggestions::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case TitleRole:
        return m_areModels ? row.word : u'/' + row.word;
    case NoteRole:
        return row.note;
    case SymbolRole:
        return row.symbol;
    default:
        return {};
    }
}

QHash<int, QByteArray> Suggestions::roleNames() const
{
    return {{TitleRole, "title"}, {NoteRole, "note"}, {SymbolRole, "symbol"}};
}

void Suggestions::look(const QString &text, int cursor)
{
    m_text = text;
    m_end = qBound(0, cursor, static_cast<int>(text.size()));
    if (text == m_dismissed)
        return show({});
    m_dismissed.clear();
    const QStringView before = QStringView(text).left(m_end);
    const qsizetype space = before.lastIndexOf(u' ');
    const qsizetype line = before.lastIndexOf(u'\n');
    m_begin = static_cast<int>(qMax(space, line)) + 1;
    const QString word = before.mid(m_begin).toString();
    if (m_begin == 0 && word.startsWith(u'/'))
        findCommands(word.mid(1));
    else if (word.startsWith(u'@'))
        findModels(word.mid(1));
    else
        show({});
}

void Suggestions::findCommands(const QString &typed)
{
    const QList<Row> all{{QStringLiteral("new"), tr("Begin a new chat"), QStringLiteral("new-chat")},
                         {QStringLiteral("model"), tr("Choose another model"), QStringLiteral("cube")},
                         {QStringLiteral("region"), tr("Choose another region"), QStringLiteral("globe")},
                         {QStringLiteral("parameters"), tr("How to answer: length, search, format …"), QStringLiteral("sliders")},
                         {QStringLiteral("system"), tr("What the model is told before the chat"), QStringLiteral("edit")},
                         {QStringLiteral("image"), tr("Draw a picture from the words that follow"), QStringLiteral("image")},
                         {QStringLiteral("attach"), tr("Attach files"), QStringLiteral("attach")},
                         {QStringLiteral("again"), tr("Answer the last question again"), QStringLiteral("again")},
                         {QStringLiteral("continue"), tr("Go on with an answer that was cut"), QStringLiteral("play")},
                         {QStringLiteral("clear"), tr("Empty this field"), QStringLiteral("trash")}};
    QList<Row> rows;
    for (const Row &row : all) {
        if (row.word.startsWith(typed, Qt::CaseInsensitive))
            rows.append(row);
    }
    m_areModels = false;
    show(rows);
}

void Suggestions::findModels(const QString &typed)
{
    QList<Row> rows;
    for (const ModelInfo &model : m_catalog.models()) {
        const bool isOffered = model.offer == ModelInfo::Offer::Recommended || model.offer == ModelInfo::Offer::Available;
        const bool isHere = model.regions.isEmpty() || model.regions.contains(m_session.region());
        if (rows.size() < mostModels && model.isChat && isOffered && isHere
            && model.id.contains(typed, Qt::CaseInsensitive))
            rows.append({model.id, model.englishName, QStringLiteral("cube")});
    }
    m_areModels = true;
    show(rows);
}

void Suggestions::show(const QList<Row> &rows)
{
    if (rows.isEmpty() && m_rows.isEmpty())
        return;
    beginResetModel();
    m_rows = rows;
    m_current = 0;
    endResetModel();
    Q_EMIT changed();
}

void Suggestions::move(int by)
{
    if (m_rows.isEmpty())
        return;
    const int rows = static_cast<int>(m_rows.size());
    m_current = (m_current + by % rows + rows) % rows;
    Q_EMIT changed();
}

void Suggestions::accept(int row)
{
    const int chosen = row >= 0 ? row : currentRow();
    if (chosen < 0 || chosen >= m_rows.size())
        return;
    const QString word = m_rows.at(chosen).word;
    const bool isModel = m_areModels;
    const QString left = m_text.left(m_begin) + m_text.mid(m_end);
    const bool goesOn = !isModel && word == QLatin1StringView("image"); // its words are still to come
    const QString begun = goesOn ? u'/' + word + u' ' : QString();
    const int cursor = m_begin + static_cast<int>(begun.size());
    show({});
    Q_EMIT textWanted(begun + left, cursor);
    if (goesOn)
        return;
    if (isModel)
        Q_EMIT modelChosen(word);
    else
        Q_EMIT commandChosen(word);
}

void Suggestions::dismiss()
{
    m_dismissed = m_text;
    show({});
}

} // namespace qwenda
