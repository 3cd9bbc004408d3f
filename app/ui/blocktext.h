// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/blockwriter.h"
#include "ui/transcript.h"

#include <QColor>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QQmlParserStatus>
#include <QQuickTextDocument>

namespace qwenda {

/// Colours of code, set once from the theme and shared by every BlockText.
class CodeColors : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor keyword MEMBER keyword NOTIFY changed)
    Q_PROPERTY(QColor string MEMBER string NOTIFY changed)
    Q_PROPERTY(QColor number MEMBER number NOTIFY changed)
    Q_PROPERTY(QColor comment MEMBER comment NOTIFY changed)
    Q_PROPERTY(QColor functions MEMBER functions NOTIFY changed)
    Q_PROPERTY(QColor type MEMBER type NOTIFY changed)
    Q_PROPERTY(QColor operators MEMBER operators NOTIFY changed)
    Q_PROPERTY(QColor properties MEMBER properties NOTIFY changed)

public:
    using QObject::QObject;

    QColor keyword;
    QColor string;
    QColor number;
    QColor comment;
    QColor functions;
    QColor type;
    QColor operators;
    QColor properties;

Q_SIGNALS:
    void changed();
};

/// Writes one row of a transcript into a TextEdit's document: fixed line heights, inline styles, links, code colours, and
/// the still block after the last character while the answer grows. Text that only grew is inserted at the end.
/// Set inside the delegate: `BlockText { document: edit.textDocument; transcript: …; row: index; … }`.
/// The TextEdit needs `textFormat: TextEdit.RichText` and its own font's pixelSize equal to `pixelSize`.
class BlockText : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument *document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(qwenda::Transcript *transcript READ transcript WRITE setTranscript NOTIFY transcriptChanged)
    Q_PROPERTY(int row READ row WRITE setRow NOTIFY rowChanged)
    Q_PROPERTY(int pixelSize MEMBER m_pixelSize NOTIFY styleChanged)   ///< default 15
    Q_PROPERTY(int lineHeight MEMBER m_lineHeight NOTIFY styleChanged) ///< px; default 25
    Q_PROPERTY(int weight MEMBER m_weight NOTIFY styleChanged)         ///< 400 (default) … 600
    Q_PROPERTY(QColor textColor MEMBER m_textColor NOTIFY styleChanged)
    Q_PROPERTY(QColor linkColor MEMBER m_linkColor NOTIFY styleChanged)
    Q_PROPERTY(QColor codeBackground MEMBER m_codeBackground NOTIFY styleChanged) ///< of inline code
    Q_PROPERTY(QColor lineColor MEMBER m_lineColor NOTIFY styleChanged)           ///< between table rows
    Q_PROPERTY(QColor headBackground MEMBER m_headBackground NOTIFY styleChanged) ///< of a table's head
    Q_PROPERTY(QColor cursorColor MEMBER m_cursorColor NOTIFY styleChanged)       ///< of the streaming block
    Q_PROPERTY(qwenda::CodeColors *codeColors READ codeColors WRITE setCodeColors NOTIFY styleChanged)
    /// Of a table: y of the line above every row but the first, in the document's pixels; empty for other rows.
    Q_PROPERTY(QList<qreal> rowEdges READ rowEdges NOTIFY rowEdgesChanged)
    Q_PROPERTY(QString codeFamily MEMBER m_codeFamily NOTIFY styleChanged)        ///< default "Noto Sans Mono"

public:
    explicit BlockText(QObject *parent = nullptr);
    ~BlockText() override;

    QQuickTextDocument *document() const;
    void setDocument(QQuickTextDocument *document);
    Transcript *transcript() const { return m_transcript; }
    void setTranscript(Transcript *transcript);
    int row() const { return m_row; }
    void setRow(int row);
    QList<qreal> rowEdges() const { return m_rowEdges; }
    CodeColors *codeColors() const { return m_codeColors; }
    void setCodeColors(CodeColors *colors);

    void classBegin() override {}
    void componentComplete() override;

Q_SIGNALS:
    void documentChanged();
    void transcriptChanged();
    void rowChanged();
    void styleChanged();
    void rowEdgesChanged();

private:
    void findRowEdges();
    void rebuild();
    void rebuildSoon();
    BlockStyle style() const;

    QPointer<QQuickTextDocument> m_document;
    QPointer<Transcript> m_transcript;
    QPointer<CodeColors> m_codeColors;
    QList<qreal> m_rowEdges;
    int m_row = -1;
    int m_pixelSize = 15;
    int m_lineHeight = 25;
    int m_weight = 400;
    QColor m_textColor;
    QColor m_linkColor;
    QColor m_codeBackground;
    QColor m_lineColor;
    QColor m_headBackground;
    QColor m_cursorColor;
    QString m_codeFamily;
    BlockWriter m_writer;
    bool m_isComplete = false;
    bool m_isScheduled = false;
    bool m_isWriting = false;
};

} // namespace qwenda
