// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/chatreply.h"
#include "core/error.h"
#include "core/region.h"
#include "storage/secretstore.h"

#include <QCoreApplication>
#include <QString>

namespace qwenda::cli {

/// Everything the command line says to people, in their language. Each function gives one line without line end and
/// without the program's name; none ever holds a key. GUI thread.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(qwenda::cli::Words)

public:
    /// What happened, and what to do about it.
    static QString error(const Error &error);
    /// Why there is no key to ask with, and how to give one. `state` is the keychain's answer.
    static QString noKey(const Endpoint &endpoint, SecretStore::State state);
    /// A repeat is waited for.
    static QString retry(const RetryNotice &notice);
    /// The vendor wants this model replaced.
    static QString replaced(const QString &model, const QString &replacement);
    /// What is worth knowing about an answer that came; empty: nothing.
    static QString ending(const ChatEnding &ending);
    /// A subscription's key asks from a script.
    static QString planKey();
    /// A page that was found.
    static QString source(const Source &source);
    /// The conversation could not be kept.
    static QString notSaved(const Error &error);
    /// The window was asked for where there is none.
    static QString noDisplay();

private:
    static QString sentence(const Error &error);
    static QString keyError(const Error &error);
    static QString accountError(const Error &error);
    static QString requestError(const Error &error);
    static QString networkError(const Error &error);
    static QString storageError(const Error &error);
};

} // namespace qwenda::cli
