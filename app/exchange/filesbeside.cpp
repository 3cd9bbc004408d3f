// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/filesbeside.h"

#include "exchange/filename.h"
#include "exchange/outputfile.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

namespace {

/// An ending from outside, as a name may carry it on: letters and digits only.
QString safeSuffix(const QString &name)
{
    QString suffix = QFileInfo(name).suffix().left(12);
    suffix.removeIf([](QChar c) { return c.unicode() > 0x7f || !c.isLetterOrNumber(); });
    return suffix.isEmpty() ? u"bin"_s : suffix;
}

/// A name is not a path here, whatever it looks like.
QString stemOf(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 ? name.left(dot) : name;
}

} // namespace

Result<void> writeFilesBeside(ExportedConversation &exported, const QString &stem, QStringList &written)
{
    const QString folder = stem + u".files"_s;
    FileNames names;
    for (const Message &message : std::as_const(exported.branch)) {
        for (const Attachment &file : message.attachments) {
            const QByteArray bytes = exported.beside.contains(file.hash) || !exported.files ? QByteArray() : exported.files(file.hash);
            if (bytes.isEmpty())
                continue;
            if (const auto made = makeFolder(folder); !made)
                return made;
            const QString suffix = safeSuffix(file.name);
            const QString name = names.unused(folder, safeFileName(stemOf(file.name), u"file"_s), suffix) + u'.' + suffix;
            const QString path = folder + u'/' + name;
            if (const auto done = writeFile(path, bytes); !done)
                return done;
            written += path;
            exported.beside.insert(file.hash, QString::fromLatin1(QUrl::toPercentEncoding(QFileInfo(folder).fileName()) + '/'
                                                                  + QUrl::toPercentEncoding(name)));
        }
    }
    return {};
}

QStringList filesOf(const QList<Message> &messages)
{
    QStringList hashes;
    for (const Message &message : messages) {
        for (const Attachment &file : message.attachments) {
            for (const QString &hash : {file.hash, file.sentHash}) {
                if (!hash.isEmpty() && !hashes.contains(hash))
                    hashes += hash;
            }
        }
    }
    return hashes;
}

} // namespace qwenda::exchange
