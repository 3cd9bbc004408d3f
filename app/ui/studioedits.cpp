// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What StudioDesk does with pictures that are there: references, settings, edits.

#include "client/pictureclient.h"
#include "core/message.h"
#include "session/whendone.h"
#include "session/workshop.h"
#include "storage/picturefiles.h"
#include "storage/picturemark.h"
#include "storage/picturestore.h"
#include "ui/gallery.h"
#include "ui/picturewords.h"
#include "ui/studiodesk.h"
#include "ui/toast.h"

#include <QBuffer>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

constexpr qint64 largestFile = 40 * 1024 * 1024;

} // namespace

void StudioDesk::takeFile(const QUrl &url)
{
    QFile file(url.toLocalFile());
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile) {
        m_toast.show(tr("“%1” cannot be read.").arg(url.fileName()));
        return;
    }
    const QByteArray bytes = file.readAll();
    const auto mark = markIn(bytes);
    if (!mark) {
        keepReference(bytes);
        return;
    }
    PictureRecord record;
    record.id = newId();
    record.source = PictureRecord::Source::Imported;
    record.prompt = mark->prompt;
    record.model = mark->model;
    record.settings = mark->settings;
    if (mark->settings.contains("seed"_L1))
        record.seed = mark->settings["seed"_L1].toInteger();
    record.requestId = mark->settings["request_id"_L1].toString();
    record.createdAt = QDateTime::currentDateTimeUtc();
    whenDone(m_workshop.pictureStore.add(record, bytes), this, [this](const Result<PictureRecord> &kept) {
        if (!kept) {
            m_toast.show(PictureWords::error(kept.error()));
            return;
        }
        apply(*kept, false);
        m_gallery.reload();
        m_toast.show(tr("The picture is in the gallery, its settings are here."));
    });
}

void StudioDesk::keepReference(const QByteArray &bytes)
{
    PictureRecord record;
    record.id = newId();
    record.source = PictureRecord::Source::Reference;
    record.createdAt = QDateTime::currentDateTimeUtc();
    whenDone(m_workshop.pictureStore.add(record, bytes), this, [this](const Result<PictureRecord> &kept) {
        if (kept)
            addReference(kept->id);
        else
            m_toast.show(PictureWords::error(kept.error()));
    });
}

void StudioDesk::pasteReference()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (data && data->hasUrls()) {
        for (const QUrl &url : data->urls())
            takeFile(url);
        return;
    }
    const QImage image = QGuiApplication::clipboard()->image();
    if (image.isNull())
        return;
    QByteArray png;
    QBuffer buffer(&png);
    if (image.save(&buffer, "PNG"))
        keepReference(png);
}

void StudioDesk::addReference(const QString &pictureId)
{
    whenDone(m_workshop.pictureStore.picture(pictureId), this, [this](const Result<PictureRecord> &found) {
        if (!found)
            return;
        PictureReference reference;
        reference.pictureId = found->id;
        reference.url = m_workshop.pictureStore.files().path(found->file);
        m_request.references.append(reference);
        // A model that takes none would leave the user with a picture and no way on.
        if (!takesReference() && canEdit(Words))
            m_request.model = rulesFor(Words)->modelId;
        fit();
        Q_EMIT focusWanted();
    });
}

void StudioDesk::removeReference(const QString &pictureId)
{
    m_request.references.removeIf([&pictureId](const PictureReference &each) { return each.pictureId == pictureId; });
    Q_EMIT changed();
}

void StudioDesk::useSettings(const QString &pictureId, bool isVariation)
{
    whenDone(m_workshop.pictureStore.picture(pictureId), this, [this, isVariation](const Result<PictureRecord> &found) {
        if (found)
            apply(*found, isVariation);
    });
}

void StudioDesk::apply(const PictureRecord &picture, bool isVariation)
{
    PictureRequest request = PictureRequest::fromRecord(picture.settings);
    const QList<PictureReference> references = std::exchange(request.references, {});
    if (request.model.isEmpty() || !m_workshop.pictures.find(request.model))
        request.model = m_request.model;
    request.prompt = picture.prompt;
    request.count = 1;
    request.seed.reset();
    m_request = request;
    if (picture.seed)
        m_seed = *picture.seed;
    m_seedMode = isVariation || !picture.seed ? Random : Locked;
    if (!picture.regionId.isEmpty())
        m_regionId = picture.regionId;
    fit();
    for (const PictureReference &each : references)
        addReference(each.pictureId);
    Q_EMIT promptChanged();
    Q_EMIT focusWanted();
}

const PictureRules *StudioDesk::rulesFor(Edit kind) const
{
    const PictureCatalog &all = m_workshop.pictures;
    // Only the editing model can enlarge; the others can also be said in words.
    const PictureRules *functions = all.find(u"wanx2.1-imageedit"_s);
    if (kind == Upscale)
        return functions && isHere(*functions) ? functions : nullptr;
    if (kind != Words && functions && isHere(*functions))
        return functions;
    const PictureRules *mine = rules();
    if (mine && isHere(*mine) && mine->mostInputs > 0 && mine->form == PictureRules::Form::Messages)
        return mine;
    for (const PictureRules &each : all.models()) {
        if (isHere(each) && each.mostInputs > 0 && each.form == PictureRules::Form::Messages)
            return &each;
    }
    return nullptr;
}

bool StudioDesk::canEdit(Edit kind) const { return rulesFor(kind) != nullptr; }

PictureRequest StudioDesk::editRequest(Edit kind, const QString &words) const
{
    const PictureRules *rules = rulesFor(kind);
    PictureRequest request;
    request.model = rules->modelId;
    request.prompt = words;
    if (rules->form != PictureRules::Form::Function) {
        if (kind == Colourise)
            request.prompt = u"Colourise this picture naturally. Change nothing else."_s;
        else if (kind == Restyle)
            request.prompt = u"Redraw this picture in this style, keep its composition: "_s + words;
        return request;
    }
    request.function = kind == Upscale ? u"super_resolution"_s : kind == Colourise ? u"colorization"_s : u"stylization_all"_s;
    if (kind == Upscale)
        request.upscale = 2;
    return request;
}

QString StudioDesk::editPrice(Edit kind) const
{
    const PictureRules *rules = rulesFor(kind);
    const auto price = rules ? rules->cost(m_regionId, {}, 1, 1, true) : std::nullopt;
    return price ? PictureWords::money(price->total, price->currency) : QString();
}

void StudioDesk::edit(const QString &pictureId, Edit kind, const QString &words)
{
    const PictureRules *rules = rulesFor(kind);
    if (!rules)
        return;
    if (kind == Words) {
        m_request.references.clear();
        m_request.model = rules->modelId;
        m_request.function.clear();
        setPrompt({});
        addReference(pictureId);
        return;
    }
    PictureRequest request = editRequest(kind, words);
    PictureReference reference;
    reference.pictureId = pictureId;
    request.references.append(reference);
    m_workshop.studio.order(request, m_regionId);
    m_toast.show(tr("In the queue: %1").arg(editPrice(kind)));
}

} // namespace qwenda
