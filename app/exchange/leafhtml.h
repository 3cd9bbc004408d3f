// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/highlight.h"
#include "markdown/leaf.h"

#include <QColor>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace qwenda::exchange {

/// Markdown to its leaves, for messages of a person (whose line ends count) or of a model. Any thread.
QList<markdown::Leaf> leavesOf(const QString &text, bool isFromPerson);

/// Text as HTML: & < > " ' escaped, characters that HTML forbids replaced.
QString escapedHtml(const QString &text);

/// Colours of code and of what stands beside text, of the light or the dark theme.
struct DocumentColors
{
    QColor text, dim, line, code, codeHead, link, bubble, ground;
    QColor tokens[8]; ///< by markdown::Token

    static DocumentColors of(bool isDark);
};

/// Leaves of one message as HTML. For the web it uses classes and semantic elements only; for Qt's rich text (isRich) it
/// says every colour and measure itself, as that knows no style sheets for it.
class LeafHtml
{
public:
    /// What a formula becomes: HTML, or empty for its source in monospace. Called once per formula; `level` is that of the
    /// heading it stands in, or 0.
    using FormulaHtml = std::function<QString(const QString &tex, bool isDisplay, int level)>;

    LeafHtml(bool isRich, const DocumentColors &colors, FormulaHtml formula)
        : m_isRich(isRich), m_colors(colors), m_formula(std::move(formula))
    {}

    QString write(const QList<markdown::Leaf> &leaves);

private:
    struct Open
    {
        QChar kind;      ///< 'q' or 'l'
        QString list;    ///< "ul" or "ol"
    };

    void moveTo(const markdown::Leaf &leaf);
    void closeTo(qsizetype depth, const QString &nextList);
    void writeLeaf(const markdown::Leaf &leaf, const QString &codePieces);
    QString runs(const QList<markdown::InlineRun> &runs);
    QString run(const markdown::InlineRun &run);
    QString formula(const QString &tex, bool isDisplay);
    QString table(const markdown::Leaf &leaf);
    QString code(const QString &code, const QString &language);
    QString colored(const QString &code, const markdown::Language &language);

    bool m_isRich;
    DocumentColors m_colors;
    FormulaHtml m_formula;
    int m_level = 0; ///< of the heading that is being written; 0: none
    QList<Open> m_open;
    QString m_html;
};

} // namespace qwenda::exchange
