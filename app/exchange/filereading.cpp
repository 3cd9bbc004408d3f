// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/filereading.h"

#include "exchange/archivesink.h"
#include "exchange/conversationjson.h"
#include "exchange/scatteredchats.h"
#include "exchange/zipfile.h"
#include "storage/privatefolder.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

namespace {

using Token = JsonPull::Token;

// Our own files hold one conversation, as large as it may be.
constexpr qsizetype ourLimit = 1024 * 1024 * 1024;
constexpr qsizetype ourStringLimit = 512 * 1024 * 1024;

/// A source with what it stands on.
class TextSource : public ByteSource
{
public:
    explicit TextSource(std::unique_ptr<ByteSource> raw) : m_raw(std::move(raw)), m_text(*m_raw) {}
    qint64 read(char *to, qint64 most) override { return m_text.read(to, most); }
    qint64 position() const override { return m_text.position(); }
    qint64 size() const override { return m_text.size(); }

private:
    std::unique_ptr<ByteSource> m_raw;
    Utf8Source m_text;
};

} // namespace

FileReading::FileReading(QString file, QString scratchFolder, ImportSink &sink, std::function<bool(qint64)> goOn)
    : m_file(std::move(file)), m_scratch(std::move(scratchFolder)), m_sink(sink), m_goOn(std::move(goOn))
{}

Error FileReading::failure(const QString &code, const QString &message) const
{
    Error error;
    error.kind = Error::Kind::Storage;
    error.reason = Error::Reason::NotUnderstood;
    error.code = code;
    error.parameter = m_file;
    error.message = message;
    return error;
}

Error FileReading::failure(const JsonPull &json) const
{
    QString code = u"malformed"_s;
    if (json.problem() == JsonPull::Problem::Truncated)
        code = json.offset() == 0 ? u"empty"_s : u"truncated"_s;
    else if (json.problem() == JsonPull::Problem::TooDeep)
        code = u"too_deep"_s;
    else if (json.problem() == JsonPull::Problem::Unreadable)
        code = u"unreadable"_s;
    return failure(code, QString::number(json.offset()));
}

Result<void> FileReading::read()
{
    const QFileInfo info(m_file);
    if (!info.exists() || info.isDir())
        return failure(u"not_found"_s);
    if (!QFile(m_file).open(QIODevice::ReadOnly))
        return failure(u"unreadable"_s);
    if (ZipReader::looksLikeZip(m_file))
        return readArchive();
    return readText(openingOf(m_file), false);
}

FileReading::Opening FileReading::openingOf(const QString &file)
{
    return [file]() -> std::unique_ptr<ByteSource> {
        auto bytes = std::make_unique<FileSource>(file);
        if (!bytes->open())
            return nullptr;
        return std::make_unique<TextSource>(std::move(bytes));
    };
}

bool FileReading::isKnown(const QString &file)
{
    if (!QFileInfo(file).isFile())
        return false;
    if (ZipReader::looksLikeZip(file))
        return true;
    // JSON begins with a bracket: a glance at pictures and papers is not worth more.
    const auto source = openingOf(file)();
    char first = 0;
    while (source && source->read(&first, 1) == 1 && QChar::isSpace(uchar(first)))
        ;
    if (first != '{' && first != '[')
        return false;
    class Nowhere : public ImportSink
    {
        void take(ForeignConversation) override {}
        void note(const ImportIssue &) override {}
    } nowhere;
    const Opening open = openingOf(file);
    const Look look = FileReading(file, {}, nowhere, {}).look(open);
    if (look.isFailed || look.shape == Shape::Unknown)
        return false;
    if (look.shape != Shape::Records)
        return true;
    const auto again = open();
    if (!again)
        return false;
    JsonPull json(*again);
    json.next();
    const TreeRead read = readTree(json, json.next(), recordLimit);
    return read.outcome == TreeRead::Outcome::TooLarge || (read.outcome == TreeRead::Outcome::Read && sourceOf(read.tree));
}

Result<void> FileReading::readArchive()
{
    ZipReader zip;
    if (auto opened = zip.open(m_file); !opened) {
        Error error = opened.error();
        error.parameter = m_file;
        return error;
    }
    ArchiveSink sink(m_sink, zip);
    FileReading inside(m_file, m_scratch, sink, m_goOn);
    bool isRaw = false;
    int texts = 0;
    for (const ZipReader::Entry &entry : zip.entries()) {
        isRaw = isRaw || entry.name.startsWith(u"IndexedDB/") || entry.name.startsWith(u"Local Storage/");
        if (!entry.name.endsWith(u".json", Qt::CaseInsensitive) || entry.name.startsWith(u"__MACOSX/"))
            continue;
        if (entry.isEncrypted)
            return failure(u"zip_encrypted"_s, entry.name);
        if (entry.isBomb)
            return failure(u"zip_bomb"_s, entry.name);
        ++texts;
        const auto done = inside.readText([&zip, &entry]() -> std::unique_ptr<ByteSource> {
            auto bytes = zip.read(entry);
            return bytes ? std::make_unique<TextSource>(std::move(bytes)) : nullptr;
        }, true);
        if (!done && done.error().code == u"unknown")
            m_sink.note({ImportIssue::Kind::NoConversations, {}, entry.name, {}});
        else if (!done)
            return done;
        m_isStopped = inside.m_isStopped;
        if (m_isStopped)
            return {};
    }
    if (isRaw && texts <= 1)
        return failure(u"raw_backup"_s);
    return texts > 0 ? Result<void>() : Result<void>(failure(u"no_conversations"_s));
}

FileReading::Shape FileReading::shapeOfMember(const QByteArray &name)
{
    if (name == "format" || name == "mapping" || name == "chat_messages" || name == "chat")
        return Shape::Record;
    if (name == "conversations")
        return Shape::List;
    if (name == "indexedDB" || name == "localStorage")
        return Shape::CherryStudio;
    if (name == "chat-sessions" || name == "chat-sessions-list" || name == "__exported_items" || name.startsWith("session:"))
        return Shape::ChatboxBackup;
    if (name == "exportType" || name == "schemaHash" || name == "state" || name == "data")
        return Shape::LobeChat;
    return Shape::Unknown;
}

FileReading::Look FileReading::look(const Opening &open) const
{
    const auto source = open();
    if (!source)
        return {Shape::Unknown, false, failure(u"unreadable"_s), true};
    JsonPull json(*source);
    Token token = json.next();
    if (token == Token::BeginArray)
        return {Shape::Records, false, {}, false};
    bool isSession = false;
    if (token == Token::BeginObject) {
        for (token = json.next(); token == Token::Key; token = json.next()) {
            const Shape shape = shapeOfMember(json.text());
            if (shape != Shape::Unknown) {
                const bool isFormat = json.text() == "format";
                const bool isOurs = isFormat && json.next() == Token::String
                    && QString::fromUtf8(json.text()) == conversationFormat;
                if (!isFormat || isOurs)
                    return {shape, isOurs, {}, false};
                continue;
            }
            isSession = isSession || json.text() == "messages" || json.text() == "history";
            json.skip();
        }
        if (token == Token::EndObject)
            return {isSession ? Shape::Record : Shape::Unknown, false, {}, false};
    }
    if (json.problem() != JsonPull::Problem::None)
        return {Shape::Unknown, false, failure(json), true};
    return {};
}

Result<void> FileReading::readText(const Opening &open, bool isInArchive)
{
    const Look look = this->look(open);
    if (look.isFailed) {
        // At its very start it is not JSON at all, rather than damaged JSON.
        const bool isNoJson = look.error.code == u"malformed" && look.error.message.toLongLong() < 2;
        return isNoJson || isInArchive ? failure(u"unknown"_s) : look.error;
    }
    if (look.shape == Shape::Unknown)
        return failure(u"unknown"_s);
    if (look.shape != Shape::Records && look.shape != Shape::Record && look.shape != Shape::List)
        return readScattered(look.shape, open);
    const auto source = open();
    if (!source)
        return failure(u"unreadable"_s);
    JsonPull json(*source, look.isOurs ? ourStringLimit : JsonPull::defaultMaxString);
    if (look.shape == Shape::Record)
        return look.isOurs ? readOwn(json) : readRecord(json);
    return readRecords(json, *source, look.shape == Shape::List);
}

/// One conversation; its files go one by one to where they wait, so that they are never in memory together.
Result<void> FileReading::readOwn(JsonPull &json)
{
    JsonTree record;
    record.type = JsonTree::Type::Object;
    Token token = json.next();
    for (token = json.next(); token == Token::Key; token = json.next()) {
        const QByteArray name = json.text();
        if (name == "files") {
            if (!takeFiles(json))
                return failure(json);
            continue;
        }
        TreeRead read = readTree(json, json.next(), ourLimit);
        if (read.outcome == TreeRead::Outcome::Failed)
            return failure(json);
        if (read.outcome == TreeRead::Outcome::TooLarge)
            m_sink.note({ImportIssue::Kind::TooLarge, {}, {}, {}});
        record.members.push_back({name, std::move(read.tree)});
    }
    if (token != Token::EndObject || json.next() != Token::End)
        return failure(json);
    takeRecord(record, {});
    return {};
}

/// False: the text is damaged. A file whose bytes are not those of its name is told of where a message misses it.
bool FileReading::takeFiles(JsonPull &json)
{
    Token token = json.next();
    if (token != Token::BeginArray)
        return json.skipFrom(token);
    for (token = json.next(); token != Token::EndArray; token = json.next()) {
        const TreeRead read = readTree(json, token, ourStringLimit);
        if (read.outcome == TreeRead::Outcome::Failed)
            return false;
        const QByteArray bytes = QByteArray::fromBase64(read.tree.at("data").text);
        if (!bytes.isEmpty() && !read.tree.at("data").isCut)
            m_sink.keepFile(bytes);
    }
    return true;
}

Result<void> FileReading::readRecord(JsonPull &json)
{
    const TreeRead read = readTree(json, json.next(), recordLimit);
    if (read.outcome == TreeRead::Outcome::Failed || json.next() != Token::End)
        return failure(json);
    if (read.outcome == TreeRead::Outcome::TooLarge)
        m_sink.note({ImportIssue::Kind::TooLarge, {}, {}, {}});
    else if (!sourceOf(read.tree))
        return failure(u"unknown"_s);
    else
        takeRecord(read.tree, {});
    return {};
}

void FileReading::takeRecord(const JsonTree &record, const QString &name)
{
    if (const auto source = sourceOf(record))
        exchange::readRecord(*source, record, m_sink);
    else
        m_sink.note({ImportIssue::Kind::NotUnderstood, {}, recordName(record).isEmpty() ? name : recordName(record), {}});
}

/// An array of conversations, or an object with one.
Result<void> FileReading::readRecords(JsonPull &json, const ByteSource &source, bool isList)
{
    Token token = json.next();
    if (isList) {
        for (token = json.next(); token == Token::Key && json.text() != "conversations"; token = json.next())
            json.skip();
        token = json.next();
    }
    if (token != Token::BeginArray)
        return json.problem() == JsonPull::Problem::None ? failure(u"unknown"_s) : failure(json);
    int number = 0;
    int known = 0;
    for (token = json.next(); token != Token::EndArray; token = json.next()) {
        if (!m_goOn(source.position())) {
            m_isStopped = true;
            return {};
        }
        const QString name = u"#%1"_s.arg(++number);
        const TreeRead read = readTree(json, token, recordLimit);
        if (read.outcome == TreeRead::Outcome::Failed)
            return failure(json);
        if (read.outcome == TreeRead::Outcome::TooLarge) {
            m_sink.note({ImportIssue::Kind::TooLarge, {}, name, {}});
            ++known;
            continue;
        }
        known += sourceOf(read.tree).has_value();
        // A list of something else altogether: not one line for each.
        if (known == 0 && number == 100)
            return failure(u"unknown"_s);
        takeRecord(read.tree, name);
    }
    for (token = json.next(); isList && token == Token::Key; token = json.next())
        json.skip();
    if (isList && token == Token::EndObject)
        token = json.next();
    if (token != Token::End)
        return failure(json);
    return number > 0 && known == 0 ? Result<void>(failure(u"unknown"_s)) : Result<void>();
}

Result<void> FileReading::readScattered(Shape shape, const Opening &open)
{
    const ScatteredInput input{open, m_scratch, [this](const ByteSource &source) { return m_goOn(source.position()); }};
    ScatteredOutcome outcome = ScatteredOutcome::BadJson;
    if (shape == Shape::CherryStudio)
        outcome = readCherryStudio(input, m_sink);
    else if (shape == Shape::LobeChat)
        outcome = readLobeChat(input, m_sink);
    else
        outcome = readChatboxBackup(input, m_sink);
    switch (outcome) {
    case ScatteredOutcome::Read:
        return {};
    case ScatteredOutcome::Stopped:
        m_isStopped = true;
        return {};
    case ScatteredOutcome::NoDisk:
        return diskRefusal(m_scratch, m_scratch);
    case ScatteredOutcome::BadJson:
        break;
    }
    // Where exactly: read it once more, as nothing but JSON.
    const auto source = open();
    if (!source)
        return failure(u"unreadable"_s);
    JsonPull json(*source);
    json.skip();
    json.next();
    return failure(json);
}

} // namespace qwenda::exchange
