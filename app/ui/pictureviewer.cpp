// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pictureviewer.h"

#include "session/whendone.h"
#include "storage/picturestore.h"
#include "ui/countwords.h"
#include "ui/gallery.h"
#include "ui/picturesaver.h"
#include "ui/picturewords.h"
#include "ui/regionnames.h"
#include "ui/toast.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

constexpr int stripReach = 5; // neighbours on each side

} // namespace

PictureViewer::PictureViewer(Gallery &gallery, PictureStore &store, Toast &toast, QObject *parent)
    : QObject(parent), m_gallery(gallery), m_store(store), m_toast(toast)
{
    connect(&gallery, &Gallery::changed, this, &PictureViewer::changed);
    connect(&gallery, &Gallery::pictureChanged, this, &PictureViewer::changed);
}

QString PictureViewer::urlOf(const PictureRecord &picture) const
{
    return picture.file.isEmpty() ? QString() : QUrl::fromLocalFile(m_store.files().path(picture.file)).toString();
}

QString PictureViewer::url() const { return urlOf(m_picture); }
QString PictureViewer::compareUrl() const { return urlOf(m_other); }

QString PictureViewer::compareTitle() const
{
    return m_other.id.isEmpty() ? QString() : u"%1 · %2 × %3"_s.arg(m_other.model).arg(m_other.width).arg(m_other.height);
}

int PictureViewer::row() const { return isOpen() ? m_gallery.rowOf(m_picture.id) : -1; }
int PictureViewer::count() const { return m_gallery.count(); }
QString PictureViewer::negative() const { return m_picture.settings["negative_prompt"_L1].toString(); }

QString PictureViewer::rewritten() const
{
    return m_picture.actualPrompt == m_picture.prompt ? QString() : m_picture.actualPrompt;
}

bool PictureViewer::isStarred() const { return m_gallery.isStarred(m_picture.id); }

int PictureViewer::rating() const
{
    const PictureRecord *picture = m_gallery.find(m_picture.id);
    return picture ? picture->rating : 0;
}

QVariantList PictureViewer::facts() const
{
    QVariantList list;
    const auto add = [&list](const QString &label, const QString &value) {
        if (!value.isEmpty())
            list.append(QVariantMap{{u"label"_s, label}, {u"value"_s, value}});
    };
    const QLocale locale;
    add(tr("Model"), m_picture.model);
    add(tr("Size"), u"%1 × %2"_s.arg(m_picture.width).arg(m_picture.height));
    add(tr("Seed"), m_picture.seed ? QString::number(*m_picture.seed) : QString());
    add(tr("Style"), PictureWords::style(m_picture.settings["style"_L1].toString()));
    if (m_picture.settings.contains("prompt_extend"_L1))
        add(tr("Prompt rewrite"), m_picture.settings["prompt_extend"_L1].toBool() ? tr("on") : tr("off"));
    add(tr("Region"), m_picture.regionId.isEmpty() ? QString() : regionName(m_picture.regionId));
    add(tr("Made"), locale.toString(m_picture.createdAt.toLocalTime(), tr("d MMM yyyy, hh:mm")));
    if (m_picture.took.count() > 0)
        add(tr("Took"), PictureWords::duration(m_picture.took));
    if (m_picture.price > 0)
        add(tr("Cost"), PictureWords::money(m_picture.price, m_picture.currency));
    add(tr("File"), sizeText(m_picture.bytes));
    add(tr("Request"), m_picture.requestId);
    return list;
}

QVariantMap PictureViewer::cell(const PictureRecord &picture, bool isThis) const
{
    return {{u"id"_s, picture.id}, {u"url"_s, urlOf(picture)}, {u"isThis"_s, isThis}};
}

QVariantList PictureViewer::strip(const QList<PictureRecord> &pictures) const
{
    QVariantList list;
    for (const PictureRecord &each : pictures)
        list.append(cell(each, false));
    return list;
}

QVariantList PictureViewer::neighbours() const
{
    QVariantList list;
    const int here = row();
    for (int i = std::max(0, here - stripReach); here >= 0 && i < std::min(count(), here + stripReach + 1); ++i) {
        list.append(cell(m_gallery.at(i), i == here));
    }
    return list;
}

void PictureViewer::compare(const QStringList &ids)
{
    if (ids.size() == 2)
        show(ids.at(0), ids.at(1));
}

void PictureViewer::show(const QString &pictureId, const QString &otherId)
{
    whenDone(m_store.picture(pictureId), this, [this, otherId](const Result<PictureRecord> &found) {
        if (!found)
            return;
        m_picture = *found;
        m_other = {};
        m_parents.clear();
        m_children.clear();
        compareWith(otherId);
        const QString id = m_picture.id;
        for (const QString &parent : std::as_const(m_picture.parents)) {
            whenDone(m_store.picture(parent), this, [this, id](const Result<PictureRecord> &record) {
                if (record && m_picture.id == id) {
                    m_parents.append(*record);
                    Q_EMIT changed();
                }
            });
        }
        whenDone(m_store.children(id), this, [this, id](const Result<QList<PictureRecord>> &records) {
            if (records && !records->isEmpty() && m_picture.id == id) {
                m_children = *records;
                Q_EMIT changed();
            }
        });
    });
}

void PictureViewer::close()
{
    m_picture = {};
    m_other = {};
    m_parents.clear();
    m_children.clear();
    Q_EMIT changed();
}

void PictureViewer::step(int by)
{
    const int next = row() + by;
    if (row() >= 0 && next >= 0 && next < count())
        open(m_gallery.idAt(next));
}

void PictureViewer::compareWith(const QString &pictureId)
{
    const PictureRecord *other = m_gallery.find(pictureId);
    m_other = other && pictureId != m_picture.id ? *other : PictureRecord();
    Q_EMIT changed();
}

void PictureViewer::star(bool isStarred) { m_gallery.star(m_picture.id, isStarred); }
void PictureViewer::rate(int rating) { m_gallery.rate(m_picture.id, rating); }

void PictureViewer::remove()
{
    const QString id = m_picture.id;
    const int here = row();
    const QString next = m_gallery.idAt(here + 1 < count() ? here + 1 : here - 1);
    m_gallery.remove({id});
    if (next.isEmpty())
        close();
    else
        open(next);
}

void PictureViewer::copyPicture() const
{
    copyPictureFile(m_store.files().path(m_picture.file));
    m_toast.show(tr("Picture copied"));
}

void PictureViewer::copyText(const QString &text) const { QGuiApplication::clipboard()->setText(text); }

} // namespace qwenda
