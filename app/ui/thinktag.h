// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace qwenda {

/// Takes apart an answer that begins with <think>…</think>, as servers write it that know no field for thinking.
/// Any split of the text gives the same. A value.
class ThinkTag
{
public:
    /// More of the text; what of it (and of what was held back) belongs to the answer.
    QString append(QStringView text);
    /// The text is complete: what was held back after all.
    QString finish();

    const QString &thinking() const { return m_thinking; }
    /// UTF-16 units at the beginning of the text that are not the answer's.
    qsizetype answerBegin() const { return m_answerBegin; }
    bool isThinking() const { return m_place == Place::Inside; }

private:
    enum class Place { Start, Inside, Gap, Answer };

    Place m_place = Place::Start;
    QString m_held;
    QString m_thinking;
    qsizetype m_answerBegin = 0;
};

} // namespace qwenda
