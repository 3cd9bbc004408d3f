// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/zipfile.h"

#include <zip.h>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

namespace {

constexpr qint64 mostEntries = 100'000;
constexpr qint64 harmless = 64 * 1024 * 1024;
constexpr qint64 mostGrowth = 200;

class EntrySource : public ByteSource
{
public:
    EntrySource(zip_file_t *file, qint64 size) : m_file(file), m_size(size) {}
    ~EntrySource() override { zip_fclose(m_file); }
    qint64 read(char *to, qint64 most) override
    {
        const qint64 got = zip_fread(m_file, to, zip_uint64_t(most));
        m_at += std::max<qint64>(got, 0);
        return m_at > m_size ? -1 : got;
    }
    qint64 position() const override { return m_at; }
    qint64 size() const override { return m_size; }

private:
    zip_file_t *m_file;
    qint64 m_size;
    qint64 m_at = 0;
};

} // namespace

bool ZipReader::looksLikeZip(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(4) == "PK\x03\x04";
}

ZipReader::~ZipReader()
{
    if (m_zip)
        zip_discard(m_zip);
}

Result<void> ZipReader::open(const QString &path)
{
    int code = 0;
    m_zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    if (!m_zip) {
        Error error;
        error.kind = Error::Kind::Storage;
        error.reason = Error::Reason::NotUnderstood;
        error.code = u"zip_damaged"_s;
        return error;
    }
    const qint64 count = std::min<qint64>(zip_get_num_entries(m_zip, 0), mostEntries);
    for (qint64 i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(m_zip, zip_uint64_t(i), 0, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME) || !(stat.valid & ZIP_STAT_SIZE))
            continue;
        Entry entry;
        entry.name = QString::fromUtf8(stat.name);
        if (entry.name.endsWith(u'/'))
            continue;
        entry.index = zip_uint64_t(i);
        entry.size = qint64(std::min<zip_uint64_t>(stat.size, std::numeric_limits<qint64>::max()));
        const qint64 packed = (stat.valid & ZIP_STAT_COMP_SIZE) ? qint64(stat.comp_size) : 0;
        entry.isBomb = entry.size > harmless && entry.size / mostGrowth > packed;
        entry.isEncrypted = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE;
        m_entries.push_back(entry);
    }
    return {};
}

std::unique_ptr<ByteSource> ZipReader::read(const Entry &entry) const
{
    zip_file_t *file = entry.isBomb || entry.isEncrypted ? nullptr : zip_fopen_index(m_zip, entry.index, 0);
    return file ? std::make_unique<EntrySource>(file, entry.size) : nullptr;
}

ZipWriter::ZipWriter() = default;
ZipWriter::~ZipWriter() = default;

void ZipWriter::add(const QString &name, const QByteArray &content) { m_files.push_back({name.toUtf8(), content}); }

QByteArray ZipWriter::finish()
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t *archive = target ? zip_open_from_source(target, ZIP_TRUNCATE, &error) : nullptr;
    if (!archive) {
        zip_source_free(target);
        return {};
    }
    zip_source_keep(target); // closing would free it
    bool isGood = true;
    for (const auto &[name, content] : std::as_const(m_files)) {
        zip_source_t *source = zip_source_buffer(archive, content.constData(), zip_uint64_t(content.size()), 0);
        const zip_int64_t index = zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            isGood = false;
            break;
        }
        // 1980, the start of zip's time: the same content gives the same bytes.
        zip_file_set_dostime(archive, zip_uint64_t(index), 0, 0x21, 0);
    }
    if (!isGood || zip_close(archive) != 0) {
        zip_discard(archive);
        zip_source_free(target);
        return {};
    }
    QByteArray result;
    zip_stat_t stat;
    if (zip_source_open(target) == 0 && zip_source_stat(target, &stat) == 0) {
        result.resize(qsizetype(stat.size));
        if (zip_source_read(target, result.data(), stat.size) != zip_int64_t(stat.size))
            result.clear();
        zip_source_close(target);
    }
    zip_source_free(target);
    return result;
}

} // namespace qwenda::exchange
