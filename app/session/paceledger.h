// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

namespace qwenda {

class Pacer;

/// Keeps what was sent in the last day in a small file, for models with a limit a day: how much, when, nothing else. GUI
/// thread. `pacer` outlives it.
class PaceLedger : public QObject
{
    Q_OBJECT

public:
    PaceLedger(Pacer &pacer, QString file, QObject *parent = nullptr);
    /// Writes what is not written yet.
    ~PaceLedger() override;

    /// Counts what the file tells of the last day; a file that is not there or damaged tells nothing. Once, when the keys
    /// are here: a change of keys makes the pacer forget.
    void recall();

private:
    void write();

    Pacer &m_pacer;
    const QString m_file;
    QTimer m_timer; ///< runs once something went out
    bool m_isRecalled = false;
};

} // namespace qwenda
