# SPDX-FileCopyrightText: 2026 The Qwenda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The rules of the house, run by CTest:  cmake -DROOT=<source tree> -P layers.cmake
#   * a folder of app/ includes only what stands below it, written "folder/file.h"
#   * no C++ file past 400 lines
#   * every source opens with its licence
# A new room in the house is a new line in this table.

cmake_minimum_required(VERSION 3.25)

set(may_core "core")
set(may_transport "transport core")
set(may_client "client transport core")
set(may_storage "storage core")
set(may_markdown "markdown core")
set(may_formula "formula core")
set(may_exchange "exchange formula markdown storage core")
set(may_emulator "emulator core")
set(may_session "session exchange client transport storage markdown core")
set(may_cli "cli session exchange client transport storage markdown core")
set(may_ui "ui session exchange client transport storage formula markdown core")
set(may_main "ui cli session exchange client transport storage formula markdown emulator core") # app/*.cpp: builds them all

set(problems "")

# Sets `out` to what is wrong with this include in this folder, or to nothing.
function(judge_include folder included out)
  set(${out} "" PARENT_SCOPE)
  if(NOT DEFINED may_${folder})
    set(${out} "the folder '${folder}' is not in the table of tests/layers.cmake" PARENT_SCOPE)
    return()
  endif()
  if(included MATCHES "^[a-z0-9_]+\\.moc$" OR included MATCHES "^moc_[a-z0-9_]+\\.cpp$")
    return() # made by Qt's moc beside the file
  endif()
  if(folder STREQUAL "main" AND NOT included MATCHES "/")
    return() # app/*.cpp among themselves
  endif()
  if(NOT included MATCHES "^([a-z]+)/[a-z0-9_]+\\.h$")
    set(${out} "\"${included}\" is not written \"folder/file.h\"" PARENT_SCOPE)
    return()
  endif()
  string(REPLACE " " ";" allowed "${may_${folder}}")
  if(NOT CMAKE_MATCH_1 IN_LIST allowed)
    set(${out} "\"${included}\" does not stand below ${folder}/" PARENT_SCOPE)
  endif()
endfunction()

# First of all the judge himself: what must be refused is refused, what must pass passes.
foreach(row "core|client/qwenclient.h" "client|storage/settings.h" "session|ui/app.h" "ui|cli/ask.h" "cli|ui/app.h"
            "emulator|client/qwenclient.h" "emulator|transport/sseparser.h" "markdown|storage/settings.h"
            "transport|sseparser.h" "transport|../core/error.h" "attic|core/error.h")
  string(REPLACE "|" ";" row "${row}")
  list(GET row 0 folder)
  list(GET row 1 included)
  judge_include(${folder} ${included} verdict)
  if(verdict STREQUAL "")
    message(FATAL_ERROR "layers.cmake itself is broken: ${folder} may include ${included}?")
  endif()
endforeach()
foreach(row "client|transport/sseparser.h" "session|client/qwenclient.h" "ui|session/chat.h" "main|emulator/emulator.h")
  string(REPLACE "|" ";" row "${row}")
  list(GET row 0 folder)
  list(GET row 1 included)
  judge_include(${folder} ${included} verdict)
  if(NOT verdict STREQUAL "")
    message(FATAL_ERROR "layers.cmake itself is broken: ${verdict}")
  endif()
endforeach()

# Lines of a file, counted by its line ends: file(STRINGS) would skip what looks like lists.
function(count_lines file out)
  file(READ "${file}" text)
  string(REGEX REPLACE "[^\n]" "" ends "${text}")
  string(LENGTH "${ends}" n)
  set(${out} ${n} PARENT_SCOPE)
endfunction()

file(GLOB_RECURSE cpp_files RELATIVE "${ROOT}" "${ROOT}/app/*.cpp" "${ROOT}/app/*.h" "${ROOT}/tests/*.cpp" "${ROOT}/tests/*.h")
foreach(file IN LISTS cpp_files)
  if(file MATCHES "^app/")
    if(file MATCHES "^app/([^/]+)/")
      set(folder "${CMAKE_MATCH_1}")
    else()
      set(folder main)
    endif()
    file(STRINGS "${ROOT}/${file}" includes REGEX "^[ \t]*#[ \t]*include[ \t]*\"")
    foreach(line IN LISTS includes)
      string(REGEX REPLACE "^[^\"]*\"([^\"]*)\".*$" "\\1" included "${line}")
      judge_include("${folder}" "${included}" verdict)
      if(NOT verdict STREQUAL "")
        list(APPEND problems "${file}: ${verdict}")
      endif()
    endforeach()
  endif()
  count_lines("${ROOT}/${file}" lines)
  if(lines GREATER 400)
    list(APPEND problems "${file}: ${lines} lines, more than 400")
  endif()
endforeach()

file(GLOB_RECURSE qml_files RELATIVE "${ROOT}" "${ROOT}/qml/*.qml") # their other rules: tests/qml/words.cmake
file(GLOB_RECURSE told RELATIVE "${ROOT}" "${ROOT}/app/CMakeLists.txt" "${ROOT}/tests/CMakeLists.txt" "${ROOT}/qml/CMakeLists.txt"
     "${ROOT}/scripts/*" "${ROOT}/tests/*.py" "${ROOT}/tests/*.sh")
foreach(file IN LISTS cpp_files qml_files told)
  if(file MATCHES "^tests/data/|__pycache__|node_modules/")
    continue()
  endif()
  file(READ "${ROOT}/${file}" head LIMIT 400)
  if(NOT head MATCHES "SPDX-FileCopyrightText: 2026 The Qwenda authors\n(//|#) SPDX-License-Identifier: GPL-3.0-or-later")
    list(APPEND problems "${file}: does not open with the two SPDX lines")
  endif()
endforeach()

list(LENGTH cpp_files cpp_count)
list(LENGTH qml_files qml_count)
if(cpp_count EQUAL 0)
  message(FATAL_ERROR "No sources under '${ROOT}'")
endif()
if(problems)
  list(JOIN problems "\n  " problems)
  message(FATAL_ERROR "The house rules are broken:\n  ${problems}")
endif()
message(STATUS "${cpp_count} C++ and ${qml_count} QML files stand where they may")
