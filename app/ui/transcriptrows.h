// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/chatsession.h"
#include "ui/transcript.h"
#include "ui/transcriptsection.h"

#include <QTimer>

#include <memory>
#include <vector>

namespace qwenda {

/// The transcript's sections, and how their changes become row signals. Row numbers are the model's.
class Transcript::Private
{
public:
    Private(Transcript &transcript, ChatSession &chatSession);

    struct Place
    {
        TranscriptSection *section = nullptr;
        int index = -1; ///< of the section
        int row = 0;    ///< inside it
    };

    int count() const;
    Place placeOf(int row) const;
    /// Brings the sections in line with the session's path.
    void syncPath();
    int wake(int row);
    void toggleThinking(int row);
    int sectionCount() const { return static_cast<int>(m_sections.size()); }
    const TranscriptSection *section(int index) const;
    std::pair<int, int> rowsOfSection(int index) const;
    void noteGrowth(const ChatDelta &delta);
    void changeMessage(const MessageId &id);
    /// Every word again: the language changed.
    void refresh();
    void changed(int first, int last, const QList<int> &roles = {});

    ChatSession &session;

private:
    using Shape = TranscriptSection::Shape;
    /// While rows are being announced: the section already has its new content, the model still its old rows.
    struct Splice
    {
        int section = -1;
        int oldCount = 0;
        int first = 0;
        int removed = 0;
        int inserted = 0;
    };

    void prependMissing(const QList<Message> &path);
    TranscriptSection::Names namesOf(const Message &message) const;
    int rowsOf(size_t section) const;
    void recount(size_t from);
    void append(qsizetype pathIndex);
    void cut(size_t section);
    void wakeTail();
    void flush();
    void grow(size_t section, const markdown::Change &change, const Shape &from);
    void growThoughts(size_t section);
    void restate(size_t section, const Message &message);
    void splice(size_t section, int oldCount, int first, int removed, int inserted);
    /// Remembers which kinds the section's last rows are shown as; before it changes. A view makes a row's delegate for
    /// its kind once, so a row whose kind changes ("#" becoming a heading) has to go and come again.
    void noteKinds(size_t section);
    /// How many of `common` rows from `row` on are still of the noted kind.
    int keptKinds(int row, int common) const;

    Transcript &q;
    std::vector<std::unique_ptr<TranscriptSection>> m_sections;
    std::vector<int> m_firstRows;
    Splice m_splice;
    std::vector<Kind> m_kinds; ///< as noted
    int m_kindsFrom = 0;       ///< row of the first of them
    QString m_pending;     ///< text that came since the last frame
    bool m_hasThought = false;
    QTimer m_frame;
};

} // namespace qwenda
