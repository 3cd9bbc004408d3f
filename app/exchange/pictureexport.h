// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/exchangejob.h"
#include "storage/picturefiles.h"
#include "storage/picturerecord.h"

#include <QList>
#include <QString>

namespace qwenda::exchange {

/// Pictures of the gallery, and the form in which they are handed on.
struct PictureExportRequest
{
    enum class Form {
        Folder,   ///< copies with everything inside, and pictures.json, which lists it all
        WebPage,  ///< copies and index.html, which needs nothing else: no script, light and dark
        SheetPdf, ///< one file: pages of small pictures with their words
        SheetPng  ///< the same pages as pictures
    };

    PictureFiles files;
    QList<PictureRecord> pictures; ///< whole
    Form form = Form::Folder;
    QString title;  ///< a board's name; what comes is called by it, and by the day
    QString folder; ///< where it comes to lie; made when missing
};

struct PictureExportReport
{
    QString target;           ///< the new folder, or the one file
    int pictures = 0;
    QStringList missing;      ///< prompts of those whose files are gone or damaged: left out
    bool isCancelled = false; ///< nothing was left behind
};

/// Carries it out. Blocks; any thread that may draw text. Everything is written under a hidden name and gets its own at the
/// end: when it fails or is told to stop, nothing of it is left.
/// Errors: Storage/… of the target's disk; Storage/None with an empty message when not one picture could be read.
Result<PictureExportReport> runPictureExport(const PictureExportRequest &request, const Progress &progress);

class PictureExportJob : public ExchangeJob
{
    Q_OBJECT

public:
    using ExchangeJob::ExchangeJob;
    /// Once per job; on the GUI thread.
    void start(const PictureExportRequest &request);

Q_SIGNALS:
    void finished(const qwenda::Result<qwenda::exchange::PictureExportReport> &report);
};

} // namespace qwenda::exchange
