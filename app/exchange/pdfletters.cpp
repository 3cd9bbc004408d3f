// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/pdfletters.h"

#include <QChar>
#include <QSet>
#include <QString>

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

namespace {

/// The letter for a radical; anything else is itself.
uint letterFor(uint character)
{
    if (character < 0x2e80 || character > 0x2fdf)
        return character;
    const QString letter = QChar::decomposition(char32_t(character));
    return letter.size() == 1 ? letter.at(0).unicode() : character;
}

QByteArray code(uint value) { return '<' + QByteArray::number(value, 16).rightJustified(4, '0') + '>'; }

/// "<0005>" at `at`, which moves behind it. False: something else stands there.
bool readCode(const QByteArray &map, qsizetype &at, uint &value)
{
    if (at >= map.size() || map.at(at) != '<')
        return false;
    const qsizetype end = map.indexOf('>', at);
    bool isNumber = false;
    value = end - at == 5 ? map.mid(at + 1, 4).toUInt(&isNumber, 16) : 0;
    at = isNumber ? end + 1 : at;
    return isNumber;
}

void skipSpace(const QByteArray &map, qsizetype &at)
{
    while (at < map.size() && (map.at(at) == ' ' || map.at(at) == '\n' || map.at(at) == '\r'))
        ++at;
}

/// "<first> <last> <meaning>" where the meanings count up: as a list when one of them is a radical.
QByteArray range(uint first, uint last, uint meaning)
{
    bool isMended = false;
    QByteArray list;
    for (uint i = 0; i <= last - first; ++i) {
        list += code(letterFor(meaning + i));
        isMended = isMended || letterFor(meaning + i) != meaning + i;
    }
    return isMended ? '[' + list + ']' : code(meaning);
}

/// The object's stream, unpacked. Empty when it is of no shape that Qt writes.
QByteArray streamOf(const QByteArray &pdf, int number)
{
    const QByteArray opening = '\n' + QByteArray::number(number) + " 0 obj\n";
    const qsizetype head = pdf.indexOf(opening);
    const qsizetype begin = head < 0 ? -1 : pdf.indexOf("stream\n", head);
    const qsizetype end = begin < 0 ? -1 : pdf.indexOf("endstream", begin + 7);
    if (end < 0)
        return {};
    const QByteArray content = pdf.mid(begin + 7, end - begin - 7);
    const bool isPacked = pdf.mid(head, begin - head).contains("/FlateDecode");
    return isPacked ? qUncompress(QByteArray(4, '\0') + content) : content;
}

} // namespace

QByteArray withLettersForRadicals(const QByteArray &map)
{
    QByteArray result;
    qsizetype at = 0;
    while (at < map.size()) {
        const qsizetype next = map.indexOf("beginbf", at);
        const qsizetype begin = next < 0 ? -1 : map.indexOf('\n', next);
        const qsizetype end = begin < 0 ? -1 : map.indexOf("endbf", begin);
        if (end < 0)
            break;
        const bool isRange = map.mid(next, 12) == "beginbfrange";
        result += map.mid(at, begin + 1 - at);
        at = begin + 1;
        for (skipSpace(map, at); at < end; skipSpace(map, at)) {
            uint first = 0;
            uint last = 0;
            uint meaning = 0;
            if (!readCode(map, at, first))
                return map;
            skipSpace(map, at);
            if (isRange && !readCode(map, at, last))
                return map;
            skipSpace(map, at);
            result += code(first) + ' ' + (isRange ? code(last) + ' ' : QByteArray());
            if (at < end && map.at(at) == '[') {
                result += '[';
                for (skipSpace(map, ++at); readCode(map, at, meaning); skipSpace(map, at))
                    result += code(letterFor(meaning));
                if (at >= end || map.at(at) != ']')
                    return map;
                ++at;
                result += "]\n";
            } else if (readCode(map, at, meaning)) {
                result += (isRange && last >= first ? range(first, last, meaning) : code(letterFor(meaning))) + '\n';
            } else {
                return map;
            }
        }
    }
    return result + map.mid(at);
}

QList<PdfStream> lettersToMend(const QByteArray &pdf)
{
    const QByteArray name = "/ToUnicode ";
    QList<PdfStream> mended;
    QSet<int> seen;
    for (qsizetype at = pdf.indexOf(name); at >= 0; at = pdf.indexOf(name, at + 1)) {
        const int number = pdf.mid(at + name.size(), pdf.indexOf(' ', at + name.size()) - at - name.size()).toInt();
        if (number <= 0 || seen.contains(number))
            continue;
        seen.insert(number);
        const QByteArray was = streamOf(pdf, number);
        const QByteArray is = withLettersForRadicals(was);
        // Compared without the blanks that only our spelling has.
        if (is.contains("beginbf") && is.simplified().replace(" ", "").toLower() != was.simplified().replace(" ", "").toLower())
            mended.push_back({number, is});
    }
    return mended;
}

} // namespace qwenda::exchange
