// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/transcriptrows.h"

#include "ui/regionnames.h"

#include <algorithm>
#include <iterator>

namespace qwenda {

namespace {

// Parsed when a conversation opens: what is seen at its end.
constexpr size_t messagesAtOnce = 4;
constexpr qsizetype unitsAtOnce = 60'000;

} // namespace

Transcript::Private::Private(Transcript &transcript, ChatSession &chatSession) : session(chatSession), q(transcript)
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(frameTime);
    m_frame.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_frame, &QTimer::timeout, &q, [this] { flush(); });
}

TranscriptSection::Names Transcript::Private::namesOf(const Message &message) const
{
    const QString offer = session.regionOffer(message.id);
    TranscriptSection::Names names{message.model, regionName(message.regionId), offer.isEmpty() ? QString() : regionName(offer),
                                   offer};
    names.canSendWithout = !ChatSession::refusedParameter(message).isEmpty();
    if (message.error && message.error->kind == Error::Kind::TooLong) {
        const ContextPlan plan = session.planFor(message.id);
        names.canShorten = !plan.items.isEmpty();
        names.tokensOver = plan.isGuess ? 0 : plan.over;
    }
    return names;
}

int Transcript::Private::rowsOf(size_t section) const
{
    return m_splice.section == static_cast<int>(section) ? m_splice.oldCount : m_sections[section]->shape().count();
}

int Transcript::Private::count() const
{
    return m_sections.empty() ? 0 : m_firstRows.back() + rowsOf(m_sections.size() - 1);
}

Transcript::Private::Place Transcript::Private::placeOf(int row) const
{
    if (row < 0 || row >= count())
        return {};
    const auto after = std::upper_bound(m_firstRows.begin(), m_firstRows.end(), row);
    const auto index = static_cast<size_t>(after - m_firstRows.begin()) - 1;
    Place place{m_sections[index].get(), static_cast<int>(index), row - m_firstRows[index]};
    if (m_splice.section == place.index) {
        if (place.row >= m_splice.first + m_splice.removed)
            place.row += m_splice.inserted - m_splice.removed;
        else if (place.row >= m_splice.first + m_splice.inserted)
            place.row = qMax(0, qMin(m_splice.first + m_splice.inserted, place.section->shape().count()) - 1);
    }
    return place;
}

void Transcript::Private::recount(size_t from)
{
    m_firstRows.resize(m_sections.size());
    for (size_t i = from; i < m_sections.size(); ++i)
        m_firstRows[i] = i == 0 ? 0 : m_firstRows[i - 1] + rowsOf(i - 1);
}

void Transcript::Private::changed(int first, int last, const QList<int> &roles)
{
    if (first <= last)
        Q_EMIT q.dataChanged(q.index(first), q.index(last), roles);
}

void Transcript::Private::syncPath()
{
    flush();
    const QList<Message> &path = session.path();
    prependMissing(path);
    size_t same = 0;
    while (same < m_sections.size() && qsizetype(same) < path.size()
           && m_sections[same]->message().id == path.at(qsizetype(same)).id)
        ++same;
    if (same == 0) {
        q.beginResetModel();
        m_sections.clear();
        m_sections.reserve(size_t(path.size()));
        for (const Message &message : path)
            m_sections.push_back(std::make_unique<TranscriptSection>(message));
        wakeTail();
        recount(0);
        q.endResetModel();
    } else {
        if (same < m_sections.size())
            cut(same);
        for (qsizetype i = qsizetype(m_sections.size()); i < path.size(); ++i)
            append(i);
    }
    Q_EMIT q.countChanged();
}

/// What comes before the first section: a long conversation's end is here before the rest of it.
void Transcript::Private::prependMissing(const QList<Message> &path)
{
    if (m_sections.empty())
        return;
    const MessageId &first = m_sections.front()->message().id;
    const auto known = std::find_if(path.cbegin(), path.cend(), [&first](const Message &one) { return one.id == first; });
    if (known == path.cbegin() || known == path.cend())
        return;
    std::vector<std::unique_ptr<TranscriptSection>> sections;
    sections.reserve(size_t(path.size()));
    int rows = 0;
    for (auto at = path.cbegin(); at != known; ++at) {
        sections.push_back(std::make_unique<TranscriptSection>(*at));
        rows += sections.back()->shape().count();
    }
    q.beginInsertRows({}, 0, rows - 1);
    std::move(m_sections.begin(), m_sections.end(), std::back_inserter(sections));
    m_sections = std::move(sections);
    recount(0);
    q.endInsertRows();
}

void Transcript::Private::wakeTail()
{
    qsizetype units = 0;
    for (size_t i = m_sections.size(); i-- > 0 && m_sections.size() - i <= messagesAtOnce;) {
        TranscriptSection &section = *m_sections[i];
        units += section.message().text.size();
        if (units > unitsAtOnce && !section.isStreaming())
            break;
        section.wake(namesOf(section.message()));
    }
}

int Transcript::Private::wake(int row)
{
    const Place place = placeOf(row);
    if (!place.section || place.section->isAwake())
        return 1;
    const auto index = static_cast<size_t>(place.index);
    place.section->wake(namesOf(place.section->message()));
    const int rows = place.section->shape().count();
    m_kinds.clear();
    if (rows == 1 && place.section->kind(0) == UserBubble)
        return 1;
    m_kindsFrom = m_firstRows[index];
    m_kinds.push_back(Unread);
    splice(index, 1, 0, 1, rows);
    return rows;
}

const TranscriptSection *Transcript::Private::section(int index) const
{
    return index >= 0 && index < sectionCount() ? m_sections[static_cast<size_t>(index)].get() : nullptr;
}

std::pair<int, int> Transcript::Private::rowsOfSection(int index) const
{
    if (index < 0 || index >= sectionCount())
        return {0, 0};
    const int first = m_firstRows[static_cast<size_t>(index)];
    return {first, first + rowsOf(static_cast<size_t>(index))};
}

void Transcript::Private::toggleThinking(int row)
{
    const Place place = placeOf(row);
    if (!place.section || place.section->kind(place.row) != Thinking)
        return;
    const auto index = static_cast<size_t>(place.index);
    const Shape from = place.section->shape();
    m_kinds.clear();
    place.section->setThinkingOpen(!place.section->isThinkingOpen());
    const Shape &now = place.section->shape();
    splice(index, from.count(), from.firstThought(), from.thoughts, now.thoughts);
    changed(row, row, {IsOpenRole, ThinkingTitleRole, TextRole});
    Q_EMIT q.countChanged();
}

void Transcript::Private::growThoughts(size_t index)
{
    const Shape from = m_sections[index]->shape();
    const markdown::Change change = m_sections[index]->growThoughts();
    m_kinds.clear();
    if (!change.isEmpty())
        splice(index, from.count(), from.firstThought() + change.firstChanged, change.removed, change.inserted);
}

void Transcript::Private::append(qsizetype pathIndex)
{
    const Message &message = session.path().at(pathIndex);
    auto section = std::make_unique<TranscriptSection>(message);
    section->wake(namesOf(message));
    const int first = count();
    q.beginInsertRows({}, first, first + section->shape().count() - 1);
    m_sections.push_back(std::move(section));
    recount(m_sections.size() - 1);
    q.endInsertRows();
}

void Transcript::Private::cut(size_t section)
{
    q.beginRemoveRows({}, m_firstRows[section], count() - 1);
    m_sections.resize(section);
    recount(section);
    q.endRemoveRows();
}

void Transcript::Private::noteGrowth(const ChatDelta &delta)
{
    m_pending += delta.text;
    m_hasThought = m_hasThought || !delta.thinking.isEmpty();
    if (!m_frame.isActive())
        m_frame.start();
}

void Transcript::Private::flush()
{
    m_frame.stop();
    if (m_sections.empty() || !m_sections.back()->isStreaming() || session.path().isEmpty())
        return;
    const size_t last = m_sections.size() - 1;
    TranscriptSection &section = *m_sections[last];
    if (m_pending.isEmpty() && !m_hasThought && !section.isBehind())
        return;
    const int before = count();
    const Message &message = session.path().constLast();
    if (message.id == section.message().id && message.state == Message::State::Streaming) {
        const bool isFirstText = section.message().text.isEmpty() && !message.text.isEmpty();
        // Only then: taking the growing text every frame would copy it every frame.
        if (m_hasThought || isFirstText)
            restate(last, message);
        if (m_hasThought)
            growThoughts(last);
        if ((m_hasThought || isFirstText) && section.shape().thinking == 1)
            changed(m_firstRows[last] + 1, m_firstRows[last] + 1, {TextRole, ThinkingTitleRole});
    }
    m_hasThought = false;
    const Shape from = section.shape();
    noteKinds(last);
    const markdown::Change change = m_pending.isEmpty() ? section.catchUp() : section.append(m_pending);
    m_pending.clear();
    grow(last, change, from);
    if (section.hasTaggedThinking()) {
        growThoughts(last);
        changed(m_firstRows[last] + 1, m_firstRows[last] + 1, {TextRole, ThinkingTitleRole});
    }
    if (section.isBehind())
        m_frame.start();
    if (count() != before)
        Q_EMIT q.countChanged();
}

void Transcript::Private::grow(size_t index, const markdown::Change &change, const Shape &from)
{
    const Shape &now = m_sections[index]->shape();
    if (change.isEmpty() && from == now)
        return;
    if (from.firstLeaf() != now.firstLeaf()) { // a <think> tag in the text itself
        splice(index, from.count(), from.before, from.count() - from.before, now.count() - now.before);
        return;
    }
    // An answer without words has one row that is no leaf.
    const int less = from.leaves - (now.leaves - change.inserted + change.removed);
    const int removed = change.removed + qMax(0, less);
    const int inserted = change.inserted + qMax(0, -less);
    const int first = from.firstLeaf() + change.firstChanged;
    splice(index, from.count(), first, removed, inserted);
    const int row = m_firstRows[index] + first;
    if (removed == 0 && inserted > 0 && first > 0) // the cursor left the row above
        changed(row - 1, row - 1, {IsStreamingHereRole});
    if (removed > inserted && inserted == 0 && first > 0)
        changed(row - 1, row - 1, {IsStreamingHereRole});
}

void Transcript::Private::restate(size_t index, const Message &message)
{
    TranscriptSection &section = *m_sections[index];
    const Shape from = section.shape();
    noteKinds(index);
    section.setMessage(message);
    const Shape now = section.shape();
    if (from == now)
        return;
    const int kept = qMin(from.pastLeaves(), now.pastLeaves());
    if (from.firstLeaf() == now.firstLeaf())
        splice(index, from.count(), kept, from.count() - kept, now.count() - kept);
    else if (from.leaves == now.leaves && from.count() - from.pastLeaves() == now.count() - now.pastLeaves()
             && from.sources == now.sources && from.thoughts == now.thoughts)
        splice(index, from.count(), from.before, from.thinking, now.thinking);
    else
        splice(index, from.count(), from.before, from.count() - from.before, now.count() - now.before);
}

void Transcript::Private::noteKinds(size_t index)
{
    constexpr int noted = 64; // a frame touches the tail; rows further up keep their kind
    const int base = m_firstRows[index];
    const int end = base + m_sections[index]->shape().count();
    m_kindsFrom = qMax(base, end - noted);
    m_kinds.clear();
    for (int row = m_kindsFrom; row < end; ++row)
        m_kinds.push_back(q.kindAt(row));
}

int Transcript::Private::keptKinds(int row, int common) const
{
    for (int kept = 0; kept < common; ++kept) {
        const int at = row + kept - m_kindsFrom;
        if (at >= 0 && at < static_cast<int>(m_kinds.size()) && m_kinds[static_cast<size_t>(at)] != q.kindAt(row + kept))
            return kept;
    }
    return common;
}

void Transcript::Private::splice(size_t index, int oldCount, int first, int removed, int inserted)
{
    const int base = m_firstRows[index];
    const int kept = keptKinds(base + first, qMin(removed, inserted));
    first += kept;
    removed -= kept;
    inserted -= kept;
    // What the views know of the section while only the first half of the change was told.
    m_splice = {static_cast<int>(index), oldCount, first, removed, inserted};
    if (removed > 0) {
        q.beginRemoveRows({}, base + first, base + first + removed - 1);
        m_splice = {static_cast<int>(index), oldCount - removed, first, 0, inserted};
        recount(index + 1);
        q.endRemoveRows();
    }
    if (inserted > 0)
        q.beginInsertRows({}, base + first, base + first + inserted - 1);
    m_splice = {};
    recount(index + 1);
    if (inserted > 0)
        q.endInsertRows();
    changed(base + first - kept, base + first - 1);
}

void Transcript::Private::changeMessage(const MessageId &id)
{
    const Message *message = session.message(id);
    const auto found = std::find_if(m_sections.begin(), m_sections.end(),
                                    [&id](const auto &section) { return section->message().id == id; });
    if (!message || found == m_sections.end())
        return;
    const auto index = static_cast<size_t>(found - m_sections.begin());
    TranscriptSection &section = **found;
    const int before = count();
    if (section.isStreaming()) {
        flush();
        if (!m_pending.isEmpty()) { // the path already holds the ended message
            const Shape from = section.shape();
            noteKinds(index);
            const markdown::Change change = section.append(m_pending);
            m_pending.clear();
            grow(index, change, from);
        }
        const Shape from = section.shape();
        noteKinds(index);
        const markdown::Change change = section.finish();
        grow(index, change, from);
    }
    section.setNames(namesOf(*message));
    restate(index, *message);
    // Head, fold, last leaf, card and footer say other things now; the leaves between do not.
    const Shape &shape = section.shape();
    const int base = m_firstRows[index];
    changed(base, base + shape.firstLeaf() - 1);
    if (shape.leaves > 0)
        changed(base + shape.firstLeaf() + shape.leaves - 1, base + shape.firstLeaf() + shape.leaves - 1,
                {IsStreamingHereRole});
    changed(base + shape.firstLeaf() + shape.leaves, base + shape.count() - 1);
    if (count() != before)
        Q_EMIT q.countChanged();
}

void Transcript::Private::refresh()
{
    for (const auto &section : m_sections) {
        if (section->isAwake())
            section->setNames(namesOf(section->message()));
    }
    changed(0, count() - 1,
            {TitleRole, BodyRole, ActionTextRole, FooterRole, ThinkingTitleRole, DetailsRole, TextRole});
}

} // namespace qwenda
