// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <utility>
#include <variant>

namespace qwenda {

/// A value, or the Error that stands in its place. Result<void> is Result<std::monostate>-like: ok() or an error.
template <typename T>
class [[nodiscard]] Result
{
public:
    using Value = T;

    Result(T value) : m_either(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_either(std::in_place_index<1>, std::move(error)) {}

    bool isOk() const { return m_either.index() == 0; }
    explicit operator bool() const { return isOk(); }

    /// The value; only when isOk().
    const T &value() const & { return std::get<0>(m_either); }
    T &value() & { return std::get<0>(m_either); }
    T &&value() && { return std::get<0>(std::move(m_either)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    /// The error; only when not isOk().
    const Error &error() const { return std::get<1>(m_either); }

private:
    std::variant<T, Error> m_either;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_either(std::in_place_index<1>, std::move(error)) {}

    bool isOk() const { return m_either.index() == 0; }
    explicit operator bool() const { return isOk(); }
    const Error &error() const { return std::get<1>(m_either); }

private:
    std::variant<std::monostate, Error> m_either;
};

} // namespace qwenda
