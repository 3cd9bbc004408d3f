// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formula/svgpath.h"

#include <QtMath>

#include <algorithm>

namespace qwenda::formula {

namespace {

class PathReader
{
public:
    explicit PathReader(QStringView data) : m_data(data) { m_path.setFillRule(Qt::WindingFill); }

    QPainterPath read()
    {
        QChar command;
        while (skipSpace()) {
            if (m_data[m_at].isLetter())
                command = m_data[m_at++];
            else if (command.isNull())
                break;
            if (!take(command))
                break;
            if (command == u'M')
                command = u'L';
            else if (command == u'm')
                command = u'l';
        }
        return m_path;
    }

private:
    bool skipSpace()
    {
        while (m_at < m_data.size() && (m_data[m_at].isSpace() || m_data[m_at] == u','))
            ++m_at;
        return m_at < m_data.size();
    }

    bool number(qreal &value)
    {
        if (!skipSpace())
            return false;
        const qsizetype begin = m_at;
        bool hasPoint = false;
        if (m_data[m_at] == u'-' || m_data[m_at] == u'+')
            ++m_at;
        while (m_at < m_data.size() && (m_data[m_at].isDigit() || (m_data[m_at] == u'.' && !hasPoint)))
            hasPoint = m_data[m_at++] == u'.' || hasPoint;
        bool isNumber = false;
        value = m_data.sliced(begin, m_at - begin).toDouble(&isNumber);
        return isNumber;
    }

    bool point(QPointF &value, bool isRelative)
    {
        qreal x = 0;
        qreal y = 0;
        if (!number(x) || !number(y))
            return false;
        value = QPointF(x, y) + (isRelative ? m_here : QPointF());
        return true;
    }

    bool straight(QChar command, bool isRelative)
    {
        QPointF to = m_here;
        qreal value = 0;
        switch (command.unicode()) {
        case 'h':
            if (!number(value))
                return false;
            to.setX(value + (isRelative ? m_here.x() : 0));
            break;
        case 'v':
            if (!number(value))
                return false;
            to.setY(value + (isRelative ? m_here.y() : 0));
            break;
        default:
            if (!point(to, isRelative))
                return false;
        }
        if (command == u'm')
            m_path.moveTo(to);
        else
            m_path.lineTo(to);
        m_here = m_control = to;
        return true;
    }

    bool curved(QChar command, bool isRelative)
    {
        const bool isCubic = command == u'c' || command == u's';
        const bool isSmooth = command == u's' || command == u't';
        QPointF first = m_lastCurve == (isCubic ? u'c' : u'q') ? 2 * m_here - m_control : m_here;
        QPointF second;
        QPointF to;
        if ((!isSmooth && !point(first, isRelative)) || (isCubic && !point(second, isRelative)) || !point(to, isRelative))
            return false;
        if (isCubic)
            m_path.cubicTo(first, second, to);
        else
            m_path.quadTo(first, to);
        m_control = isCubic ? second : first;
        m_here = to;
        m_lastCurve = isCubic ? u'c' : u'q';
        return true;
    }

    bool take(QChar command)
    {
        const QChar kind = command.toLower();
        const bool isRelative = command.isLower();
        switch (kind.unicode()) {
        case 'm':
        case 'l':
        case 'h':
        case 'v':
            m_lastCurve = {};
            return straight(kind, isRelative);
        case 'c':
        case 's':
        case 'q':
        case 't':
            return curved(kind, isRelative);
        case 'z':
            m_path.closeSubpath();
            m_here = m_control = m_path.currentPosition();
            m_lastCurve = {};
            return true;
        default:
            return false;
        }
    }

    QStringView m_data;
    qsizetype m_at = 0;
    QPainterPath m_path;
    QPointF m_here;
    QPointF m_control;
    QChar m_lastCurve;
};

} // namespace

QPainterPath parseSvgPath(QStringView data) { return PathReader(data).read(); }

QPainterPath fitted(const QPainterPath &path, qreal scaleX, qreal scaleY, QPointF offset, qreal left, qreal right)
{
    QPainterPath out = path;
    out.setFillRule(Qt::WindingFill);
    for (int i = 0; i < out.elementCount(); ++i) {
        const QPainterPath::Element &element = path.elementAt(i);
        out.setElementPositionAt(i, std::clamp(element.x * scaleX + offset.x(), left, right), element.y * scaleY + offset.y());
    }
    return out;
}

} // namespace qwenda::formula
