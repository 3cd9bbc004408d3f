// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "exchange/pictureexport.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QUrl>

#include <functional>

namespace qwenda {

class Gallery;
class PictureStore;
class Toast;

/// Pictures on their way out of the gallery: copies, folders, pages, contact sheets. What goes is what is selected, or,
/// when nothing is, all that is shown. One export at a time, on another thread.
class PictureOutbox : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")
    Q_PROPERTY(bool isWorking READ isWorking NOTIFY changed)
    Q_PROPERTY(double share READ share NOTIFY changed) ///< 0 to 1

public:
    enum Form { Folder, WebPage, SheetPdf, SheetPng };
    Q_ENUM(Form)

    PictureOutbox(Gallery &gallery, PictureStore &store, Toast &toast, QObject *parent = nullptr);
    ~PictureOutbox() override;

    bool isWorking() const { return m_isCollecting || m_job; }
    double share() const { return m_share; }

    /// Where the dialog for a folder begins.
    Q_INVOKABLE QUrl home() const;
    /// Copies with their settings inside, into the user's pictures.
    Q_INVOKABLE void saveCopies();
    Q_INVOKABLE void start(qwenda::PictureOutbox::Form form, const QUrl &folder);
    /// Nothing of it is left.
    Q_INVOKABLE void cancel();
    /// "…/teapot-17.png" in the user's pictures, for the dialog of save().
    Q_INVOKABLE QUrl proposal(const QString &pictureId) const;
    /// One picture with all settings inside; the ending says the format: png, jpg, webp. Replaces the file.
    Q_INVOKABLE void save(const QString &pictureId, const QUrl &file);
    /// What the dialog of save() offers: "PNG (*.png)", …
    Q_INVOKABLE QStringList nameFilters() const;

Q_SIGNALS:
    void changed();

private:
    void collect(const QStringList &ids, const std::function<void(const QList<PictureRecord> &)> &then);
    QStringList chosen() const;
    void tell(const Result<exchange::PictureExportReport> &report);
    void tellSaved(const QString &words, const QString &folder);

    Gallery &m_gallery;
    PictureStore &m_store;
    Toast &m_toast;
    QPointer<exchange::PictureExportJob> m_job;
    bool m_isCollecting = false;
    double m_share = 0;
};

} // namespace qwenda
