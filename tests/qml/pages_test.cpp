// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every page of the window, made of its real parts on the service of our own: QML must have nothing to remark.

#include "support/desk.h"
#include "ui/app.h"

#include <QQmlApplicationEngine>
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

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Screen> m_screen;
};

QTEST_MAIN(PagesTest)
#include "pages_test.moc"
