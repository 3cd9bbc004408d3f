// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/studiodesk.h"

#include "client/modelcatalog.h"
#include "client/picturerules.h"
#include "core/message.h"
#include "session/connections.h"
#include "session/promptvariations.h"
#include "session/workshop.h"
#include "storage/picturestore.h"
#include "ui/gallery.h"
#include "ui/picturewords.h"
#include "ui/regionnames.h"

#include <QLocale>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

constexpr qsizetype mostRecalled = 200;

/// Asked by what is to be done with a picture, not by words alone.
bool isForEdits(const PictureRules &rules)
{
    using Form = PictureRules::Form;
    return rules.form == Form::Function || rules.form == Form::Repaint || rules.form == Form::Background;
}

} // namespace

StudioDesk::StudioDesk(Workshop &workshop, Gallery &gallery, Toast &toast, QObject *parent)
    : QObject(parent), m_workshop(workshop), m_gallery(gallery), m_toast(toast), m_regionId(workshop.connections.defaultRegion())
{
    m_request.model = workshop.pictures.defaultModel();
    m_seed = QRandomGenerator::global()->bounded(1'000'000);
    connect(&workshop.studio, &Studio::pictureKept, this, [this](const PictureRecord &picture) {
        if (picture.actualPrompt.isEmpty() || picture.actualPrompt == picture.prompt || m_rewritten == picture.actualPrompt)
            return;
        m_rewritten = picture.actualPrompt;
        Q_EMIT rewrittenChanged();
    });
    setRegionId(m_regionId);
}

const PictureRules *StudioDesk::rules() const { return m_workshop.pictures.find(m_request.model); }

void StudioDesk::setPrompt(const QString &prompt)
{
    if (m_request.prompt == prompt)
        return;
    m_request.prompt = prompt;
    Q_EMIT promptChanged();
    Q_EMIT changed();
}

void StudioDesk::setNegative(const QString &words)
{
    m_request.negativePrompt = words;
    Q_EMIT changed();
}

void StudioDesk::setModel(const QString &model)
{
    m_request.model = model;
    fit();
}

// What the model does not take is forgotten, except words and pictures: they are the user's work.
void StudioDesk::fit()
{
    if (const PictureRules *mine = rules()) {
        const QString negative = m_request.negativePrompt;
        const QList<PictureReference> references = m_request.references;
        m_request = m_request.fitted(*mine);
        m_request.negativePrompt = negative;
        m_request.references = references;
    }
    Q_EMIT changed();
}

QVariantList StudioDesk::models() const
{
    QVariantList list;
    const bool isChinese = QLocale().language() == QLocale::Chinese;
    for (const PictureRules &each : m_workshop.pictures.models()) {
        const ModelInfo *info = m_workshop.catalog.find(each.modelId);
        const bool isLegacy = info && info->offer == ModelInfo::Offer::Legacy;
        if (!isHere(each) || isForEdits(each) || (isLegacy && each.modelId != m_request.model && each.modelId != u"wanx-v1"))
            continue;
        const auto cost = each.cost(m_regionId, {}, 1, 0, each.takesPromptExtend);
        list.append(QVariantMap{{u"id"_s, each.modelId},
                                {u"name"_s, info ? (isChinese ? info->chineseName : info->englishName) : each.modelId},
                                {u"note"_s, cost ? PictureWords::money(cost->perImage, cost->currency) : QString()}});
    }
    return list;
}

void StudioDesk::setRegionId(const QString &regionId)
{
    m_regionId = m_workshop.connections.inForce(regionId);
    const PictureRules *mine = rules();
    if (!mine || !isHere(*mine)) {
        if (const PictureRules *other = firstModelHere())
            m_request.model = other->modelId;
    }
    fit();
}

bool StudioDesk::isHere(const PictureRules &rules) const
{
    return rules.prices.contains(m_regionId) || m_regionId == Connections::customId();
}

const PictureRules *StudioDesk::firstModelHere() const
{
    const QList<PictureRules> &all = m_workshop.pictures.models();
    const auto found = std::ranges::find_if(all, [this](const PictureRules &each) { return isHere(each) && each.fewestInputs == 0; });
    return found == all.end() ? nullptr : &*found;
}

QString StudioDesk::regionName() const { return qwenda::regionName(m_regionId); }

QVariantList StudioDesk::regions() const
{
    QVariantList list;
    for (const QString &id : m_workshop.connections.regionIds())
        list.append(QVariantMap{{u"id"_s, id}, {u"name"_s, qwenda::regionName(id)}});
    return list;
}

QVariantList StudioDesk::sizes() const
{
    QVariantList list;
    const PictureRules *mine = rules();
    for (const QString &size : mine ? mine->offeredSizes() : QStringList())
        list.append(QVariantMap{{u"size"_s, size}, {u"name"_s, PictureWords::size(size)}});
    return list;
}

QString StudioDesk::sizeName() const
{
    const PictureRules *mine = rules();
    if (!mine || !mine->takesSize)
        return {};
    const QString size = m_request.size.isEmpty() ? mine->defaultSize : m_request.size;
    return size.isEmpty() ? tr("Own size") : PictureWords::size(size);
}

QString StudioDesk::shortSizeName() const
{
    // One side says enough beside the ratio.
    return sizeName().section(u" × "_s, 0, 0);
}

void StudioDesk::setSize(const QString &size)
{
    m_request.size = size;
    Q_EMIT changed();
}

int StudioDesk::mostCount() const { return rules() ? rules()->mostImages : 1; }

void StudioDesk::setCount(int count)
{
    m_request.count = std::clamp(count, 1, mostCount());
    Q_EMIT changed();
}

void StudioDesk::setSeedMode(SeedMode mode)
{
    m_seedMode = mode;
    Q_EMIT changed();
}

QString StudioDesk::seed() const { return QString::number(m_seed); }

void StudioDesk::setSeed(const QString &seed)
{
    bool isNumber = false;
    const qint64 number = seed.trimmed().toLongLong(&isNumber);
    if (isNumber && number >= 0 && number <= PictureRequest::largestSeed)
        m_seed = number;
    Q_EMIT changed();
}

QVariantList StudioDesk::styles() const
{
    QVariantList list;
    for (const QString &style : rules() ? rules()->styles : QStringList())
        list.append(QVariantMap{{u"style"_s, style}, {u"name"_s, PictureWords::style(style)}});
    return list;
}

QString StudioDesk::styleName() const { return m_request.style.isEmpty() ? tr("Style") : PictureWords::style(m_request.style); }

void StudioDesk::setStyle(const QString &style)
{
    m_request.style = style;
    Q_EMIT changed();
}

void StudioDesk::setRewrites(bool on)
{
    m_request.promptExtend = on;
    Q_EMIT changed();
}

void StudioDesk::setWatermark(bool on)
{
    m_request.watermark = on;
    Q_EMIT changed();
}

bool StudioDesk::takesNegative() const { return rules() && rules()->takesNegative; }
bool StudioDesk::takesSeed() const { return rules() && rules()->takesSeed; }
bool StudioDesk::takesRewriting() const { return rules() && rules()->takesPromptExtend; }
bool StudioDesk::takesWatermark() const { return rules() && rules()->takesWatermark; }
bool StudioDesk::takesReference() const { return rules() && rules()->mostInputs > 0; }

QVariantList StudioDesk::references() const
{
    QVariantList list;
    for (const PictureReference &each : m_request.references)
        list.append(QVariantMap{{u"id"_s, each.pictureId}, {u"url"_s, QUrl::fromLocalFile(each.url).toString()}});
    return list;
}

int StudioDesk::variationCount() const { return int(promptVariations(m_request.prompt).size()); }

std::optional<PictureRules::Cost> StudioDesk::cost() const
{
    const PictureRules *mine = rules();
    const int inputs = mine ? std::min(mine->mostInputs, int(m_request.references.size())) : 0;
    return mine ? mine->cost(m_regionId, m_request.size, m_request.count * variationCount(), inputs * variationCount(), rewrites()) : std::nullopt;
}

QString StudioDesk::priceText() const
{
    const auto price = cost();
    const int count = m_request.count * variationCount();
    return price && price->perImage > 0 ? tr("%1 × %2 =").arg(count).arg(PictureWords::money(price->perImage, price->currency)) : QString();
}

QString StudioDesk::totalText() const
{
    const auto price = cost();
    return price && price->total > 0 ? PictureWords::money(price->total, price->currency) : QString();
}

QString StudioDesk::problem() const
{
    const PictureRules *mine = rules();
    if (!mine)
        return tr("Choose a model.");
    if (m_request.references.size() < mine->fewestInputs)
        return tr("This model needs a picture to start from. Drop one here.");
    if (m_request.references.size() > mine->mostInputs && mine->mostInputs == 0)
        return tr("This model takes no picture. Choose another model, or remove it.");
    if (m_request.references.size() > mine->mostInputs)
        return mine->mostInputs == 1 ? tr("This model takes one picture.") : tr("This model takes at most %n pictures.", nullptr, mine->mostInputs);
    if (mine->longestPrompt > 0 && m_request.prompt.size() > mine->longestPrompt)
        return tr("The prompt has %1 characters; this model reads %2.").arg(m_request.prompt.size()).arg(mine->longestPrompt);
    return {};
}

void StudioDesk::draw()
{
    if (!problem().isEmpty() || m_request.prompt.trimmed().isEmpty())
        return;
    const QStringList prompts = promptVariations(m_request.prompt);
    for (const QString &each : prompts) {
        PictureRequest request = m_request;
        request.prompt = each;
        for (PictureReference &reference : request.references)
            reference.url.clear(); // here it is the file shown on the desk
        if (m_seedMode != Random && takesSeed())
            request.seed = m_seed;
        m_workshop.studio.order(request, m_regionId);
    }
    if (m_seedMode == Step)
        m_seed = (m_seed + m_request.count) % PictureRequest::largestSeed;
    learnHistory();
    m_history.removeAll(m_request.prompt);
    m_history.append(m_request.prompt);
    m_place = int(m_history.size());
    Q_EMIT changed();
}

// Of earlier runs the gallery knows: what was drawn is what one comes back to.
void StudioDesk::learnHistory()
{
    if (!m_history.isEmpty() || m_place != 0)
        return;
    const QStringList drawn = m_gallery.prompts(mostRecalled);
    m_history = QStringList(drawn.crbegin(), drawn.crend());
    m_place = int(m_history.size());
}

void StudioDesk::recall(int step)
{
    learnHistory();
    const int place = std::clamp(m_place + step, 0, int(m_history.size()));
    if (place == m_place)
        return;
    if (m_place == m_history.size())
        m_newest = m_request.prompt;
    m_place = place;
    setPrompt(place == m_history.size() ? m_newest : m_history.at(place));
}

const PictureRules *StudioDesk::rulesForChat(qsizetype pictures) const
{
    const PictureRules *mine = rules();
    if (mine && !isForEdits(*mine) && pictures >= mine->fewestInputs && pictures <= mine->mostInputs)
        return mine;
    if (pictures == 0)
        return firstModelHere();
    const QList<PictureRules> &all = m_workshop.pictures.models();
    const auto found = std::ranges::find_if(all, [this, pictures](const PictureRules &each) {
        return each.form == PictureRules::Form::Messages && isHere(each) && pictures >= each.fewestInputs && pictures <= each.mostInputs;
    });
    return found == all.end() ? nullptr : &*found;
}

PictureRequest StudioDesk::chatRequest(const QString &words, qsizetype pictures) const
{
    PictureRequest request = m_request;
    request.prompt = words;
    request.references.clear();
    request.count = 1;
    const PictureRules *drawing = rulesForChat(pictures);
    if (!drawing)
        request.model.clear();
    else if (drawing != rules())
        request = request.fitted(*drawing);
    return request;
}

DrawingOffer StudioDesk::chatOffer(qsizetype pictures) const
{
    const PictureRequest request = chatRequest({}, pictures);
    const PictureRules *drawing = m_workshop.pictures.find(request.model);
    if (!drawing)
        return {{}, pictures == 0 ? tr("No model in %1 draws.").arg(regionName())
                                  : tr("No model in %1 draws from so many pictures.").arg(regionName())};
    const auto price = drawing->cost(m_regionId, request.size, 1, int(pictures), request.promptExtend.value_or(true));
    const QString money = price ? PictureWords::money(price->total, price->currency) : QString();
    return {money.isEmpty() ? tr("%1 draws one picture").arg(request.model) : tr("%1 draws one picture · %2").arg(request.model, money), {}};
}

} // namespace qwenda
