# SPDX-FileCopyrightText: 2026 The Qwenda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What may not stand in a QML file. Run as: cmake -DQML=<the qml folder> -P words.cmake
#   Controls' own styles only inside controls/ (no stock control is ever visible);
#   colours only inside theme/;
#   what the software renderer cannot draw nowhere: an item that uses it vanishes there.

cmake_minimum_required(VERSION 3.25)
file(GLOB_RECURSE files "${QML}/*.qml")
list(LENGTH files count)
if(count LESS 10)
  message(FATAL_ERROR "no QML files in ${QML}")
endif()
set(faults "")

foreach(file IN LISTS files)
  file(RELATIVE_PATH path "${QML}" "${file}")
  file(READ "${file}" text)
  string(REGEX REPLACE "[^\n]" "" lines "${text}")
  string(LENGTH "${lines}" length)
  if(length GREATER 220)
    list(APPEND faults "${path}: ${length} lines, 220 at most")
  endif()
  # Comments may name what code may not.
  string(REGEX REPLACE "//[^\n]*" "" text "${text}")
  string(REPLACE "\"transparent\"" "clear" text "${text}")
  if(NOT path MATCHES "^controls/" AND text MATCHES "import QtQuick\\.Controls")
    list(APPEND faults "${path}: imports ${CMAKE_MATCH_0} outside controls/")
  endif()
  if(text MATCHES "import QtQuick\\.Controls *(\n|[0-9])" OR text MATCHES "import QtQuick\\.Controls\\.(Basic|Fusion|Material|Universal|Imagine)")
    list(APPEND faults "${path}: uses a stock style; QtQuick.Templates is the base")
  endif()
  if(NOT path MATCHES "^theme/")
    if(text MATCHES "\"#[0-9a-fA-F]+\"")
      list(APPEND faults "${path}: colour ${CMAKE_MATCH_0} outside theme/")
    endif()
    if(text MATCHES "[cC]olor: *\"[a-z]+\"")
      list(APPEND faults "${path}: ${CMAKE_MATCH_0} outside theme/")
    endif()
    if(text MATCHES "Qt\\.(rgba|hsla|hsva|lighter|darker|tint) *\\(")
      list(APPEND faults "${path}: mixes a colour with ${CMAKE_MATCH_0} outside theme/")
    endif()
  endif()
  if(text MATCHES "(layer\\.(enabled|effect)|ShaderEffect|Qt5Compat|MultiEffect|OpacityMask)")
    list(APPEND faults "${path}: ${CMAKE_MATCH_1} draws nothing in the software renderer")
  endif()
  if(text MATCHES "sourceComponent:" AND text MATCHES "pragma ComponentBehavior: Bound")
    list(APPEND faults "${path}: a Loader's sourceComponent fails under bound components in Qt 6.4: use Maybe or source")
  endif()
endforeach()

if(faults)
  list(JOIN faults "\n  " faults)
  message(FATAL_ERROR "\n  ${faults}")
endif()
