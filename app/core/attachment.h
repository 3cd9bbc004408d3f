// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace qwenda {

/// A file that goes with a message. Its bytes lie beside the history, named by their SHA-256; this says what they are.
struct Attachment
{
    enum class Kind {
        Picture, ///< for models that see
        Text,    ///< UTF-8, sent as part of the words
        Pdf      ///< its text is sent as part of the words
    };

    Kind kind = Kind::Text;
    QString name;      ///< as people know it: "plan.pdf"; never empty
    QString mime;      ///< "image/png", "text/x-python"
    QString hash;      ///< SHA-256 of the file's bytes: 64 lower-case hex digits
    QString sentHash;  ///< the same of what is sent in its place: a Pdf's text, a picture scaled down; empty: itself
    qint64 bytes = 0;  ///< of the file
    int width = 0;     ///< Picture: pixels
    int height = 0;
    int characters = 0;///< Text and Pdf: UTF-16 units of the text
    int pages = 0;     ///< Pdf

    bool operator==(const Attachment &) const = default;
};

/// "picture", "text", "pdf": the database's words.
QString attachmentKindName(Attachment::Kind kind);
/// Text for an unknown word.
Attachment::Kind attachmentKindFromName(QStringView name);

} // namespace qwenda
