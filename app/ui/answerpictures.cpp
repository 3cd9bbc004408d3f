// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answerpictures.h"

#include "client/webpicture.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

/// Formats that hold pixels only: nothing that could run or refer to anything else.
bool isPlainFormat(const QByteArray &format)
{
    static const QList<QByteArray> plain{"png", "jpeg", "jpg", "webp", "gif", "bmp"};
    return plain.contains(format);
}

QString wordsFor(const Error &error, const QString &host)
{
    if (error.kind == Error::Kind::Network)
        return AnswerPictures::tr("%1 does not answer").arg(host);
    if (error.reason == Error::Reason::WrongAddress)
        return AnswerPictures::tr("The address does not lead to a picture that can be loaded safely");
    if (error.reason == Error::Reason::NotUnderstood)
        return AnswerPictures::tr("The picture is larger than %1 MB").arg(WebPicture::largest / 1024 / 1024);
    if (error.httpStatus == 404 || error.httpStatus == 410)
        return AnswerPictures::tr("%1 has no such picture").arg(host);
    return AnswerPictures::tr("%1 does not give the picture out (status %2)").arg(host).arg(error.httpStatus);
}

} // namespace

AnswerPictures::AnswerPictures(HttpTransport &transport, QObject *parent) : QObject(parent), m_transport(transport) {}

AnswerPictures::~AnswerPictures() = default;

AnswerPictures::Picture AnswerPictures::of(const QString &address) const
{
    return m_entries.value(address).picture;
}

void AnswerPictures::load(const QString &address)
{
    Entry &entry = m_entries[address];
    if (entry.picture.state == State::Loading || entry.picture.state == State::Ready)
        return;
    entry.picture = {State::Loading, {}, {}, {}};
    entry.job = new WebPicture(m_transport, QUrl(address, QUrl::StrictMode), this);
    connect(entry.job, &WebPicture::finished, this, [this, address](const Result<QByteArray> &bytes) { take(address, bytes); });
    Q_EMIT changed(address);
}

void AnswerPictures::cancel(const QString &address)
{
    const Entry entry = m_entries.value(address);
    if (!entry.job)
        return;
    delete entry.job;
    m_entries.remove(address);
    Q_EMIT changed(address);
}

void AnswerPictures::take(const QString &address, const Result<QByteArray> &bytes)
{
    Entry &entry = m_entries[address];
    entry.job->deleteLater();
    entry.job = nullptr;
    entry.picture.problem = bytes ? keep(entry, address, *bytes) : wordsFor(bytes.error(), QUrl(address).host());
    entry.picture.state = entry.picture.problem.isEmpty() ? State::Ready : State::Failed;
    Q_EMIT changed(address);
    forgetOldest();
}

QString AnswerPictures::keep(Entry &entry, const QString &address, const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.canRead() && isPlainFormat(reader.format()) ? reader.size() : QSize();
    if (size.isEmpty())
        return tr("What came is not a picture that can be shown");
    if (qint64(size.width()) * size.height() > mostPixels)
        return tr("The picture has too many pixels to be shown: %1 × %2").arg(size.width()).arg(size.height());
    if (!m_folder)
        m_folder.emplace();
    const QString name = m_folder->filePath(u"%1.%2"_s.arg(++m_files).arg(QLatin1StringView(reader.format())));
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return tr("The picture could not be kept: is the disk full?");
    const bool isTurned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    entry.picture.file = QUrl::fromLocalFile(name);
    entry.picture.size = isTurned ? size.transposed() : size;
    entry.bytes = bytes.size();
    m_bytes += entry.bytes;
    m_kept.append(address);
    return {};
}

void AnswerPictures::forgetOldest()
{
    while (m_bytes > mostBytes && m_kept.size() > 1) {
        const QString address = m_kept.takeFirst();
        const Entry entry = m_entries.take(address);
        m_bytes -= entry.bytes;
        QFile::remove(entry.picture.file.toLocalFile());
        Q_EMIT changed(address);
    }
}

} // namespace qwenda
