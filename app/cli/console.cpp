// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"

#include <QStringDecoder>

#include <cerrno>
#include <csignal>
#include <poll.h>
#include <unistd.h>
#include <utility>

namespace qwenda::cli {

namespace {

bool writeAll(int descriptor, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::write(descriptor, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (n >= 0) {
            done += n;
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            // Somebody else made the terminal non-blocking.
            pollfd writable{descriptor, POLLOUT, 0};
            ::poll(&writable, 1, -1);
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

} // namespace

Console::Console()
{
    std::signal(SIGPIPE, SIG_IGN);
}

bool Console::write(const QString &text)
{
    QString whole = m_highSurrogate + text;
    m_highSurrogate.clear();
    if (!whole.isEmpty() && whole.back().isHighSurrogate()) {
        m_highSurrogate = whole.last(1);
        whole.chop(1);
    }
    return write(whole.toUtf8());
}

bool Console::write(const QByteArray &utf8)
{
    if (m_isBroken || utf8.isEmpty())
        return !m_isBroken;
    m_isMidLine = !utf8.endsWith('\n');
    m_isBroken = !writeAll(STDOUT_FILENO, utf8);
    return !m_isBroken;
}

bool Console::endText()
{
    const QString waiting = std::exchange(m_highSurrogate, QString());
    write(waiting.toUtf8()); // alone it encodes as a question mark
    if (m_isMidLine)
        write(QByteArray("\n"));
    return !m_isBroken;
}

void Console::notice(const QString &line)
{
    // On a terminal the notice must not begin in the middle of the answer.
    const bool breaksLine = m_isMidLine && ::isatty(STDOUT_FILENO) && ::isatty(STDERR_FILENO);
    if (!std::exchange(m_progress, QString()).isEmpty() && isAttended())
        writeAll(STDERR_FILENO, "\r\x1b[K");
    writeAll(STDERR_FILENO, (breaksLine ? QByteArray("\n") : QByteArray()) + "qwenda: " + line.toUtf8() + '\n');
}

void Console::progress(const QString &line)
{
    if (line == m_progress)
        return;
    m_progress = line;
    if (isAttended())
        writeAll(STDERR_FILENO, "\r\x1b[K" + line.toUtf8());
    else if (!line.isEmpty())
        writeAll(STDERR_FILENO, "qwenda: " + line.toUtf8() + '\n');
}

Console::Input Console::readAll(int signalDescriptor)
{
    QByteArray bytes;
    Input input;
    char buffer[65536];
    for (;;) {
        pollfd either[2] = {{STDIN_FILENO, POLLIN, 0}, {signalDescriptor, POLLIN, 0}};
        if (::poll(either, 2, -1) < 0 && errno != EINTR)
            break;
        if (either[1].revents & POLLIN) {
            input.isInterrupted = true;
            return input;
        }
        if (!either[0].revents)
            continue;
        const ssize_t n = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (n > 0)
            bytes.append(buffer, n);
        else if (n == 0 || (errno != EINTR && errno != EAGAIN))
            break;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless); // half a character at the end is an error
    input.text = decoder(bytes);
    input.isText = !decoder.hasError() && !bytes.contains('\0');
    if (!input.isText)
        input.text.clear();
    while (input.text.endsWith(u'\n') || input.text.endsWith(u'\r'))
        input.text.chop(1);
    return input;
}

bool Console::isAttended()
{
    return ::isatty(STDERR_FILENO);
}

} // namespace qwenda::cli
