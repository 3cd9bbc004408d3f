// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/pictureexport.h"

#include "core/message.h"
#include "exchange/contactsheet.h"
#include "exchange/filename.h"
#include "exchange/leafhtml.h"
#include "exchange/outputfile.h"
#include "storage/picturecopy.h"
#include "storage/privatefolder.h"
#include "storage/storageerror.h"

#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QUrl>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

namespace {

constexpr int pdfResolution = 1200;
constexpr double pngZoom = 2;

const QString pageHead = u"<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
                         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'\">\n"
                         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                         "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"Qwenda\">\n<title>%1</title>\n"
                         "<style>:root{color-scheme:light dark}body{font:15px/1.5 Inter,'Noto Sans','Noto Sans CJK SC',sans-serif;"
                         "margin:32px auto;max-width:1600px;padding:0 24px;background:#fff;color:#1c1c1f}h1{font-size:24px;font-weight:600}"
                         "main{display:flex;flex-wrap:wrap;gap:12px}figure{margin:0;flex:var(--r) 1 calc(var(--r)*220px)}"
                         "main::after{content:'';flex:100 1 0}img{width:100%;height:auto;border-radius:10px;display:block}"
                         "figcaption{font-size:13px;color:#565960;margin:6px 0 12px}"
                         "@media(prefers-color-scheme:dark){body{background:#1b1b1d;color:#ececf0}figcaption{color:#b0b2ba}}</style>\n"
                         "</head>\n<body>\n<h1>%1</h1>\n<main>\n"_s;

class Exporter
{
public:
    Exporter(const PictureExportRequest &request, const Progress &progress) : m_request(request), m_progress(progress)
    {
        const QString day = QDateTime::currentDateTime().toString(u"yyyy-MM-dd"_s);
        m_title = request.title.simplified().isEmpty() ? u"Qwenda"_s : request.title.simplified();
        m_name = safeFileName(m_title + u' ' + day, u"pictures"_s);
    }
    ~Exporter()
    {
        if (!m_part.isEmpty())
            QDir(m_part).removeRecursively();
    }
    Exporter(const Exporter &) = delete;
    Exporter &operator=(const Exporter &) = delete;

    Result<PictureExportReport> run()
    {
        if (const auto made = makeFolder(m_request.folder); !made)
            return made.error();
        using Form = PictureExportRequest::Form;
        const Result<void> written = m_request.form == Form::SheetPdf ? writePdf()
            : m_request.form == Form::SheetPng                       ? inNewFolder([this] { return writePngs(); })
                                                                     : inNewFolder([this] { return writeCopies(); });
        if (!written)
            return written.error();
        if (m_isCancelled)
            return PictureExportReport{{}, 0, {}, true};
        m_progress(count(), count());
        return m_report;
    }

private:
    int count() const { return int(m_request.pictures.size()); }
    Result<void> anyCame() const
    {
        return m_report.pictures > 0 ? Result<void>() : Result<void>(storageError(Error::Reason::None));
    }
    bool goesOn(int done) { return !(m_isCancelled = m_isCancelled || !m_progress(done, count())); }
    void leaveOut(const PictureRecord &picture) { m_report.missing.append(picture.prompt); }

    Result<void> inNewFolder(const std::function<Result<void>()> &write)
    {
        m_part = m_request.folder + u"/.qwenda-"_s + newId().left(13) + u".part"_s;
        if (const auto made = makeFolder(m_part); !made)
            return made;
        if (const auto done = write(); !done || m_isCancelled)
            return done;
        m_report.target = m_request.folder + u'/' + m_name;
        for (int i = 2; QFileInfo::exists(m_report.target); ++i)
            m_report.target = m_request.folder + u"/%1 (%2)"_s.arg(m_name).arg(i);
        if (const auto any = anyCame(); !any)
            return any;
        if (!QDir().rename(m_part, m_report.target))
            return diskRefusal(m_report.target, m_report.target);
        m_part.clear();
        return {};
    }

    Result<void> writeCopies()
    {
        QJsonArray list;
        QString html = pageHead.arg(escapedHtml(m_title));
        for (int i = 0; i < count(); ++i) {
            if (!goesOn(i))
                return {};
            const PictureRecord &picture = m_request.pictures.at(i);
            const Result<QByteArray> bytes = m_request.files.read(picture.file);
            if (!bytes) {
                leaveOut(picture);
                continue;
            }
            const Result<QString> file = saveCopy(picture, *bytes, m_part);
            if (!file)
                return file.error();
            ++m_report.pictures;
            const QString name = QFileInfo(*file).fileName();
            list.append(entryOf(picture, name));
            html += figureOf(picture, name);
        }
        if (m_request.form == PictureExportRequest::Form::Folder)
            return writeFile(m_part + u"/pictures.json"_s, QJsonDocument(list).toJson());
        return writeFile(m_part + u"/index.html"_s, (html + u"</main>\n</body>\n</html>\n"_s).toUtf8());
    }

    static QJsonObject entryOf(const PictureRecord &picture, const QString &name)
    {
        QJsonObject entry = savedSettings(picture);
        entry.insert(u"file"_s, name);
        entry.insert(u"width"_s, picture.width);
        entry.insert(u"height"_s, picture.height);
        entry.insert(u"actual_prompt"_s, picture.actualPrompt);
        entry.insert(u"region"_s, picture.regionId);
        entry.insert(u"task_id"_s, picture.taskId);
        entry.insert(u"created_at"_s, picture.createdAt.toString(Qt::ISODate));
        entry.insert(u"favourite"_s, picture.isFavourite);
        entry.insert(u"rating"_s, picture.rating);
        return entry;
    }

    static QString figureOf(const PictureRecord &picture, const QString &name)
    {
        const QString link = QString::fromLatin1(QUrl::toPercentEncoding(name));
        const QString words = escapedHtml(picture.prompt);
        const QString facts = escapedHtml(picture.seed ? u"%1 · %2"_s.arg(picture.model).arg(*picture.seed) : picture.model);
        const double ratio = picture.height > 0 ? double(picture.width) / picture.height : 1;
        return u"<figure style=\"--r:%1\"><a href=\"%2\"><img loading=\"lazy\" src=\"%2\" width=\"%3\" height=\"%4\" alt=\"%5\"></a>"
               "<figcaption>%5<br>%6</figcaption></figure>\n"_s.arg(QString::number(ratio, 'f', 3), link).arg(picture.width).arg(picture.height).arg(words, facts);
    }

    /// Calls `newPage` before every page and draws what stands on it. Pictures that cannot be read leave no hole.
    void paintSheet(const std::function<QPainter *(int page)> &newPage)
    {
        // Pages are counted before the first is drawn, so those that cannot be read are found by name first.
        QList<PictureRecord> readable;
        for (const PictureRecord &each : m_request.pictures) {
            if (QFileInfo(m_request.files.path(each.file)).size() == each.bytes)
                readable.append(each);
            else
                leaveOut(each);
        }
        const ContactSheet sheet(m_title, int(readable.size()));
        QPainter *painter = nullptr;
        for (int i = 0; i < int(readable.size()) && goesOn(i); ++i) {
            if (i % (ContactSheet::columns * ContactSheet::rows) == 0) {
                const int page = i / (ContactSheet::columns * ContactSheet::rows);
                painter = newPage(page);
                sheet.paintFrame(*painter, page);
            }
            const QImage image = ContactSheet::read(m_request.files.path(readable.at(i).file));
            sheet.paintPicture(*painter, i, image, readable.at(i));
            if (image.isNull())
                leaveOut(readable.at(i));
            else
                ++m_report.pictures;
        }
    }

    Result<void> writePdf()
    {
        m_report.target = m_request.folder + u'/' + m_names.unused(m_request.folder, m_name, u"pdf"_s) + u".pdf"_s;
        OutputFile file(m_report.target);
        if (const auto opened = file.open(); !opened)
            return opened;
        {
            QPdfWriter writer(&file.device());
            writer.setResolution(pdfResolution);
            writer.setPageSize(QPageSize(QPageSize::A4));
            writer.setPageMargins(QMarginsF());
            writer.setTitle(m_title);
            writer.setCreator(u"Qwenda"_s);
            QPainter painter(&writer);
            painter.scale(pdfResolution / 96.0, pdfResolution / 96.0);
            paintSheet([&](int page) {
                if (page > 0)
                    writer.newPage();
                return &painter;
            });
        } // Qt writes the end of the file here
        if (const auto any = anyCame(); !any || m_isCancelled)
            return m_isCancelled ? Result<void>() : any;
        return file.commit();
    }

    Result<void> writePngs()
    {
        Result<void> written;
        QImage page;
        std::optional<QPainter> painter;
        int number = 0;
        const auto finish = [&] {
            if (!painter)
                return;
            painter.reset();
            QByteArray png;
            QBuffer buffer(&png);
            page.save(&buffer, "PNG");
            if (written)
                written = writeFile(m_part + u"/contact-sheet-%1.png"_s.arg(++number), png);
        };
        paintSheet([&](int) {
            finish();
            page = QImage(QSizeF(ContactSheet::width * pngZoom, ContactSheet::height * pngZoom).toSize(), QImage::Format_RGB32);
            page.fill(Qt::white);
            painter.emplace(&page);
            painter->scale(pngZoom, pngZoom);
            return &*painter;
        });
        finish();
        return written;
    }

    const PictureExportRequest &m_request;
    const Progress &m_progress;
    PictureExportReport m_report;
    FileNames m_names;
    QString m_title;
    QString m_name;
    QString m_part; ///< a folder that is being filled
    bool m_isCancelled = false;
};

} // namespace

Result<PictureExportReport> runPictureExport(const PictureExportRequest &request, const Progress &progress)
{
    return Exporter(request, progress).run();
}

void PictureExportJob::start(const PictureExportRequest &request)
{
    const auto report = std::make_shared<std::optional<Result<PictureExportReport>>>();
    run([report, request](const Progress &progress) { *report = runPictureExport(request, progress); },
        [this, report] { Q_EMIT finished(**report); });
}

} // namespace qwenda::exchange
