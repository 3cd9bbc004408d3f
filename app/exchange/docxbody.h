// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/docx.h"
#include "markdown/highlight.h"
#include "markdown/leaf.h"

#include <QHash>
#include <QList>

#include <utility>

namespace qwenda::exchange {

/// The text of a DOCX, grown paragraph by paragraph, with the parts it refers to.
class DocxBody
{
public:
    explicit DocxBody(FormulaImage formula) : m_formula(std::move(formula)) {}

    /// Plain text in a named style of resources/export/styles.xml.
    void paragraph(const QString &style, const QString &text);
    /// A picture of its own, `size` in CSS pixels.
    void picture(const QImage &image, const QSizeF &size, const QString &description);
    /// Leaves; `style` is that of their plain paragraphs (empty: the standard one).
    void write(const QList<markdown::Leaf> &leaves, const QString &style);

    QByteArray document() const;
    QByteArray numbering() const;
    QByteArray relations() const;
    /// File name in word/media, bytes.
    const QList<std::pair<QString, QByteArray>> &pictures() const { return m_pictures; }

private:
    struct Ordered
    {
        int depth = 0;
        int start = 1;
        int last = 1;   ///< number of its last item
    };

    void writeLeaf(const markdown::Leaf &leaf, const QString &style);
    QString properties(const markdown::Leaf &leaf, const QString &style);
    int numberingOf(const markdown::Leaf &leaf);
    QString runs(const QList<markdown::InlineRun> &runs, bool isBold = false);
    QString run(const markdown::InlineRun &run, bool isBold);
    QString textRun(const QString &text, const QString &properties) const;
    QString formula(const QString &tex, bool isDisplay);
    QString drawing(const QImage &image, const QSizeF &size, const QString &kind, const QString &description, const QString &properties);
    void code(const QString &text, const QString &language);
    QString codeLine(QStringView line, const markdown::Language *language, markdown::LexerState &state) const;
    void table(const markdown::Leaf &leaf);

    FormulaImage m_formula;
    QString m_xml;
    QList<QString> m_links;  ///< relation rIdL<n>
    QList<std::pair<QString, QByteArray>> m_pictures;
    QList<Ordered> m_ordered; ///< numbering 10 + place
    QList<int> m_running;     ///< per depth: place in m_ordered; -1 none
};

} // namespace qwenda::exchange
