// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/thinktag.h"

namespace qwenda {

namespace {

constexpr QStringView opener = u"<think>";
constexpr QStringView closer = u"</think>";

qsizetype leadingSpace(QStringView text)
{
    qsizetype count = 0;
    while (count < text.size() && text.at(count).isSpace())
        ++count;
    return count;
}

} // namespace

QString ThinkTag::append(QStringView text)
{
    if (m_place == Place::Answer)
        return text.toString();
    m_held += text;
    if (m_place == Place::Start) {
        const qsizetype space = leadingSpace(m_held);
        const QStringView words = QStringView(m_held).sliced(space);
        if (words.startsWith(opener)) {
            m_answerBegin = space + opener.size();
            m_held.remove(0, m_answerBegin);
            m_place = Place::Inside;
        } else if (opener.startsWith(words)) {
            return {}; // may still become the tag
        } else {
            m_place = Place::Answer;
            return std::exchange(m_held, {});
        }
    }
    if (m_place == Place::Inside) {
        const qsizetype end = m_held.indexOf(closer);
        if (end < 0) {
            // The last characters may be the beginning of the closing tag.
            const qsizetype sure = qMax<qsizetype>(0, m_held.size() - closer.size() + 1);
            m_thinking += QStringView(m_held).first(sure);
            m_answerBegin += sure;
            m_held.remove(0, sure);
            return {};
        }
        m_thinking += QStringView(m_held).first(end);
        m_answerBegin += end + closer.size();
        m_held.remove(0, end + closer.size());
        m_place = Place::Gap;
    }
    const qsizetype space = leadingSpace(m_held);
    m_answerBegin += space;
    m_held.remove(0, space);
    if (m_held.isEmpty())
        return {};
    m_place = Place::Answer;
    return std::exchange(m_held, {});
}

QString ThinkTag::finish()
{
    if (m_place == Place::Inside) {
        m_thinking += m_held;
        m_answerBegin += m_held.size();
        m_held.clear();
    }
    m_place = Place::Answer;
    return std::exchange(m_held, {});
}

} // namespace qwenda
