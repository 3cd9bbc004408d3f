// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/answerpictures.h"

#include <QPointer>

namespace qwenda {

/// One of the AnswerPictures, for QML: what is known of the picture at `address`.
class AnswerPicture : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(qwenda::AnswerPictures *pictures READ pictures WRITE setPictures NOTIFY changed)
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY changed)
    Q_PROPERTY(QString host READ host NOTIFY changed)
    Q_PROPERTY(bool isLoading READ isLoading NOTIFY changed)
    Q_PROPERTY(bool isReady READ isReady NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed) ///< why it cannot be shown; empty: it can, or was not tried
    Q_PROPERTY(QString url READ url NOTIFY changed)         ///< file:, when it is ready
    Q_PROPERTY(int pixelWidth READ pixelWidth NOTIFY changed)
    Q_PROPERTY(int pixelHeight READ pixelHeight NOTIFY changed)

public:
    using QObject::QObject;

    AnswerPictures *pictures() const { return m_pictures; }
    void setPictures(AnswerPictures *pictures);
    QString address() const { return m_address; }
    void setAddress(const QString &address);
    QString host() const { return QUrl(m_address).host(); }
    bool isLoading() const { return now().state == AnswerPictures::State::Loading; }
    bool isReady() const { return now().state == AnswerPictures::State::Ready; }
    QString problem() const { return now().problem; }
    QString url() const { return now().file.toString(); }
    int pixelWidth() const { return now().size.width(); }
    int pixelHeight() const { return now().size.height(); }

    /// Consent: from now on, not before, its host is asked for it.
    Q_INVOKABLE void load();
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();

private:
    AnswerPictures::Picture now() const { return m_pictures ? m_pictures->of(m_address) : AnswerPictures::Picture(); }

    QPointer<AnswerPictures> m_pictures;
    QString m_address;
};

} // namespace qwenda
