// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/heighttree.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace qwenda;

class HeightTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyTreeHasNothing()
    {
        const HeightTree tree;
        QCOMPARE(tree.total(), 0);
        QCOMPARE(tree.rowAt(50), 0);
        QCOMPARE(tree.top(0), 0);
    }

    void findsTheRowUnderAPoint()
    {
        HeightTree tree;
        tree.assign({10, 0, 20, 5});
        QCOMPARE(tree.rowAt(-3), 0);
        QCOMPARE(tree.rowAt(0), 0);
        QCOMPARE(tree.rowAt(9), 0);
        QCOMPARE(tree.rowAt(10), 2); // the row without a height is passed over
        QCOMPARE(tree.rowAt(29), 2);
        QCOMPARE(tree.rowAt(30), 3);
        QCOMPARE(tree.rowAt(1000), 3);
    }

    void agreesWithPlainSumsHoweverItIsChanged()
    {
        QRandomGenerator chance(7);
        std::vector<int> plain;
        HeightTree tree;
        for (int step = 0; step < 3000; ++step) {
            const int count = static_cast<int>(plain.size());
            const int what = chance.bounded(4);
            if (what == 0 || count == 0) {
                std::vector<int> more(static_cast<size_t>(chance.bounded(1, 9)));
                for (int &height : more)
                    height = chance.bounded(0, 300);
                const int at = chance.bounded(count + 1);
                plain.insert(plain.begin() + at, more.begin(), more.end());
                tree.insert(at, more);
            } else if (what == 1) {
                const int at = chance.bounded(count);
                const int gone = chance.bounded(1, qMin(6, count - at) + 1);
                plain.erase(plain.begin() + at, plain.begin() + at + gone);
                tree.remove(at, gone);
            } else {
                const int at = chance.bounded(count);
                plain[static_cast<size_t>(at)] = chance.bounded(0, 300);
                tree.setHeight(at, plain[static_cast<size_t>(at)]);
            }
            QCOMPARE(tree.count(), static_cast<int>(plain.size()));
            QCOMPARE(tree.total(), std::accumulate(plain.begin(), plain.end(), qint64(0)));
            const int row = chance.bounded(tree.count() + 1);
            QCOMPARE(tree.top(row), std::accumulate(plain.begin(), plain.begin() + row, qint64(0)));
            if (row < tree.count() && tree.height(row) > 0)
                QCOMPARE(tree.rowAt(tree.top(row)), row);
        }
    }
};

QTEST_APPLESS_MAIN(HeightTreeTest)
#include "heighttree_test.moc"
