// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/datapaths.h"

#include "storage/datamove.h"

#include "storage/privatefolder.h"
#include "storage/storageerror.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

// sun_path has 108 bytes with its end; QLocalServer binds at "<folder>/XXXXXX/s" first and renames.
constexpr qsizetype socketLimit = 96;

Error none(const QString &message)
{
    return storageError(Error::Reason::None, message);
}

// As canonicalFilePath(), for a path whose end does not exist yet.
QString canonical(const QString &path)
{
    QString existing = path;
    QStringList rest;
    while (!QFileInfo::exists(existing) && existing != QFileInfo(existing).path()) {
        rest.prepend(QFileInfo(existing).fileName());
        existing = QFileInfo(existing).path();
    }
    rest.prepend(QFileInfo(existing).canonicalFilePath());
    return QDir::cleanPath(rest.join(u'/'));
}

bool isPrivate(const QString &folder)
{
    // A link, or a folder of somebody else, in a place where everybody may write: not ours.
    struct stat state = {};
    return lstat(QFile::encodeName(folder).constData(), &state) == 0 && S_ISDIR(state.st_mode)
        && state.st_uid == geteuid() && (state.st_mode & 077) == 0;
}

QString socketFor(const QString &root, const QProcessEnvironment &environment)
{
    const QByteArray hash = QCryptographicHash::hash(QFile::encodeName(canonical(root)), QCryptographicHash::Sha256);
    const QString name = QString::fromLatin1(hash.left(8).toHex());
    const QString runtime = environment.value(u"XDG_RUNTIME_DIR"_s);
    if (QDir::isAbsolutePath(runtime) && isPrivate(runtime)) {
        const QString path = u"%1/qwenda/%2"_s.arg(QDir::cleanPath(runtime), name);
        if (QFile::encodeName(path).size() <= socketLimit)
            return path;
    }
    return u"/tmp/qwenda-%1/%2"_s.arg(geteuid()).arg(name);
}

} // namespace

Result<DataPaths> DataPaths::locate(const QString &dataDirFlag, const QProcessEnvironment &environment)
{
    QString root = dataDirFlag;
    if (root.isEmpty())
        root = environment.value(u"QWENDA_HOME"_s);
    if (root.isEmpty())
        root = datamove::remembered(environment);
    if (root.isEmpty()) {
        // A relative XDG_DATA_HOME is to be ignored (XDG Base Directory Specification 0.8).
        const QString dataHome = environment.value(u"XDG_DATA_HOME"_s);
        const QString home = environment.value(u"HOME"_s);
        if (QDir::isAbsolutePath(dataHome))
            root = dataHome + u"/qwenda"_s;
        else if (QDir::isAbsolutePath(home))
            root = home + u"/.local/share/qwenda"_s;
        else
            return none(u"HOME"_s);
    }
    DataPaths paths;
    paths.root = QDir::cleanPath(QDir::current().absoluteFilePath(root));
    if (QFileInfo::exists(paths.root) && !QFileInfo(paths.root).isDir())
        return none(paths.root);
    paths.database = paths.root + u"/history.db"_s;
    paths.settings = paths.root + u"/settings.ini"_s;
    paths.lock = paths.root + u"/lock"_s;
    paths.socket = socketFor(paths.root, environment);
    return paths;
}

Result<void> DataPaths::create() const
{
    if (const auto made = makePrivateFolder(root); !made)
        return made;
    const QString folder = QFileInfo(socket).path();
    if (const auto made = makePrivateFolder(folder); !made)
        return made;
    return isPrivate(folder) ? Result<void>() : Result<void>(none(folder));
}

} // namespace qwenda
