// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// ParameterPanel: what stands in each row.

#include "ui/parameterpanel.h"

#include "client/modelcatalog.h"
#include "client/parametervalue.h"
#include "session/chatsession.h"
#include "ui/parameterwords.h"

#include <QJsonDocument>
#include <QLocale>

namespace qwenda {

namespace {

using Format = ChatParameters::Format;
using Translation = ChatParameters::Translation;

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.isEmpty())
            lines.append(line);
    }
    return lines;
}

/// "word = its translation", one a line.
QList<std::pair<QString, QString>> termsOf(const QString &text)
{
    QList<std::pair<QString, QString>> terms;
    for (const QString &line : linesOf(text)) {
        const qsizetype sign = line.indexOf(u'=');
        const QString word = line.left(sign).trimmed();
        const QString meaning = sign < 0 ? QString() : line.mid(sign + 1).trimmed();
        if (!word.isEmpty() && !meaning.isEmpty())
            terms.append({word, meaning});
    }
    return terms;
}

/// Both the user's own comma and the point of programs.
std::optional<double> numberIn(const QString &text)
{
    bool isNumber = false;
    double value = QLocale::c().toDouble(text, &isNumber);
    if (!isNumber)
        value = QLocale().toDouble(text, &isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

} // namespace

QVariant ParameterPanel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Item item = m_items.at(index.row());
    const auto words = [item]() -> ParameterWords {
        switch (item) {
        case RowForcedSearch: return {tr("Always search"), tr("Not only when the model sees a need.")};
        case RowSearchStrategy: return {tr("Way of searching"), tr("More searching is slower and may cost more.")};
        case RowFormat: return ParameterWords::of(Parameter::JsonMode);
        case RowSchema: return ParameterWords::of(Parameter::JsonSchema);
        case RowTarget: return {tr("Translate into"), tr("A language's English name; empty: the model just chats.")};
        case RowSource: return {tr("From"), tr("A language's English name; empty: found out by the model.")};
        case RowDomains: return {tr("Field and style"), tr("A hint in English: “IT documentation, formal”.")};
        case RowTerms: return {tr("Terms"), tr("How words have to be translated: “word = translation”, one a line.")};
        case RowLeftOut: return {tr("Left out"), tr("The service refused these; they are not sent.")};
        case RowContext: return {tr("Oldest turns"), tr("Left out to make room; you still see them.")};
        default: return ParameterWords::of(parameterOf(item));
        }
    };
    switch (role) {
    case KindRole: return kindOf(item);
    case LabelRole:
    case Qt::DisplayRole: return words().label;
    case NoteRole: return words().note;
    case SectionRole: {
        const bool isFirst = index.row() == 0 || sectionOf(m_items.at(index.row() - 1)) != sectionOf(item);
        return isFirst ? sectionOf(item) : QString();
    }
    case ValueRole: return m_typed.value(item, valueOf(item));
    case HintRole: return hintOf(item);
    case FaultRole: return faultOf(item);
    case IsOnRole: return isOn(item);
    case ChoicesRole: return choicesOf(item);
    case ChosenRole: return chosenOf(item);
    case IsSetRole: return isItemSet(item);
    default: return {};
    }
}

QString ParameterPanel::sectionOf(Item item) const
{
    switch (item) {
    case RowLeftOut:
    case RowContext: return tr("Not sent");
    case RowTarget:
    case RowSource:
    case RowDomains:
    case RowTerms: return ParameterWords::of(Parameter::Translation).label;
    case itemOf(Parameter::Thinking):
    case itemOf(Parameter::ThinkingBudget):
    case itemOf(Parameter::ReasoningEffort):
    case itemOf(Parameter::WebSearch):
    case RowForcedSearch:
    case RowSearchStrategy: return tr("Thinking and searching");
    case itemOf(Parameter::HighResolution):
    case itemOf(Parameter::CacheMarks): return tr("Request");
    default: return tr("Answer");
    }
}

ParameterPanel::Kind ParameterPanel::kindOf(Item item) const
{
    switch (item) {
    case RowForcedSearch: return Switch;
    case RowSearchStrategy:
    case RowFormat: return Choice;
    case RowSchema:
    case RowTerms: return Text;
    case RowTarget:
    case RowSource:
    case RowDomains: return Words;
    case RowLeftOut:
    case RowContext: return Notice;
    default: break;
    }
    switch (parameterOf(item)) {
    case Parameter::Thinking:
    case Parameter::WebSearch:
    case Parameter::HighResolution:
    case Parameter::CacheMarks: return Switch;
    case Parameter::ReasoningEffort: return Choice;
    case Parameter::Stop: return Text;
    default: return Number;
    }
}

QString ParameterPanel::valueOf(Item item) const
{
    const ChatParameters &parameters = m_session.parameters();
    const Translation translation = parameters.translation.value_or(Translation());
    switch (item) {
    case RowSchema:
        return parameters.schema.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(parameters.schema).toJson());
    case RowTarget: return translation.target;
    case RowSource: return translation.source;
    case RowDomains: return translation.domains;
    case RowTerms: {
        QStringList lines;
        for (const auto &[word, meaning] : translation.terms)
            lines.append(word + QStringLiteral(" = ") + meaning);
        return lines.join(u'\n');
    }
    case RowLeftOut: {
        QStringList labels;
        for (const QString &name : parameters.leftOut)
            labels.append(labelOf(name));
        return QLocale().createSeparatedList(labels);
    }
    case RowContext: {
        const int messages = static_cast<int>(m_session.context().untold(m_session.path()));
        const int files = static_cast<int>(m_session.context().filesOf.size());
        if (messages == 0)
            return tr("Files of %n message(s)", nullptr, files);
        return m_session.context().summary.isEmpty() ? tr("%n message(s)", nullptr, messages)
                                                     : tr("%n message(s), summed up", nullptr, messages);
    }
    case itemOf(Parameter::Stop): return parameters.stop.join(u'\n');
    default: break;
    }
    const auto number = isParameter(item) ? numberOf(parameters, parameterOf(item)) : std::nullopt;
    return number ? QString::number(*number, 'g', 12) : QString();
}

QString ParameterPanel::hintOf(Item item) const
{
    if (item == RowSource)
        return tr("any");
    if (item == RowTarget)
        return QStringLiteral("English");
    return item == itemOf(Parameter::Choices) ? QStringLiteral("1") : kindOf(item) == Number ? tr("default") : QString();
}

QString ParameterPanel::numberFault(Parameter parameter, const QString &text) const
{
    const auto range = rules().range(parameter);
    const auto value = numberIn(text);
    return value && (!range || range->contains(*value)) ? QString()
        : range ? ParameterWords::ofRange(*range) : tr("This is no number");
}

QString ParameterPanel::faultOf(Item item) const
{
    const auto typed = m_typed.constFind(item);
    if (typed == m_typed.constEnd() || typed->trimmed().isEmpty())
        return {};
    if (item == RowSchema && !QJsonDocument::fromJson(typed->toUtf8()).isObject())
        return tr("This is no JSON object");
    if (item == RowTerms && termsOf(*typed).size() != linesOf(*typed).size())
        return tr("“word = translation”, one a line");
    return isParameter(item) && kindOf(item) == Number ? numberFault(parameterOf(item), typed->trimmed()) : QString();
}

bool ParameterPanel::isOn(Item item) const
{
    if (item == RowForcedSearch)
        return m_session.parameters().forcesSearch;
    if (item == itemOf(Parameter::Thinking))
        return m_session.thinking();
    return isParameter(item) && isSet(m_session.parameters(), parameterOf(item));
}

bool ParameterPanel::isItemSet(Item item) const
{
    const ChatParameters &parameters = m_session.parameters();
    switch (item) {
    case RowForcedSearch: return parameters.forcesSearch;
    case RowSearchStrategy: return !parameters.searchStrategy.isEmpty();
    case RowFormat: return parameters.format != Format::Text;
    case RowSchema: return false; // goes with the format
    case itemOf(Parameter::Thinking): return parameters.thinking.has_value();
    case RowTarget:
    case RowSource:
    case RowDomains:
    case RowTerms: return !valueOf(item).isEmpty();
    case RowLeftOut:
    case RowContext: return true;
    default: return isParameter(item) && isSet(parameters, parameterOf(item));
    }
}

QStringList ParameterPanel::choicesOf(Item item) const
{
    QStringList choices;
    if (item == RowFormat) {
        choices = {tr("Text"), tr("JSON")};
        if (rules().offers(Parameter::JsonSchema))
            choices.append(tr("JSON by a schema"));
    } else if (item == RowSearchStrategy) {
        choices.append(tr("As the service sees fit"));
        for (const QString &strategy : rules().searchStrategies())
            choices.append(ParameterWords::ofStrategy(strategy));
    } else if (item == itemOf(Parameter::ReasoningEffort)) {
        choices.append(tr("As the model sees fit"));
        for (const QString &effort : rules().efforts())
            choices.append(ParameterWords::ofEffort(effort));
    }
    return choices;
}

int ParameterPanel::chosenOf(Item item) const
{
    const ChatParameters &parameters = m_session.parameters();
    if (item == RowFormat)
        return static_cast<int>(parameters.format);
    if (item == RowSearchStrategy)
        return static_cast<int>(rules().searchStrategies().indexOf(parameters.searchStrategy)) + 1;
    return static_cast<int>(rules().efforts().indexOf(parameters.reasoningEffort)) + 1;
}

void ParameterPanel::take(Item item, const QString &text, ChatParameters &parameters) const
{
    if (text.trimmed().isEmpty() && item != RowSchema)
        return clear(item, parameters);
    const auto translate = [&parameters]() -> Translation & {
        if (!parameters.translation)
            parameters.translation.emplace();
        return *parameters.translation;
    };
    switch (item) {
    case RowSchema: parameters.schema = QJsonDocument::fromJson(text.toUtf8()).object(); return;
    case RowTarget: translate().target = text.trimmed(); return;
    case RowSource: translate().source = text.trimmed(); return;
    case RowDomains: translate().domains = text.trimmed(); return;
    case RowTerms: translate().terms = termsOf(text); return;
    case itemOf(Parameter::Stop): parameters.stop = linesOf(text); return;
    default: break;
    }
    if (const auto value = numberIn(text.trimmed()))
        setNumber(parameters, parameterOf(item), *value);
}

void ParameterPanel::clear(Item item, ChatParameters &parameters) const
{
    const auto untranslate = [&parameters](auto member) {
        if (!parameters.translation)
            return;
        ((*parameters.translation).*member).clear();
        if (*parameters.translation == Translation())
            parameters.translation.reset();
    };
    switch (item) {
    case RowForcedSearch: parameters.forcesSearch = false; return;
    case RowSearchStrategy: return parameters.searchStrategy.clear();
    case RowFormat: parameters.format = Format::Text; return;
    case RowTarget: return untranslate(&Translation::target);
    case RowSource: return untranslate(&Translation::source);
    case RowDomains: return untranslate(&Translation::domains);
    case RowTerms: return untranslate(&Translation::terms);
    case RowLeftOut: return parameters.leftOut.clear();
    default: break;
    }
    if (isParameter(item))
        qwenda::reset(parameters, parameterOf(item));
}

} // namespace qwenda
