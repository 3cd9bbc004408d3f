// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/rawserver.h"
#include "transport/httptransport.h"
#include "ui/answerpicture.h"

#include <QBuffer>
#include <QImage>
#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTest>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray png(QSize size)
{
    QImage image(size, QImage::Format_Mono);
    image.fill(0);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

} // namespace

class AnswerPicturesTest : public QObject
{
    Q_OBJECT

    HttpTransport m_transport{u"Qwenda/test"_s};

private Q_SLOTS:
    void initTestCase() { m_transport.setProxy(QNetworkProxy(QNetworkProxy::NoProxy)); }

    void nothingIsAskedForBeforeSomebodyWantsIt()
    {
        RawServer server;
        server.plan({{RawServer::write(RawServer::answer(200, png({30, 20}), "image/png"))}});
        AnswerPictures pictures(m_transport);
        AnswerPicture picture;
        picture.setPictures(&pictures);
        picture.setAddress(server.url(u"/cat.png"_s).toString());
        QCOMPARE(picture.host(), u"127.0.0.1"_s);
        QTest::qWait(100);
        QCOMPARE(server.connections, 0);
        QVERIFY(!picture.isReady() && !picture.isLoading());

        QSignalSpy changed(&picture, &AnswerPicture::changed);
        picture.load();
        QVERIFY(picture.isLoading());
        picture.load(); // a second click is not a second request
        QTRY_VERIFY(picture.isReady());
        QVERIFY(changed.size() >= 2);
        QCOMPARE(QSize(picture.pixelWidth(), picture.pixelHeight()), QSize(30, 20));
        QCOMPARE(QImage(QUrl(picture.url()).toLocalFile()).size(), QSize(30, 20));
        picture.load();
        QTest::qWait(50);
        QCOMPARE(server.requests.size(), 1);

        AnswerPicture again; // the same address further down is the same picture
        again.setPictures(&pictures);
        again.setAddress(picture.address());
        QVERIFY(again.isReady());
        AnswerPicture other; // consent is for one address
        other.setPictures(&pictures);
        other.setAddress(server.url(u"/dog.png"_s).toString());
        QVERIFY(!other.isReady());
        QCOMPARE(server.requests.size(), 1);
    }

    void whatIsNoPictureIsNotShown_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("word");
        QTest::newRow("a page") << 200 << QByteArray("<html><body>Welcome</body></html>") << u"not a picture"_s;
        QTest::newRow("nothing") << 200 << QByteArray() << u"not a picture"_s;
        QTest::newRow("a drawing that may refer to other places")
            << 200 << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>") << u"not a picture"_s;
        QTest::newRow("too many pixels") << 200 << png({8000, 8000}) << u"8000 × 8000"_s;
        QTest::newRow("missing") << 404 << QByteArray("gone") << u"has no such picture"_s;
        QTest::newRow("forbidden") << 403 << QByteArray("no") << u"403"_s;
    }
    void whatIsNoPictureIsNotShown()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const QString, word);
        RawServer server;
        server.plan({{RawServer::write(RawServer::answer(status, body, "image/png"))}, {RawServer::write(RawServer::answer(200, png({4, 4}), "image/png"))}});
        AnswerPictures pictures(m_transport);
        AnswerPicture picture;
        picture.setPictures(&pictures);
        picture.setAddress(server.url(u"/x"_s).toString());
        picture.load();
        QTRY_VERIFY(!picture.problem().isEmpty());
        QVERIFY2(picture.problem().contains(word), qPrintable(picture.problem()));
        QVERIFY(!picture.isReady() && !picture.isLoading() && picture.url().isEmpty());
        picture.load(); // again may go well
        QTRY_VERIFY(picture.isReady());
        QVERIFY(picture.problem().isEmpty());
    }

    void whoDoesNotAnswerIsNamed()
    {
        AnswerPictures pictures(m_transport);
        AnswerPicture picture;
        picture.setPictures(&pictures);
        picture.setAddress(u"http://127.0.0.1:1/x"_s);
        picture.load();
        QTRY_COMPARE(picture.problem(), u"127.0.0.1 does not answer"_s);
    }

    void cancelGoesBackToTheQuestion()
    {
        RawServer server;
        server.plan({{RawServer::stall()}});
        AnswerPictures pictures(m_transport);
        AnswerPicture picture;
        picture.setPictures(&pictures);
        picture.setAddress(server.url(u"/x"_s).toString());
        picture.load();
        QTRY_COMPARE(server.requests.size(), 1);
        picture.cancel();
        QVERIFY(!picture.isLoading() && picture.problem().isEmpty());
        QTest::qWait(50);
        QVERIFY(!picture.isReady());
    }
};

QTEST_MAIN(AnswerPicturesTest)
#include "answerpictures_test.moc"
