// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/chatquestion.h"

namespace qwenda::emulator {

/// One call of a function the request offers.
struct ToolCall
{
    QByteArray id;
    QByteArray name;
    QByteArray arguments; ///< JSON text
};

/// All that an answer says, before it has the shape of a protocol.
struct Answer
{
    QByteArray text;     ///< UTF-8
    QByteArray thinking; ///< UTF-8; empty when it doesn't think
    QList<ToolCall> calls;
    QByteArray finishReason = "stop"; ///< empty: never told
    QByteArray prefix; ///< text of an earlier part; not sent, but streams that repeat the whole text begin with it
    int promptTokens = 0;
    bool hasUsage = true;
};

/// UTF-8 text in pieces of about four bytes, as a model's tokens come: never inside a character. The same text is
/// always cut at the same places, and at the same ones as tests/data/answers/tokens.mjs cuts it, so that benchmarks of
/// different programs get the same stream.
class Tokens
{
public:
    explicit Tokens(QByteArray text, quint32 seed = 20261121);

    /// The next piece; empty at the end.
    QByteArrayView next();
    bool isAtEnd() const { return m_at >= m_text.size(); }
    static int count(const QByteArray &text);

private:
    double random();

    QByteArray m_text;
    qsizetype m_at = 0;
    quint32 m_state;
    int m_target = 1;
};

/// The canned answer for a question: chosen by the prompt's language and a few words in it, from answers/*.md. Each
/// says that it is a sample. A script's answer, thinking, finish reason and tool arguments take the place of the canned
/// ones; max_tokens cuts with "length".
Answer answerTo(const ChatQuestion &question, const Script &script);

} // namespace qwenda::emulator
