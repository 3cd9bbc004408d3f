// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/exportrequest.h"
#include "exchange/exportwords.h"
#include "exchange/leafhtml.h"
#include "formula/typesetter.h"

#include <QList>
#include <QString>
#include <QTextDocument>

#include <memory>

namespace qwenda::exchange {

/// A conversation laid out for paper and pictures. Needs a QGuiApplication; lives on the thread that made it. Lengths are
/// CSS pixels (1/96 inch).
class RichDocument
{
public:
    struct Question
    {
        QString title;  ///< the first words of what the user said
        qreal top = 0;  ///< in the document
    };

    /// `zoom`: device pixels of formulas to one of ours.
    RichDocument(const ExportedConversation &exported, const ExportOptions &options, const ExportWords &words, bool isDark,
                 qreal zoom);

    QTextDocument &document() { return m_document; }
    const DocumentColors &colors() const { return m_colors; }
    /// Where the user's messages stand; after the document got its size.
    QList<Question> questions() const;

    /// The reading font, its fallbacks behind it.
    static QFont font(int pixelSize);

private:
    QString body(const ExportedConversation &exported, const ExportOptions &options, const ExportWords &words);
    QString head(const Message &message, const ExportOptions &options, const ExportWords &words) const;
    QString formula(const QString &tex, bool isDisplay, int level);
    QString attached(const FileBytes &files, const Attachment &file);

    DocumentColors m_colors;
    qreal m_zoom;
    formula::Typesetter m_typesetter;
    int m_formulas = 0;
    QStringList m_titles; ///< of the questions, in order
    QTextDocument m_document;
};

} // namespace qwenda::exchange
