// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/gallery.h"
#include "ui/joblist.h"
#include "ui/pictureoutbox.h"
#include "ui/pictureviewer.h"
#include "ui/studiodesk.h"
#include "ui/thumbnails.h"

#include <QObject>
#include <QQmlEngine>

namespace qwenda {

class ChatSession;
struct DrawingQuestion;
struct Workshop;

/// Everything on the page of pictures: the desk where they are ordered, the queue, the gallery, the viewer.
class Atelier : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")
    Q_PROPERTY(qwenda::StudioDesk *desk READ desk CONSTANT)
    Q_PROPERTY(qwenda::JobList *jobs READ jobs CONSTANT)
    Q_PROPERTY(qwenda::Gallery *gallery READ gallery CONSTANT)
    Q_PROPERTY(qwenda::PictureViewer *viewer READ viewer CONSTANT)
    Q_PROPERTY(qwenda::PictureOutbox *outbox READ outbox CONSTANT)
    Q_PROPERTY(qwenda::Thumbnails *thumbnails READ thumbnails CONSTANT)
    Q_PROPERTY(bool isRescuing READ isRescuing NOTIFY rescuingChanged)

public:
    Atelier(Workshop &workshop, Toast &toast, const QString &dataFolder, QObject *parent = nullptr);

    qwenda::StudioDesk *desk() { return &m_desk; }
    qwenda::JobList *jobs() { return &m_jobs; }
    qwenda::Gallery *gallery() { return &m_gallery; }
    qwenda::PictureViewer *viewer() { return &m_viewer; }
    qwenda::PictureOutbox *outbox() { return &m_outbox; }
    qwenda::Thumbnails *thumbnails() { return &m_thumbnails; }
    bool isRescuing() const;

    /// Fetches the account's pictures of the last 24 hours that are not here, in the desk's region.
    Q_INVOKABLE void rescue();
    /// The picture's file goes with the next message.
    Q_INVOKABLE void sendToChat(const QString &pictureId);
    /// “/image …” in a chat: one picture with the desk's model, shown below its question.
    void drawForChat(ChatSession &chat, const DrawingQuestion &question);
    /// Opens the gallery's picture that this file of a conversation is a copy of.
    Q_INVOKABLE void openCopy(const QUrl &file);
    /// One step back: out of the viewer, else the selection goes. False: there was neither.
    bool stepBack();
    /// Every word again, in another language.
    void refresh();

Q_SIGNALS:
    void rescuingChanged();
    void chatWanted(const QUrl &file);
    /// The page of pictures should come forward.
    void pageWanted();

private:
    void tellEnd(const QString &orderId);

    Workshop &m_workshop;
    Toast &m_toast;
    qwenda::Gallery m_gallery;
    qwenda::StudioDesk m_desk;
    qwenda::JobList m_jobs;
    qwenda::PictureViewer m_viewer;
    qwenda::PictureOutbox m_outbox;
    qwenda::Thumbnails m_thumbnails;
};

} // namespace qwenda
