// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/composerkeys.h"

#include <QInputMethodEvent>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace qwenda;

/// The composer's keys on a real TextEdit in a real window.
class ComposerKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QQmlComponent component(&m_engine);
        component.setData("import QtQuick\nTextEdit { focus: true; width: 200; height: 100 }", QUrl());
        m_window = std::make_unique<QQuickWindow>();
        m_field = qobject_cast<QQuickItem *>(component.create());
        QVERIFY(m_field);
        m_field->setParentItem(m_window->contentItem());
        m_keys = std::make_unique<ComposerKeys>();
        m_keys->setField(m_field);
        m_keys->setDocument(m_field->property("textDocument").value<QQuickTextDocument *>());
        m_sent = std::make_unique<QSignalSpy>(m_keys.get(), &ComposerKeys::sendWanted);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->requestActivate();
        m_field->forceActiveFocus();
    }
    void cleanup()
    {
        m_keys.reset();
        delete m_field;
        m_window.reset();
    }

    void sendsOnEnterAndKeepsTheWords()
    {
        QTest::keyClick(m_window.get(), Qt::Key_A);
        QTest::keyClick(m_window.get(), Qt::Key_Return);
        QCOMPARE(m_sent->count(), 1);
        QCOMPARE(words(), u"a"_s);
    }
    void startsANewLineOnShiftEnter()
    {
        QTest::keyClick(m_window.get(), Qt::Key_A);
        QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClick(m_window.get(), Qt::Key_B);
        QCOMPARE(m_sent->count(), 0);
        QCOMPARE(words(), u"a\nb"_s);
    }
    void neverSendsWhileAnInputMethodComposes()
    {
        QInputMethodEvent composing(u"ni"_s, {});
        QCoreApplication::sendEvent(m_field, &composing);
        QTest::keyClick(m_window.get(), Qt::Key_Return);
        QCOMPARE(m_sent->count(), 0);

        QInputMethodEvent chosen;
        chosen.setCommitString(u"你"_s);
        QCoreApplication::sendEvent(m_field, &chosen);
        QTest::keyClick(m_window.get(), Qt::Key_Return);
        QCOMPARE(m_sent->count(), 1);
        QCOMPARE(words(), u"你"_s);
    }
    void tellsTypingButNotADraftThatWasSet()
    {
        QSignalSpy edited(m_keys.get(), &ComposerKeys::draftEdited);
        m_keys->setDraft(u"kept"_s);
        QCOMPARE(words(), u"kept"_s);
        QCOMPARE(edited.count(), 0);
        m_field->setProperty("cursorPosition", 4);
        QTest::keyClick(m_window.get(), Qt::Key_B);
        QCOMPARE(edited.constLast().constFirst().toString(), u"keptb"_s);
    }

    void bringsEarlierMessagesBackFromAnEmptyFieldOnly()
    {
        QSignalSpy wanted(m_keys.get(), &ComposerKeys::recallWanted);
        connect(m_keys.get(), &ComposerKeys::recallWanted, m_keys.get(), [this](int direction) {
            const QString text = direction < 0 ? u"earlier"_s : u""_s;
            m_keys->setProperty("recalled", text);
            m_keys->setDraft(text);
        });
        QTest::keyClick(m_window.get(), Qt::Key_Down);
        QCOMPARE(wanted.count(), 0);
        QTest::keyClick(m_window.get(), Qt::Key_Up);
        QCOMPARE(words(), u"earlier"_s);
        QTest::keyClick(m_window.get(), Qt::Key_Down);
        QCOMPARE(words(), QString());
        QCOMPARE(wanted.count(), 2);
        QTest::keyClick(m_window.get(), Qt::Key_A);
        QTest::keyClick(m_window.get(), Qt::Key_Up);
        QCOMPARE(wanted.count(), 2);
        QCOMPARE(words(), u"a"_s);
    }
    void undoesAndRedoesTyping()
    {
        m_keys->setLineHeight(24);
        for (const Qt::Key key : {Qt::Key_A, Qt::Key_Space, Qt::Key_B})
            QTest::keyClick(m_window.get(), key);
        QCOMPARE(words(), u"a b"_s);
        while (!words().isEmpty() && m_field->property("canUndo").toBool())
            QTest::keySequence(m_window.get(), QKeySequence::Undo);
        QCOMPARE(words(), QString());
        while (m_field->property("canRedo").toBool())
            QTest::keySequence(m_window.get(), QKeySequence::Redo);
        QCOMPARE(words(), u"a b"_s);
    }

private:
    QString words() const { return m_field->property("text").toString().replace(QChar(QChar::LineSeparator), u'\n'); }

    QQmlEngine m_engine;
    std::unique_ptr<QQuickWindow> m_window;
    QQuickItem *m_field = nullptr;
    std::unique_ptr<ComposerKeys> m_keys;
    std::unique_ptr<QSignalSpy> m_sent;
};

QTEST_MAIN(ComposerKeysTest)
#include "composerkeys_test.moc"
