// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/apikey.h"
#include "core/region.h"
#include "core/result.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace qwenda {

struct Workshop;

/// The first page: one key, one region, one button.
class FirstRun : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")
    Q_PROPERTY(QString regionId READ regionId WRITE setRegionId NOTIFY changed) ///< "custom": `address` counts
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY changed)
    Q_PROPERTY(QString workspace READ workspace WRITE setWorkspace NOTIFY changed)
    Q_PROPERTY(bool needsWorkspace READ needsWorkspace NOTIFY changed)
    Q_PROPERTY(bool isTesting READ isTesting NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed) ///< what came of the test; empty: nothing to say
    Q_PROPERTY(Tone messageTone READ messageTone NOTIFY changed)
    Q_PROPERTY(QString foundRegion READ foundRegion NOTIFY changed) ///< the region id the key does belong to
    Q_PROPERTY(QString keyNote READ keyNote NOTIFY changed) ///< "Kept in your system keychain, never in a file."

public:
    enum Tone { Plain, Ok, Warn, Danger };
    Q_ENUM(Tone)

    explicit FirstRun(Workshop &workshop, QObject *parent = nullptr);

    QString regionId() const { return m_regionId; }
    void setRegionId(const QString &regionId);
    QString address() const { return m_address; }
    void setAddress(const QString &address);
    QString workspace() const { return m_workspace; }
    void setWorkspace(const QString &workspace);
    bool needsWorkspace() const;
    bool isTesting() const { return m_isTesting; }
    QString message() const { return m_message; }
    Tone messageTone() const { return m_tone; }
    QString foundRegion() const { return m_foundRegion; }
    QString keyNote() const;
    void refresh();

    /// Tests the key; a good one is kept and the chat opens. A key of another region is found there and kept there.
    Q_INVOKABLE void start(const QString &keyText);
    Q_INVOKABLE void demo();

Q_SIGNALS:
    void changed();
    void done();
    void demoWanted();

private:
    Result<Endpoint> endpoint() const;
    void test(const ApiKey &key, const Endpoint &endpoint);
    void search(const ApiKey &key, const QString &exceptRegionId, const Error &error);
    void keep(const ApiKey &key, const QString &regionId);
    void tell(Tone tone, const QString &message);

    Workshop &m_workshop;
    QString m_regionId;
    QString m_address;
    QString m_workspace;
    QString m_message;
    QString m_foundRegion;
    Tone m_tone = Plain;
    bool m_isTesting = false;
};

} // namespace qwenda
