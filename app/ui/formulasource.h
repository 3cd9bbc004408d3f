// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

class QPainter;

namespace qwenda {

/// One formula set in type: how much room it takes and how it is drawn. A cheap value (the drawing is shared).
struct FormulaBox
{
    qreal width = 0;   ///< px
    qreal ascent = 0;  ///< px above the baseline
    qreal descent = 0; ///< px below the baseline
    /// Draws with the left end of the baseline at the painter's origin, in the colour that was asked for, in logical
    /// pixels: the painter is scaled already for screens of more than one device pixel. GUI thread or render thread, and
    /// any number of times.
    std::function<void(QPainter &)> paint;
    /// Where there may be ink, from the same origin: letters lean and accents rise out of the box. Zero when never said.
    qreal inkLeft = 0;
    qreal inkRight = 0;
    qreal inkTop = 0;
    qreal inkBottom = 0;
    /// The same formula in pieces, side by side, between which a line may break; empty when it cannot be broken.
    std::vector<FormulaBox> parts;
    /// None or one: stands on the same baseline at the right edge of the column, an equation's number.
    std::vector<FormulaBox> tag;
};

/// Whoever sets formulas for the transcript. Lives as long as the views that use it. GUI thread.
class FormulaSource : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using QObject::QObject;

    /// The formula, if it is ready: in a cache. Else nothing, and it is being made: ready() follows once it, or some
    /// others with it, can be had. A formula that cannot be set never becomes ready: its source is shown instead.
    /// `pixelSize` is of the text around; `tex` has no delimiters. Asked again at every layout: an answer out of the cache
    /// is to cost microseconds.
    virtual std::optional<FormulaBox> request(const QString &tex, bool isDisplay, qreal pixelSize, const QColor &color) = 0;

    /// Why it can never be had, in a sentence for people; empty when it can, or may.
    virtual QString problem(const QString &, bool, qreal) { return {}; }
    /// How it is read aloud, in English; empty when nobody listens, or it is not ready.
    virtual QString spoken(const QString &, bool, qreal) { return {}; }

Q_SIGNALS:
    /// Formulas asked for before can be had now. At most once a frame, however many there are.
    void ready();
};

} // namespace qwenda
