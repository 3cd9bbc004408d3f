// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/transcriptstyle.h"

#include <QCryptographicHash>
#include <QGuiApplication>

namespace qwenda {

QFont TextLook::font() const
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(size);
    font.setWeight(static_cast<QFont::Weight>(weight));
    return font;
}

int TextLook::baseline() const
{
    const int ascent = qRound(0.969 * size);
    const int descent = qRound(0.241 * size);
    return (line - descent - ascent) / 2 + ascent;
}

TextLook TranscriptStyle::look(int size, int height, int weight, const QColor &color) const
{
    return {px(size), px(height), weight, color};
}

TextLook TranscriptStyle::heading(int level) const
{
    switch (level) {
    case 1:
        return look(24, 32, QFont::DemiBold, text);
    case 2:
        return look(18, 28, QFont::DemiBold, text);
    default:
        return look(15, 25, QFont::DemiBold, text);
    }
}

QFont TranscriptStyle::codeFont(int pixelSize) const
{
    QFont font;
    font.setFamilies({codeFamily, QStringLiteral("Noto Sans Mono CJK SC"), QStringLiteral("Noto Color Emoji"),
                      QStringLiteral("monospace")});
    font.setFixedPitch(true);
    font.setPixelSize(pixelSize);
    return font;
}

quint64 TranscriptStyle::fingerprint() const
{
    QByteArray words;
    for (const QFont &font : {reading().font(), codeFont(codeText().size)})
        words += font.toString().toUtf8();
    // Qt's hashes need not be the same in another run.
    return QCryptographicHash::hash(words, QCryptographicHash::Md5).toHex().first(16).toULongLong(nullptr, 16);
}

QColor TranscriptStyle::token(markdown::Token token) const
{
    using markdown::Token;
    switch (token) {
    case Token::Keyword:
        return keyword;
    case Token::String:
        return string;
    case Token::Number:
        return number;
    case Token::Comment:
        return comment;
    case Token::Function:
        return functions;
    case Token::Type:
        return type;
    case Token::Operator:
        return operators;
    case Token::Property:
        return properties;
    }
    return text;
}

QColor TranscriptStyle::alert(Alert alert) const
{
    switch (alert) {
    case Alert::Note:
        return note;
    case Alert::Tip:
        return tip;
    case Alert::Important:
        return important;
    case Alert::Warning:
        return warning;
    case Alert::Caution:
        return caution;
    case Alert::None:
        break;
    }
    return lineStrong;
}

void TranscriptStyle::componentComplete()
{
    connect(this, &TranscriptStyle::changed, this, [this] {
        if (m_isSettling)
            return;
        m_isSettling = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_isSettling = false;
                Q_EMIT settled();
            },
            Qt::QueuedConnection);
    });
    Q_EMIT settled();
}

} // namespace qwenda
