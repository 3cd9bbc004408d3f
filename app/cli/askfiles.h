// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/invocation.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace qwenda::cli {

/// The files named on the command line, read.
struct AskFiles
{
    struct Document
    {
        QString name;
        QByteArray content;
    };

    QStringList pictures;       ///< as "data:" addresses
    QString words;              ///< texts, each in a fence under its name; goes before the prompt
    QList<Document> documents;  ///< to be uploaded: what is no text, or all of them when `uploadsTexts`
    QJsonObject schema;
    QString problem;            ///< one line for people; not empty: nothing else counts

    /// Reads --image, --file and --schema. `uploadsTexts`: the model reads documents by itself (qwen-long).
    static AskFiles read(const AskOptions &asked, bool uploadsTexts);
};

/// What pictures are known by their first bytes; empty for anything the service does not take.
QByteArray pictureType(QByteArrayView bytes);

} // namespace qwenda::cli
