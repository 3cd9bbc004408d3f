// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/messagedetails.h"

#include "ui/messageroles.h"
#include "ui/moneywords.h"
#include "ui/regionnames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace qwenda {

namespace {

QString seconds(std::chrono::milliseconds time)
{
    return QLocale().toString(static_cast<double>(time.count()) / 1000, 'f', time.count() < 1000 ? 2 : 1);
}

QString parameterText(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

} // namespace

int MessageDetails::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant MessageDetails::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines.at(index.row());
    return role == LabelRole ? QVariant(line.label) : role == ValueRole ? QVariant(line.value) : QVariant();
}

QHash<int, QByteArray> MessageDetails::roleNames() const
{
    return {{LabelRole, "label"}, {ValueRole, "value"}};
}

QString MessageDetails::text() const
{
    QString all;
    for (const Line &line : m_lines)
        all += line.label + QStringLiteral(": ") + line.value + u'\n';
    return all;
}

void MessageDetails::add(const QString &label, const QString &value)
{
    if (!value.isEmpty())
        m_lines.append({label, value});
}

void MessageDetails::show(const Message &message)
{
    beginResetModel();
    m_lines.clear();
    const bool isAnswer = message.role == Message::Role::Assistant;
    m_title = isAnswer ? tr("About this answer") : tr("About this message");
    add(tr("Model"), message.model);
    if (!message.regionId.isEmpty())
        add(tr("Region"), regionName(message.regionId));
    add(tr("Time"), QLocale().toString(message.createdAt.toLocalTime(), QLocale::LongFormat));
    add(tr("Characters"), QLocale().toString(message.text.size()));
    for (const Attachment &attachment : message.attachments)
        add(tr("File"), attachment.name + QStringLiteral(" · ") + attachmentNote(attachment));
    addFigures(message);
    addEnding(message);
    for (auto at = message.parameters.begin(); at != message.parameters.end(); ++at) {
        if (at.key() != QLatin1StringView("resumed")) // was not sent
            add(at.key(), parameterText(at.value()));
    }
    endResetModel();
    Q_EMIT changed();
}

void MessageDetails::addFigures(const Message &message)
{
    const QLocale locale;
    if (message.usage) {
        const Usage &usage = *message.usage;
        add(tr("Tokens read"), usage.cached > 0 ? tr("%1, of them %2 from the cache")
                                                      .arg(locale.toString(usage.input), locale.toString(usage.cached))
                                                : locale.toString(usage.input));
        add(tr("Tokens written"), usage.reasoning > 0
                ? tr("%1, of them %2 thinking").arg(locale.toString(usage.output), locale.toString(usage.reasoning))
                : locale.toString(usage.output));
    }
    if (message.price) {
        const Money input{message.price->inputPerMillion, message.price->currency};
        const Money output{message.price->outputPerMillion, message.price->currency};
        add(tr("List price"), tr("%1 read, %2 written, per million tokens").arg(moneyText(input), moneyText(output)));
    }
    if (message.cost)
        add(tr("Cost at list price"), moneyText(*message.cost));
    if (message.firstToken)
        add(tr("First word after"), tr("%1 s").arg(seconds(*message.firstToken)));
    if (message.thought)
        add(tr("Thinking"), tr("%1 s").arg(seconds(*message.thought)));
    if (message.duration)
        add(tr("Duration"), tr("%1 s").arg(seconds(*message.duration)));
}

void MessageDetails::addEnding(const Message &message)
{
    add(tr("Finish reason"), message.finishReason);
    if (message.retries > 0)
        add(tr("Requests repeated"), QLocale().toString(message.retries));
    if (message.parameters.value(QLatin1StringView("resumed")).toBool())
        add(tr("Resumed"), tr("The network cut it; it was joined from several requests, and their tokens are added up"));
    if (message.skippedEvents > 0)
        add(tr("Events that could not be read"), QLocale().toString(message.skippedEvents));
    add(tr("Request ID"), message.requestId);
    if (message.error)
        add(tr("Error"), message.error->code);
}

} // namespace qwenda
