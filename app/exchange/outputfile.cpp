// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/outputfile.h"

#include "core/message.h"
#include "storage/privatefolder.h"
#include "storage/storageerror.h"

#include <QDir>
#include <QFileInfo>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

namespace {

} // namespace

OutputFile::OutputFile(QString path) : m_path(std::move(path))
{
    // Short, and hidden: the real name may already be as long as a name can be.
    m_file.setFileName(QFileInfo(m_path).absolutePath() + u"/.qwenda-"_s + newId().left(13) + u".part"_s);
}

OutputFile::~OutputFile()
{
    if (m_isCommitted)
        return;
    m_file.close();
    m_file.remove();
}

Error OutputFile::refusal(const QString &message) const
{
    if (m_file.error() == QFileDevice::ResourceError)
        return storageError(Error::Reason::DiskFull, message);
    return diskRefusal(m_path, message);
}

Result<void> OutputFile::open()
{
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::NewOnly))
        return refusal(m_file.errorString());
    return {};
}

Result<void> OutputFile::write(const QByteArray &bytes)
{
    return m_file.write(bytes) == bytes.size() ? Result<void>() : Result<void>(refusal(m_file.errorString()));
}

Result<void> OutputFile::commit()
{
    if (m_file.isOpen()) {
        if (!m_file.flush() || m_file.error() != QFileDevice::NoError || ::fsync(m_file.handle()) != 0)
            return refusal(m_file.errorString());
        m_file.close();
    }
    // Qt's rename refuses to replace, atomically where the kernel can (renameat2).
    if (!QFile::rename(m_file.fileName(), m_path))
        return QFileInfo::exists(m_path) ? storageError(Error::Reason::None, m_path) : refusal(m_path);
    m_isCommitted = true;
    return {};
}

Result<void> makeFolder(const QString &folder)
{
    if (QDir().mkpath(folder))
        return {};
    if (QFileInfo::exists(folder))
        return storageError(Error::Reason::None, folder);
    return diskRefusal(folder, folder);
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    OutputFile file(path);
    if (const auto opened = file.open(); !opened)
        return opened;
    if (const auto written = file.write(bytes); !written)
        return written;
    return file.commit();
}

} // namespace qwenda::exchange
