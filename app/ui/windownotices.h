// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <QObject>

namespace qwenda {

class App;
class Household;

/// Turns what is the matter with disk, keychain and environment into the quiet bar. Nothing modal, nothing twice.
class WindowNotices : public QObject
{
    Q_OBJECT

public:
    WindowNotices(Household &household, App &app, QObject *parent = nullptr);

    void tell(const Error &error);

private:
    /// A damaged history: one click brings the latest snapshot back.
    void offerSnapshot(const Error &error);
    void tellOfKeychain();

    Household &m_household;
    App &m_app;
};

} // namespace qwenda
