// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/httprequest.h"
#include "emulator/refusal.h"

#include <QHash>

namespace qwenda::emulator {

/// One part of a multipart/form-data body.
struct FormPart
{
    QByteArray name;
    QByteArray fileName; ///< empty: a plain field
    QByteArray content;
};

/// The parts in their order; empty when the body is not multipart/form-data or is broken.
QList<FormPart> formParts(const HttpRequest &request);

/// Files of the account (/compatible-mode/v1/files) and the temporary store of pictures for requests (/api/v1/uploads).
/// Kept in memory.
class FileStore
{
public:
    void setBaseUrl(const QByteArray &url) { m_baseUrl = url; }

    /// Any method at or below /compatible-mode/v1/files.
    Reply files(const HttpRequest &request);
    /// GET /api/v1/uploads?action=getPolicy&model=….
    Reply policy(const HttpRequest &request);
    /// POST /oss, without a key: the form that the policy allows.
    Reply upload(const HttpRequest &request);
    /// True for an oss:// address that was uploaded here.
    bool hasUpload(const QByteArray &ossUrl) const;
    bool hasFile(const QByteArray &id) const;
    /// Questions about a new document until it is parsed.
    void setPolls(int polls) { m_polls = polls; }
    bool isParsed(const QByteArray &id) const;

private:
    struct StoredFile
    {
        QByteArray id;
        QByteArray name;
        QByteArray purpose;
        QByteArray content;
        qint64 created = 0;
        int pollsLeft = 0;
    };

    Reply create(const HttpRequest &request);
    static QByteArray fileJson(const StoredFile &file);

    QByteArray m_baseUrl;
    int m_polls = 0;
    QList<StoredFile> m_files;
    QHash<QByteArray, QByteArray> m_policies; ///< policy → folder
    QHash<QByteArray, QByteArray> m_uploads;  ///< key → bytes
};

} // namespace qwenda::emulator
