// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QList>
#include <QString>

namespace qwenda::formula {

/// One formula of tests/data/formulas/formulas.tsv.
struct Sample
{
    QString topic;
    bool isDisplay = false;
    QString tex;
};

/// Lines "topic<tab>display|inline<tab>TeX"; empty lines and those that begin with # are left out. In the TeX, ⏎ is a line end.
inline QList<Sample> readSamples(const QString &file = QStringLiteral(QWENDA_TEST_DATA "/formulas/formulas.tsv"))
{
    QList<Sample> samples;
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return samples;
    const QStringList lines = QString::fromUtf8(source.readAll()).split(u'\n');
    for (const QString &line : lines) {
        const QStringList fields = line.split(u'\t');
        if (fields.size() == 3 && !line.startsWith(u'#'))
            samples.push_back({fields[0], fields[1] == QLatin1StringView("display"), QString(fields[2]).replace(QChar(0x23CE), u'\n')});
    }
    return samples;
}

} // namespace qwenda::formula
