# SPDX-FileCopyrightText: 2026 The Qwenda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# qmllint over every QML file, with no warning allowed.
# Run as: cmake -DQMLLINT=<program> -DQML=<the qml folder> -DIMPORTS=<folders, comma separated> -P lint.cmake

cmake_minimum_required(VERSION 3.25)
file(GLOB_RECURSE files "${QML}/*.qml")
list(LENGTH files count)
if(count LESS 10)
  message(FATAL_ERROR "no QML files in ${QML}")
endif()
string(REPLACE "," ";" folders "${IMPORTS}")
set(imports "")
foreach(folder IN LISTS folders)
  list(APPEND imports -I "${folder}")
endforeach()
execute_process(COMMAND "${QMLLINT}" ${imports} ${files} OUTPUT_VARIABLE said ERROR_VARIABLE said RESULT_VARIABLE result)
# Warnings alone do not change its exit code in Qt 6.4.
if(NOT result EQUAL 0 OR said MATCHES "(Warning|Error):")
  message(FATAL_ERROR "${said}")
endif()
