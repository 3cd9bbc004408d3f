// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QHash>
#include <QObject>
#include <QQmlEngine>
#include <QSize>
#include <QTemporaryDir>
#include <QUrl>

#include <optional>

namespace qwenda {

class HttpTransport;
class WebPicture;

/// Pictures of the web that answers refer to. Fetching one tells its owner that, when and from where it was read: none is
/// fetched before somebody asks for that very address. What came is kept in files until the program ends. GUI thread.
class AnswerPictures : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")

public:
    enum class State { Unasked, Loading, Ready, Failed };
    struct Picture
    {
        State state = State::Unasked;
        QUrl file;       ///< Ready
        QSize size;      ///< Ready: pixels, upright
        QString problem; ///< Failed: why, a sentence for people
    };
    /// More cannot be decoded in reasonable memory.
    static constexpr qint64 mostPixels = 50'000'000;
    /// Of all files together; the oldest go first, and are unasked for again.
    static constexpr qint64 mostBytes = 200 * 1024 * 1024;

    explicit AnswerPictures(HttpTransport &transport, QObject *parent = nullptr);
    ~AnswerPictures() override;

    Picture of(const QString &address) const;
    /// Somebody wants to see it. Nothing happens while it is loading or here.
    void load(const QString &address);
    void cancel(const QString &address);

Q_SIGNALS:
    void changed(const QString &address);

private:
    struct Entry
    {
        Picture picture;
        WebPicture *job = nullptr;
        qint64 bytes = 0;
    };
    void take(const QString &address, const Result<QByteArray> &bytes);
    /// Why it cannot be shown, or nothing: then it is ready.
    QString keep(Entry &entry, const QString &address, const QByteArray &bytes);
    void forgetOldest();

    HttpTransport &m_transport;
    std::optional<QTemporaryDir> m_folder; ///< made with the first picture
    QHash<QString, Entry> m_entries;
    QList<QString> m_kept; ///< addresses with files, oldest first
    qint64 m_bytes = 0;
    int m_files = 0;
};

} // namespace qwenda
