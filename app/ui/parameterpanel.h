// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/parameterrules.h"

#include <QAbstractListModel>
#include <QHash>
#include <QQmlEngine>
#include <QString>
#include <QStringList>

namespace qwenda {

class ChatSession;
class ModelCatalog;

/// How one chat's answers are wanted: one row for each thing that the chat's model takes, and nothing else. What is typed
/// counts at once where it makes sense; where it does not, the row says why and the last sensible value holds.
class ParameterPanel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a chat")
    Q_PROPERTY(int setCount READ setCount NOTIFY changed) ///< rows that say anything
    Q_PROPERTY(QString modelName READ modelName NOTIFY changed)

public:
    enum Kind {
        Number, ///< a line to type a number in
        Words,  ///< a line of text
        Text,   ///< several lines
        Switch,
        Choice, ///< one of `choices`
        Notice  ///< says something that can only be reset
    };
    Q_ENUM(Kind)
    enum Role {
        KindRole = Qt::UserRole + 1,
        LabelRole,
        NoteRole,    ///< what it does, in a line
        SectionRole, ///< the group's name, in its first row only
        ValueRole,   ///< Number, Words, Text: what stands in the field
        HintRole,    ///< in the empty field: what holds without
        FaultRole,   ///< why what stands there does not count; empty: it does
        IsOnRole,    ///< Switch
        ChoicesRole, ///< Choice: QStringList; the first is what holds without
        ChosenRole,  ///< Choice: index
        IsSetRole    ///< there is something to reset
    };

    ParameterPanel(ChatSession &session, const ModelCatalog &catalog, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int setCount() const;
    QString modelName() const;

    /// As the user types, character by character.
    Q_INVOKABLE void setText(int row, const QString &text);
    Q_INVOKABLE void setOn(int row, bool isOn);
    Q_INVOKABLE void choose(int row, int index);
    Q_INVOKABLE void reset(int row);
    Q_INVOKABLE void resetAll();
    /// What does not count is forgotten: the panel is opened anew.
    Q_INVOKABLE void forgetTyped();
    /// Words for what a model does not take.
    static QString labelOf(const QString &wireName);
    /// Every word again: the language changed.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    /// A Parameter's number, or one of these.
    using Item = int;
    enum OtherItem : Item {
        RowFirstOther = 100,
        RowForcedSearch, RowSearchStrategy, RowFormat, RowSchema,
        RowTarget, RowSource, RowDomains, RowTerms,
        RowLeftOut, RowContext
    };
    static constexpr Item itemOf(Parameter parameter) { return static_cast<Item>(parameter); }
    static constexpr bool isParameter(Item item) { return item < RowFirstOther; }
    static constexpr Parameter parameterOf(Item item) { return static_cast<Parameter>(item); }

    ParameterRules rules() const;
    QList<Item> itemsNow() const;
    void rebuild();
    void told();
    Kind kindOf(Item item) const;
    QString sectionOf(Item item) const;
    QString valueOf(Item item) const;
    QString hintOf(Item item) const;
    QString numberFault(Parameter parameter, const QString &text) const;
    QString faultOf(Item item) const;
    bool isOn(Item item) const;
    bool isItemSet(Item item) const;
    QStringList choicesOf(Item item) const;
    int chosenOf(Item item) const;
    void take(Item item, const QString &text, ChatParameters &parameters) const;
    void clear(Item item, ChatParameters &parameters) const;

    ChatSession &m_session;
    const ModelCatalog &m_catalog;
    QList<Item> m_items;
    QHash<Item, QString> m_typed; ///< as it stands in the field, which is not always as it is sent
};

} // namespace qwenda
