// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/highlight.h"
#include "ui/transcriptrow.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QQmlEngine>
#include <QQmlParserStatus>

namespace qwenda {

/// One line of the type scale with its colour, in px at the zoom in force.
struct TextLook
{
    int size = 15;
    int line = 25;
    int weight = QFont::Normal;
    QColor color;

    QFont font() const;
    /// Where the baseline stands in a line: fixed, whatever fonts a line falls back to. Inter's ascent and descent are
    /// 0.969 and 0.241 of the size; half of the rest belongs above the letters.
    int baseline() const;
};

/// Colours, fonts and sizes that the transcript is drawn with: set from the theme, read by layouts.
class TranscriptStyle : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_ELEMENT
    Q_PROPERTY(QColor text MEMBER text NOTIFY changed)
    Q_PROPERTY(QColor text2 MEMBER text2 NOTIFY changed) ///< quotes, thoughts, list numbers
    Q_PROPERTY(QColor text3 MEMBER text3 NOTIFY changed) ///< bullets, line numbers
    Q_PROPERTY(QColor link MEMBER link NOTIFY changed)
    Q_PROPERTY(QColor page MEMBER page NOTIFY changed)
    Q_PROPERTY(QColor window MEMBER window NOTIFY changed) ///< a table's head
    Q_PROPERTY(QColor line MEMBER line NOTIFY changed)
    Q_PROPERTY(QColor lineStrong MEMBER lineStrong NOTIFY changed)
    Q_PROPERTY(QColor accent MEMBER accent NOTIFY changed)
    Q_PROPERTY(QColor accentInk MEMBER accentInk NOTIFY changed)
    Q_PROPERTY(QColor selection MEMBER selection NOTIFY changed) ///< behind selected text
    Q_PROPERTY(QColor mark MEMBER mark NOTIFY changed) ///< behind found text
    Q_PROPERTY(QColor markCurrent MEMBER markCurrent NOTIFY changed) ///< behind the found text one stands at
    Q_PROPERTY(QColor bubble MEMBER bubble NOTIFY changed)
    Q_PROPERTY(QColor code MEMBER code NOTIFY changed)
    Q_PROPERTY(QColor codeHead MEMBER codeHead NOTIFY changed) ///< head of a code block, inline code
    Q_PROPERTY(QColor note MEMBER note NOTIFY changed) ///< line and title of an alert
    Q_PROPERTY(QColor tip MEMBER tip NOTIFY changed)
    Q_PROPERTY(QColor important MEMBER important NOTIFY changed)
    Q_PROPERTY(QColor warning MEMBER warning NOTIFY changed)
    Q_PROPERTY(QColor caution MEMBER caution NOTIFY changed)
    Q_PROPERTY(QColor added MEMBER added NOTIFY changed) ///< behind an added line of a diff
    Q_PROPERTY(QColor removed MEMBER removed NOTIFY changed) ///< behind a removed line
    Q_PROPERTY(QColor chip MEMBER chip NOTIFY changed) ///< behind the number of a source
    Q_PROPERTY(QColor scroll MEMBER scroll NOTIFY changed) ///< handle of a sideways bar
    Q_PROPERTY(QColor keyword MEMBER keyword NOTIFY changed)
    Q_PROPERTY(QColor string MEMBER string NOTIFY changed)
    Q_PROPERTY(QColor number MEMBER number NOTIFY changed)
    Q_PROPERTY(QColor comment MEMBER comment NOTIFY changed)
    Q_PROPERTY(QColor functions MEMBER functions NOTIFY changed)
    Q_PROPERTY(QColor type MEMBER type NOTIFY changed)
    Q_PROPERTY(QColor operators MEMBER operators NOTIFY changed)
    Q_PROPERTY(QColor properties MEMBER properties NOTIFY changed)
    Q_PROPERTY(QString codeFamily MEMBER codeFamily NOTIFY changed)
    Q_PROPERTY(qreal zoom MEMBER zoom NOTIFY changed) ///< 1: sizes as designed

public:
    using QObject::QObject;

    int px(int designed) const { return qRound(designed * zoom); }
    TextLook look(int size, int height, int weight, const QColor &color) const;
    TextLook reading() const { return look(15, 25, QFont::Normal, text); }
    TextLook bubbleText() const { return look(15, 24, QFont::Normal, text); }
    TextLook small() const { return look(14, 22, QFont::Normal, text); }
    TextLook codeText() const { return look(13, 21, QFont::Normal, text); }
    TextLook heading(int level) const;
    QFont codeFont(int pixelSize) const;
    QColor token(markdown::Token token) const;
    QColor alert(Alert alert) const;
    /// Another number when heights of rows may be others: fonts and zoom. Colours do not count.
    quint64 fingerprint() const;

    void classBegin() override {}
    /// Changes come one by one, a dozen at a time: settled() comes once for all of them, in the next turn.
    void componentComplete() override;

    QColor text;
    QColor text2;
    QColor text3;
    QColor link;
    QColor page;
    QColor window;
    QColor line;
    QColor lineStrong;
    QColor accent;
    QColor accentInk;
    QColor selection;
    QColor mark;
    QColor markCurrent;
    QColor bubble;
    QColor code;
    QColor codeHead;
    QColor note;
    QColor tip;
    QColor important;
    QColor warning;
    QColor caution;
    QColor added;
    QColor removed;
    QColor chip;
    QColor scroll;
    QColor keyword;
    QColor string;
    QColor number;
    QColor comment;
    QColor functions;
    QColor type;
    QColor operators;
    QColor properties;
    QString codeFamily = QStringLiteral("Noto Sans Mono");
    qreal zoom = 1;

Q_SIGNALS:
    void changed();
    void settled();

private:
    bool m_isSettling = false;
};

} // namespace qwenda
