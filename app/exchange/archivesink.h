// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/chatrecords.h"
#include "exchange/zipfile.h"

#include <QMap>

namespace qwenda::exchange {

/// Hands on what is read from an archive, and gives the readers the files that lie in it beside. Both outlive it.
class ArchiveSink : public ImportSink
{
public:
    /// Larger files are not given: the report says that they were left out.
    static constexpr qint64 largestCompanion = 48 * 1024 * 1024;

    ArchiveSink(ImportSink &sink, const ZipReader &zip) : m_sink(sink), m_zip(zip) {}
    void take(ForeignConversation conversation) override { m_sink.take(std::move(conversation)); }
    void note(const ImportIssue &issue) override { m_sink.note(issue); }
    QString keepFile(const QByteArray &bytes) override { return m_sink.keepFile(bytes); }
    QByteArray companion(const QString &stem, QString *name) override;

private:
    QByteArray contentOf(const ZipReader::Entry &entry) const;

    ImportSink &m_sink;
    const ZipReader &m_zip;
    QMap<QString, qsizetype> m_places; ///< by name without folders; empty before the first question
};

} // namespace qwenda::exchange
