// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pictureoutbox.h"

#include "session/whendone.h"
#include "storage/picturecopy.h"
#include "storage/picturestore.h"
#include "ui/gallery.h"
#include "ui/picturesaver.h"
#include "ui/picturewords.h"
#include "ui/toast.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QImageWriter>

using namespace Qt::StringLiterals;

namespace qwenda {

PictureOutbox::PictureOutbox(Gallery &gallery, PictureStore &store, Toast &toast, QObject *parent)
    : QObject(parent), m_gallery(gallery), m_store(store), m_toast(toast)
{
}

PictureOutbox::~PictureOutbox() = default;

QUrl PictureOutbox::home() const { return QUrl::fromLocalFile(QFileInfo(picturesFolder()).path()); }

QStringList PictureOutbox::chosen() const
{
    return m_gallery.selectedCount() > 0 ? m_gallery.selectedIds() : m_gallery.shownIds();
}

void PictureOutbox::collect(const QStringList &ids, const std::function<void(const QList<PictureRecord> &)> &then)
{
    if (isWorking() || ids.isEmpty())
        return;
    m_isCollecting = true;
    m_share = 0;
    Q_EMIT changed();
    whenDone(m_store.pictures(ids), this, [this, then](const Result<QList<PictureRecord>> &records) {
        m_isCollecting = false;
        if (records)
            then(*records);
        else
            m_toast.show(PictureWords::error(records.error()));
        Q_EMIT changed();
    });
}

void PictureOutbox::tellSaved(const QString &words, const QString &folder)
{
    m_gallery.clearSelection();
    m_toast.show(words, tr("Show"), [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
}

void PictureOutbox::saveCopies()
{
    collect(chosen(), [this](const QList<PictureRecord> &records) {
        whenDone(qwenda::saveCopies(m_store.files(), records, picturesFolder()), this, [this](const Result<QStringList> &files) {
            if (files)
                tellSaved(tr("%n picture(s) saved", nullptr, int(files->size())), picturesFolder());
            else
                m_toast.show(PictureWords::error(files.error()));
        });
    });
}

void PictureOutbox::start(Form form, const QUrl &folder)
{
    collect(chosen(), [this, form, folder](const QList<PictureRecord> &records) {
        m_job = new exchange::PictureExportJob(this);
        connect(m_job, &exchange::ExchangeJob::progressed, this, [this](qint64 done, qint64 total) {
            m_share = total > 0 ? double(done) / double(total) : 0;
            Q_EMIT changed();
        });
        connect(m_job, &exchange::PictureExportJob::finished, this, &PictureOutbox::tell);
        using Wanted = exchange::PictureExportRequest::Form;
        static constexpr Wanted forms[] = {Wanted::Folder, Wanted::WebPage, Wanted::SheetPdf, Wanted::SheetPng};
        m_job->start({m_store.files(), records, forms[form], m_gallery.boardName(), folder.toLocalFile()});
    });
}

void PictureOutbox::tell(const Result<exchange::PictureExportReport> &report)
{
    m_job->deleteLater();
    m_job = nullptr;
    Q_EMIT changed();
    if (!report) {
        m_toast.show(PictureWords::error(report.error()));
        return;
    }
    if (report->isCancelled) {
        m_toast.show(tr("Stopped; nothing was written."));
        return;
    }
    const QString count = tr("%n picture(s) exported", nullptr, report->pictures);
    const QString words = report->missing.isEmpty() ? count
                                                    : tr("%1; files missing: %2").arg(count).arg(report->missing.size());
    tellSaved(words, QFileInfo(report->target).isDir() ? report->target : QFileInfo(report->target).path());
}

void PictureOutbox::cancel()
{
    if (m_job)
        m_job->cancel();
}

QUrl PictureOutbox::proposal(const QString &pictureId) const
{
    const PictureRecord *picture = m_gallery.find(pictureId);
    if (!picture)
        return home();
    // Not made before it is needed: the dialog would show an empty folder.
    const QString folder = QDir(picturesFolder()).exists() ? picturesFolder() : home().toLocalFile();
    return QUrl::fromLocalFile(folder + u'/' + copyName(*picture) + u'.' + QFileInfo(picture->file).suffix());
}

void PictureOutbox::save(const QString &pictureId, const QUrl &file)
{
    QString path = file.toLocalFile();
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u".png"_s;
    whenDone(m_store.picture(pictureId), this, [this, path](const Result<PictureRecord> &record) {
        if (!record)
            return;
        whenDone(saveAs(m_store.files(), *record, path), this, [this, path](const Result<void> &saved) {
            if (!saved) {
                m_toast.show(PictureWords::error(saved.error()));
                return;
            }
            m_toast.show(tr("Saved as %1").arg(QFileInfo(path).fileName()), tr("Show"),
                         [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).path())); });
        });
    });
}

QStringList PictureOutbox::nameFilters() const
{
    QStringList filters{u"PNG (*.png)"_s, u"JPEG (*.jpg *.jpeg)"_s};
    if (QImageWriter::supportedImageFormats().contains("webp"))
        filters.append(u"WebP (*.webp)"_s);
    return filters;
}

} // namespace qwenda
