// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>


namespace qwenda::cli {

/// Standard output and standard error as a shell expects them: every piece is out when write() returns, always valid
/// UTF-8 (half a surrogate pair waits for its other half), and a reader that left is an answer, not a signal.
/// GUI thread; one per process.
class Console
{
public:
    /// From now on a broken pipe is a failed write().
    Console();

    /// False: nobody reads any more (or the disk behind a redirection is full), now or earlier.
    bool write(const QString &text);
    bool write(const QByteArray &utf8);
    /// Ends the text: what still waits becomes a question mark, and a line that is not ended is ended.
    bool endText();
    /// "qwenda: …" on standard error, one line.
    void notice(const QString &line);

    /// How far something is, on standard error: a line that is drawn over on a terminal, a line each elsewhere.
    void progress(const QString &line);

    /// All of standard input, or nothing when a SignalWatch heard a signal first. Invalid UTF-8 gives an empty
    /// `text` and isText false. One byte order mark, and the line ends at the end, are dropped as a shell's $(…) does.
    struct Input
    {
        QString text;
        bool isText = true;
        bool isInterrupted = false;
    };
    Input readAll(int signalDescriptor);

    /// Whether a person sits at standard error.
    static bool isAttended();

private:
    QString m_highSurrogate; ///< waits for its other half
    bool m_isBroken = false;
    bool m_isMidLine = false;
    QString m_progress; ///< the line on the terminal, or the last one told
};

} // namespace qwenda::cli
