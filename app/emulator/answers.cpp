// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/answers.h"

#include "emulator/jsontext.h"

#include <QFile>
#include <QRegularExpression>

#include <array>

namespace qwenda::emulator {

using namespace Qt::StringLiterals;

namespace {

struct Topic
{
    const char *file;
    const char *words; ///< a regular expression, tried without regard to case
};

// In the order they are tried: what asks for a form comes before what merely greets.
constexpr std::array topics{
    Topic{"long", "\\b(long|essay|detailed)\\b|长文|文章|详细"},
    Topic{"code", "\\b(code|function|program|script|python|c\\+\\+|rust|sql)\\b|代码|函数|程序|编程"},
    Topic{"table", "\\b(table|compare|comparison|columns?)\\b|表格|对比|比较"},
    Topic{"formula", "\\b(formulas?|equations?|math|integral|proof)\\b|公式|方程|数学|积分"},
    Topic{"list", "\\b(list|steps|plan|checklist|recipe)\\b|列表|清单|步骤|计划"},
    Topic{"greeting", "\\b(hello|hi|hey|good (morning|evening))\\b|你好|您好|早上好|晚上好"},
};

bool isChinese(const QString &text)
{
    for (const QChar c : text) {
        if (c.script() == QChar::Script_Han)
            return true;
    }
    return false;
}

QByteArray canned(const QString &name, const QString &prompt)
{
    QFile file(u":/emulator/answers/"_s + name + (isChinese(prompt) ? u".zh.md"_s : u".en.md"_s));
    if (!file.open(QIODevice::ReadOnly))
        return "This is a canned sample.";
    QByteArray text = file.readAll();
    while (text.startsWith("<!-- SPDX")) // the licence lines are the file's, not the answer's
        text.remove(0, text.indexOf('\n') + 1);
    return text.trimmed();
}

QByteArray cannedText(const QString &prompt)
{
    for (const Topic &topic : topics) {
        const QRegularExpression words(QString::fromUtf8(topic.words),
                                       QRegularExpression::CaseInsensitiveOption |
                                           QRegularExpression::UseUnicodePropertiesOption);
        if (words.match(prompt).hasMatch())
            return canned(QString::fromLatin1(topic.file), prompt);
    }
    return canned(u"general"_s, prompt);
}

QByteArray newCallId() { return "call_" + newRequestId().replace("-", "").first(24); }

// A plausible value for each required parameter of the function's schema.
QByteArray cannedArguments(const QJsonObject &function)
{
    const QJsonObject properties = function["parameters"_L1]["properties"_L1].toObject();
    const QJsonArray required = function["parameters"_L1]["required"_L1].toArray();
    QByteArray json = "{";
    for (auto it = properties.constBegin(); it != properties.constEnd(); ++it) {
        if (!required.isEmpty() && !required.contains(it.key()))
            continue;
        const QString type = it.value()["type"_L1].toString();
        const QJsonArray choices = it.value()["enum"_L1].toArray();
        QByteArray value = "\"Hangzhou\"";
        if (!choices.isEmpty())
            value = jsonText(choices.first().toString().toUtf8());
        else if (type == "number"_L1 || type == "integer"_L1)
            value = "7";
        else if (type == "boolean"_L1)
            value = "true";
        else if (type == "array"_L1)
            value = "[]";
        else if (type == "object"_L1)
            value = "{}";
        json += (json.size() > 1 ? ", " : "") + jsonText(it.key().toUtf8()) + ": " + value;
    }
    return json + "}";
}

// A function is called when it is forced, or named in the question, or when the question speaks of what it is for.
QJsonObject functionToCall(const ChatQuestion &question)
{
    const QJsonArray tools = question.parameters["tools"_L1].toArray();
    const QJsonValue choice = question.parameters["tool_choice"_L1];
    const QString last = question.messages.isEmpty() ? QString() : question.messages.last()["role"_L1].toString();
    if (choice.toString() == "none"_L1 || last != "user"_L1)
        return {};
    const QString forced = choice["function"_L1]["name"_L1].toString();
    const QString prompt = question.prompt();
    for (const QJsonValue &tool : tools) {
        const QJsonObject function = tool["function"_L1].toObject();
        const QString name = function["name"_L1].toString();
        if (forced.isEmpty() ? prompt.contains(name, Qt::CaseInsensitive) : name == forced)
            return function;
    }
    static const QRegularExpression asks(u"weather|time|tool|look ?up|天气|时间|工具|查询"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return forced.isEmpty() && !tools.isEmpty() && asks.match(prompt).hasMatch()
               ? tools.first()["function"_L1].toObject()
               : QJsonObject();
}

void callTool(Answer &answer, const ChatQuestion &question, const Script &script)
{
    const QJsonArray tools = question.parameters["tools"_L1].toArray();
    QJsonObject function =
        script.toolArguments && !tools.isEmpty() ? tools.first()["function"_L1].toObject() : functionToCall(question);
    if (function.isEmpty())
        return;
    answer.text.clear();
    answer.finishReason = "tool_calls";
    answer.calls.push_back({newCallId(), function["name"_L1].toString().toUtf8(),
                            script.toolArguments ? script.toolArguments->toUtf8() : cannedArguments(function)});
}

void shorten(Answer &answer, const QJsonObject &parameters)
{
    const int most = parameters["max_tokens"_L1].toInt(parameters["max_completion_tokens"_L1].toInt());
    if (most <= 0 || !answer.calls.isEmpty())
        return;
    Tokens tokens(answer.text);
    qsizetype length = 0;
    for (int i = 0; i < most && !tokens.isAtEnd(); ++i)
        length += tokens.next().size();
    if (length < answer.text.size()) {
        answer.text.truncate(length);
        answer.finishReason = "length";
    }
}

} // namespace

Tokens::Tokens(QByteArray text, quint32 seed) : m_text(std::move(text)), m_state(seed)
{
    m_target = 1 + static_cast<int>(random() * 6.5);
}

// Mulberry32, as in tokens.mjs: a public-domain generator of 32-bit numbers, scaled to [0, 1).
double Tokens::random()
{
    m_state += 0x6d2b79f5U;
    quint32 t = (m_state ^ (m_state >> 15)) * (1U | m_state);
    t = (t + ((t ^ (t >> 7)) * (61U | t))) ^ t;
    return static_cast<double>(t ^ (t >> 14)) / 4294967296.0;
}

QByteArrayView Tokens::next()
{
    const qsizetype from = m_at;
    while (m_at < m_text.size()) {
        ++m_at;
        while (m_at < m_text.size() && (static_cast<unsigned char>(m_text[m_at]) & 0xc0U) == 0x80U)
            ++m_at;
        if (m_at - from >= m_target) {
            m_target = 1 + static_cast<int>(random() * 6.5);
            break;
        }
    }
    return QByteArrayView(m_text).sliced(from, m_at - from);
}

int Tokens::count(const QByteArray &text)
{
    Tokens tokens(text);
    int count = 0;
    while (!tokens.next().isEmpty())
        ++count;
    return count;
}

Answer answerTo(const ChatQuestion &question, const Script &script)
{
    Answer answer;
    const QString prompt = question.prompt();
    answer.promptTokens = question.promptTokens();
    answer.hasUsage = !script.omitUsage;
    answer.prefix = question.continued.toUtf8();
    const bool wantsJson = question.parameters["response_format"_L1]["type"_L1].toString(u"text"_s) != "text"_L1;
    if (script.answer)
        answer.text = script.answer->toUtf8();
    else if (wantsJson)
        answer.text = "{\"sample\":true,\"source\":\"offline demo\",\"answer\":\"This is a canned sample.\"}";
    else
        answer.text = cannedText(prompt);
    // A continuation goes on where the canned text was cut; a text that is not ours is continued by the whole answer.
    if (question.isContinuation && answer.text.startsWith(answer.prefix))
        answer.text.remove(0, answer.prefix.size());
    if (script.thinking)
        answer.thinking = script.thinking->toUtf8();
    else if (question.thinks)
        answer.thinking = canned(u"thinking"_s, prompt);
    callTool(answer, question, script);
    shorten(answer, question.parameters);
    if (script.finishReason)
        answer.finishReason = script.finishReason->toLatin1();
    return answer;
}

} // namespace qwenda::emulator
