// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>

namespace qwenda {

struct Checkup;
struct Workshop;

/// The doctor's findings as rows. Empty before the first run.
class Diagnostics : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")
    Q_PROPERTY(bool isRunning READ isRunning NOTIFY changed)
    Q_PROPERTY(bool hasRun READ hasRun NOTIFY changed)
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed) ///< "Everything needed works."; empty before the first run
    Q_PROPERTY(Tone tone READ tone NOTIFY changed)          ///< of the verdict

public:
    enum Tone { Good, Note, Bad };
    Q_ENUM(Tone)
    enum Role {
        TitleRole = Qt::UserRole + 1,
        TextRole,
        DetailRole, ///< a second line; may be empty
        ToneRole    ///< Tone
    };

    explicit Diagnostics(Workshop &workshop, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool isRunning() const;
    bool hasRun() const { return m_hasRun; }
    QString verdict() const;
    Tone tone() const;
    void refresh();

    /// `asks`: with one question for one token to the default region.
    Q_INVOKABLE void run(bool asks);
    Q_INVOKABLE void stop();
    /// Everything found, as text for a bug report; no key, no prompt, no password.
    Q_INVOKABLE QString report() const;

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        QString title;
        QString text;
        QString detail;
        Tone tone = Good;
    };
    void fill();
    void addData(const Checkup &checkup);
    void addNetwork(const Checkup &checkup);
    void addPlaces(const Checkup &checkup);

    Workshop &m_workshop;
    QList<Row> m_rows;
    bool m_hasRun = false;
};

} // namespace qwenda
