// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/windownotices.h"

#include "ui/app.h"
#include "session/whendone.h"
#include "storage/snapshotkeeper.h"
#include "ui/errorwords.h"
#include "ui/household.h"

namespace qwenda {

WindowNotices::WindowNotices(Household &household, App &app, QObject *parent)
    : QObject(parent), m_household(household), m_app(app)
{
    for (const Error &error : household.environmentErrors())
        app.banner()->show(Banner::Warn, ErrorWords::ofEnvironment(error));
    connect(&household, &Household::troubled, this, &WindowNotices::tell);
    connect(&household.history(), &HistoryStore::recovered, this, [this] {
        m_app.banner()->dismiss();
        m_app.toast()->show(tr("Everything is on disk again"));
    });
    connect(&household.keys(), &KeyRing::keychainStateChanged, this, &WindowNotices::tellOfKeychain);
}

void WindowNotices::tell(const Error &error)
{
    if (error.kind == Error::Kind::Storage && error.reason == Error::Reason::NotADatabase) {
        offerSnapshot(error);
        return;
    }
    const ErrorWords words = ErrorWords::of(error, {});
    m_app.banner()->show(words.tone == Transcript::Danger ? Banner::Danger : Banner::Warn,
                         words.title + QStringLiteral(". ") + words.body);
}

void WindowNotices::offerSnapshot(const Error &error)
{
    const ErrorWords words = ErrorWords::of(error, {});
    const QString text = words.title + QStringLiteral(". ") + words.body;
    SnapshotKeeper &keeper = m_household.workshop().snapshots;
    whenDone(keeper.list(), this, [this, text](const QList<Snapshot> &snapshots) {
        if (snapshots.isEmpty()) {
            m_app.banner()->show(Banner::Danger, text);
            return;
        }
        m_app.snapshots()->load();
        m_app.banner()->show(Banner::Danger, text, tr("Restore the latest snapshot"), [this] { m_app.snapshots()->restoreLatest(); });
    });
}

void WindowNotices::tellOfKeychain()
{
    KeyRing &keys = m_household.keys();
    // The first page says it beside the field.
    if (keys.isEnvironment() || m_app.page() == App::FirstRun)
        return;
    switch (keys.keychainState()) {
    case SecretStore::State::Locked:
        m_app.banner()->show(Banner::Warn, tr("The keychain is locked. Your keys are in it."), tr("Unlock"),
                             [&keys] { keys.unlock(); });
        break;
    case SecretStore::State::NoService:
        m_app.banner()->show(Banner::Plain,
                             tr("There is no keychain on this system: a key lasts until Qwenda is closed."));
        break;
    case SecretStore::State::TimedOut:
        m_app.banner()->show(Banner::Plain, tr("The keychain does not answer: a key lasts until Qwenda is closed."));
        break;
    case SecretStore::State::Ready:
    case SecretStore::State::Absent:
        m_app.banner()->dismiss();
        break;
    }
}

} // namespace qwenda
