// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/atelier.h"

#include "session/desktopnotice.h"
#include "session/studio.h"
#include "session/whendone.h"
#include "session/workshop.h"
#include "storage/picturestore.h"
#include "ui/picturesaver.h"
#include "ui/picturewords.h"
#include "ui/toast.h"

#include <QDesktopServices>
#include <QGuiApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace qwenda {

Atelier::Atelier(Workshop &workshop, Toast &toast, const QString &dataFolder, QObject *parent)
    : QObject(parent), m_workshop(workshop), m_toast(toast), m_gallery(workshop.pictureStore, workshop.studio, toast),
      m_desk(workshop, m_gallery, toast), m_jobs(workshop.studio), m_viewer(m_gallery, workshop.pictureStore, toast),
      m_thumbnails(workshop.pictureStore.files().folder(), dataFolder + u"/thumbnails"_s)
{
    connect(&workshop.studio, &Studio::orderEnded, this, &Atelier::tellEnd);
    connect(&workshop.studio, &Studio::cancelRefused, this, [this] {
        m_toast.show(tr("It is being drawn already and will be billed; it comes when it is finished."));
    });
    connect(&workshop.studio, &Studio::rescued, this, [this](const Result<QStringList> &ids) {
        Q_EMIT rescuingChanged();
        if (!ids)
            m_toast.show(PictureWords::error(ids.error()));
        else if (ids->isEmpty())
            m_toast.show(tr("Nothing is missing: every picture of the last 24 hours in %1 is here.").arg(m_desk.regionName()));
        else
            m_toast.show(ids->size() == 1 ? tr("One lost order found") : tr("%n lost orders found", nullptr, int(ids->size())));
    });
}

bool Atelier::isRescuing() const { return m_workshop.studio.isRescuing(); }

void Atelier::rescue()
{
    m_workshop.studio.rescue(m_desk.regionId());
    Q_EMIT rescuingChanged();
}

void Atelier::tellEnd(const QString &orderId)
{
    const PictureOrder *order = m_workshop.studio.find(orderId);
    if (order && m_chatOrders.remove(orderId)) {
        const bool isDone = order->state == PictureOrder::State::Done;
        m_toast.show(isDone ? tr("Your picture is ready") : tr("A picture could not be drawn"), tr("Show"), [this, orderId, isDone] {
            Q_EMIT pageWanted();
            const QString id = isDone ? m_gallery.idOfOrder(orderId) : QString();
            if (!id.isEmpty())
                m_viewer.open(id);
        });
    }
    // Somebody who looks at the window sees it.
    if (!order || QGuiApplication::applicationState() == Qt::ApplicationActive)
        return;
    if (order->state == PictureOrder::State::Done)
        showDesktopNotice(tr("Your picture is ready"), order->prompt.left(120));
    else if (order->state == PictureOrder::State::Failed)
        showDesktopNotice(tr("A picture could not be drawn"), order->error ? PictureWords::error(*order->error) : QString());
}

void Atelier::saveSelected(bool asFolder)
{
    const QStringList ids = m_gallery.selectedIds();
    auto records = std::make_shared<QList<PictureRecord>>();
    for (const QString &id : ids) {
        whenDone(m_workshop.pictureStore.picture(id), this, [this, records, asFolder, wanted = ids.size()](const Result<PictureRecord> &record) {
            records->append(record ? *record : PictureRecord());
            if (records->size() < wanted)
                return;
            records->removeIf([](const PictureRecord &each) { return each.id.isEmpty(); });
            const PictureFiles &files = m_workshop.pictureStore.files();
            Result<QString> saved = picturesFolder();
            if (asFolder)
                saved = exportPictures(files, *records, picturesFolder());
            else
                for (const PictureRecord &each : *records) {
                    if (const auto file = savePicture(files, each, {}, picturesFolder()); !file)
                        saved = file.error();
                }
            if (!saved) {
                m_toast.show(PictureWords::error(saved.error()));
                return;
            }
            m_gallery.clearSelection();
            m_toast.show(records->size() == 1 ? tr("Picture saved") : tr("%n pictures saved", nullptr, int(records->size())), tr("Show"),
                         [folder = *saved] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
        });
    }
}

void Atelier::sendToChat(const QString &pictureId)
{
    if (const PictureRecord *picture = m_gallery.find(pictureId))
        Q_EMIT chatWanted(QUrl::fromLocalFile(m_workshop.pictureStore.files().path(picture->file)));
}

void Atelier::drawForChat(const QString &words, const QString &conversationId)
{
    const QString order = m_desk.drawForChat(words, conversationId);
    if (order.isEmpty()) {
        m_toast.show(tr("The gallery's model needs a picture to start from; choose another there."));
        return;
    }
    m_chatOrders.insert(order);
    m_toast.show(tr("Drawing…"), tr("Show"), [this] { Q_EMIT pageWanted(); });
}

void Atelier::refresh()
{
    m_desk.refresh();
    m_jobs.refresh();
    m_viewer.refresh();
}

} // namespace qwenda
