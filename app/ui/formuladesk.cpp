// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/formuladesk.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>

namespace qwenda {

namespace {

constexpr qreal pictureSize = 16; ///< pixels of the text a copied picture would stand in, before its zoom
constexpr qreal pictureZoom = 4;

std::function<void(QPainter &)> painterOf(const formula::FormulaBox &box, const QColor &color)
{
    return [box, color](QPainter &painter) { box.paint(painter, {}, color); };
}

FormulaBox boxOf(const formula::FormulaBox &box, const QColor &color)
{
    FormulaBox out;
    out.width = box.width();
    out.ascent = box.ascent();
    out.descent = box.descent();
    // Italic letters lean out of their boxes, accents and Chinese rise above them.
    const QRectF ink = box.ink();
    out.inkLeft = std::min<qreal>(0, ink.left());
    out.inkRight = std::max(out.width, ink.right());
    out.inkTop = std::min(-out.ascent, ink.top());
    out.inkBottom = std::max(out.descent, ink.bottom());
    out.paint = painterOf(box, color);
    return out;
}

QString delimited(const QString &tex, bool isDisplay)
{
    const QString mark = isDisplay ? QStringLiteral("$$") : QStringLiteral("$");
    return mark + tex + mark;
}

} // namespace

FormulaDesk::FormulaDesk(QObject *parent) : FormulaSource(parent)
{
    connect(&m_engine, &formula::FormulaEngine::ready, this, &FormulaSource::ready);
}

FormulaDesk::~FormulaDesk() = default;

const formula::Formula *FormulaDesk::find(const QString &tex, bool isDisplay, qreal pixelSize)
{
    m_engine.setSpeaking(QAccessible::isActive());
    return m_engine.request({tex, isDisplay, pixelSize});
}

std::optional<FormulaBox> FormulaDesk::request(const QString &tex, bool isDisplay, qreal pixelSize, const QColor &color)
{
    const formula::Formula *found = find(tex, isDisplay, pixelSize);
    if (!found || !found->isOk())
        return {};
    FormulaBox box = boxOf(found->box, color);
    if (found->parts.size() > 1) {
        for (const formula::FormulaBox &part : found->parts)
            box.parts.push_back(boxOf(part, color));
    }
    if (!found->tag.isNull())
        box.tag.push_back(boxOf(found->tag, color));
    return box;
}

QString FormulaDesk::problem(const QString &tex, bool isDisplay, qreal pixelSize)
{
    const formula::Formula *found = find(tex, isDisplay, pixelSize);
    if (!found)
        return {};
    switch (found->problem) {
    case formula::Formula::Problem::None: return {};
    case formula::Formula::Problem::NotTeX: return tr("Not a formula that can be shown: %1").arg(found->reason);
    case formula::Formula::Problem::TooLong: return tr("This formula is too long to be shown");
    case formula::Formula::Problem::TooSlow: return tr("This formula takes too long to be shown");
    case formula::Formula::Problem::Failed: break;
    }
    return tr("This formula cannot be shown");
}

QString FormulaDesk::spoken(const QString &tex, bool isDisplay, qreal pixelSize)
{
    const formula::Formula *found = find(tex, isDisplay, pixelSize);
    return found ? found->spoken : QString();
}

void FormulaDesk::copyTex(const QString &tex, bool isDisplay)
{
    QGuiApplication::clipboard()->setText(delimited(tex, isDisplay));
    Q_EMIT copied();
}

void FormulaDesk::copyPicture(const QString &tex, bool isDisplay)
{
    const formula::Formula *found = find(tex, isDisplay, pictureSize);
    if (!found) {
        // Made in this size the first time: a moment's patience, as long as somebody waits for it.
        connect(&m_engine, &formula::FormulaEngine::ready, this, [this, tex, isDisplay] { copyPicture(tex, isDisplay); },
                Qt::SingleShotConnection);
        return;
    }
    if (!found->isOk())
        return;
    auto *data = new QMimeData;
    data->setImageData(found->box.toImage(pictureZoom, Qt::black, Qt::white));
    QGuiApplication::clipboard()->setMimeData(data);
    Q_EMIT copied();
}

void FormulaDesk::copyMathml(const QString &tex, bool isDisplay)
{
    m_engine.mathml({tex, isDisplay, pictureSize}).then(this, [this](const QString &mathml) {
        if (mathml.isEmpty())
            return;
        auto *data = new QMimeData;
        data->setText(mathml);
        data->setData(QStringLiteral("application/mathml+xml"), mathml.toUtf8());
        QGuiApplication::clipboard()->setMimeData(data);
        Q_EMIT copied();
    });
}

} // namespace qwenda
