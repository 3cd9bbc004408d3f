// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every page of the window, made of its real parts on the service of our own: QML must have nothing to remark.

#include "support/desk.h"
#include "support/rawserver.h"
#include "ui/app.h"

#include <QBuffer>
#include <QImage>
#include <QQmlApplicationEngine>
#include <QQmlComponent>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTemporaryDir>

#include <memory>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;
using emulator::Emulator;

namespace {

QStringList remarks;
QtMessageHandler usualHandler = nullptr;

void noteRemark(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type != QtDebugMsg && type != QtInfoMsg && message.contains(u".qml"))
        remarks.append(message);
    usualHandler(type, context, message);
}

QQuickItem *search(QQuickItem *from, const QByteArray &type)
{
    if (QByteArrayView(from->metaObject()->className()).startsWith(type + "_QMLTYPE"))
        return from;
    const QList<QQuickItem *> children = from->childItems();
    for (QQuickItem *child : children) {
        if (QQuickItem *found = search(child, type))
            return found;
    }
    return nullptr;
}

/// The window as the program opens it.
struct Screen
{
    explicit Screen(const QString &folder) : desk(folder, service), app(desk.workshop, folder, false)
    {
        engine.addImportPath(u"qrc:/qt/qml"_s);
        engine.setInitialProperties({{u"app"_s, QVariant::fromValue(&app)}});
        engine.load(QUrl(u"qrc:/qt/qml/Qwenda/Main.qml"_s));
        if (!engine.rootObjects().isEmpty())
            window = qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
    }
    QQuickItem *find(const QByteArray &type) const { return window ? search(window->contentItem(), type) : nullptr; }
    /// A frame later, in both themes.
    void look()
    {
        for (const bool isDark : {false, true}) {
            app.setDark(isDark);
            QVERIFY(!window->grabWindow().isNull());
        }
    }

    struct Service : Emulator
    {
        Service() { QVERIFY(listen()); }
    };
    Service service;
    Desk desk;
    App app;
    QQmlApplicationEngine engine;
    QQuickWindow *window = nullptr;
};

} // namespace

class PagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QQuickStyle::setStyle(u"Basic"_s);
        usualHandler = qInstallMessageHandler(noteRemark);
    }
    void cleanupTestCase() { qInstallMessageHandler(usualHandler); }

    void init()
    {
        remarks.clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_screen = std::make_unique<Screen>(m_folder->path());
        QVERIFY(m_screen->window);
        QVERIFY(QTest::qWaitForWindowExposed(m_screen->window));
    }
    void cleanup()
    {
        m_screen.reset(); // taking it down must be as quiet
        QCOMPARE(remarks, QStringList());
    }

    void asksForAKeyFirst()
    {
        QTRY_VERIFY(m_screen->find("FirstRunPage"));
        m_screen->look();
    }

    /// On a desktop without dialogs of its own Qt brings one, made of QML modules that are packages too.
    void opensTheDialogsForFiles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("open") << u"chat/AttachDialog.qml"_s;
        QTest::newRow("save") << u"chat/CodeSaveDialog.qml"_s;
        QTest::newRow("folder") << u"settings/FolderChooser.qml"_s;
    }
    void opensTheDialogsForFiles()
    {
        QFETCH(QString, file);
        QQmlComponent component(&m_screen->engine, QUrl(u"qrc:/qt/qml/Qwenda/"_s + file));
        const std::unique_ptr<QObject> dialog(component.create());
        QVERIFY2(dialog, qPrintable(component.errorString()));
        dialog->setProperty("parentWindow", QVariant::fromValue(m_screen->window));
        QVERIFY(QMetaObject::invokeMethod(dialog.get(), "open"));
        QTRY_VERIFY(dialog->property("visible").toBool());
        QVERIFY(m_screen->window->grabWindow().size() == m_screen->window->size());
        QVERIFY(QMetaObject::invokeMethod(dialog.get(), "close"));
    }

    void theMenuOfTheComposerTakesTheKeys()
    {
        m_screen->app.setPage(App::Chat);
        QQuickItem *field = nullptr;
        QTRY_VERIFY(m_screen->find("Composer") && (field = search(m_screen->find("Composer"), "TextArea")));
        QTest::mouseClick(m_screen->window, Qt::RightButton, {}, field->mapToScene({20, 10}).toPoint());
        const auto isOpen = [this] {
            const QList<QObject *> all = m_screen->window->findChildren<QObject *>();
            return std::any_of(all.begin(), all.end(), [](const QObject *one) {
                return QByteArrayView(one->metaObject()->className()).startsWith("FieldMenu_QMLTYPE") && one->property("visible").toBool();
            });
        };
        QTRY_VERIFY(isOpen());
        QTest::keyClick(m_screen->window, Qt::Key_Escape);
        QTRY_VERIFY(!isOpen());
        QTRY_VERIFY(field->hasActiveFocus());
    }

    void showsAnEmptyChatAndAnAnswer()
    {
        m_screen->app.setPage(App::Chat);
        QTRY_VERIFY(m_screen->find("EmptyChat"));
        m_screen->look();
        emulator::Script script = saying(u"# Title\n\nA *word* and `code`.\n\n- one\n\n```py\nx = 1\n```\n\n| a |\n|---|\n| 1 |\n\n---\n\n> quoted\n"_s);
        script.thinking = u"Let me think."_s;
        m_screen->service.enqueue(script);
        m_screen->app.chat()->send(u"Show me everything"_s);
        QTRY_VERIFY(m_screen->find("FooterRow") && !m_screen->app.chat()->isStreaming());
        m_screen->look();
    }

    void whatIsReadGrowsWithTheZoomAndNothingElse()
    {
        m_screen->app.setPage(App::Chat);
        m_screen->service.enqueue({saying(u"Some words.\n\n```py\nx = 1\n```\n"_s)});
        m_screen->app.chat()->send(u"Say something"_s);
        QTRY_VERIFY(m_screen->find("FooterRow") && !m_screen->app.chat()->isStreaming());
        const qreal sidebar = m_screen->find("Sidebar")->width();
        m_screen->app.setEase(true, false, 2);
        // The row over the text is as wide and as high as the text's own place for it.
        QTRY_COMPARE(m_screen->find("FooterRow")->scale(), 2.0);
        m_screen->look();
        const QQuickItem *footer = m_screen->find("FooterRow");
        const QQuickItem *view = m_screen->find("TranscriptList");
        QCOMPARE(footer->height(), 28.0);
        QVERIFY(footer->width() * 2 <= view->width());
        QVERIFY(footer->width() * 2 > view->width() - 200);
        QCOMPARE(m_screen->find("Sidebar")->width(), sidebar);
        QCOMPARE(m_screen->find("Composer")->property("scale").toReal(), 1.0);
        m_screen->app.setEase(true, false, 1);
        QTRY_COMPARE(m_screen->find("FooterRow")->scale(), 1.0);
    }

    void fetchesAPictureOfAnAnswerWhenItsButtonIsPressed()
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        image.save(&buffer, "png");
        RawServer host;
        host.plan({{RawServer::write(RawServer::answer(200, bytes, "image/png"))}});
        m_screen->app.setPage(App::Chat);
        m_screen->service.enqueue({saying(u"Look:\n\n![A meadow](%1)\n\nGreen."_s.arg(host.url(u"/meadow.png"_s).toString()))});
        m_screen->app.chat()->send(u"Show me a meadow"_s);
        QTRY_VERIFY(m_screen->find("FooterRow") && !m_screen->app.chat()->isStreaming());
        QQuickItem *card = m_screen->find("PictureCard");
        QVERIFY(card && card->isVisible());
        m_screen->look();
        QTest::qWait(100);
        QCOMPARE(host.connections, 0); // nobody asked for it

        QQuickItem *button = search(card, "Button");
        QVERIFY(button);
        const auto middle = [](QQuickItem *item) { return item->mapToScene({item->width() / 2, item->height() / 2}).toPoint(); };
        QTest::mouseClick(m_screen->window, Qt::LeftButton, {}, middle(button));
        QTRY_COMPARE(host.requests.size(), 1);
        QVERIFY(!host.requests.constFirst().toLower().contains("authorization"));
        QQuickItem *shown = m_screen->find("ShownPicture");
        QTRY_VERIFY(shown->isVisible());
        QVERIFY(!card->isVisible());
        QCOMPARE(shown->size(), QSizeF(300, 200));
        QTRY_COMPARE(shown->parentItem()->height(), 200);
        m_screen->look();
        QTRY_COMPARE(m_screen->window->grabWindow().pixelColor(middle(shown)), QColor(Qt::darkGreen));

        QTest::mouseClick(m_screen->window, Qt::LeftButton, {}, middle(shown));
        const auto stage = [this] { return search(m_screen->window->contentItem(), "ViewerStage"); };
        QTRY_VERIFY(stage() && stage()->isVisible() && stage()->width() > 300);
        m_screen->look();
        QTest::keyClick(m_screen->window, Qt::Key_Escape);
        QTRY_VERIFY(!stage() || !stage()->isVisible());
        QCOMPARE(host.requests.size(), 1);
    }

    void showsARefusal()
    {
        m_screen->app.setPage(App::Chat);
        emulator::Script script;
        script.match.path = "/chat/completions";
        script.error = u"wrong_key"_s;
        m_screen->service.enqueue(script);
        m_screen->app.chat()->send(u"Anything"_s);
        QTRY_VERIFY(m_screen->find("ErrorCard") && !m_screen->app.chat()->isStreaming());
        m_screen->look();
    }

    void showsTheGalleryItsQueueAndOnePicture()
    {
        m_screen->app.openPictures();
        QTRY_VERIFY(m_screen->find("PicturesPage"));
        m_screen->desk.studio.load();
        QTRY_VERIFY(m_screen->app.atelier()->gallery()->isLoaded());
        m_screen->look();
        StudioDesk *desk = m_screen->app.atelier()->desk();
        desk->setRegionId(u"cn-beijing"_s);
        desk->setModel(u"wan2.2-t2i-flash"_s);
        desk->setCount(3);
        desk->setPrompt(u"a {red|blue} cup"_s);
        emulator::Script script;
        script.match.path = "/results/";
        script.status = 403;
        m_screen->service.enqueue(script);
        desk->draw();
        m_screen->look(); // the queue
        QTRY_COMPARE_WITH_TIMEOUT(m_screen->app.atelier()->gallery()->count(), 5, 20'000);
        QTRY_COMPARE(m_screen->app.atelier()->jobs()->count(), 1); // one tells of a picture that did not come
        m_screen->look();
        PictureViewer *viewer = m_screen->app.atelier()->viewer();
        viewer->open(m_screen->app.atelier()->gallery()->idAt(1));
        QTRY_VERIFY(m_screen->find("ViewerPage"));
        viewer->compareWith(m_screen->app.atelier()->gallery()->idAt(2));
        m_screen->look();
        viewer->close();
        m_screen->app.atelier()->gallery()->setSearch(u"nothing like it"_s);
        m_screen->look();
    }

    void showsEveryPartOfTheSettings_data()
    {
        QTest::addColumn<int>("part");
        QTest::addColumn<QByteArray>("type");
        int part = 0; // in the order of SettingsPage.Part
        for (const char *type : {"GeneralSettings", "KeySettings", "NetworkSettings", "DataSettings", "DiagnosticsSettings",
                                 "ShortcutSettings", "AboutSettings"})
            QTest::newRow(type) << part++ << QByteArray(type);
    }
    void showsEveryPartOfTheSettings()
    {
        QFETCH(int, part);
        QFETCH(QByteArray, type);
        m_screen->app.openSettings();
        QTRY_VERIFY(m_screen->find("SettingsPage"));
        QVERIFY(m_screen->find("SettingsPage")->setProperty("part", part));
        QTRY_VERIFY(m_screen->find(type));
        m_screen->look();
    }

    void escapeLeavesTheDialogsOfFiles()
    {
        ExchangeDesk *desk = m_screen->app.exchange();
        m_screen->app.setPage(App::Chat);
        QTRY_VERIFY(m_screen->find("EmptyChat"));
        m_screen->window->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(m_screen->window));
        for (int round = 0; round < 2; ++round) { // and they open again
            desk->openImport();
            QTRY_VERIFY(m_screen->find("ImportPlan"));
            m_screen->look();
            QTest::keyClick(m_screen->window, Qt::Key_Escape);
            QTRY_COMPARE(desk->dialog(), ExchangeDesk::None);
            desk->openExport({});
            QTRY_VERIFY(m_screen->find("ExportPlan"));
            m_screen->look();
            QTest::keyClick(m_screen->window, Qt::Key_Escape);
            QTRY_COMPARE(desk->dialog(), ExchangeDesk::None);
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Screen> m_screen;
};

QTEST_MAIN(PagesTest)
#include "pages_test.moc"
