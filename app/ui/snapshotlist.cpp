// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/snapshotlist.h"

#include "session/whendone.h"
#include "session/studio.h"
#include "session/workshop.h"
#include "storage/historysearch.h"
#include "storage/historystore.h"
#include "storage/picturestore.h"
#include "storage/snapshotkeeper.h"
#include "ui/countwords.h"
#include "ui/errorwords.h"
#include "ui/toast.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

constexpr qsizetype titlesShown = 60;

} // namespace

SnapshotList::SnapshotList(Workshop &workshop, Toast &toast, QObject *parent)
    : QAbstractListModel(parent), m_workshop(workshop), m_toast(toast)
{
    connect(&workshop.snapshots, &SnapshotKeeper::changed, this, &SnapshotList::load);
}

int SnapshotList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> SnapshotList::roleNames() const
{
    return {{NameRole, "name"}, {TimeRole, "time"}, {NoteRole, "note"}};
}

QString SnapshotList::timeText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), tr("d MMM yyyy, HH:mm", "a moment, as QLocale writes it"));
}

QVariant SnapshotList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Snapshot &one = m_snapshots.at(index.row());
    if (role == NameRole)
        return one.name;
    if (role == TimeRole)
        return timeText(one.time);
    if (role != NoteRole)
        return {};
    const QString size = sizeText(one.bytes);
    switch (one.reason) {
    case Snapshot::Reason::Daily:
        return tr("Daily · %1").arg(size);
    case Snapshot::Reason::Step:
        return tr("Before an update · %1").arg(size);
    case Snapshot::Reason::Restore:
        return tr("Before something was restored · %1").arg(size);
    case Snapshot::Reason::Asked:
        break;
    }
    return tr("Made by hand · %1").arg(size);
}

QString SnapshotList::chosenTime() const { return m_chosen.name.isEmpty() ? QString() : timeText(m_chosen.time); }

QString SnapshotList::latestTime() const { return m_snapshots.isEmpty() ? QString() : timeText(m_snapshots.constFirst().time); }

void SnapshotList::load()
{
    whenDone(m_workshop.snapshots.list(), this, [this](const QList<Snapshot> &snapshots) {
        beginResetModel();
        m_snapshots = snapshots;
        endResetModel();
        Q_EMIT changed();
    });
}

void SnapshotList::setBusy(bool isBusy, const QString &problem)
{
    m_isBusy = isBusy;
    m_problem = problem;
    Q_EMIT changed();
}

void SnapshotList::take()
{
    setBusy(true);
    whenDone(m_workshop.snapshots.take(Snapshot::Reason::Asked), this, [this](const Result<Snapshot> &taken) {
        setBusy(false, taken ? QString() : ErrorWords::of(taken.error(), {}).body);
        if (taken)
            m_toast.show(tr("A snapshot was made and checked"));
    });
}

void SnapshotList::compare(const QString &name)
{
    for (const Snapshot &one : std::as_const(m_snapshots)) {
        if (one.name != name)
            continue;
        m_chosen = one;
        m_comparison.clear();
        m_titles.clear();
        setBusy(true);
        Q_EMIT comparisonChanged();
        whenDone(m_workshop.snapshots.compare(one), this, [this, name](const Result<SnapshotComparison> &comparison) {
            setBusy(false, comparison ? QString() : tr("This snapshot cannot be read."));
            if (comparison && m_chosen.name == name)
                show(*comparison);
        });
        return;
    }
    m_chosen = {};
    Q_EMIT comparisonChanged();
}

void SnapshotList::show(const SnapshotComparison &comparison)
{
    QStringList sentences;
    const auto say = [&sentences](const QString &sentence, qsizetype number) {
        if (number > 0)
            sentences += sentence;
    };
    say(tr("Chats that come back: %1.").arg(comparison.comeBack.size()), comparison.comeBack.size());
    say(tr("Chats that differ: %1.").arg(comparison.change.size()), comparison.change.size());
    say(tr("Chats that came later: %1.").arg(comparison.goAway.size()), comparison.goAway.size());
    say(tr("Chats that stay the same: %1.").arg(comparison.same), comparison.same);
    m_comparison = sentences.isEmpty() ? tr("There is no chat, then or now.") : sentences.join(u' ');
    const auto hasGrown = [](const SnapshotComparison::Row &row) { return row.messagesNow > row.messagesThen; };
    m_hasLater = !comparison.goAway.isEmpty() || std::any_of(comparison.change.cbegin(), comparison.change.cend(), hasGrown);
    m_titles.clear();
    for (const auto &row : comparison.comeBack)
        m_titles += tr("＋ %1 (messages: %2)").arg(row.title).arg(row.messagesThen);
    for (const auto &row : comparison.change)
        m_titles += tr("• %1 (%2 messages now, %3 then)").arg(row.title).arg(row.messagesNow).arg(row.messagesThen);
    for (const auto &row : comparison.goAway)
        m_titles += tr("• %1 (came later, messages: %2)").arg(row.title).arg(row.messagesNow);
    if (m_titles.size() > titlesShown) {
        const int more = static_cast<int>(m_titles.size() - titlesShown);
        m_titles = m_titles.mid(0, titlesShown);
        m_titles += tr("and %1 more").arg(more);
    }
    Q_EMIT comparisonChanged();
}

void SnapshotList::restore(const QString &name, bool keepsLater)
{
    for (const Snapshot &one : std::as_const(m_snapshots)) {
        if (one.name == name) {
            putBack(one, keepsLater);
            return;
        }
    }
}

void SnapshotList::restoreLatest()
{
    if (!m_snapshots.isEmpty())
        putBack(m_snapshots.constFirst(), true);
}

void SnapshotList::putBack(const Snapshot &snapshot, bool keepsLater)
{
    setBusy(true);
    m_workshop.search.close();
    whenDone(m_workshop.pictureStore.close(), this, [this, snapshot, keepsLater](const Result<void> &) { putBackNow(snapshot, keepsLater); });
}

// What was drawn since was paid for: it goes over into the history that came back.
void SnapshotList::reopenGallery(const QString &former)
{
    const QList<Snapshot> all = snapshots::list(m_workshop.history.file());
    const auto kept = std::ranges::find(all, former, &Snapshot::name);
    whenDone(m_workshop.pictureStore.open(), this, [this, file = kept == all.end() ? QString() : kept->file](const Result<void> &) {
        whenDone(m_workshop.pictureStore.takeOver(file), this, [this](const Result<void> &) { m_workshop.studio.load(); });
    });
}

void SnapshotList::putBackNow(const Snapshot &snapshot, bool keepsLater)
{
    const auto later = keepsLater ? snapshots::Later::Stays : snapshots::Later::GoesAway;
    whenDone(m_workshop.history.putBack(snapshot, later), this, [this, snapshot, keepsLater](const Result<QString> &former) {
        setBusy(false, former ? QString() : ErrorWords::of(former.error(), {}).body);
        m_chosen = {};
        Q_EMIT comparisonChanged();
        load();
        reopenGallery(former ? *former : QString());
        if (former)
            m_toast.show((keepsLater ? tr("Your history of %1 is back, and what came later is in it")
                                     : tr("Your history is as it was on %1")).arg(timeText(snapshot.time)));
    });
}

} // namespace qwenda
