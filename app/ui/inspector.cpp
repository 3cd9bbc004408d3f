// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector.h"

#include "session/workshop.h"
#include "ui/countwords.h"
#include "ui/errorwords.h"

#include <QJsonDocument>
#include <QLocale>

namespace qwenda {

namespace {

// A text area lays out every line of it: enough to see what happened.
constexpr qsizetype shownBytes = 64 * 1024;

QString headText(const QString &firstLine, const HttpHeaders &headers)
{
    QString text = firstLine + u'\n';
    for (const auto &[name, value] : headers.pairs())
        text += QString::fromLatin1(name) + QStringLiteral(": ") + QString::fromUtf8(value) + u'\n';
    return text;
}

QString bodyText(const QByteArray &body)
{
    const QJsonDocument json = QJsonDocument::fromJson(body);
    return QString::fromUtf8((json.isNull() ? body : json.toJson(QJsonDocument::Indented)).left(shownBytes));
}

} // namespace

Inspector::Inspector(Workshop &workshop, QObject *parent) : QObject(parent), m_workshop(workshop) {}

void Inspector::show(const QString &messageId)
{
    m_records = m_workshop.traffic.of(messageId);
    m_current = qMax(0, count() - 1);
    m_isOpen = true;
    Q_EMIT changed();
}

void Inspector::close()
{
    m_isOpen = false;
    m_records.clear();
    m_current = 0;
    Q_EMIT changed();
}

void Inspector::setCurrent(int current)
{
    const int wanted = qBound(0, current, qMax(0, count() - 1));
    if (wanted == m_current)
        return;
    m_current = wanted;
    Q_EMIT changed();
}

QString Inspector::title() const
{
    if (isEmpty())
        return tr("Nothing is known of this request");
    const TrafficRecord &record = m_records.at(m_current);
    return QString::fromLatin1(record.method) + u' ' + record.url.host();
}

QString Inspector::summary() const
{
    if (isEmpty())
        return tr("Requests are remembered until Qwenda is closed, the last %1 of them.").arg(TrafficLog::keptRecords);
    const TrafficRecord &record = m_records.at(m_current);
    const QString outcome = record.status > 0 ? tr("Status %1").arg(record.status) : tr("No response");
    return tr("%1 · %2 sent · %3 received")
        .arg(outcome, sizeText(record.sentSize), sizeText(record.receivedSize));
}

QString Inspector::timing() const
{
    if (isEmpty())
        return {};
    const TrafficRecord &record = m_records.at(m_current);
    QStringList parts;
    const auto add = [&parts](const QString &words, const std::optional<std::chrono::milliseconds> &time) {
        if (time)
            parts.append(words.arg(QLocale().toString(time->count())));
    };
    add(tr("sent after %1 ms"), record.sent);
    add(tr("answered after %1 ms"), record.head);
    add(tr("first byte after %1 ms"), record.firstByte);
    add(record.wasLeft ? tr("left after %1 ms") : tr("%1 ms in all"), record.duration);
    return parts.join(QStringLiteral(" · "));
}

QString Inspector::sent() const
{
    if (isEmpty())
        return {};
    const TrafficRecord &record = m_records.at(m_current);
    return headText(QString::fromLatin1(record.method) + u' ' + record.url.toString(QUrl::RemoveQuery), record.sentHeaders) + u'\n'
        + bodyText(record.sentBody);
}

QString Inspector::received() const
{
    if (isEmpty())
        return {};
    const TrafficRecord &record = m_records.at(m_current);
    if (record.status == 0)
        return record.error ? ErrorWords::of(*record.error, {record.url.host(), {}, {}, false}).title : QString();
    return headText(QStringLiteral("HTTP %1").arg(record.status), record.receivedHeaders) + u'\n' + bodyText(record.received);
}

} // namespace qwenda
