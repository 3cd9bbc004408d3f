// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace qwenda {

/// Calls `action` with the future's result, on the context's thread, and not at all after the context died. Instead of
/// QFuture::then(context, …), which in Qt 6.4 looks at the context from the thread that finished, without a lock.
template <typename T, typename Action>
void whenDone(const QFuture<T> &future, QObject *context, Action action)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, action] {
        watcher->deleteLater();
        action(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace qwenda
