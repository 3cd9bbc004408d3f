// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/speller.h"

#include <QColor>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QQuickTextDocument>
#include <QTimer>

namespace qwenda {

/// Waves under the words of a text field that no dictionary has, drawn over what of the field is in sight: `offset` of it
/// lies above this item. The word in the making is left alone. GUI thread.
class SpellingLines : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(qwenda::Speller *speller READ speller WRITE setSpeller NOTIFY changed)
    Q_PROPERTY(QQuickTextDocument *document READ document WRITE setDocument NOTIFY changed)
    Q_PROPERTY(int caret READ caret WRITE setCaret NOTIFY changed) ///< of the field, in UTF-16 units
    Q_PROPERTY(QPointF origin READ origin WRITE setOrigin NOTIFY changed) ///< of the document, in this item's coordinates
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed)
    Q_PROPERTY(QString word READ word NOTIFY wordChanged)                 ///< see look(); empty: a right one
    Q_PROPERTY(QStringList suggestions READ suggestions NOTIFY wordChanged) ///< for it, the likeliest first

public:
    explicit SpellingLines(QQuickItem *parent = nullptr);

    Speller *speller() const { return m_speller; }
    void setSpeller(Speller *speller);
    QQuickTextDocument *document() const { return m_document; }
    void setDocument(QQuickTextDocument *document);
    int caret() const { return m_caret; }
    void setCaret(int caret);
    QPointF origin() const { return m_origin; }
    void setOrigin(QPointF origin);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);
    QString word() const { return m_word; }
    QStringList suggestions() const { return m_suggestions; }
    /// Start and length of the underlined words.
    const std::vector<std::pair<int, int>> &wrongWords() const { return m_wrong; }

    /// What can be said of the underlined word at this place of the text.
    Q_INVOKABLE void look(int position);
    /// Puts another in the place of word(); can be undone.
    Q_INVOKABLE void replace(const QString &better);
    Q_INVOKABLE void learn();

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();
    void wordChanged();

private:
    void check();
    void note();
    QString textOf() const;

    QPointer<Speller> m_speller;
    QPointer<QQuickTextDocument> m_document;
    int m_caret = 0;
    QPointF m_origin;
    QColor m_color;
    QTimer m_pause;
    std::vector<std::pair<int, int>> m_wrong;
    QString m_word;
    int m_wordAt = 0;
    QStringList m_suggestions;
};

} // namespace qwenda
