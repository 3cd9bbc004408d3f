// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/formulasource.h"
#include "ui/rowoverlays.h"
#include "ui/rowstore.h"
#include "ui/scrollanchor.h"
#include "ui/touchscroll.h"
#include "ui/transcriptselection.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QQuickItem>

namespace qwenda {

struct RowPicture;

/// A conversation on the screen: draws a Transcript's rows, scrolls them, selects in them. Only what can be seen has nodes,
/// a growing answer costs the lines that changed, and nothing the reader looks at moves by itself. Buttons and cards on
/// rows are QML of the owner's, one component for each kind of row.
class TranscriptView : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(qwenda::Transcript *transcript READ transcript WRITE setTranscript NOTIFY transcriptChanged)
    Q_PROPERTY(qwenda::TranscriptStyle *style READ style WRITE setStyle NOTIFY styleChanged)
    Q_PROPERTY(qwenda::FormulaSource *formulas READ formulas WRITE setFormulas NOTIFY formulasChanged)
    Q_PROPERTY(int columnWidth READ columnWidth WRITE setColumnWidth NOTIFY columnWidthChanged) ///< px, centred
    Q_PROPERTY(int count READ count NOTIFY countChanged)                 ///< rows
    Q_PROPERTY(bool isAtEnd READ isAtEnd NOTIFY scrolled)
    Q_PROPERTY(bool isAtStart READ isAtStart NOTIFY scrolled)
    Q_PROPERTY(int newLines READ newLines NOTIFY scrolled)               ///< that came below since the end was left
    Q_PROPERTY(qreal position READ position NOTIFY scrolled)             ///< as of a ScrollBar: 0 to 1 - visibleShare
    Q_PROPERTY(qreal visibleShare READ visibleShare NOTIFY scrolled)     ///< 0 to 1
    Q_PROPERTY(QString spokenName READ spokenName WRITE setSpokenName NOTIFY spokenNameChanged) ///< for screen readers
    /// The message that keys speak about, by its place in the conversation; -1: none. Ctrl and an arrow move on.
    Q_PROPERTY(int currentMessage READ currentMessage NOTIFY currentMessageChanged)
    Q_PROPERTY(bool hasSelection READ hasSelection NOTIFY selectionChanged)
    Q_PROPERTY(QQmlComponent *bubble READ bubble WRITE setBubble NOTIFY componentsChanged)
    Q_PROPERTY(QQmlComponent *head READ head WRITE setHead NOTIFY componentsChanged)
    Q_PROPERTY(QQmlComponent *thinkingHead READ thinkingHead WRITE setThinkingHead NOTIFY componentsChanged)
    Q_PROPERTY(QQmlComponent *codeHead READ codeHead WRITE setCodeHead NOTIFY componentsChanged)
    Q_PROPERTY(QQmlComponent *tableHead READ tableHead WRITE setTableHead NOTIFY componentsChanged)
    Q_PROPERTY(QQmlComponent *picture READ picture WRITE setPicture NOTIFY componentsChanged)
    Q_PROPERTY(QQmlComponent *footer READ footer WRITE setFooter NOTIFY componentsChanged)
    Q_PROPERTY(QQmlComponent *attachments READ attachments WRITE setAttachments NOTIFY componentsChanged)
    Q_PROPERTY(QQmlComponent *sources READ sources WRITE setSources NOTIFY componentsChanged)
    Q_PROPERTY(QQmlComponent *tools READ tools WRITE setTools NOTIFY componentsChanged)
    Q_PROPERTY(QQmlComponent *drawing READ drawing WRITE setDrawing NOTIFY componentsChanged)
    Q_PROPERTY(QQmlComponent *errorCard READ errorCard WRITE setErrorCard NOTIFY componentsChanged)

public:
    enum TableKind { NoTable, MarkdownTable, CsvTable, TsvTable };
    Q_ENUM(TableKind)

    explicit TranscriptView(QQuickItem *parent = nullptr);
    ~TranscriptView() override;

    Transcript *transcript() const { return m_rows.transcript(); }
    void setTranscript(Transcript *transcript);
    TranscriptStyle *style() const { return m_style; }
    void setStyle(TranscriptStyle *style);
    FormulaSource *formulas() const { return m_formulas; }
    void setFormulas(FormulaSource *formulas);
    int columnWidth() const { return m_columnWidth; }
    void setColumnWidth(int width);
    int count() const { return m_rows.count(); }
    bool isAtEnd() const { return m_scroll.isAtEnd() || m_scroll.contentY() >= m_scroll.mostY(); }
    bool isAtStart() const { return m_scroll.contentY() <= 0; }
    int newLines() const { return m_newLines; }
    qreal position() const;
    qreal visibleShare() const;
    QString spokenName() const { return m_spokenName; }
    void setSpokenName(const QString &name);
    int currentMessage() const { return m_currentMessage; }
    bool hasSelection() const { return !m_selection.isEmpty(); }
    QQmlComponent *bubble() const { return m_overlays.component(Transcript::UserBubble); }
    void setBubble(QQmlComponent *component) { setOverlay(Transcript::UserBubble, component); }
    QQmlComponent *head() const { return m_overlays.component(Transcript::AnswerHead); }
    void setHead(QQmlComponent *component) { setOverlay(Transcript::AnswerHead, component); }
    QQmlComponent *thinkingHead() const { return m_overlays.component(Transcript::Thinking); }
    void setThinkingHead(QQmlComponent *component) { setOverlay(Transcript::Thinking, component); }
    QQmlComponent *codeHead() const { return m_overlays.component(Transcript::Code); }
    void setCodeHead(QQmlComponent *component) { setOverlay(Transcript::Code, component); }
    QQmlComponent *tableHead() const { return m_overlays.component(Transcript::Table); }
    void setTableHead(QQmlComponent *component) { setOverlay(Transcript::Table, component); }
    QQmlComponent *picture() const { return m_overlays.component(Transcript::Picture); }
    void setPicture(QQmlComponent *component) { setOverlay(Transcript::Picture, component); }
    QQmlComponent *footer() const { return m_overlays.component(Transcript::Footer); }
    void setFooter(QQmlComponent *component) { setOverlay(Transcript::Footer, component); }
    QQmlComponent *attachments() const { return m_overlays.component(Transcript::Attachments); }
    void setAttachments(QQmlComponent *component) { setOverlay(Transcript::Attachments, component); }
    QQmlComponent *sources() const { return m_overlays.component(Transcript::Sources); }
    void setSources(QQmlComponent *component) { setOverlay(Transcript::Sources, component); }
    QQmlComponent *tools() const { return m_overlays.component(Transcript::Tools); }
    void setTools(QQmlComponent *component) { setOverlay(Transcript::Tools, component); }
    QQmlComponent *drawing() const { return m_overlays.component(Transcript::Drawing); }
    void setDrawing(QQmlComponent *component) { setOverlay(Transcript::Drawing, component); }
    QQmlComponent *errorCard() const { return m_overlays.component(Transcript::ErrorCard); }
    void setErrorCard(QQmlComponent *component) { setOverlay(Transcript::ErrorCard, component); }

    qint64 contentY() const { return m_scroll.contentY(); }
    qint64 contentHeight() const { return m_scroll.contentHeight(); }
    RowStore &rows() { return m_rows; }
    TranscriptSelection &selection() { return m_selection; }
    /// Where a row is on the screen, as far as it is laid out: below its gap, in this item's coordinates.
    QPointF rowOrigin(int row) const;
    int firstRow() const { return m_scroll.firstRow(); }
    int lastRow() const { return m_scroll.lastRow(); }

    Q_INVOKABLE void toEnd();
    Q_INVOKABLE void toStart();
    /// 1 a page down, -1 a page up.
    Q_INVOKABLE void page(int direction);
    Q_INVOKABLE void moveBy(int pixels);
    /// The handle of the scroll bar was dragged to `position` (0 to 1 - visibleShare). What the whole measures stays as it
    /// was at the press until endDrag(): the handle would run away from the pointer.
    Q_INVOKABLE void dragTo(qreal position);
    Q_INVOKABLE void endDrag();
    Q_INVOKABLE void selectAll();
    Q_INVOKABLE void clearSelection();
    /// The selection as plain text, with Markdown and HTML beside it, to the clipboard.
    Q_INVOKABLE void copySelection();
    Q_INVOKABLE void copySelectionAsMarkdown();
    /// Scrolls to a message and makes it the current one.
    Q_INVOKABLE void showMessage(int message);
    /// As it came, to the clipboard.
    Q_INVOKABLE void copyMessage(int message);
    Q_INVOKABLE QString selectedText();
    Q_INVOKABLE QString selectedMarkdown();
    /// As a Markdown quote with an empty line behind it, to put before what one writes.
    Q_INVOKABLE QString selectedQuote();
    /// What a row can be copied as, for a menu.
    Q_INVOKABLE bool isTable(int row) const;
    Q_INVOKABLE bool isCode(int row) const;
    Q_INVOKABLE void copyTable(int row, qwenda::TranscriptView::TableKind kind);
    /// The formula at a point, without delimiters; empty when there is none.
    Q_INVOKABLE QString texAt(QPointF at) const;
    Q_INVOKABLE bool isDisplayTexAt(QPointF at) const;
    /// The whole conversation's text, as Markdown.
    Q_INVOKABLE void copyAll();
    /// Lays out what can be seen, now: for tests and pictures.
    void settleNow();
    /// Of the words at a row's positions, on the screen.
    void reveal(int row, int from, int to);
    /// Colours behind words, beside the selection: what a search found. By row.
    void setMarks(const QHash<int, std::vector<struct Tint>> &marks);

Q_SIGNALS:
    void transcriptChanged();
    void styleChanged();
    void formulasChanged();
    void columnWidthChanged();
    void componentsChanged();
    void spokenNameChanged();
    void currentMessageChanged();
    void countChanged();
    void scrolled();
    void selectionChanged();
    void linkActivated(const QString &address);
    /// The pointer rests on a link; empty: no more.
    void linkHovered(const QString &address, QPointF at);
    /// The pointer rests on a formula that cannot be shown: why; empty: no more.
    void remarkHovered(const QString &words, QPointF at);
    /// A right click: where, and on which row (-1: beside).
    void menuWanted(QPointF at, int row);
    /// The rows moved in number: what is counted by row is to be counted again.
    void rowsMoved();

protected:
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) override;
    void updatePolish() override;
    void geometryChange(const QRectF &now, const QRectF &former) override;
    void itemChange(ItemChange change, const ItemChangeData &value) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void touchEvent(QTouchEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void setOverlay(Transcript::Kind kind, QQmlComponent *component);
    void schedule();
    void noteReset();
    void noteChanged(int first, int last);
    void tellScroll();
    void rememberPlace();
    void recallPlace();
    void measureSome();
    int countNewLines(qint64 before);
    void tellScreenReader();
    void moveCurrentMessage(int step);
    RowPicture pictureOf(int row) const;
    // Pointer
    int columnLeft() const { return static_cast<int>((width() - m_columnWidth) / 2); }
    int rowNear(qreal y) const;
    TranscriptSelection::Place placeAt(QPointF point);
    const TextLink *linkAt(QPointF point) const;
    const TextTex *formulaAt(QPointF point) const;
    void updateRemark(QPointF point);
    void changeSelection();
    void press(QMouseEvent &event, int clicks);
    void updateHover(QPointF point);
    // Sideways
    QString sidewaysKey(int row) const;
    qreal sidewaysOf(int row) const;
    bool moveSideways(int row, qreal pixels);
    int rowOfBarAt(QPointF point) const;

    RowStore m_rows;
    ScrollAnchor m_scroll;
    TranscriptSelection m_selection;
    QQuickItem m_floor; ///< what the overlays stand in
    RowOverlays m_overlays;
    QPointer<TranscriptStyle> m_style;
    QPointer<FormulaSource> m_formulas;
    int m_columnWidth = 0;
    bool m_isSettling = false;
    bool m_isDragging = false;    ///< the scroll bar's handle
    qreal m_dragShare = 0;
    int m_newLines = 0;
    qint64 m_seenTotal = 0;       ///< the content's height but for what is new
    bool m_hasGrown = false;      ///< at its end, since it was last told of
    bool m_isFresh = true;        ///< another transcript, not told of yet
    struct Told
    {
        qint64 y = -1;
        qint64 total = -1;
        int height = 0;
        bool isAtEnd = true;
        int newLines = 0;
        bool operator==(const Told &) const = default;
    } m_told;
    struct Remembered
    {
        int message = 0;
        int row = 0; ///< of the message's
        int offset = 0;
        bool sticks = true;
    };
    QHash<const Transcript *, Remembered> m_places;
    QHash<QString, qreal> m_sideways;     ///< by block
    QHash<int, std::vector<Tint>> m_marks;
    // A press and what follows
    bool m_isSelecting = false;
    int m_barRow = -1;            ///< whose sideways bar is dragged
    qreal m_barGrip = 0;
    QPointF m_pressAt;
    QPointF m_pointer;
    QString m_pressedLink;
    QString m_hoveredLink;
    QString m_remark;
    int m_clicks = 0;
    QElapsedTimer m_sincePress;
    QBasicTimer m_autoScroll;
    QBasicTimer m_settle; ///< runs while something is to be laid out
    QBasicTimer m_idle;
    QBasicTimer m_keep; ///< measured heights are on their way to the conversation
    QBasicTimer m_spoken; ///< what a screen reader hears of a growing answer comes in portions
    QString m_spokenName;
    int m_currentMessage = -1;
    TouchScroll m_touch;
    QBasicTimer m_glide;
};

} // namespace qwenda
