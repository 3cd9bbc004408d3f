// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/environment.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

/// Reads one variable after the other and remembers what made no sense.
class Reader
{
public:
    Reader(const QProcessEnvironment &variables, QStringList confirmedHosts)
        : m_variables(variables), m_confirmedHosts(std::move(confirmedHosts))
    {
    }

    EnvironmentReading read()
    {
        readKey();
        readWorkspace();
        readBaseUrl();
        readModel();
        readTimeout();
        readRetries();
        readStreaming();
        return m_reading;
    }

private:
    QString value(const QString &name) const { return m_variables.value(name).trimmed(); }

    void refuse(const QString &name, const QString &shown, Error::Reason reason = Error::Reason::WrongParameter)
    {
        Error error;
        error.kind = Error::Kind::Invalid;
        error.reason = reason;
        error.parameter = name;
        error.message = shown;
        m_reading.errors.append(error);
    }

    void readKey()
    {
        QString name = u"DASHSCOPE_API_KEY"_s;
        if (value(name).isEmpty())
            name = u"QWEN_API_KEY"_s;
        const QString text = value(name);
        if (text.isEmpty())
            return;
        const ApiKey key(text);
        static const QRegularExpression space(u"\\s"_s);
        if (!key.isWellFormed() || text.contains(space)) {
            refuse(name, QString());
            return;
        }
        m_reading.environment.key = key;
        m_reading.environment.keyVariable = name;
    }

    void readWorkspace()
    {
        const QString name = u"DASHSCOPE_WORKSPACE_ID"_s;
        const QString text = value(name);
        static const QRegularExpression id(u"\\A[A-Za-z0-9_-]{1,64}\\z"_s);
        if (text.isEmpty())
            return;
        if (id.match(text).hasMatch())
            m_reading.environment.workspaceId = text;
        else
            refuse(name, text);
    }

    void readBaseUrl()
    {
        const QString name = u"DASHSCOPE_BASE_URL"_s;
        const QString text = value(name);
        if (text.isEmpty())
            return;
        const auto endpoint = endpointFromAddress(text, m_reading.environment.workspaceId, m_confirmedHosts);
        if (endpoint)
            m_reading.environment.endpoint = *endpoint;
        else if (endpoint.error().reason == Error::Reason::InsecureAddress)
            refuse(name, text, Error::Reason::InsecureAddress);
        else
            refuse(name, QUrl(text).userInfo().isEmpty() ? text : QString()); // an address may hold a password
    }

    void readModel()
    {
        const QString name = u"DASHSCOPE_DEFAULT_MODEL"_s;
        const QString text = value(name);
        static const QRegularExpression id(u"\\A[\\x21-\\x7e]{1,200}\\z"_s);
        if (text.isEmpty())
            return;
        if (id.match(text).hasMatch())
            m_reading.environment.defaultModel = text;
        else
            refuse(name, text);
    }

    void readTimeout()
    {
        const QString name = u"DASHSCOPE_TIMEOUT"_s;
        const QString text = value(name);
        if (text.isEmpty())
            return;
        bool isNumber = false;
        const double seconds = text.toDouble(&isNumber);
        constexpr double day = 86'400;
        if (isNumber && seconds > 0 && seconds <= day) // also refuses "nan" and "inf", which toDouble accepts
            m_reading.environment.silence = std::chrono::milliseconds(qMax<qint64>(1, qRound64(seconds * 1000)));
        else
            refuse(name, text);
    }

    void readRetries()
    {
        const QString name = u"DASHSCOPE_MAX_RETRIES"_s;
        const QString text = value(name);
        if (text.isEmpty())
            return;
        bool isNumber = false;
        const int count = text.toInt(&isNumber);
        if (isNumber && count >= 0 && count <= 20)
            m_reading.environment.maxRetries = count;
        else
            refuse(name, text);
    }

    void readStreaming()
    {
        const QString name = u"DASHSCOPE_ENABLE_STREAMING"_s;
        const QString text = value(name).toLower();
        if (text.isEmpty())
            return;
        if (text == u"1" || text == u"true")
            m_reading.environment.streaming = true;
        else if (text == u"0" || text == u"false")
            m_reading.environment.streaming = false;
        else
            refuse(name, value(name));
    }

    const QProcessEnvironment &m_variables;
    QStringList m_confirmedHosts;
    EnvironmentReading m_reading;
};

} // namespace

EnvironmentReading EnvironmentReading::read(const QProcessEnvironment &variables, const QStringList &confirmedHosts)
{
    return Reader(variables, confirmedHosts).read();
}

Result<Environment> Environment::read(const QProcessEnvironment &variables, const QStringList &confirmedHosts)
{
    EnvironmentReading reading = EnvironmentReading::read(variables, confirmedHosts);
    if (!reading.errors.isEmpty())
        return reading.errors.constFirst();
    return reading.environment;
}

} // namespace qwenda
