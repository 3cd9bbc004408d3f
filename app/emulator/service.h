// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/emulator.h"
#include "emulator/filestore.h"
#include "emulator/httprequest.h"
#include "emulator/modeltable.h"
#include "emulator/pictureservice.h"

namespace qwenda::emulator {

struct Answer;

/// The service behind the sockets: a request in, a reply out, by the service's own rules. Holds what outlives a
/// request.
class Service
{
public:
    explicit Service(const EmulatorOptions &options) : m_options(options) {}
    Q_DISABLE_COPY_MOVE(Service)

    void setOptions(const EmulatorOptions &options) { m_options = options; }
    const EmulatorOptions &options() const { return m_options; }
    /// Where result links point to: "http://127.0.0.1:PORT".
    void setBaseUrl(const QByteArray &url);

    /// The answer to this request. A script changes what is said (answer, thinking, …) but not here how it is sent.
    Reply answer(const HttpRequest &request, const Script &script);

private:
    Reply compatibleChat(const HttpRequest &request, const Script &script);
    Reply files(const HttpRequest &request);
    Reply compatibleModels() const;
    Reply nativeModels(const HttpRequest &request) const;
    std::optional<Refusal> fileRefusal(const HttpRequest &request) const;
    Reply compatible(const HttpRequest &request, const Script &script);
    Reply native(const HttpRequest &request, const Script &script);
    Reply generation(const HttpRequest &request, const Script &script);
    Reply nativeChat(const HttpRequest &request, const Script &script);
    std::optional<Refusal> mediaRefusal(const HttpRequest &request) const;
    std::optional<Refusal> keyRefusal(const HttpRequest &request) const;
    void pace(Reply &reply, const Answer &answer, const Script &script) const;

    EmulatorOptions m_options;
    ModelTable m_models;
    PictureService m_pictures{m_options};
    FileStore m_files;
};

} // namespace qwenda::emulator
