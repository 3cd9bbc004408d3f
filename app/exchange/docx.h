// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/exportrequest.h"
#include "exchange/exportwords.h"
#include "exchange/formulapicture.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace qwenda::exchange {

using FormulaImage = std::function<FormulaPicture(const QString &tex, bool isDisplay)>;

/// A document for word processors (Office Open XML, ECMA-376): headings, lists with real numbering, code with colours,
/// tables, links, pictures of formulas; styles by name, so that they can be changed at once. Without `formula`, or where it
/// gives a null image, a formula is its source. Empty when the archive could not be made. Any thread.
QByteArray docxFile(const ExportedConversation &exported, const ExportOptions &options, const ExportWords &words,
                    const FormulaImage &formula);

} // namespace qwenda::exchange
