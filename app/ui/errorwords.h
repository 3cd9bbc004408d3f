// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"
#include "ui/transcript.h"

#include <QCoreApplication>
#include <QString>

namespace qwenda {

struct PacePlace;

/// What an error card, a strip or a toast says: what happened, then what to do. Never a code alone, never a secret.
struct ErrorWords
{
    QString title;
    QString body;
    QString actionText; ///< empty: nothing one click could do
    Transcript::ActionKind action = Transcript::NoAction;
    Transcript::Tone tone = Transcript::Danger;
    QString secondText = {}; ///< another way out; empty: none
    Transcript::ActionKind second = Transcript::NoAction;

    /// What is known around the error and changes the words.
    struct Setting
    {
        QString regionName; ///< where it happened, ready-worded
        QString offer;      ///< ready-worded region that does accept the key; empty: none found
        QString model;
        bool hasWords = false; ///< part of an answer stands above
        bool canContinue = false;    ///< and the model can go on with it
        bool canSendWithout = false; ///< the parameter the service named need not be sent
        bool canShorten = false;     ///< there are older turns or files to leave out
        qint64 tokensOver = 0;       ///< estimated, where the service did not count; 0: unknown
        bool isKeyTest = false;      ///< nobody asked anything yet: only a key is tried
    };
    static ErrorWords of(const Error &error, const Setting &setting);
    /// An answer that the end of the program cut off.
    static ErrorWords ofInterruption(const Setting &setting);
    /// One sentence for a strip: "Qwen is busy."
    static QString ofWaiting(const Error &error);
    /// Why a request waits for its turn: "At the model's speed limit."; and where it stands: "2 before this one · about 12 s".
    static QString ofQueue(const PacePlace &place);
    static QString ofPlace(const PacePlace &place);
    /// A variable of the environment that makes no sense.
    static QString ofEnvironment(const Error &error);

    /// Offers to go on with what came, where that can be.
    ErrorWords &withContinuing(const Setting &setting);

    Q_DECLARE_TR_FUNCTIONS(qwenda::ErrorWords)
};

/// For "Copy details": kind, status, code, the service's own words, request id. English on purpose: it goes into reports.
QString errorDetails(const Error &error, const QString &model, const QString &regionId);

} // namespace qwenda
