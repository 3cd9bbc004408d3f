// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/answerpictures.h"
#include "ui/atelier.h"
#include "ui/banner.h"
#include "ui/chat.h"
#include "ui/chatlist.h"
#include "ui/diagnostics.h"
#include "ui/exchangedesk.h"
#include "ui/firstrun.h"
#include "ui/formuladesk.h"
#include "ui/inspector.h"
#include "ui/modellist.h"
#include "ui/networkpreferences.h"
#include "ui/palette.h"
#include "ui/preferences.h"
#include "ui/regionlist.h"
#include "ui/searchlist.h"
#include "ui/snapshotlist.h"
#include "ui/speller.h"
#include "ui/toast.h"
#include "ui/trashlist.h"

#include <QHash>
#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace qwenda {

struct Workshop;

/// What Main.qml is given: the pages, and everything on them.
class App : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")
    Q_PROPERTY(Page page READ page WRITE setPage NOTIFY pageChanged)
    Q_PROPERTY(bool dark READ dark NOTIFY darkChanged)
    Q_PROPERTY(bool reduceMotion READ reduceMotion NOTIFY easeChanged) ///< nothing moves or fades
    Q_PROPERTY(bool highContrast READ highContrast NOTIFY easeChanged)
    Q_PROPERTY(qreal zoom READ zoom NOTIFY easeChanged)                ///< of the transcript and the composer; 0.5 to 2
    Q_PROPERTY(QString language READ language NOTIFY languageChanged) ///< in force: "en" or "zh"
    Q_PROPERTY(bool isDemo READ isDemo CONSTANT)
    Q_PROPERTY(bool sidebarOpen READ sidebarOpen WRITE setSidebarOpen NOTIFY sidebarOpenChanged)
    Q_PROPERTY(qwenda::ChatList *chats READ chats CONSTANT)
    Q_PROPERTY(qwenda::Chat *chat READ chat NOTIFY chatChanged) ///< never null once Main.qml is loaded
    Q_PROPERTY(qwenda::ModelList *models READ models CONSTANT)
    Q_PROPERTY(qwenda::RegionList *regions READ regions CONSTANT)
    Q_PROPERTY(qwenda::Preferences *preferences READ preferences CONSTANT)
    Q_PROPERTY(qwenda::NetworkPreferences *network READ network CONSTANT)
    Q_PROPERTY(qwenda::Diagnostics *diagnostics READ diagnostics CONSTANT)
    Q_PROPERTY(qwenda::Inspector *inspector READ inspector CONSTANT)
    Q_PROPERTY(qwenda::FirstRun *firstRun READ firstRun CONSTANT)
    Q_PROPERTY(qwenda::SearchList *search READ search CONSTANT)
    Q_PROPERTY(qwenda::CommandPalette *palette READ palette CONSTANT)
    Q_PROPERTY(qwenda::TrashList *trash READ trash CONSTANT)
    Q_PROPERTY(qwenda::SnapshotList *snapshots READ snapshots CONSTANT)
    Q_PROPERTY(qwenda::Toast *toast READ toast CONSTANT)
    Q_PROPERTY(qwenda::Banner *banner READ banner CONSTANT)
    Q_PROPERTY(qwenda::FormulaDesk *formulas READ formulas CONSTANT)
    Q_PROPERTY(qwenda::AnswerPictures *answerPictures READ answerPictures CONSTANT)
    Q_PROPERTY(qwenda::Speller *speller READ speller CONSTANT)
    Q_PROPERTY(qwenda::Atelier *atelier READ atelier CONSTANT)
    Q_PROPERTY(qwenda::ExchangeDesk *exchange READ exchange CONSTANT)
    Q_PROPERTY(QString version READ version CONSTANT)

public:
    enum Page { FirstRun, Chat, Settings, Pictures, Search, Trash };
    Q_ENUM(Page)
    enum Light { Ok, Warn, Danger, Off };
    Q_ENUM(Light)

    App(Workshop &workshop, const QString &dataFolder, bool isDemo, QObject *parent = nullptr);
    ~App() override;

    Page page() const { return m_page; }
    void setPage(Page page);
    bool dark() const { return m_dark; }
    void setDark(bool dark);
    bool reduceMotion() const { return m_isStill; }
    bool highContrast() const { return m_hasHighContrast; }
    qreal zoom() const { return m_zoom; }
    /// What eases seeing: told by who knows the system and the settings.
    void setEase(bool isStill, bool hasHighContrast, qreal zoom);
    QString language() const { return m_language; }
    /// After the translators were changed: every word again.
    void setLanguage(const QString &language);
    bool isDemo() const { return m_isDemo; }
    bool sidebarOpen() const;
    void setSidebarOpen(bool isOpen);
    qwenda::ChatList *chats() { return &m_chats; }
    qwenda::Chat *chat() const { return m_chat; }
    qwenda::ModelList *models() { return &m_models; }
    qwenda::RegionList *regions() { return &m_regions; }
    qwenda::Preferences *preferences() { return &m_preferences; }
    qwenda::NetworkPreferences *network() { return &m_network; }
    qwenda::Diagnostics *diagnostics() { return &m_diagnostics; }
    qwenda::Inspector *inspector() { return &m_inspector; }
    qwenda::FirstRun *firstRun() { return &m_firstRun; }
    qwenda::SearchList *search() { return &m_search; }
    qwenda::CommandPalette *palette() { return &m_palette; }
    qwenda::TrashList *trash() { return &m_trash; }
    qwenda::SnapshotList *snapshots() { return &m_snapshots; }
    qwenda::Toast *toast() { return &m_toast; }
    qwenda::Banner *banner() { return &m_banner; }
    FormulaDesk *formulas() { return &m_formulas; }
    qwenda::Speller *speller() { return &m_speller; }
    qwenda::AnswerPictures *answerPictures() { return &m_answerPictures; }
    /// Made when the page of pictures is first shown, or a chat draws.
    qwenda::Atelier *atelier();
    qwenda::ExchangeDesk *exchange() { return &m_exchange; }
    QString version() const;

    Q_INVOKABLE void newChat();
    /// 1 a step larger, -1 a step smaller, 0 as designed.
    Q_INVOKABLE void zoomBy(int step);
    Q_INVOKABLE void openChat(const QString &chatId);
    Q_INVOKABLE void openSettings();
    /// One step back, and at last to the chat.
    Q_INVOKABLE void leavePage();
    Q_INVOKABLE void openPictures();
    Q_INVOKABLE void openSearch();
    Q_INVOKABLE void openTrash();
    /// A chat that is never written; gone once another is shown.
    Q_INVOKABLE void newTemporaryChat();
    /// The chat at this very message, the characters from `from` to `to` of its text marked; empty `messageId`: at its
    /// end; `from` below 0: no mark.
    Q_INVOKABLE void openAt(const QString &chatId, const QString &messageId, int from, int to);
    /// Another window, with its own temporary folder and the emulator.
    Q_INVOKABLE void openDemo();
    /// http, https and mailto only; anything else is ignored.
    Q_INVOKABLE void openUrl(const QString &url);
    Q_INVOKABLE void copy(const QString &text);

Q_SIGNALS:
    void pageChanged();
    void darkChanged();
    void easeChanged();
    void languageChanged();
    void sidebarOpenChanged();
    void chatChanged();
    void demoWanted();
    /// The search page is there: its field wants the keyboard.
    void searchWanted();
    /// Empty: the gallery as it is.
    void pictureWanted(const QString &pictureId);
    /// An error card asks for another model: open the picker.
    void modelPickerWanted();
    /// The settings should show this part: "keys", "network".
    void settingsPartWanted(const QString &part);

private:
    void show(class qwenda::Chat *chat);
    qwenda::Chat *faceOf(const QString &chatId);
    void watch(qwenda::Chat *chat);
    void forgetFace(const QString &chatId);
    void syncModels();
    void watchHistory();
    void doAction(int action);

    Workshop &m_workshop;
    bool m_isDemo = false;
    bool m_dark = false;
    bool m_isStill = false;
    bool m_hasHighContrast = false;
    qreal m_zoom = 1;
    QString m_language = QStringLiteral("en");
    Page m_page = FirstRun;
    qwenda::Toast m_toast;
    qwenda::Banner m_banner;
    qwenda::ChatList m_chats;
    qwenda::SearchList m_search;
    qwenda::CommandPalette m_palette;
    qwenda::TrashList m_trash;
    qwenda::SnapshotList m_snapshots;
    qwenda::ModelList m_models;
    qwenda::RegionList m_regions;
    qwenda::Preferences m_preferences;
    qwenda::NetworkPreferences m_network;
    qwenda::Diagnostics m_diagnostics;
    qwenda::Inspector m_inspector;
    qwenda::FirstRun m_firstRun;
    qwenda::ExchangeDesk m_exchange;
    qwenda::AnswerPictures m_answerPictures;
    qwenda::Speller m_speller;
    FormulaDesk m_formulas; ///< nothing runs before the first formula
    QString m_dataFolder;
    qwenda::Atelier *m_atelier = nullptr;
    qwenda::Chat *m_chat = nullptr;
    QHash<QString, qwenda::Chat *> m_faces; ///< children of ours, by conversation
};

} // namespace qwenda
