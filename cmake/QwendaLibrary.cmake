# SPDX-FileCopyrightText: 2026 The Qwenda authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Flags of every target of ours: warnings, hardening, and the dialect of Qt we write.
function(qwenda_target_options target)
  target_compile_definitions(${target} PRIVATE
    QT_NO_KEYWORDS QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<AND:$<BOOL:${QWENDA_TESTS}>,$<CXX_COMPILER_ID:GNU>>:-Werror>
    -fstack-protector-strong -fPIC
    $<$<CXX_COMPILER_ID:GNU>:-fstack-clash-protection>)
  target_link_options(${target} PRIVATE -Wl,-z,relro,-z,now -Wl,--as-needed)
  if(NOT QWENDA_SANITIZE)
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-U_FORTIFY_SOURCE> $<$<CONFIG:Release>:-D_FORTIFY_SOURCE=2>)
  else()
    target_compile_options(${target} PRIVATE -fsanitize=${QWENDA_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(${target} PRIVATE -fsanitize=${QWENDA_SANITIZE})
  endif()
endfunction()

# Qt's headers are most of what every unit compiles. From nothing it is quickest to compile many units together; for the
# day's work, where one unit changes, to precompile the headers once a target.
set(QWENDA_COMMON_HEADERS <QByteArray> <QDateTime> <QFuture> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList>
  <QObject> <QString> <QStringList> <QTimer> <QUrl> <chrono> <functional> <memory> <optional>)
function(qwenda_compile_quickly target)
  if(QWENDA_UNITY)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
    return()
  endif()
  set(headers ${QWENDA_COMMON_HEADERS})
  if("Qt6::Network" IN_LIST ARGN)
    list(APPEND headers <QNetworkReply> <QTcpSocket>)
  endif()
  if("Qt6::Quick" IN_LIST ARGN)
    list(APPEND headers <QAbstractListModel> <QQmlEngine> <QQuickTextDocument> <QTextCursor>)
  endif()
  target_precompile_headers(${target} PRIVATE ${headers})
endfunction()

# One folder of app/ as one static library, qwenda_<folder>.
#   qwenda_library(transport SOURCES a.cpp a.h … LINKS qwenda_core Qt6::Network)
# SOURCES names every file; LINKS is the folder's whole dependency list and is checked again by tests/layers.cmake.
function(qwenda_library folder)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
  add_library(qwenda_${folder} STATIC ${ARG_SOURCES})
  target_include_directories(qwenda_${folder} PUBLIC "${PROJECT_SOURCE_DIR}/app")
  target_link_libraries(qwenda_${folder} PUBLIC ${ARG_LINKS})
  qwenda_target_options(qwenda_${folder})
  qwenda_compile_quickly(qwenda_${folder} ${ARG_LINKS})
endfunction()

# What a test does itself is little: optimised, its compiling takes longer than its run.
set(QWENDA_TEST_OPTIMISATION $<$<CONFIG:Release>:-O1>)

# A test build links some 150 programs.
if(QWENDA_TESTS)
  find_program(QWENDA_MOLD mold)
  if(QWENDA_MOLD)
    add_link_options(-fuse-ld=mold)
  endif()
endif()

# Every test program, and nothing else: what scripts/test builds a second time under the sanitizers.
add_custom_target(unit_tests)
set(QWENDA_ASAN_DIR "" CACHE PATH "A second build tree, under sanitizers: its unit tests are run as asan.<folder>.<name>")

set(QWENDA_TEST_PATIENCE 1 CACHE STRING "What the time limits of tests are multiplied by; scripts/test --long raises it")

# The .moc file that each source of a test includes at its end. AUTOMOC would compile an empty file more for every program.
function(qwenda_test_moc target)
  set(folder "${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/include")
  file(MAKE_DIRECTORY "${folder}")
  foreach(source ${ARGN})
    cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE)
    file(STRINGS "${source}" include REGEX "^#include \"[a-z_]+\\.moc\"")
    if(NOT include)
      continue()
    endif()
    cmake_path(GET source STEM name)
    add_custom_command(OUTPUT "${folder}/${name}.moc" DEPENDS "${source}"
      COMMAND Qt6::moc -o "${folder}/${name}.moc" "${source}" VERBATIM)
    target_sources(${target} PRIVATE "${folder}/${name}.moc")
  endforeach()
  target_include_directories(${target} PRIVATE "${folder}")
  set_target_properties(${target} PROPERTIES AUTOMOC OFF)
endfunction()

# One test program, run by CTest as <folder>.<name>.
#   qwenda_test(transport sseparser SOURCES sseparser_test.cpp LINKS qwenda_transport)
function(qwenda_test folder name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINKS;LABELS" ${ARGN})
  add_executable(test_${folder}_${name} ${ARG_SOURCES})
  qwenda_test_moc(test_${folder}_${name} ${ARG_SOURCES})
  target_link_libraries(test_${folder}_${name} PRIVATE ${ARG_LINKS} Qt6::Test)
  target_compile_definitions(test_${folder}_${name} PRIVATE QWENDA_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
  target_include_directories(test_${folder}_${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  qwenda_target_options(test_${folder}_${name})
  # Qt Test's own headers stay out: they look at which of Qt's libraries and which folder they are used with.
  if(NOT TARGET qwenda_test_headers)
    file(WRITE "${CMAKE_BINARY_DIR}/testheaders.cpp" "// Only carries the tests' precompiled headers.\n")
    add_library(qwenda_test_headers OBJECT "${CMAKE_BINARY_DIR}/testheaders.cpp")
    target_link_libraries(qwenda_test_headers PRIVATE Qt6::Core)
    qwenda_target_options(qwenda_test_headers)
    set_target_properties(qwenda_test_headers PROPERTIES AUTOMOC OFF)
    target_compile_options(qwenda_test_headers PRIVATE ${QWENDA_TEST_OPTIMISATION})
    target_precompile_headers(qwenda_test_headers PRIVATE ${QWENDA_COMMON_HEADERS} <QTemporaryDir>)
  endif()
  target_precompile_headers(test_${folder}_${name} REUSE_FROM qwenda_test_headers)
  target_compile_options(test_${folder}_${name} PRIVATE ${QWENDA_TEST_OPTIMISATION})
  set_target_properties(test_${folder}_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  add_test(NAME ${folder}.${name} COMMAND test_${folder}_${name})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  math(EXPR limit "${ARG_TIMEOUT} * ${QWENDA_TEST_PATIENCE}")
  set_tests_properties(${folder}.${name} PROPERTIES TIMEOUT ${limit}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8" LABELS "unit;${ARG_LABELS}")
  if(folder STREQUAL "cli") # processes and signals: alone on the machine
    set_tests_properties(${folder}.${name} PROPERTIES PROCESSORS 2)
  endif()
  add_dependencies(unit_tests test_${folder}_${name})
  if(QWENDA_ASAN_DIR)
    math(EXPR patience "${ARG_TIMEOUT} * 4")
    add_test(NAME asan.${folder}.${name} COMMAND "${QWENDA_ASAN_DIR}/tests/test_${folder}_${name}")
    # What watches clocks, processes or windows has the machine to itself: sanitized, it is slow enough.
    set(asan_processors 2)
    if(folder MATCHES "^(core|markdown|formula|exchange|emulator)$")
      set(asan_processors 1)
    endif()
    # Full counts are for the plain build: what a sanitizer finds it finds in the short form.
    set_tests_properties(asan.${folder}.${name} PROPERTIES TIMEOUT ${patience} PROCESSORS ${asan_processors} LABELS "asan;${ARG_LABELS}"
      ENVIRONMENT_MODIFICATION "QWENDA_LONG=unset:" ENVIRONMENT
      "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;ASAN_OPTIONS=detect_leaks=0:abort_on_error=1:suppressions=${PROJECT_SOURCE_DIR}/tests/support/asan.supp;UBSAN_OPTIONS=print_stacktrace=1")
  endif()
endfunction()
