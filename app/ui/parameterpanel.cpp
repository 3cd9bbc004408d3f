// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parameterpanel.h"

#include "client/modelcatalog.h"
#include "client/parametervalue.h"
#include "session/chatsession.h"
#include "ui/parameterwords.h"

namespace qwenda {

ParameterPanel::ParameterPanel(ChatSession &session, const ModelCatalog &catalog, QObject *parent)
    : QAbstractListModel(parent), m_session(session), m_catalog(catalog), m_items(itemsNow())
{
    connect(&session, &ChatSession::conversationChanged, this, &ParameterPanel::rebuild);
    connect(&session, &ChatSession::pathChanged, this, &ParameterPanel::rebuild);
}

int ParameterPanel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QHash<int, QByteArray> ParameterPanel::roleNames() const
{
    return {{KindRole, "kind"},   {LabelRole, "label"},     {NoteRole, "note"},     {SectionRole, "section"},
            {ValueRole, "value"}, {HintRole, "hint"},       {FaultRole, "fault"},   {IsOnRole, "isOn"},
            {ChoicesRole, "choices"}, {ChosenRole, "chosen"}, {IsSetRole, "isSet"}};
}

ParameterRules ParameterPanel::rules() const
{
    return ParameterRules(m_catalog.find(m_session.model()), m_session.region());
}

QList<ParameterPanel::Item> ParameterPanel::itemsNow() const
{
    const ParameterRules rules = this->rules();
    QList<Item> items;
    const auto offer = [&items, &rules](std::initializer_list<Parameter> parameters) {
        for (const Parameter parameter : parameters) {
            if (rules.offers(parameter))
                items.append(itemOf(parameter));
        }
    };
    if (!m_session.parameters().leftOut.isEmpty())
        items.append(RowLeftOut);
    const ContextCut &context = m_session.context();
    if (context.untold(m_session.path()) > 0 || !context.filesOf.isEmpty()) // else it speaks of another branch
        items.append(RowContext);
    if (rules.offers(Parameter::Translation))
        items.append({RowTarget, RowSource, RowDomains, RowTerms});
    offer({Parameter::Thinking, Parameter::ThinkingBudget, Parameter::ReasoningEffort, Parameter::WebSearch});
    if (m_session.parameters().webSearch && rules.offers(Parameter::WebSearch))
        items.append({RowForcedSearch, RowSearchStrategy});
    if (rules.offers(Parameter::JsonMode))
        items.append(RowFormat);
    if (rules.offers(Parameter::JsonSchema) && m_session.parameters().format == ChatParameters::Format::Schema)
        items.append(RowSchema);
    offer({Parameter::Temperature, Parameter::TopP, Parameter::TopK, Parameter::PresencePenalty, Parameter::RepetitionPenalty,
           Parameter::MaxTokens, Parameter::Choices, Parameter::Seed, Parameter::Stop, Parameter::HighResolution,
           Parameter::CacheMarks});
    return items;
}

// Rows come and go one by one: whoever types in one of them keeps the focus.
void ParameterPanel::rebuild()
{
    const QList<Item> wanted = itemsNow();
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (wanted.contains(m_items.at(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_typed.remove(m_items.takeAt(row));
        endRemoveRows();
    }
    for (int row = 0; row < wanted.size(); ++row) {
        if (row < m_items.size() && m_items.at(row) == wanted.at(row))
            continue;
        beginInsertRows({}, row, row);
        m_items.insert(row, wanted.at(row));
        endInsertRows();
    }
    told();
}

void ParameterPanel::told()
{
    if (!m_items.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT changed();
}

void ParameterPanel::refresh()
{
    told();
}

int ParameterPanel::setCount() const
{
    int count = 0;
    for (const Item item : m_items)
        count += isItemSet(item) ? 1 : 0;
    return count;
}

QString ParameterPanel::modelName() const
{
    return m_session.model();
}

void ParameterPanel::setText(int row, const QString &text)
{
    const Item item = m_items.value(row, RowFirstOther);
    m_typed.insert(item, text);
    if (!faultOf(item).isEmpty()) {
        Q_EMIT dataChanged(index(row), index(row), {FaultRole, ValueRole});
        return;
    }
    ChatParameters parameters = m_session.parameters();
    take(item, text, parameters);
    if (parameters == m_session.parameters())
        Q_EMIT dataChanged(index(row), index(row), {FaultRole, ValueRole});
    m_session.setParameters(parameters);
}

void ParameterPanel::setOn(int row, bool isOn)
{
    ChatParameters parameters = m_session.parameters();
    switch (const Item item = m_items.value(row, RowFirstOther)) {
    case RowForcedSearch:
        parameters.forcesSearch = isOn;
        break;
    default:
        switch (parameterOf(item)) {
        case Parameter::Thinking:
            return m_session.setThinking(isOn);
        case Parameter::WebSearch:
            parameters.webSearch = isOn;
            break;
        case Parameter::HighResolution:
            parameters.highResolution = isOn;
            break;
        case Parameter::CacheMarks:
            parameters.cacheMarks = isOn;
            break;
        default:
            return;
        }
    }
    m_session.setParameters(parameters);
}

void ParameterPanel::choose(int row, int index)
{
    ChatParameters parameters = m_session.parameters();
    const Item item = m_items.value(row, RowFirstOther);
    if (item == RowFormat)
        parameters.format = static_cast<ChatParameters::Format>(index);
    else if (item == RowSearchStrategy)
        parameters.searchStrategy = index == 0 ? QString() : rules().searchStrategies().value(index - 1);
    else if (item == itemOf(Parameter::ReasoningEffort))
        parameters.reasoningEffort = index == 0 ? QString() : rules().efforts().value(index - 1);
    m_session.setParameters(parameters);
}

void ParameterPanel::reset(int row)
{
    const Item item = m_items.value(row, RowFirstOther);
    m_typed.remove(item);
    if (item == RowContext)
        return m_session.setContext({});
    ChatParameters parameters = m_session.parameters();
    clear(item, parameters);
    m_session.setParameters(parameters);
    told();
}

void ParameterPanel::resetAll()
{
    m_typed.clear();
    m_session.setParameters({});
    m_session.setContext({});
    told();
}

void ParameterPanel::forgetTyped()
{
    m_typed.clear();
    told();
}

QString ParameterPanel::labelOf(const QString &wireName)
{
    return ParameterWords::labelOf(wireName);
}

} // namespace qwenda
