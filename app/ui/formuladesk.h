// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formula/formulaengine.h"
#include "ui/formulasource.h"

#include <QQmlEngine>

namespace qwenda {

/// Sets the transcript's formulas, and hands them out in other shapes: TeX, picture, MathML. One for all views. GUI thread.
/// (The base is named in full: Qt 6.4 tells QML nothing of a base it cannot find by that name.)
class FormulaDesk : public qwenda::FormulaSource
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")

public:
    explicit FormulaDesk(QObject *parent = nullptr);
    ~FormulaDesk() override;

    std::optional<FormulaBox> request(const QString &tex, bool isDisplay, qreal pixelSize, const QColor &color) override;
    QString problem(const QString &tex, bool isDisplay, qreal pixelSize) override;
    QString spoken(const QString &tex, bool isDisplay, qreal pixelSize) override;

    /// To the clipboard, with the delimiters.
    Q_INVOKABLE void copyTex(const QString &tex, bool isDisplay);
    /// To the clipboard as a picture in four times the size of the screen's, black on white. Nothing happens with a formula
    /// that cannot be set.
    Q_INVOKABLE void copyPicture(const QString &tex, bool isDisplay);
    /// To the clipboard, as text and as application/mathml+xml, a moment later.
    Q_INVOKABLE void copyMathml(const QString &tex, bool isDisplay);

Q_SIGNALS:
    /// Something came to the clipboard.
    void copied();

private:
    const formula::Formula *find(const QString &tex, bool isDisplay, qreal pixelSize);

    formula::FormulaEngine m_engine;
};

} // namespace qwenda
