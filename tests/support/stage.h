// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/chatsession.h"
#include "support/desk.h"
#include "ui/transcript.h"
#include "ui/transcriptview.h"

#include <QDir>
#include <QFile>
#include <QQuickWindow>
#include <QTemporaryDir>

#include <memory>

namespace qwenda::test {

/// A transcript's view in a window of its own, on a conversation of the test's.
struct Stage
{
    /// Questions and answers in turn; the first is a question.
    explicit Stage(const QStringList &texts, QSize size = {820, 700})
    {
        (void)service.listen();
        desk = std::make_unique<Desk>(folder.path(), service);
        Conversation conversation;
        conversation.id = newId();
        conversation.title = QStringLiteral("A stage");
        conversation.model = QStringLiteral("qwen-plus");
        conversation.createdAt = conversation.updatedAt = QDateTime::currentDateTimeUtc();
        QList<Message> messages;
        for (const QString &text : texts) {
            Message message;
            message.id = newId();
            message.conversationId = conversation.id;
            message.parentId = messages.isEmpty() ? QString() : messages.constLast().id;
            message.role = messages.size() % 2 == 0 ? Message::Role::User : Message::Role::Assistant;
            message.text = text;
            message.createdAt = conversation.createdAt;
            messages.append(message);
        }
        if (messages.isEmpty()) {
            session = desk->library.newChat();
        } else {
            conversation.headId = messages.constLast().id;
            auto saved = desk->library.import(conversation, messages);
            (void)QTest::qWaitFor([&] { return saved.isFinished(); }, 90'000);
            session = desk->library.session(conversation.id);
            session->load();
            (void)QTest::qWaitFor([this] { return session->isLoaded(); }, 20'000);
        }
        transcript = std::make_unique<Transcript>(*session);
        dress(*style);
        window = std::make_unique<QQuickWindow>();
        window->resize(size);
        view = new TranscriptView(window->contentItem());
        view->setStyle(style.get());
        view->setSize(size);
        view->setColumnWidth(size.width() - 64);
        view->setTranscript(transcript.get());
        window->show();
        (void)QTest::qWaitForWindowExposed(window.get());
        view->settleNow();
    }

    static void dress(TranscriptStyle &style, bool isDark = false)
    {
        const auto pick = [isDark](const char *light, const char *dark) { return QColor(QLatin1StringView(isDark ? dark : light)); };
        style.text = pick("#1c1c1f", "#ececf0");
        style.text2 = pick("#565960", "#b0b2ba");
        style.text3 = pick("#63666f", "#92949d");
        style.link = style.note = pick("#4f49d6", "#aca1ff");
        style.page = pick("#ffffff", "#1b1b1d");
        style.window = pick("#f7f7f8", "#141416");
        style.line = pick("#e6e7ea", "#2e2e32");
        style.lineStrong = pick("#cfd1d7", "#46464d");
        style.accent = style.important = pick("#615CED", "#9A8CFF");
        style.accentInk = pick("#ffffff", "#17142b");
        style.selection = pick("#d6d4fb", "#454078");
        style.mark = pick("#fde9a9", "#5a4a1c");
        style.markCurrent = pick("#dd9a2b", "#e0a53f");
        style.bubble = pick("#f0f0f4", "#2a2a2f");
        style.code = pick("#f7f7f9", "#161618");
        style.codeHead = pick("#f0f0f3", "#212124");
        style.tip = pick("#1b7a4a", "#6cd09a");
        style.warning = pick("#8a5300", "#f0b860");
        style.caution = pick("#c0303c", "#ff8f8f");
        style.added = pick("#eaf6ef", "#1a2a22");
        style.removed = pick("#fdf1f1", "#2e1f21");
        style.chip = pick("#efeefd", "#28253d");
        style.scroll = pick("#c9cad0", "#4a4a51");
        style.keyword = pick("#a626a4", "#d29cf2");
        style.string = pick("#2f7d32", "#9ccf8e");
        style.number = pick("#9a5500", "#e6b673");
        style.comment = pick("#6b7280", "#8b8f9a");
        style.functions = pick("#2b5fd9", "#82b1ff");
        style.type = pick("#0f7286", "#6cc7d8");
        style.operators = pick("#1c1c1f", "#d6d7dd");
        style.properties = pick("#b5324a", "#f0919f");
    }

    /// Every sample of Markdown in tests/data, in a fixed order.
    static QStringList samples()
    {
        QStringList texts;
        const QDir folder(QStringLiteral(QWENDA_TEST_DATA "/markdown/golden"));
        for (const QString &name : folder.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                texts.append(QString::fromUtf8(file.readAll()));
        }
        return texts;
    }

    QTemporaryDir folder;
    emulator::Emulator service;
    std::unique_ptr<Desk> desk;
    ChatSession *session = nullptr;
    std::unique_ptr<Transcript> transcript;
    std::unique_ptr<TranscriptStyle> style = std::make_unique<TranscriptStyle>();
    std::unique_ptr<QQuickWindow> window;
    TranscriptView *view = nullptr; ///< the window's
};

} // namespace qwenda::test
