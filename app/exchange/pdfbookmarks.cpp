// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/paper.h"

#include <QRegularExpression>
#include <QStringEncoder>

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

namespace {

/// UTF-16 with its mark, in hexadecimal: any title.
QByteArray pdfString(const QString &text)
{
    QStringEncoder encoder(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom);
    const QByteArray bytes = encoder.encode(text);
    return '<' + bytes.toHex() + '>';
}

QByteArray lastMatch(const QByteArray &text, const QString &pattern)
{
    QByteArray last;
    // The parts that are looked at are ASCII.
    auto matches = QRegularExpression(pattern).globalMatch(QString::fromLatin1(text));
    while (matches.hasNext())
        last = matches.next().captured(1).toLatin1();
    return last;
}

/// "<<…>>" of an object, by its offset in the file's table.
QByteArray dictionary(const QByteArray &pdf, const QByteArray &number)
{
    const QByteArray opening = '\n' + number + " 0 obj\n";
    const qsizetype begin = pdf.indexOf(opening);
    const qsizetype end = pdf.indexOf("endobj", begin);
    return begin < 0 || end < 0 ? QByteArray() : pdf.mid(begin + opening.size(), end - begin - opening.size()).trimmed();
}

} // namespace

QByteArray bookmarkUpdate(const QByteArray &pdf, const QList<Bookmark> &bookmarks)
{
    const QByteArray tail = pdf.last(std::min<qsizetype>(pdf.size(), 2000));
    const QByteArray root = lastMatch(tail, u"/Root (\\d+) 0 R"_s);
    const QByteArray info = lastMatch(tail, u"/Info (\\d+) 0 R"_s);
    const QByteArray size = lastMatch(tail, u"/Size (\\d+)"_s);
    const QByteArray table = lastMatch(tail, u"startxref\\s+(\\d+)"_s);
    const QByteArray catalog = dictionary(pdf, root);
    const QByteArray pages = dictionary(pdf, lastMatch(catalog, u"/Pages (\\d+) 0 R"_s));
    QList<QByteArray> kids;
    const qsizetype kidsAt = pages.indexOf("/Kids");
    auto matches = QRegularExpression(u"(\\d+) 0 R"_s)
                       .globalMatch(QString::fromLatin1(pages.mid(kidsAt, pages.indexOf(']', kidsAt) - kidsAt)));
    while (matches.hasNext())
        kids.push_back(matches.next().captured(1).toLatin1());
    if (root.isEmpty() || size.isEmpty() || table.isEmpty() || kidsAt < 0 || kids.isEmpty() || !catalog.endsWith(">>")
        || catalog.contains("/Outlines"))
        return {};

    QByteArray update;
    QList<std::pair<int, qint64>> places; // object, offset
    const auto begin = [&](int number) {
        places.push_back({number, pdf.size() + update.size()});
        update += QByteArray::number(number) + " 0 obj\n";
    };
    const int first = size.toInt() + 1;
    const int outlines = size.toInt();
    const auto reference = [](int number) { return QByteArray::number(number) + " 0 R"; };
    begin(root.toInt());
    update += catalog.chopped(2) + "\n/Outlines " + reference(outlines) + "\n/PageMode /UseOutlines\n>>\nendobj\n";
    const int count = int(bookmarks.size());
    begin(outlines);
    update += "<< /Type /Outlines /First " + reference(first) + " /Last " + reference(first + count - 1) + " /Count "
        + QByteArray::number(count) + " >>\nendobj\n";
    for (int i = 0; i < count; ++i) {
        begin(first + i);
        const QByteArray page = kids.value(std::min<qsizetype>(bookmarks.at(i).page, kids.size() - 1));
        update += "<< /Title " + pdfString(bookmarks.at(i).title) + " /Parent " + reference(outlines) + " /Dest [" + page
            + " 0 R /XYZ null " + QByteArray::number(bookmarks.at(i).top, 'f', 1) + " null]";
        if (i > 0)
            update += " /Prev " + reference(first + i - 1);
        if (i + 1 < count)
            update += " /Next " + reference(first + i + 1);
        update += " >>\nendobj\n";
    }
    const qint64 newTable = pdf.size() + update.size();
    update += "xref\n";
    for (const auto &[number, offset] : std::as_const(places))
        update += QByteArray::number(number) + " 1\n" + QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    update += "trailer\n<< /Size " + QByteArray::number(first + count) + " /Root " + root + " 0 R"
        + (info.isEmpty() ? QByteArray() : " /Info " + info + " 0 R") + " /Prev " + table + " >>\nstartxref\n"
        + QByteArray::number(newTable) + "\n%%EOF\n";
    return update;
}

} // namespace qwenda::exchange
