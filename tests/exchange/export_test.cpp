// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/histories.h"
#include "exchange/readers.h"
#include "storage/privatemounts.h"

#include "exchange/filename.h"
#include "exchange/pdfletters.h"
#include "exchange/textformats.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace histories;
using namespace qwenda::exchange;

namespace {

bool hasMounts = false;

const QString answer = u"# Top\n\nA *b* **c** `d<e` [l](https://x.org/?a=1&b=2) 月亮 $x^2$\n\n- one\n  - two\n\n3. three\n4. four\n\n"
                       "| h | 头 |\n|---|--:|\n| 1 | <script>alert(1)</script> |\n\n```python\ndef f(): # hash\n    return \"</code>\"\n```\n\n"
                       "> quoted\n\n<img src=x onerror=alert(1)>\n\n[evil](javascript:alert(1))\n\n![p](https://x.org/p.png)\n"_s;

} // namespace

/// What lies in the files, read by programs that are not ours.
class ExportTest : public QObject
{
    Q_OBJECT

private:
    static Whole sample(const QString &title = u"Tides </title> 潮汐"_s)
    {
        Random random(7);
        Whole whole;
        whole.conversation.id = newId();
        whole.conversation.title = title;
        whole.conversation.createdAt = whole.conversation.updatedAt = random.time();
        Message question;
        question.id = newId();
        question.conversationId = whole.conversation.id;
        question.text = u"Why?\nSecond line & <b>"_s;
        question.createdAt = random.time();
        Message reply = question;
        reply.id = newId();
        reply.parentId = question.id;
        reply.role = Message::Role::Assistant;
        reply.text = answer;
        reply.thinking = u"Let me think 想"_s;
        reply.model = u"qwen-plus"_s;
        whole.messages = {question, reply};
        whole.conversation.headId = reply.id;
        return whole;
    }

    /// With a paper and two pictures whose names would climb and are the same.
    static Whole withFiles()
    {
        Whole whole = sample(u"Tides title 潮汐"_s);
        const auto attach = [&whole](const QString &name, Attachment::Kind kind, const QString &mime, const QByteArray &bytes) {
            const QString hash = AttachmentStore::hashOf(bytes);
            whole.files.insert(hash, bytes);
            whole.messages.first().attachments.push_back({kind, name, mime, hash, {}, bytes.size(), 0, 0, 0, 0});
        };
        for (const QColor color : {Qt::red, Qt::blue}) {
            QImage image(20, 10, QImage::Format_RGB32);
            image.fill(color);
            QByteArray png;
            QBuffer buffer(&png);
            image.save(&buffer, "PNG");
            attach(u"../../etc/photo.png"_s, Attachment::Kind::Picture, u"image/png"_s, png);
        }
        attach(u"计划.pdf"_s, Attachment::Kind::Pdf, u"application/pdf"_s, "%PDF bytes");
        return whole;
    }

    Result<ExportReport> out(ExportFormat format, const QList<Whole> &wholes, const Progress &progress = always, bool hasFiles = true)
    {
        m_home = std::make_unique<QTemporaryDir>();
        const QString file = m_home->filePath(u"history.db"_s);
        if (!write(file, wholes))
            qFatal("no history");
        ExportRequest request;
        request.database = file;
        request.format = format;
        request.folder = m_home->filePath(u"a/b"_s);
        request.options.hasFiles = hasFiles;
        return runExport(request, ExportWords::translated(), progress);
    }
    QString one(ExportFormat format)
    {
        const auto report = out(format, {sample()});
        return report && report->files.size() == 1 ? report->files.constFirst().file : QString();
    }

    static QString run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            return u"failed: "_s + QString::fromUtf8(process.readAllStandardError());
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    static QString python(const char *code, const QString &file) { return run(u"python3"_s, {u"-c"_s, QString::fromUtf8(code), file}); }

    std::unique_ptr<QTemporaryDir> m_home;

private Q_SLOTS:
    void markdownIsReadByCmark()
    {
        const QString file = one(ExportFormat::Markdown);
        QVERIFY(QFile::exists(file));
        QFile body(m_home->filePath(u"body.md"_s));
        QVERIFY(body.open(QIODevice::WriteOnly));
        const QByteArray all = bytesOf(file);
        QVERIFY(all.startsWith("---\ntitle: \"Tides </title> 潮汐\"\n"));
        body.write(all.mid(all.indexOf("\n---\n", 4) + 5));
        body.close();
        const QString html = run(u"cmark"_s, {body.fileName()});
        QVERIFY2(html.contains(u"<h2>qwen-plus</h2>"), qPrintable(html));
        QVERIFY(html.contains(u"<h3>Top</h3>"));
        QVERIFY(html.contains(u"<strong>c</strong>"));
        QVERIFY(html.contains(u"def f(): # hash"));
        QVERIFY(html.contains(u"Let me think 想"));
    }

    void htmlIsWellFormedAndHarmless()
    {
        const QString file = one(ExportFormat::Html);
        const QString said = python(htmlReader, file);
        // "#tex…" are the outlines of a formula's letters, in the page itself.
        QCOMPARE(said, u"[] [] ['https://x.org/?a=1&b=2', '#tex1', '#tex2', 'https://x.org/p.png'] ['blockquote', 'details', 'h3', 'math', 'ol', 'pre', 'table', 'ul']\nTrue True True True\n"_s);
        QVERIFY(bytesOf(file).contains("prefers-color-scheme: dark"));
        QVERIFY(bytesOf(file).contains("class=\"k\"")); // code is coloured
    }

    void filesLieBesideMarkdownAndText()
    {
        for (const ExportFormat format : {ExportFormat::Markdown, ExportFormat::Text}) {
            const auto report = out(format, {withFiles()});
            QVERIFY(report.isOk());
            const QString file = report->files.constFirst().file;
            const QString folder = file.chopped(QFileInfo(file).suffix().size()) + u"files"_s;
            QCOMPARE(QDir(folder).entryList(QDir::Files, QDir::Name), (QStringList{u"etc-photo (2).png"_s, u"etc-photo.png"_s, u"计划.pdf"_s}));
            QCOMPARE(bytesOf(folder + u"/计划.pdf"_s), QByteArray("%PDF bytes"));
            QCOMPARE(QImage(folder + u"/etc-photo.png"_s).size(), QSize(20, 10));
            QVERIFY(bytesOf(file).contains("Tides%20title%20%E6%BD%AE%E6%B1%90.files/etc-photo.png"));
        }
    }

    void filesStayAtHomeWhenAsked()
    {
        for (const ExportFormat format : {ExportFormat::Markdown, ExportFormat::Json, ExportFormat::Html}) {
            const auto report = out(format, {withFiles()}, always, false);
            QVERIFY(report.isOk());
            QCOMPARE(QDir(QFileInfo(report->files.constFirst().file).path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
            QVERIFY(!bytesOf(report->files.constFirst().file).contains("iVBORw0KGgo"));
        }
    }

    void picturesStandInDocuments()
    {
        const auto page = out(ExportFormat::Html, {withFiles()});
        const QByteArray html = bytesOf(page->files.constFirst().file);
        QCOMPARE(html.count("src=\"data:image/png;base64,iVBORw0KGgo"), 2);
        QVERIFY(html.contains("计划.pdf"));
        const auto word = out(ExportFormat::Docx, {withFiles()});
        QCOMPARE(python("import sys,zipfile; print(sum(n.startswith('word/media/picture') for n in zipfile.ZipFile(sys.argv[1]).namelist()))",
                        word->files.constFirst().file), u"2\n"_s);
        const auto paper = out(ExportFormat::Pdf, {withFiles()});
        QVERIFY(run(u"pdfimages"_s, {u"-list"_s, paper->files.constFirst().file}).contains(u"20"));
    }

    void aCutOffExportLeavesNoFilesBeside()
    {
        int steps = 0;
        const auto report = out(ExportFormat::Markdown, {withFiles(), sample(u"b"_s), sample(u"c"_s)}, [&](qint64, qint64) { return ++steps < 3; });
        QVERIFY(report.isOk() && report->isCancelled);
        QVERIFY(!QFile::exists(m_home->filePath(u"a/b"_s)));
    }

    void jsonIsReadByJq()
    {
        const QString file = one(ExportFormat::Json);
        QCOMPARE(run(u"jq"_s, {u"-r"_s, u".format, .version, (.messages | length), .messages[1].thinking"_s, file}),
                 u"qwenda-conversation\n1\n2\nLet me think 想\n"_s);
    }

    void trainingLinesAreReadByJq()
    {
        const QString file = one(ExportFormat::Jsonl);
        QCOMPARE(run(u"jq"_s, {u"-r"_s, u".messages[] | .role"_s, file}), u"user\nassistant\n"_s);
        QCOMPARE(bytesOf(file).count('\n'), 1);
    }

    void pdfHasTextFontsAndBookmarks()
    {
        QList<Whole> wholes{sample()};
        Whole &whole = wholes.first();
        for (int i = 0; i < 12; ++i) { // several pages, several questions
            Message again = whole.messages.at(0);
            again.id = newId();
            again.parentId = whole.conversation.headId;
            again.text = u"Question %1 月 10:05 7-8"_s.arg(i);
            Message reply = whole.messages.at(1);
            reply.id = newId();
            reply.parentId = again.id;
            whole.messages += {again, reply};
            whole.conversation.headId = reply.id;
        }
        const auto report = out(ExportFormat::Pdf, wholes);
        QVERIFY(report.isOk());
        const QString file = report->files.constFirst().file;
        // Noto gives 月 and the radical ⽉ one glyph: what is copied must be the letter, as it was written.
        const QString text = run(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
        QVERIFY(!text.contains(QChar(0x2f49)));
        for (const char *word : {"Contents", "Question 7 月 10:05 7-8", "月亮", "潮汐", "def f()", "Let me think 想"})
            QVERIFY2(text.contains(QString::fromUtf8(word)), word);
        QVERIFY(run(u"pdfinfo"_s, {file}).contains(u"A4"));
        const QString fonts = run(u"pdffonts"_s, {file});
        QVERIFY2(fonts.contains(u"CJK") && fonts.count(u"Identity-H       yes"_s) == fonts.count(u'\n') - 2, qPrintable(fonts)); // all embedded
        QVERIFY(bytesOf(file).contains("/Outlines"));
        QVERIFY(python("import sys,re; d=open(sys.argv[1],'rb').read(); t=re.findall(rb'/Title <feff([0-9a-f]+)>', d); "
                       "print(bytes.fromhex(t[3].decode()).decode('utf-16-be'))", file).startsWith(u"Question 2 月"));
    }

    void lettersStandForRadicals_data()
    {
        QTest::addColumn<QByteArray>("was");
        QTest::addColumn<QByteArray>("is");
        const auto row = [](const char *name, const QByteArray &was, const QByteArray &is) {
            const QByteArray frame = "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n2 begin";
            QTest::newRow(name) << frame + was << frame + is;
        };
        row("one by one", "bfchar\n<0001> <2F49>\n<0002> <0041>\nendbfchar\nend", "bfchar\n<0001> <6708>\n<0002> <0041>\nendbfchar\nend");
        row("a list", "bfrange\n<0001> <0002> [<2f49> <4e00> ]\nendbfrange", "bfrange\n<0001> <0002> [<6708><4e00>]\nendbfrange");
        row("counting up", "bfrange\n<0001> <0002> <2f47>\nendbfrange", "bfrange\n<0001> <0002> [<65e5><66f0>]\nendbfrange");
        row("nothing to mend", "bfrange\n<0001> <0002> <0041>\nendbfrange", "bfrange\n<0001> <0002> <0041>\nendbfrange");
        row("no map at all", "bfrange\n<0001> (x)\nendbfrange", "bfrange\n<0001> (x)\nendbfrange");
        row("cut off", "bfchar\n<0001", "bfchar\n<0001");
    }
    void lettersStandForRadicals()
    {
        QFETCH(QByteArray, was);
        QFETCH(QByteArray, is);
        QCOMPARE(withLettersForRadicals(was).toLower(), is.toLower());
    }

    void docxIsReadByLibreOffice()
    {
        const QString office = QStandardPaths::findExecutable(u"soffice"_s);
        if (office.isEmpty())
            QSKIP("LibreOffice is not here");
        const auto report = out(ExportFormat::Docx, {withFiles()});
        const QFileInfo file(report->files.constFirst().file);
        const QString profile = u"-env:UserInstallation=file://"_s + m_home->filePath(u"office"_s);
        run(office, {profile, u"--headless"_s, u"--convert-to"_s, u"txt:Text (encoded):UTF8"_s, u"--outdir"_s, m_home->path(), file.filePath()});
        const QString text = QString::fromUtf8(bytesOf(m_home->filePath(file.completeBaseName() + u".txt"_s)));
        for (const char *word : {"Tides title 潮汐", "Why?", "Second line & <b>", "Top", "月亮", "one", "two", "3. three", "4. four", "<script>alert(1)</script>",
                                 "def f(): # hash", "Let me think 想", "计划.pdf"})
            QVERIFY2(text.contains(QString::fromUtf8(word)), word);
    }

    void docxIsReadByAnotherProgram()
    {
        const QString said = python(docxReader, one(ExportFormat::Docx));
        QCOMPARE(said, u"[Content_Types].xml 1 4 True\n['Code', 'Heading2', 'Heading3', 'Quote', 'Remarks', 'Title'] True True True\nTrue\n"_s);
    }

    void aTallPictureComesInParts()
    {
        QList<Whole> wholes{sample(u"tall"_s)};
        wholes.first().messages.last().text = answer.repeated(60);
        const auto report = out(ExportFormat::Png, wholes);
        QVERIFY(report.isOk());
        QVERIFY(report->files.size() > 1);
        QVERIFY(report->files.constFirst().file.endsWith(u"tall-1.png"));
        for (const ExportedFile &file : report->files) {
            const QImage image(file.file);
            QCOMPARE(image.width(), 1680);
            QVERIFY(image.height() <= 12'000);
        }
    }

    void namesAreSafeEverywhere_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"Tides"_s << u"Tides"_s;
        QTest::newRow("Chinese") << u"潮汐 月亮"_s << u"潮汐 月亮"_s;
        QTest::newRow("climbing") << u"../../etc/passwd"_s << u"etc-passwd"_s;
        QTest::newRow("device") << u"con"_s << u"_con"_s;
        QTest::newRow("device with ending") << u"LPT1.txt"_s << u"_LPT1.txt"_s;
        QTest::newRow("forbidden") << u"a<b>c:d\"e/f\\g|h?i*j"_s << u"a-b-c-d-e-f-g-h-i-j"_s;
        QTest::newRow("hidden") << u".bashrc"_s << u"bashrc"_s;
        QTest::newRow("an option") << u"--help"_s << u"help"_s;
        QTest::newRow("dots at the end") << u"wait..."_s << u"wait"_s;
        QTest::newRow("controls") << u"a\nb\tc\u202Ed\u0000e"_s << u"a b c d e"_s;
        QTest::newRow("nothing left") << u"..."_s << u"fallback"_s;
    }
    void namesAreSafeEverywhere()
    {
        QFETCH(QString, title);
        QTEST(safeFileName(title, u"fallback"_s), "name");
    }

    void cutsLongNamesBetweenCharacters()
    {
        const QString name = safeFileName(u"\U0001F469\u200D\U0001F680"_s.repeated(100), u"x"_s);
        QVERIFY(name.toUtf8().size() <= 120);
        QCOMPARE(QString::fromUtf8(name.toUtf8()), name);
    }

    void replacesNothing()
    {
        const auto report = out(ExportFormat::Text, {sample(u"Same"_s), sample(u"same"_s), sample(u"Same"_s)});
        QVERIFY(report.isOk());
        QSet<QString> names;
        for (const ExportedFile &file : report->files)
            names.insert(file.file.toLower());
        QCOMPARE(names.size(), 3);
        const QByteArray was = bytesOf(report->files.constFirst().file);
        ExportRequest request;
        request.database = m_home->filePath(u"history.db"_s);
        request.format = ExportFormat::Text;
        request.folder = m_home->filePath(u"a/b"_s);
        const auto again = runExport(request, ExportWords::translated(), always);
        QVERIFY(again.isOk());
        QCOMPARE(QDir(request.folder).entryList(QDir::Files).size(), 6);
        QCOMPARE(bytesOf(report->files.constFirst().file), was);
    }

    void stopsWithoutATrace()
    {
        int steps = 0;
        const auto report = out(ExportFormat::Html, {sample(u"a"_s), sample(u"b"_s), sample(u"c"_s)}, [&](qint64, qint64) { return ++steps < 3; });
        QVERIFY(report.isOk() && report->isCancelled);
        QVERIFY(!QFile::exists(m_home->filePath(u"a/b"_s)));
    }

    void leavesNothingHalfOnAFullDisk()
    {
        if (!hasMounts)
            QSKIP("no disks of one's own here");
        m_home = std::make_unique<QTemporaryDir>();
        const QString file = m_home->filePath(u"history.db"_s);
        QList<Whole> wholes{sample(u"small"_s), sample(u"large"_s)};
        wholes.last().messages.last().text = u"word "_s.repeated(400'000);
        QVERIFY(write(file, wholes));
        const QString disk = m_home->filePath(u"disk"_s);
        QVERIFY(QDir().mkpath(disk) && privatemounts::mountSmallDisk(disk, "1m"));
        for (const ExportFormat format : {ExportFormat::Markdown, ExportFormat::Json}) {
            ExportRequest request;
            request.database = file;
            request.format = format;
            request.folder = disk;
            const auto report = runExport(request, ExportWords::translated(), always);
            QVERIFY(!report.isOk());
            QCOMPARE(int(report.error().reason), int(Error::Reason::DiskFull));
            QCOMPARE(QDir(disk).entryList(QDir::Files | QDir::Hidden), QStringList());
        }
        privatemounts::unmount(disk);
    }

    void keepsAQuotedTitleInYaml()
    {
        QCOMPARE(yamlString(u"a\"b\\c\n\u0001: #"_s), u"\"a\\\"b\\\\c\\n\\u0001: #\""_s);
    }
};

int main(int argc, char **argv)
{
    hasMounts = privatemounts::enter();
    QGuiApplication application(argc, argv);
    ExportTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "export_test.moc"
