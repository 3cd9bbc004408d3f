// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/pictureclient.h"
#include "core/message.h"
#include "session/studio.h"
#include "storage/picturestore.h"
#include "support/runningemulator.h"
#include "transport/httptransport.h"

#include <QFuture>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace qwenda::test {

/// The answer of a store, waited for.
template <typename T>
Result<T> settled(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 10'000))
        qFatal("the store does not answer");
    return future.result();
}

/// A studio in front of an emulator, with its own data folder; `restart()` is the program ended and begun again.
class PictureCase
{
public:
    explicit PictureCase(const emulator::EmulatorOptions &options = {}) : emulator(options) { start(); }
    ~PictureCase() { stop(); }

    void start()
    {
        store = std::make_unique<PictureStore>(folder.filePath(QStringLiteral("history.db")), folder.filePath(QStringLiteral("pictures")));
        client = std::make_unique<PictureClient>(transport, catalog, clientOptions());
        client->setPatience({std::chrono::milliseconds(2), std::chrono::hours(24)});
        studio = std::make_unique<Studio>(PictureDoors{*store, *client, [this](const QString &) -> Result<Connection> { return connection(); }});
        QObject::connect(studio.get(), &Studio::pictureKept, studio.get(), [this](const PictureRecord &picture) { kept.append(picture); });
        QObject::connect(studio.get(), &Studio::orderChanged, studio.get(), [this](const QString &id) {
            if (const PictureOrder *order = studio->find(id))
                last = *order;
        });
        QObject::connect(studio.get(), &Studio::orderEnded, studio.get(), [this](const QString &id) {
            ++ended;
            if (const PictureOrder *order = studio->find(id))
                last = *order;
        });
        bool isLoaded = false;
        QObject::connect(studio.get(), &Studio::loaded, studio.get(), [&isLoaded] { isLoaded = true; });
        studio->load();
        if (!QTest::qWaitFor([&isLoaded] { return isLoaded; }, 10'000))
            qFatal("the studio does not load");
        QObject::disconnect(studio.get(), &Studio::loaded, studio.get(), nullptr);
    }
    /// As a crash: nothing is said to anybody.
    void stop()
    {
        studio.reset();
        client.reset();
        store.reset();
    }
    void restart()
    {
        stop();
        start();
    }

    Connection connection() const { return {emulator.endpoint(), ApiKey(QStringLiteral("sk-0123456789abcdef"))}; }
    static ClientOptions clientOptions()
    {
        using namespace std::chrono_literals;
        ClientOptions options;
        options.backoff = {5ms, 20ms};
        return options;
    }
    static PictureRequest request(const QString &model, int count = 1, const QString &prompt = QStringLiteral("a tea pot"))
    {
        PictureRequest request;
        request.model = model;
        request.prompt = prompt;
        request.count = count;
        return request;
    }
    bool waitForEnd(int number = 1) { return QTest::qWaitFor([this, number] { return ended >= number; }, 15'000); }
    /// Generation requests that reached the service.
    int submissions() const { return emulator.postCount("/services/aigc/"); }

    QTemporaryDir folder;
    testing::RunningEmulator emulator;
    HttpTransport transport{QStringLiteral("Qwenda/test")};
    PictureCatalog catalog = std::move(PictureCatalog::load()).value();
    std::unique_ptr<PictureStore> store;
    std::unique_ptr<PictureClient> client;
    std::unique_ptr<Studio> studio;
    QList<PictureRecord> kept;
    PictureOrder last;
    int ended = 0;
};

} // namespace qwenda::test
