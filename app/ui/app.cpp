// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/app.h"

#include "session/connections.h"
#include "session/keyring.h"
#include "session/library.h"
#include "session/studio.h"
#include "session/workshop.h"
#include "storage/settings.h"
#include "ui/picturesaver.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QPointer>
#include <QUrl>

#include <algorithm>

namespace qwenda {

namespace {

constexpr qsizetype facesKept = 6; ///< conversations that open again without being read and parsed

} // namespace

App::App(Workshop &workshop, const QString &dataFolder, bool isDemo, QObject *parent)
    : QObject(parent), m_workshop(workshop), m_isDemo(isDemo), m_chats(workshop.library, workshop.organiser, workshop.settings, m_toast),
      m_search(workshop), m_palette(workshop), m_trash(workshop, m_toast), m_snapshots(workshop, m_toast), m_models(workshop),
      m_regions(workshop), m_preferences(workshop, dataFolder), m_network(workshop), m_diagnostics(workshop), m_inspector(workshop),
      m_firstRun(workshop),
      m_exchange(workshop.history, workshop.library), m_answerPictures(workshop.transport),
      m_speller(workshop.settings), m_dataFolder(dataFolder)
{
    connect(&m_chats, &ChatList::openWanted, this, &App::openChat);
    connect(&m_chats, &ChatList::removed, this, [this](const QString &chatId) {
        if (m_chat && m_chat->chatId() == chatId)
            newChat();
        forgetFace(chatId);
    });
    watchHistory();
    connect(&m_firstRun, &qwenda::FirstRun::done, this, [this] {
        newChat();
        setPage(Chat);
    });
    connect(&m_firstRun, &qwenda::FirstRun::demoWanted, this, &App::demoWanted);
    connect(&m_regions, &qwenda::RegionList::told, this, [this](const QString &text) { m_toast.show(text); });
    connect(&m_workshop.connections, &Connections::changed, this, &App::syncModels);
    const bool isReady = isDemo || workshop.settings.isFirstRunDone() || workshop.keys.isEnvironment();
    m_page = isReady ? Chat : FirstRun;
    // A key was in the keychain before this data folder was: there is nothing to ask.
    connect(&workshop.keys, &KeyRing::loaded, this, [this] {
        if (m_page == FirstRun && m_workshop.keys.hasAnyKey())
            setPage(Chat);
    });
    // What an earlier run left unfinished goes on, and somebody has to tell of its end.
    connect(&workshop.studio, &Studio::loaded, this, [this] {
        if (!m_workshop.studio.orders().isEmpty())
            (void)atelier();
    });
    newChat();
}

App::~App() = default;

void App::watchHistory()
{
    connect(&m_search, &SearchList::openWanted, this, &App::openAt);
    connect(&m_search, &SearchList::pictureWanted, this, &App::pictureWanted);
    connect(this, &App::pictureWanted, this, [this](const QString &pictureId) {
        openPictures();
        if (!pictureId.isEmpty())
            atelier()->viewer()->open(pictureId);
    });
    connect(&m_palette, &CommandPalette::openWanted, this, &App::openAt);
    connect(&m_palette, &CommandPalette::actionWanted, this, &App::doAction);
    // Another history is in the place of this one: nothing on the screen holds.
    connect(&m_workshop.library, &Library::replaced, this, [this] {
        m_chat = nullptr;
        const auto faces = std::exchange(m_faces, {});
        newChat();
        qDeleteAll(faces);
    }, Qt::QueuedConnection);
}

void App::doAction(int action)
{
    switch (static_cast<CommandPalette::Action>(action)) {
    case CommandPalette::NewChat:
        return newChat();
    case CommandPalette::NewTemporaryChat:
        return newTemporaryChat();
    case CommandPalette::SearchEverywhere:
        return openSearch();
    case CommandPalette::SelectChats:
        setSidebarOpen(true);
        return m_chats.setSelecting(true);
    case CommandPalette::ShowArchive:
        setSidebarOpen(true);
        return m_chats.setArchive(!m_chats.isArchive());
    case CommandPalette::ShowTrash:
        return openTrash();
    case CommandPalette::ExportChat:
        if (m_chat && m_workshop.library.find(m_chat->chatId()))
            m_exchange.openExport(m_chat->chatId());
        return;
    case CommandPalette::ExportAll:
        return m_exchange.openExport({});
    case CommandPalette::ImportChats:
        return m_exchange.openImport();
    case CommandPalette::ShowSettings:
        return openSettings();
    case CommandPalette::FoldSidebar:
        return setSidebarOpen(!sidebarOpen());
    }
}

void App::setPage(Page page)
{
    if (m_page == page)
        return;
    m_page = page;
    Q_EMIT pageChanged();
}

void App::setDark(bool dark)
{
    if (m_dark == dark)
        return;
    m_dark = dark;
    Q_EMIT darkChanged();
}

void App::setLanguage(const QString &language)
{
    if (m_language == language)
        return;
    m_language = language;
    m_chats.refresh();
    m_search.refresh();
    m_trash.load();
    m_models.refresh();
    m_regions.refresh();
    m_preferences.refresh();
    m_network.refresh();
    m_diagnostics.refresh();
    m_firstRun.refresh();
    if (m_atelier)
        m_atelier->refresh();
    m_exchange.retranslate();
    for (qwenda::Chat *face : std::as_const(m_faces))
        face->refresh();
    Q_EMIT languageChanged();
}

void App::setEase(bool isStill, bool hasHighContrast, qreal zoom)
{
    if (isStill == m_isStill && hasHighContrast == m_hasHighContrast && qFuzzyCompare(zoom, m_zoom))
        return;
    m_isStill = isStill;
    m_hasHighContrast = hasHighContrast;
    m_zoom = zoom;
    Q_EMIT easeChanged();
}

void App::zoomBy(int step)
{
    static constexpr int steps[] = {50, 67, 80, 90, 100, 110, 125, 150, 175, 200};
    const int now = m_workshop.settings.zoom();
    int wanted = 100;
    if (step > 0) {
        const auto *above = std::upper_bound(std::begin(steps), std::end(steps), now);
        wanted = above == std::end(steps) ? 200 : *above;
    } else if (step < 0) {
        const auto *here = std::lower_bound(std::begin(steps), std::end(steps), now);
        wanted = here == std::begin(steps) ? 50 : *(here - 1);
    }
    m_workshop.settings.setZoom(wanted);
}

bool App::sidebarOpen() const
{
    return !m_workshop.settings.isSidebarCollapsed();
}

void App::setSidebarOpen(bool isOpen)
{
    if (sidebarOpen() == isOpen)
        return;
    m_workshop.settings.setSidebarCollapsed(!isOpen);
    Q_EMIT sidebarOpenChanged();
}

QString App::version() const
{
    return QCoreApplication::applicationVersion();
}

void App::newChat()
{
    ChatSession *session = m_workshop.library.newChat();
    // The defaults may have changed since it was made.
    session->setRegion(m_workshop.connections.defaultRegion());
    show(faceOf(session->id()));
    if (m_page != FirstRun)
        setPage(Chat);
}

void App::openChat(const QString &chatId)
{
    if (qwenda::Chat *face = faceOf(chatId)) {
        show(face);
        setPage(Chat);
    }
}

qwenda::Chat *App::faceOf(const QString &chatId)
{
    if (qwenda::Chat *face = m_faces.value(chatId))
        return face;
    ChatSession *session = m_workshop.library.session(chatId);
    if (!session)
        return nullptr;
    auto *face = new qwenda::Chat(*session, m_workshop, this);
    m_faces.insert(chatId, face);
    watch(face);
    return face;
}

void App::watch(qwenda::Chat *face)
{
    connect(face, &qwenda::Chat::copyWanted, this, &App::copy);
    connect(face, &qwenda::Chat::settingsWanted, this, [this] {
        openSettings();
        Q_EMIT settingsPartWanted(QStringLiteral("keys"));
    });
    connect(face, &qwenda::Chat::requestWanted, &m_inspector, &Inspector::show);
    connect(face, &qwenda::Chat::newChatWanted, this, &App::newChat);
    connect(face, &qwenda::Chat::modelPickerWanted, this, &App::modelPickerWanted);
    connect(face, &qwenda::Chat::drawingWanted, this, [this, face](const DrawingQuestion &question) {
        atelier()->drawForChat(face->session(), question);
    });
    connect(face, &qwenda::Chat::pictureCopyWanted, this, [this](const QString &file) {
        copyPictureFile(file);
        m_toast.show(tr("Picture copied"));
    });
    face->setDrawingOffer([this](qsizetype pictures) { return atelier()->desk()->chatOffer(pictures); });
    connect(face, &qwenda::Chat::urlWanted, this, &App::openUrl);
    connect(face, &qwenda::Chat::chatWanted, this, &App::openChat);
    connect(face, &qwenda::Chat::told, this, [this](const QString &words) { m_toast.show(words); });
    connect(face, &qwenda::Chat::removed, this, [this, face = QPointer(face)](const QString &words) {
        m_toast.show(words, tr("Undo"), [face] {
            if (face)
                face->undoRemove();
        });
    });
    connect(face, &qwenda::Chat::modelChanged, this, &App::syncModels);
    connect(face, &qwenda::Chat::regionChanged, this, &App::syncModels);
}

void App::show(qwenda::Chat *face)
{
    if (!face || face == m_chat)
        return;
    qwenda::Chat *former = m_chat;
    m_chat = face;
    m_workshop.library.setCurrent(face->chatId());
    m_chats.setCurrent(face->chatId());
    syncModels();
    Q_EMIT chatChanged();
    // Nothing shows the former any more: it may go if many are kept.
    if (former && m_workshop.library.isTemporary(former->chatId())) {
        former->stop();
        m_faces.remove(former->chatId());
        former->deleteLater();
        m_workshop.library.release(former->chatId());
        return;
    }
    if (former && m_faces.size() > facesKept && !former->isStreaming() && former->draft().isEmpty())
        forgetFace(former->chatId());
}

void App::forgetFace(const QString &chatId)
{
    qwenda::Chat *face = m_faces.value(chatId);
    if (!face || face == m_chat || face->session().isNew())
        return;
    if (face->isStreaming()) // it ends by itself, and is forgotten another time
        return;
    m_faces.remove(chatId);
    delete face;
    m_workshop.library.release(chatId);
}

void App::syncModels()
{
    if (m_chat)
        m_models.setCurrent(m_chat->model(), m_chat->region());
}

void App::openSearch()
{
    m_search.refresh();
    setPage(Search);
    Q_EMIT searchWanted();
}

void App::openTrash()
{
    m_trash.load();
    setPage(Trash);
}

void App::newTemporaryChat()
{
    ChatSession *session = m_workshop.library.newTemporaryChat();
    show(faceOf(session->id()));
    setPage(Chat);
}

void App::openAt(const QString &chatId, const QString &messageId, int from, int to)
{
    openChat(chatId);
    if (!messageId.isEmpty() && m_chat && m_chat->chatId() == chatId)
        m_chat->openAt(messageId, from, to);
}

void App::openSettings()
{
    setPage(Settings);
}

void App::leavePage()
{
    if (m_page != Pictures || !m_atelier || !m_atelier->stepBack())
        setPage(Chat);
}

void App::openPictures()
{
    atelier()->gallery()->reloadIfChanged();
    setPage(Pictures);
}

qwenda::Atelier *App::atelier()
{
    if (!m_atelier) {
        m_atelier = new qwenda::Atelier(m_workshop, m_toast, m_dataFolder, this);
        connect(m_atelier, &qwenda::Atelier::pageWanted, this, &App::openPictures);
        connect(m_atelier, &qwenda::Atelier::chatWanted, this, [this](const QUrl &file) {
            newChat();
            setPage(Chat);
            m_chat->attachments()->addFiles({file});
        });
    }
    return m_atelier;
}

void App::openDemo()
{
    Q_EMIT demoWanted();
}

void App::openUrl(const QString &url)
{
    const QUrl target(url, QUrl::StrictMode);
    static const QStringList schemes{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto")};
    if (target.isValid() && schemes.contains(target.scheme()))
        QDesktopServices::openUrl(target);
}

void App::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace qwenda
