// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/atelier.h"

#include "session/chatpictures.h"
#include "session/desktopnotice.h"
#include "session/studio.h"
#include "session/workshop.h"
#include "storage/picturestore.h"
#include "ui/picturewords.h"
#include "ui/toast.h"

#include <QGuiApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace qwenda {

Atelier::Atelier(Workshop &workshop, Toast &toast, const QString &dataFolder, QObject *parent)
    : QObject(parent), m_workshop(workshop), m_toast(toast), m_gallery(workshop.pictureStore, workshop.studio, toast),
      m_desk(workshop, m_gallery, toast), m_jobs(workshop.studio), m_viewer(m_gallery, workshop.pictureStore, toast),
      m_outbox(m_gallery, workshop.pictureStore, toast),
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
    // Somebody who looks at the window sees it.
    if (!order || QGuiApplication::applicationState() == Qt::ApplicationActive)
        return;
    if (order->state == PictureOrder::State::Done)
        showDesktopNotice(tr("Your picture is ready"), order->prompt.left(120));
    else if (order->state == PictureOrder::State::Failed)
        showDesktopNotice(tr("A picture could not be drawn"), order->error ? PictureWords::error(*order->error) : QString());
}

void Atelier::sendToChat(const QString &pictureId)
{
    if (const PictureRecord *picture = m_gallery.find(pictureId))
        Q_EMIT chatWanted(QUrl::fromLocalFile(m_workshop.pictureStore.files().path(picture->file)));
}

void Atelier::drawForChat(ChatSession &chat, const DrawingQuestion &question)
{
    const PictureRequest request = m_desk.chatRequest(ChatPictures::wordsOf(question.said), question.pictures.size());
    (void)m_workshop.drawings.draw(chat, question, request, m_desk.regionId());
}

void Atelier::openCopy(const QUrl &file)
{
    if (!m_gallery.isLoaded()) {
        connect(&m_gallery, &qwenda::Gallery::changed, this, [this, file] { openCopy(file); }, Qt::SingleShotConnection);
        return;
    }
    const QString id = m_gallery.idOfHash(file.fileName());
    if (id.isEmpty()) {
        m_toast.show(tr("This picture is not in the gallery any more."));
        return;
    }
    Q_EMIT pageWanted();
    m_viewer.open(id);
}

bool Atelier::stepBack()
{
    const bool isViewing = m_viewer.isOpen();
    const bool hasSelection = m_gallery.selectedCount() > 0;
    if (isViewing)
        m_viewer.close();
    else if (hasSelection)
        m_gallery.clearSelection();
    return isViewing || hasSelection;
}

void Atelier::refresh()
{
    m_desk.refresh();
    m_jobs.refresh();
    m_viewer.refresh();
}

} // namespace qwenda
