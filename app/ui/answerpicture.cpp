// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answerpicture.h"

namespace qwenda {

void AnswerPicture::setPictures(AnswerPictures *pictures)
{
    if (pictures == m_pictures)
        return;
    if (m_pictures)
        m_pictures->disconnect(this);
    m_pictures = pictures;
    if (m_pictures) {
        connect(m_pictures, &AnswerPictures::changed, this, [this](const QString &address) {
            if (address == m_address)
                Q_EMIT changed();
        });
    }
    Q_EMIT changed();
}

void AnswerPicture::setAddress(const QString &address)
{
    if (address == m_address)
        return;
    m_address = address;
    Q_EMIT changed();
}

void AnswerPicture::load()
{
    if (m_pictures)
        m_pictures->load(m_address);
}

void AnswerPicture::cancel()
{
    if (m_pictures)
        m_pictures->cancel(m_address);
}

} // namespace qwenda
