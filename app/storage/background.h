// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace qwenda {

/// One thread for one kind of work, started when first needed and kept: work is done in order, the answer comes
/// through the future. The destructor waits for what runs and drops what did not begin.
class Background
{
public:
    Background()
    {
        m_pool.setMaxThreadCount(1);
        m_pool.setExpiryTimeout(-1);
    }
    ~Background()
    {
        m_pool.clear();
        m_pool.waitForDone();
    }

    template <typename T>
    QFuture<T> run(std::function<T()> work)
    {
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        auto future = promise->future();
        m_pool.start([promise = std::move(promise), work = std::move(work)] {
            promise->addResult(work());
            promise->finish();
        });
        return future;
    }

private:
    QThreadPool m_pool;
};

} // namespace qwenda
