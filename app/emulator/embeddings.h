// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/httprequest.h"
#include "emulator/modeltable.h"
#include "emulator/refusal.h"

namespace qwenda::emulator {

/// POST /compatible-mode/v1/embeddings.
Reply compatibleEmbeddings(const HttpRequest &request, const ModelTable &models, const QString &regionId);
/// POST /api/v1/services/embeddings/text-embedding/text-embedding and …/multimodal-embedding/multimodal-embedding.
Reply nativeEmbeddings(const HttpRequest &request, const ModelTable &models, const QString &regionId);

/// A vector of length 1 made from the text's pairs of letters: texts that share words lie near each other, the same
/// text always gives the same vector. No model has seen it.
QList<double> vectorOf(const QString &text, int dimension);

} // namespace qwenda::emulator
