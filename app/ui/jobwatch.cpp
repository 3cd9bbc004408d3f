// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/jobwatch.h"

namespace qwenda {

void JobWatch::setJobs(JobList *jobs)
{
    if (jobs == m_jobs)
        return;
    if (m_jobs)
        m_jobs->disconnect(this);
    m_jobs = jobs;
    if (jobs) {
        connect(jobs, &JobList::countChanged, this, &JobWatch::look);
        connect(jobs, &JobList::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
            if (m_index.row() >= first.row() && m_index.row() <= last.row())
                Q_EMIT changed();
        });
    }
    look();
}

void JobWatch::setMessageId(const QString &id)
{
    if (id == m_messageId)
        return;
    m_messageId = id;
    look();
}

void JobWatch::look()
{
    m_index = m_jobs ? QPersistentModelIndex(m_jobs->indexFor(m_messageId)) : QPersistentModelIndex();
    Q_EMIT changed();
}

} // namespace qwenda
