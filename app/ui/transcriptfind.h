// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/transcriptview.h"

#include <QBasicTimer>
#include <QObject>
#include <QQmlEngine>

namespace qwenda {

/// Finds words in the conversation that a view shows, in all of it: counts them, marks them in the text, goes from one to
/// the next. Answers nobody has looked at are searched in their source first and parsed when it has the words, a little at
/// a time.
class TranscriptFind : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(qwenda::TranscriptView *view READ view WRITE setView NOTIFY viewChanged)
    Q_PROPERTY(QString needle READ needle WRITE setNeedle NOTIFY needleChanged) ///< case does not count; empty: off
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int current READ current NOTIFY changed)          ///< from 1; 0: none yet
    Q_PROPERTY(bool isSearching READ isSearching NOTIFY changed) ///< the count still grows
    /// Where found words are in the whole, 0 to 1, at most a few hundred: for the scroll bar.
    Q_PROPERTY(QList<qreal> places READ places NOTIFY changed)

public:
    explicit TranscriptFind(QObject *parent = nullptr);

    TranscriptView *view() const { return m_view; }
    void setView(TranscriptView *view);
    QString needle() const { return m_needle; }
    void setNeedle(const QString &needle);
    int count() const { return static_cast<int>(m_hits.size()); }
    int current() const { return m_current + 1; }
    bool isSearching() const { return m_slice.isActive(); }
    QList<qreal> places() const { return m_places; }

    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();

Q_SIGNALS:
    void viewChanged();
    void needleChanged();
    void changed();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Hit
    {
        int message = 0;
        int row = 0; ///< of the message's
        int nth = 0; ///< in the row
    };

    void restart();
    void searchSome();
    void searchMessage(int message);
    void finish();
    void go(int index);
    void mark();
    int rowOf(const Hit &hit) const;

    QPointer<TranscriptView> m_view;
    QString m_needle;
    std::vector<Hit> m_hits;
    QList<qreal> m_places;
    int m_current = -1;
    int m_nextMessage = 0;
    bool m_isWaking = false;
    QBasicTimer m_slice;
    QBasicTimer m_again;
};

} // namespace qwenda
