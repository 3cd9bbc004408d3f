// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/picturerecord.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QVariantList>

namespace qwenda {

class Gallery;
class PictureStore;
class Toast;

/// One picture looked at closely, or two side by side, and everything known about it.
class PictureViewer : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    Q_PROPERTY(QString pictureId READ pictureId NOTIFY changed)
    Q_PROPERTY(QString url READ url NOTIFY changed)               ///< file:
    Q_PROPERTY(QString compareUrl READ compareUrl NOTIFY changed) ///< empty: not comparing
    Q_PROPERTY(QString compareTitle READ compareTitle NOTIFY changed)
    Q_PROPERTY(int pixelWidth READ pixelWidth NOTIFY changed)
    Q_PROPERTY(int pixelHeight READ pixelHeight NOTIFY changed)
    Q_PROPERTY(int row READ row NOTIFY changed)                   ///< among the shown ones, from 0; -1: not among them
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString prompt READ prompt NOTIFY changed)
    Q_PROPERTY(QString negative READ negative NOTIFY changed)
    Q_PROPERTY(QString rewritten READ rewritten NOTIFY changed)
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed)      ///< {label, value}
    Q_PROPERTY(QVariantList parents READ parents NOTIFY changed)   ///< {id, url, isThis}: what it was made from
    Q_PROPERTY(QVariantList children READ children NOTIFY changed) ///< the same: what was made from it
    Q_PROPERTY(QVariantList neighbours READ neighbours NOTIFY changed) ///< {id, url, isThis}: a strip around this one
    Q_PROPERTY(bool isStarred READ isStarred NOTIFY changed)
    Q_PROPERTY(int rating READ rating NOTIFY changed)

public:
    PictureViewer(Gallery &gallery, PictureStore &store, Toast &toast, QObject *parent = nullptr);

    bool isOpen() const { return !m_picture.id.isEmpty(); }
    QString pictureId() const { return m_picture.id; }
    QString url() const;
    QString compareUrl() const;
    QString compareTitle() const;
    int pixelWidth() const { return m_picture.width; }
    int pixelHeight() const { return m_picture.height; }
    int row() const;
    int count() const;
    QString prompt() const { return m_picture.prompt; }
    QString negative() const;
    QString rewritten() const;
    QVariantList facts() const;
    QVariantList parents() const { return strip(m_parents); }
    QVariantList children() const { return strip(m_children); }
    QVariantList neighbours() const;
    bool isStarred() const;
    int rating() const;

    Q_INVOKABLE void open(const QString &pictureId) { show(pictureId, {}); }
    /// The first with the second beside it.
    Q_INVOKABLE void compare(const QStringList &ids);
    Q_INVOKABLE void close();
    /// To another of the shown ones.
    Q_INVOKABLE void step(int by);
    /// Beside this one; empty: alone again.
    Q_INVOKABLE void compareWith(const QString &pictureId);
    Q_INVOKABLE void star(bool isStarred);
    Q_INVOKABLE void rate(int rating);
    Q_INVOKABLE void remove();
    /// The pixels, and the file, to the clipboard.
    Q_INVOKABLE void copyPicture() const;
    Q_INVOKABLE void copyText(const QString &text) const;
    void refresh() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();

private:
    void show(const QString &pictureId, const QString &otherId);
    QString urlOf(const PictureRecord &picture) const;
    QVariantMap cell(const PictureRecord &picture, bool isThis) const;
    QVariantList strip(const QList<PictureRecord> &pictures) const;

    Gallery &m_gallery;
    PictureStore &m_store;
    Toast &m_toast;
    PictureRecord m_picture;
    PictureRecord m_other;
    QList<PictureRecord> m_parents;
    QList<PictureRecord> m_children;
};

} // namespace qwenda
