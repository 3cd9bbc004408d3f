// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <array>
#include <string_view>

namespace qwenda::wire {

/// How often a repeat is worth it.
enum class Repeat : int { Never = 0, Once = 1, Often = 1000 };

/// One row of the vendor's error table. Empty fields match everything; the first row that matches wins. Codes are
/// compared whole, texts as a part of the message, both without regard to case; a code ending in "*" is a prefix.
struct ErrorRow
{
    std::string_view code;
    int status;            ///< 0: any
    std::string_view text;
    Error::Kind kind;
    Error::Reason reason;
    Repeat repeat;
    std::string_view parameter{};
};

/// Texts come first: the service puts very different troubles behind one code. Sources: the vendor's "error codes" page,
/// August 2026, and recorded answers; marked "third party" where only others report it. A status of 401 or 5xx decides
/// alone (see decodeError) and uses these rows for reason and repeat only.
inline constexpr auto errorRows = [] {
    using Kind = Error::Kind;
    using Reason = Error::Reason;
    return std::to_array<ErrorRow>({
    // Money.
    {"", 0, "free allocated quota exceeded", Kind::Account, Reason::FreeQuotaUsedUp, Repeat::Never},
    {"", 0, "free tier of the model has been exhausted", Kind::Account, Reason::FreeQuotaUsedUp, Repeat::Never},
    {"AllocationQuota.FreeTierOnly", 0, "", Kind::Account, Reason::FreeQuotaUsedUp, Repeat::Never},
    {"Arrearage", 0, "", Kind::Account, Reason::Overdue, Repeat::Never},
    {"", 0, "account is in good standing", Kind::Account, Reason::Overdue, Repeat::Never},
    {"", 0, "isv.out_of_service", Kind::Account, Reason::Overdue, Repeat::Never},
    {"PrepaidBillOverdue", 0, "", Kind::Account, Reason::Overdue, Repeat::Never},
    {"PostpaidBillOverdue", 0, "", Kind::Account, Reason::Overdue, Repeat::Never},
    {"CommodityNotPurchased", 0, "", Kind::Account, Reason::NotPurchased, Repeat::Never},
    {"AccessDenied.Unpurchased", 0, "", Kind::Account, Reason::NotPurchased, Repeat::Never},
    // Too long.
    {"", 0, "range of input length should be", Kind::TooLong, Reason::None, Repeat::Never},
    {"", 0, "total message token length exceed model limit", Kind::TooLong, Reason::None, Repeat::Never},
    {"context_length_exceeded", 0, "", Kind::TooLong, Reason::None, Repeat::Never}, // third-party models
    {"", 0, "maximum context length", Kind::TooLong, Reason::None, Repeat::Never},  // third-party models
    // Content rules.
    {"InvalidParameter.DataInspection", 0, "", Kind::Invalid, Reason::MediaRefused, Repeat::Once},
    {"DataInspectionFailed", 0, "", Kind::Refused, Reason::ContentRefused, Repeat::Never},
    {"data_inspection_failed", 0, "", Kind::Refused, Reason::ContentRefused, Repeat::Never},
    {"InternalError.Algo.DataInspectionFailed", 0, "", Kind::Refused, Reason::ContentRefused, Repeat::Never},
    {"content_filter", 0, "", Kind::Refused, Reason::ContentRefused, Repeat::Never}, // third party
    {"IPInfringementSuspect", 0, "", Kind::Refused, Reason::ContentRefused, Repeat::Never},
    {"FaqRuleBlocked", 0, "", Kind::Refused, Reason::ContentRefused, Repeat::Never},
    {"CustomRoleBlocked", 0, "", Kind::Refused, Reason::ContentRefused, Repeat::Never},
    {"", 0, "inappropriate content", Kind::Refused, Reason::ContentRefused, Repeat::Never},
    // Speed.
    {"Throttling.AllocationQuota", 400, "", Kind::Busy, Reason::None, Repeat::Never}, // custom voices, hot words
    {"Throttling*", 0, "", Kind::Busy, Reason::None, Repeat::Often},
    {"LimitRequests", 0, "", Kind::Busy, Reason::None, Repeat::Often},
    {"limit_requests", 0, "", Kind::Busy, Reason::None, Repeat::Often},
    {"limit_burst_rate", 0, "", Kind::Busy, Reason::None, Repeat::Often},
    {"ResourceExhausted", 0, "", Kind::Busy, Reason::None, Repeat::Often},
    {"insufficient_quota", 0, "", Kind::Busy, Reason::None, Repeat::Often}, // tokens a minute, not money
    {"rate_limit_error", 0, "", Kind::Busy, Reason::None, Repeat::Often},
    {"", 429, "", Kind::Busy, Reason::None, Repeat::Often},
    // Keys.
    {"InvalidApiKey", 0, "no api-key provided", Kind::Key, Reason::NoKey, Repeat::Never},
    {"InvalidApiKey", 0, "", Kind::Key, Reason::WrongKey, Repeat::Never},
    {"invalid_api_key", 0, "", Kind::Key, Reason::WrongKey, Repeat::Never},
    {"authentication_error", 0, "", Kind::Key, Reason::WrongKey, Repeat::Never},
    {"NOT AUTHORIZED", 0, "", Kind::Key, Reason::WrongWorkspace, Repeat::Never},
    {"", 401, "not authorized", Kind::Key, Reason::WrongWorkspace, Repeat::Never},
    {"", 401, "no api-key provided", Kind::Key, Reason::NoKey, Repeat::Never},
    {"", 401, "", Kind::Key, Reason::WrongKey, Repeat::Never},
    // Rights and models.
    {"Endpoint.AccessDenied", 0, "", Kind::Invalid, Reason::UnknownModel, Repeat::Never}, // a retired model
    {"", 0, "does not support asynchronous calls", Kind::Invalid, Reason::WrongParameter, Repeat::Never},
    {"", 0, "does not support synchronous calls", Kind::Invalid, Reason::WrongParameter, Repeat::Never},
    {"AccessDenied*", 0, "", Kind::Refused, Reason::NoRight, Repeat::Never},
    {"access_denied", 0, "", Kind::Refused, Reason::NoRight, Repeat::Never},
    {"Model.AccessDenied", 0, "", Kind::Refused, Reason::NoRight, Repeat::Never},
    {"App.AccessDenied", 0, "", Kind::Refused, Reason::NoRight, Repeat::Never},
    {"Workspace.AccessDenied", 0, "", Kind::Refused, Reason::NoRight, Repeat::Never},
    {"permission_error", 0, "", Kind::Refused, Reason::NoRight, Repeat::Never},
    {"ModelNotFound", 0, "", Kind::Invalid, Reason::UnknownModel, Repeat::Never},
    {"model_not_found", 0, "", Kind::Invalid, Reason::UnknownModel, Repeat::Never},
    {"model_not_supported", 0, "", Kind::Invalid, Reason::UnknownModel, Repeat::Never},
    {"", 0, "model not exist", Kind::Invalid, Reason::UnknownModel, Repeat::Never},
    {"WorkSpaceNotFound", 0, "", Kind::Invalid, Reason::WrongWorkspace, Repeat::Never},
    // Parameters, told by their text.
    {"", 0, "range of max_tokens should be", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "max_tokens"},
    {"", 0, "temperature should be in", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "temperature"},
    {"", 0, "range of top_p should be", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "top_p"},
    {"", 0, "top_k be greater than", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "top_k"},
    {"", 0, "repetition_penalty should be", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "repetition_penalty"},
    {"", 0, "presence_penalty should be", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "presence_penalty"},
    {"", 0, "range of n should be", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "n"},
    {"", 0, "range of seed should be", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "seed"},
    {"", 0, "must contain the word 'json'", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "response_format"},
    {"", 0, "json mode response is not supported", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "response_format"},
    {"", 0, "only support stream mode", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "stream"},
    {"", 0, "only support stream call", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "stream"},
    {"", 0, "does not support http call", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "stream"},
    {"", 0, "output only support with stream=true", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "stream"},
    {"", 0, "enable_thinking must be set to false", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "enable_thinking"},
    {"", 0, "enable_thinking parameter is restricted", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "enable_thinking"},
    {"", 0, "does not support enable_thinking", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "enable_thinking"},
    {"InvalidParameter.NotSupportEnableThinking", 0, "", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "enable_thinking"},
    {"", 0, "incremental_output", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "incremental_output"},
    {"", 0, "does not support enable_search", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "enable_search"},
    {"", 0, "tool_choice is one of", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "tool_choice"},
    {"", 0, "the tool call is not supported", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "tools"},
    {"", 0, "tool names are not allowed", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "tools"},
    {"", 0, "must be followed by tool messages", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "messages"},
    {"", 0, "must be a response to a preceeding message", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "messages"},
    {"", 0, "repetitive tool calls detected", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "messages"},
    {"", 0, "role must be in", Kind::Invalid, Reason::WrongParameter, Repeat::Never, "messages"},
    // Media and files.
    {"", 0, "exceeded limit on max bytes per data-uri item", Kind::Invalid, Reason::MediaRefused, Repeat::Never},
    {"", 0, "multimodal file size is too large", Kind::Invalid, Reason::MediaRefused, Repeat::Never},
    {"", 0, "image length and width do not meet", Kind::Invalid, Reason::MediaRefused, Repeat::Never},
    {"", 0, "file parsing in progress", Kind::Invalid, Reason::MediaRefused, Repeat::Often},
    {"InvalidURL.Timeout", 0, "", Kind::Invalid, Reason::MediaRefused, Repeat::Once},
    {"InvalidURL*", 0, "", Kind::Invalid, Reason::MediaRefused, Repeat::Never},
    {"InvalidFile*", 0, "", Kind::Invalid, Reason::MediaRefused, Repeat::Never},
    {"InvalidImage*", 0, "", Kind::Invalid, Reason::MediaRefused, Repeat::Never},
    {"BadRequest.TooLarge", 0, "", Kind::Invalid, Reason::MediaRefused, Repeat::Never},
    {"InputDownloadFailed", 0, "", Kind::Invalid, Reason::MediaRefused, Repeat::Never},
    {"UnsupportedFileFormat", 0, "", Kind::Invalid, Reason::MediaRefused, Repeat::Never},
    {"Audio.*", 0, "", Kind::Invalid, Reason::MediaRefused, Repeat::Never},
    // Requests, told by their code.
    {"InvalidParameter*", 0, "", Kind::Invalid, Reason::WrongParameter, Repeat::Never},
    {"InternalError.Algo.InvalidParameter", 0, "", Kind::Invalid, Reason::WrongParameter, Repeat::Never},
    {"invalid_parameter_error", 0, "", Kind::Invalid, Reason::WrongParameter, Repeat::Never},
    {"invalid_request_error", 0, "", Kind::Invalid, Reason::WrongParameter, Repeat::Never},
    {"invalid_value", 0, "", Kind::Invalid, Reason::WrongParameter, Repeat::Never},
    {"BadRequest*", 0, "", Kind::Invalid, Reason::WrongParameter, Repeat::Never},
    {"UnsupportedOperation", 0, "", Kind::Invalid, Reason::None, Repeat::Never},
    {"FlowNotPublished", 0, "", Kind::Invalid, Reason::None, Repeat::Never},
    {"ClientDisconnect", 0, "", Kind::Invalid, Reason::None, Repeat::Never},
    {"NotFound", 0, "", Kind::Invalid, Reason::None, Repeat::Never},
    {"not_found_error", 0, "", Kind::Invalid, Reason::None, Repeat::Never},
    {"Conflict", 0, "", Kind::Invalid, Reason::None, Repeat::Never},
    // The service itself.
    {"InternalError.Timeout", 0, "", Kind::Server, Reason::None, Repeat::Never},
    {"RequestTimeOut", 0, "", Kind::Server, Reason::None, Repeat::Once},
    {"ResponseTimeout", 0, "", Kind::Server, Reason::None, Repeat::Once},
    {"InvokePluginFailed", 0, "", Kind::Server, Reason::None, Repeat::Once},
    {"AppProcessFailed", 0, "", Kind::Server, Reason::None, Repeat::Once},
    {"RewriteFailed", 0, "", Kind::Server, Reason::None, Repeat::Once},
    {"RetrivalFailed", 0, "", Kind::Server, Reason::None, Repeat::Once}, // the vendor's spelling
    {"InternalError*", 0, "", Kind::Server, Reason::None, Repeat::Often},
    {"internal_error", 0, "", Kind::Server, Reason::None, Repeat::Often},
    {"SystemError", 0, "", Kind::Server, Reason::None, Repeat::Often},
    {"ModelServiceFailed", 0, "", Kind::Server, Reason::None, Repeat::Often},
    {"ModelServingError", 0, "", Kind::Server, Reason::None, Repeat::Often},
    {"ModelUnavailable", 0, "", Kind::Server, Reason::None, Repeat::Often},
    {"api_error", 0, "", Kind::Server, Reason::None, Repeat::Often},
    {"overloaded_error", 0, "", Kind::Server, Reason::None, Repeat::Often},
    });
}();

} // namespace qwenda::wire
