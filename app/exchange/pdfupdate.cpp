// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/paper.h"
#include "exchange/pdfletters.h"

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

/// Objects added or replaced behind the end of a file, with a table of their own.
class Update
{
public:
    explicit Update(const QByteArray &pdf) : m_pdf(pdf)
    {
        const QByteArray tail = pdf.last(std::min<qsizetype>(pdf.size(), 2000));
        m_root = lastMatch(tail, u"/Root (\\d+) 0 R"_s);
        m_info = lastMatch(tail, u"/Info (\\d+) 0 R"_s);
        m_table = lastMatch(tail, u"startxref\\s+(\\d+)"_s);
        m_size = lastMatch(tail, u"/Size (\\d+)"_s).toInt();
        m_catalog = dictionary(pdf, m_root);
        readPages();
    }

    bool isKnownShape() const
    {
        return !m_root.isEmpty() && m_size > 0 && !m_table.isEmpty() && !m_pages.isEmpty() && m_catalog.endsWith(">>")
            && !m_catalog.contains("/Outlines");
    }

    void add(const QList<Bookmark> &bookmarks)
    {
        const int outlines = m_size;
        const int first = outlines + 1;
        const int count = int(bookmarks.size());
        m_size = first + count;
        begin(m_root.toInt());
        m_text += m_catalog.chopped(2) + "\n/Outlines " + reference(outlines) + "\n/PageMode /UseOutlines\n>>\nendobj\n";
        begin(outlines);
        m_text += "<< /Type /Outlines /First " + reference(first) + " /Last " + reference(first + count - 1) + " /Count "
            + QByteArray::number(count) + " >>\nendobj\n";
        for (int i = 0; i < count; ++i) {
            begin(first + i);
            const QByteArray page = m_pages.value(std::min<qsizetype>(bookmarks.at(i).page, m_pages.size() - 1));
            m_text += "<< /Title " + pdfString(bookmarks.at(i).title) + " /Parent " + reference(outlines) + " /Dest [" + page
                + " 0 R /XYZ null " + QByteArray::number(bookmarks.at(i).top, 'f', 1) + " null]";
            if (i > 0)
                m_text += " /Prev " + reference(first + i - 1);
            if (i + 1 < count)
                m_text += " /Next " + reference(first + i + 1);
            m_text += " >>\nendobj\n";
        }
    }

    void replace(const PdfStream &stream)
    {
        begin(stream.number);
        m_text += "<< /Length " + QByteArray::number(stream.content.size()) + " >>\nstream\n" + stream.content + "\nendstream\nendobj\n";
    }

    QByteArray finish()
    {
        if (m_places.isEmpty())
            return {};
        const qint64 table = m_pdf.size() + m_text.size();
        m_text += "xref\n";
        for (const auto &[number, offset] : std::as_const(m_places))
            m_text += QByteArray::number(number) + " 1\n" + QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
        m_text += "trailer\n<< /Size " + QByteArray::number(m_size) + " /Root " + m_root + " 0 R"
            + (m_info.isEmpty() ? QByteArray() : " /Info " + m_info + " 0 R") + " /Prev " + m_table + " >>\nstartxref\n"
            + QByteArray::number(table) + "\n%%EOF\n";
        return m_text;
    }

private:
    static QByteArray reference(int number) { return QByteArray::number(number) + " 0 R"; }

    void readPages()
    {
        const QByteArray pages = dictionary(m_pdf, lastMatch(m_catalog, u"/Pages (\\d+) 0 R"_s));
        const qsizetype at = pages.indexOf("/Kids");
        if (at < 0)
            return;
        auto matches = QRegularExpression(u"(\\d+) 0 R"_s).globalMatch(QString::fromLatin1(pages.mid(at, pages.indexOf(']', at) - at)));
        while (matches.hasNext())
            m_pages.push_back(matches.next().captured(1).toLatin1());
    }

    void begin(int number)
    {
        m_places.push_back({number, m_pdf.size() + m_text.size()});
        m_text += QByteArray::number(number) + " 0 obj\n";
    }

    const QByteArray &m_pdf;
    QByteArray m_root, m_info, m_table, m_catalog;
    int m_size = 0;
    QList<QByteArray> m_pages; ///< object numbers
    QByteArray m_text;
    QList<std::pair<int, qint64>> m_places; ///< object, offset
};

} // namespace

QByteArray pdfUpdate(const QByteArray &pdf, const QList<Bookmark> &bookmarks)
{
    Update update(pdf);
    if (!update.isKnownShape())
        return {};
    if (!bookmarks.isEmpty())
        update.add(bookmarks);
    for (const PdfStream &letters : lettersToMend(pdf))
        update.replace(letters);
    return update.finish();
}

} // namespace qwenda::exchange
