// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/spellinglines.h"

#include "ui/spellwords.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <chrono>

namespace qwenda {

namespace {

using namespace std::chrono_literals;

constexpr auto pause = 350ms;        ///< of typing, before words are looked at
constexpr qsizetype longest = 20'000; ///< UTF-16 units; in a longer text nothing is looked at

/// A wave from `left` to `right`, two pixels high, below `y`.
void addWave(QPainterPath &path, qreal left, qreal right, qreal y)
{
    constexpr qreal half = 2;
    path.moveTo(left, y + 1);
    bool isUp = true;
    for (qreal x = left + half; x < right + half; x += half, isUp = !isUp)
        path.lineTo(std::min(x, right), y + (isUp ? 0 : 2));
}

} // namespace

SpellingLines::SpellingLines(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &SpellingLines::check);
}

void SpellingLines::setSpeller(Speller *speller)
{
    if (m_speller)
        m_speller->disconnect(this);
    m_speller = speller;
    if (m_speller)
        connect(m_speller, &Speller::changed, this, &SpellingLines::check);
    Q_EMIT changed();
}

void SpellingLines::setDocument(QQuickTextDocument *document)
{
    if (document == m_document)
        return;
    if (m_document)
        m_document->textDocument()->disconnect(this);
    m_document = document;
    if (m_document) {
        connect(m_document->textDocument(), &QTextDocument::contentsChange, this, &SpellingLines::note);
        connect(m_document->textDocument()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, [this] { update(); });
    }
    Q_EMIT changed();
}

void SpellingLines::setCaret(int caret)
{
    if (std::exchange(m_caret, caret) == caret)
        return;
    m_pause.start();
    Q_EMIT changed();
}

void SpellingLines::setOrigin(QPointF origin)
{
    if (std::exchange(m_origin, origin) != origin) {
        update();
        Q_EMIT changed();
    }
}

void SpellingLines::setColor(const QColor &color)
{
    m_color = color;
    update();
    Q_EMIT changed();
}

QString SpellingLines::textOf() const
{
    return m_document ? m_document->textDocument()->toRawText() : QString();
}

/// Until the pause is over nothing is underlined that may have moved.
void SpellingLines::note()
{
    if (!m_wrong.empty()) {
        m_wrong.clear();
        update();
    }
    if (m_speller && m_speller->isOn() && m_speller->isAvailable())
        m_pause.start();
}

void SpellingLines::check()
{
    std::vector<std::pair<int, int>> wrong;
    const QString text = textOf();
    if (m_speller && m_speller->isOn() && !text.isEmpty() && text.size() <= longest) {
        m_speller->open();
        for (const auto &[start, length] : spellWords(text)) {
            const bool isInTheMaking = m_caret > start && m_caret <= start + length;
            if (!isInTheMaking && !m_speller->isRight(text.mid(start, length)))
                wrong.push_back({start, length});
        }
    }
    if (wrong != m_wrong) {
        m_wrong = std::move(wrong);
        update();
    }
}

void SpellingLines::look(int position)
{
    if (m_pause.isActive()) { // a quick hand: what was typed last was not looked at yet
        m_pause.stop();
        check();
    }
    m_word.clear();
    m_suggestions.clear();
    for (const auto &[start, length] : m_wrong) {
        if (position < start || position > start + length)
            continue;
        m_wordAt = start;
        m_word = textOf().mid(start, length);
        m_suggestions = m_speller->suggestions(m_word);
    }
    Q_EMIT wordChanged();
}

void SpellingLines::replace(const QString &better)
{
    if (!m_document || m_word.isEmpty() || textOf().mid(m_wordAt, m_word.size()) != m_word)
        return;
    QTextCursor cursor(m_document->textDocument());
    cursor.setPosition(m_wordAt);
    cursor.setPosition(m_wordAt + static_cast<int>(m_word.size()), QTextCursor::KeepAnchor);
    cursor.insertText(better);
}

void SpellingLines::learn()
{
    if (m_speller && !m_word.isEmpty())
        m_speller->learn(m_word);
}

void SpellingLines::paint(QPainter *painter)
{
    if (m_wrong.empty() || !m_document)
        return;
    const QTextDocument &document = *m_document->textDocument();
    QPainterPath waves;
    for (const auto &[start, length] : m_wrong) {
        const QTextBlock block = document.findBlock(start);
        if (!block.isValid() || !block.layout())
            continue;
        const QPointF corner = m_origin + document.documentLayout()->blockBoundingRect(block).topLeft();
        const int from = start - block.position();
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            const int begin = std::max(from, line.textStart());
            const int end = std::min(from + length, line.textStart() + line.textLength());
            const qreal y = corner.y() + line.y() + line.ascent() + 2;
            if (begin < end && y > -4 && y < height() + 4)
                addWave(waves, corner.x() + line.cursorToX(begin), corner.x() + line.cursorToX(end), y);
        }
    }
    painter->setPen(QPen(m_color, 1));
    painter->drawPath(waves);
}

} // namespace qwenda
