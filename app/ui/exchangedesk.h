// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/exchangejob.h"

#include <QObject>
#include <QQmlEngine>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace qwenda {

struct Conversation;
class HistoryStore;
class Library;

/// Conversations out to files and in from other programs, as the two dialogs show it. One export or import at a time. The
/// history is read and written beside the window, on another thread.
class ExchangeDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")
    Q_PROPERTY(Dialog dialog READ dialog NOTIFY dialogChanged) ///< which one is open
    Q_PROPERTY(QString subject READ subject NOTIFY dialogChanged) ///< what is exported: a title, a folder, "3 chats", "All conversations"
    Q_PROPERTY(QStringList formatNames READ formatNames NOTIFY wordsChanged) ///< in the order of `format`
    Q_PROPERTY(int format READ format WRITE setFormat NOTIFY optionsChanged)
    Q_PROPERTY(bool hasThinking READ hasThinking WRITE setHasThinking NOTIFY optionsChanged)
    Q_PROPERTY(bool hasTimes READ hasTimes WRITE setHasTimes NOTIFY optionsChanged)
    Q_PROPERTY(bool hasUsage READ hasUsage WRITE setHasUsage NOTIFY optionsChanged)
    Q_PROPERTY(bool hasFiles READ hasFiles WRITE setHasFiles NOTIFY optionsChanged) ///< attachments go along
    Q_PROPERTY(bool canHaveFiles READ canHaveFiles NOTIFY optionsChanged)
    Q_PROPERTY(bool hasOptions READ hasOptions NOTIFY optionsChanged) ///< false for JSON, which is always complete
    Q_PROPERTY(QString folder READ folder WRITE setFolder NOTIFY optionsChanged)
    Q_PROPERTY(QString preview READ preview NOTIFY previewChanged) ///< the file's beginning; before an import what it brings
    Q_PROPERTY(bool isWorking READ isWorking NOTIFY stateChanged)
    Q_PROPERTY(bool canKeep READ canKeep NOTIFY stateChanged) ///< an import was read and waits
    Q_PROPERTY(bool isDone READ isDone NOTIFY stateChanged)
    Q_PROPERTY(double share READ share NOTIFY progressed) ///< 0 to 1
    Q_PROPERTY(QString outcome READ outcome NOTIFY stateChanged) ///< what came of it; empty before
    Q_PROPERTY(bool isTrouble READ isTrouble NOTIFY stateChanged)

public:
    enum Dialog { None, Export, Import };
    Q_ENUM(Dialog)

    ExchangeDesk(HistoryStore &history, Library &library, QObject *parent = nullptr);
    ~ExchangeDesk() override;

    Dialog dialog() const { return m_dialog; }
    QString subject() const;
    QStringList formatNames() const;
    int format() const { return int(m_request.format); }
    void setFormat(int format);
    bool hasThinking() const { return m_request.options.hasThinking; }
    void setHasThinking(bool on);
    bool hasTimes() const { return m_request.options.hasTimes; }
    void setHasTimes(bool on);
    bool hasUsage() const { return m_request.options.hasUsage; }
    void setHasUsage(bool on);
    bool hasFiles() const { return m_request.options.hasFiles; }
    void setHasFiles(bool on);
    bool canHaveFiles() const { return m_request.format != exchange::ExportFormat::Jsonl; }
    bool hasOptions() const;
    QString folder() const { return m_request.folder; }
    void setFolder(const QString &folder);
    QString preview() const { return m_preview; }
    bool isWorking() const { return m_job && m_job->isRunning(); }
    bool canKeep() const { return m_canKeep; }
    bool isDone() const { return m_isDone; }
    double share() const { return m_share; }
    QString outcome() const { return m_outcome; }
    bool isTrouble() const { return m_isTrouble; }

    /// `chatId` empty: all conversations.
    Q_INVOKABLE void openExport(const QString &chatId);
    Q_INVOKABLE void openExportOf(const QStringList &chatIds);
    /// A folder of conversations with the folders in it.
    Q_INVOKABLE void openExportOfFolder(const QString &folderId, const QString &name);
    /// One branch, up to this message.
    Q_INVOKABLE void openExportOfBranch(const QString &chatId, const QString &messageId);
    Q_INVOKABLE void openImport();
    /// Whether every one of these files looks like an export that we read; for a drag over the window.
    Q_INVOKABLE bool takes(const QList<QUrl> &files) const;
    /// The import dialog, with what these files would bring.
    Q_INVOKABLE void openWith(const QList<QUrl> &files);
    /// What is under way ends without a trace.
    Q_INVOKABLE void close();
    Q_INVOKABLE void startExport();
    /// Files, or addresses of files as a drop brings them. Reads them for the preview.
    Q_INVOKABLE void readFiles(const QList<QUrl> &files);
    Q_INVOKABLE void keep();
    Q_INVOKABLE void openFolder() const;
    /// After the language changed.
    void retranslate();

Q_SIGNALS:
    void dialogChanged();
    void wordsChanged();
    void optionsChanged();
    void previewChanged();
    void stateChanged();
    void progressed();

private:
    void begin(std::unique_ptr<exchange::ExchangeJob> job);
    void end(const QString &outcome, bool isTrouble, bool isDone);
    void openExportOf(const QStringList &chatIds, const QString &folderId, const QString &folderName, const QString &leaf);
    const Conversation *firstOne() const;
    void showPreview();
    void exported(const Result<exchange::ExportReport> &report);
    void wasRead(const Result<exchange::ImportReport> &report);
    void kept(const Result<exchange::ImportReport> &report);
    static QStringList pathsOf(const QList<QUrl> &files);
    static QString reportText(const exchange::ImportReport &report);

    HistoryStore &m_history;
    Library &m_library;
    Dialog m_dialog = None;
    exchange::ExportRequest m_request;
    std::unique_ptr<exchange::ExchangeJob> m_job;
    exchange::ImportJob *m_import = nullptr; ///< m_job, when it is one
    QString m_folderName; ///< of conversations, when one is exported
    QString m_preview;
    QString m_outcome;
    bool m_isTrouble = false;
    bool m_canKeep = false;
    bool m_isDone = false;
    double m_share = 0;
};

} // namespace qwenda
