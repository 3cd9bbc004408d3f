// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/promptvariations.h"

#include <QRegularExpression>

namespace qwenda {

QStringList promptVariations(const QString &prompt)
{
    static const QRegularExpression group(QStringLiteral("\\{([^{}]*\\|[^{}]*)\\}"));
    QStringList whole{QString()};
    qsizetype done = 0;
    for (auto each = group.globalMatch(prompt); each.hasNext();) {
        const auto match = each.next();
        const QString before = prompt.mid(done, match.capturedStart() - done);
        done = match.capturedEnd();
        QStringList longer;
        for (const QString &head : std::as_const(whole)) {
            for (const QString &choice : match.captured(1).split(QLatin1Char('|'))) {
                if (longer.size() < mostVariations)
                    longer.append(head + before + choice.trimmed());
            }
        }
        whole = longer;
    }
    for (QString &each : whole)
        each = (each + prompt.mid(done)).simplified();
    if (whole.size() == 1)
        return {prompt.trimmed()};
    whole.removeDuplicates();
    return whole;
}

} // namespace qwenda
