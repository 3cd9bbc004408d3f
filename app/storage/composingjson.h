// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/draft.h"
#include "core/message.h"

#include <QJsonArray>
#include <QJsonObject>

namespace qwenda {

/// What goes with messages as JSON, in the database and in the hand-over between processes. Reading never fails:
/// unknown members are ignored, an entry without its one needed member is left out. Pure functions, any thread.

///     [{"kind":"picture","name":"a.png","mime":"image/png","hash":"…","bytes":123,"width":10,"height":10}]
QJsonArray attachmentsToJson(const QList<Attachment> &attachments);
/// Entries without a name or with a hash that is not 64 lower-case hex digits are left out: the hash becomes a file name.
QList<Attachment> attachmentsFromJson(const QJsonArray &json);

///     [{"index":1,"title":"…","url":"https://…","site_name":"…"}]
QJsonArray sourcesToJson(const QList<Source> &sources);
QList<Source> sourcesFromJson(const QJsonArray &json);

///     [{"id":"call_1","name":"get_weather","arguments":"{…}"}]
QJsonArray toolCallsToJson(const QList<ToolCall> &calls);
QList<ToolCall> toolCallsFromJson(const QJsonArray &json);

///     {"text":"…","attachments":[…],"editing":"…","held_text":"…","held_attachments":[…]}
QJsonObject draftToJson(const Draft &draft);
Draft draftFromJson(const QJsonObject &json);

/// 64 lower-case hex digits.
bool isContentHash(QStringView text);

} // namespace qwenda
