// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "exchange/chatrecords.h"
#include "exchange/exporter.h"

#include <QString>

#include <functional>
#include <memory>

namespace qwenda::exchange {

/// Reads one file of any known kind, by its content: JSON, or a zip archive with JSON in it.
class FileReading
{
public:
    /// `scratchFolder`: where to put things aside. `goOn(bytes)`: bytes of the file done; false: stop.
    FileReading(QString file, QString scratchFolder, ImportSink &sink, std::function<bool(qint64 bytes)> goOn);

    /// Errors: see Importer.
    Result<void> read();
    /// See Importer::looksLikeExport().
    static bool isKnown(const QString &file);
    bool isStopped() const { return m_isStopped; }

private:
    using Opening = std::function<std::unique_ptr<ByteSource>()>;
    /// What a text looks like from its start.
    enum class Shape { Unknown, Records, Record, List, CherryStudio, LobeChat, ChatboxBackup };
    struct Look
    {
        Shape shape = Shape::Unknown;
        bool isOurs = false;
        Error error;
        bool isFailed = false;
    };

    Result<void> readArchive();
    Result<void> readText(const Opening &open, bool isInArchive);
    static Opening openingOf(const QString &file);
    Look look(const Opening &open) const;
    static Shape shapeOfMember(const QByteArray &name);
    Result<void> readRecords(JsonPull &json, const ByteSource &source, bool isList);
    Result<void> readRecord(JsonPull &json);
    Result<void> readOwn(JsonPull &json);
    bool takeFiles(JsonPull &json);
    Result<void> readScattered(Shape shape, const Opening &open);
    void takeRecord(const JsonTree &record, const QString &name);
    Error failure(const QString &code, const QString &message = {}) const;
    Error failure(const JsonPull &json) const;

    QString m_file;
    QString m_scratch;
    ImportSink &m_sink;
    std::function<bool(qint64)> m_goOn;
    bool m_isStopped = false;
};

} // namespace qwenda::exchange
