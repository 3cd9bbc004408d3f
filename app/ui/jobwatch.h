// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/joblist.h"

#include <QObject>
#include <QPersistentModelIndex>
#include <QPointer>
#include <QQmlEngine>

namespace qwenda {

/// The order that is drawn for one answer of a conversation, out of the queue; nothing while there is none.
class JobWatch : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(qwenda::JobList *jobs READ jobs WRITE setJobs NOTIFY changed REQUIRED)
    Q_PROPERTY(QString messageId READ messageId WRITE setMessageId NOTIFY changed REQUIRED)
    Q_PROPERTY(bool isThere READ isThere NOTIFY changed)
    Q_PROPERTY(QString orderId READ orderId NOTIFY changed)
    Q_PROPERTY(int state READ state NOTIFY changed) ///< JobList::State
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    Q_PROPERTY(qreal progress READ progress NOTIFY changed) ///< below 0: not known
    Q_PROPERTY(bool canRetry READ canRetry NOTIFY changed)
    Q_PROPERTY(bool canRescue READ canRescue NOTIFY changed)

public:
    using QObject::QObject;

    JobList *jobs() const { return m_jobs; }
    void setJobs(JobList *jobs);
    QString messageId() const { return m_messageId; }
    void setMessageId(const QString &id);
    bool isThere() const { return m_index.isValid(); }
    QString orderId() const { return m_index.data(JobList::OrderIdRole).toString(); }
    int state() const { return m_index.data(JobList::StateRole).toInt(); }
    QString title() const { return m_index.data(JobList::TitleRole).toString(); }
    QString detail() const { return m_index.data(JobList::DetailRole).toString(); }
    qreal progress() const { return isThere() ? m_index.data(JobList::ProgressRole).toReal() : -1; }
    bool canRetry() const { return m_index.data(JobList::CanRetryRole).toBool(); }
    bool canRescue() const { return m_index.data(JobList::CanRescueRole).toBool(); }

Q_SIGNALS:
    void changed();

private:
    void look();

    QPointer<JobList> m_jobs;
    QString m_messageId;
    QPersistentModelIndex m_index;
};

} // namespace qwenda
