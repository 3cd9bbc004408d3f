# SPDX-FileCopyrightText: 2026 The Qwenda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every outside library, found in one place. Each comes from Debian's packages; scripts/packages.debian names them.

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Network Sql DBus Qml Quick QuickControls2 Svg LinguistTools)
find_package(Qt6Keychain REQUIRED)

# cmark-gfm ships CMake files in some distributions and only headers and libraries in others.
find_path(CMARK_GFM_INCLUDE_DIR cmark-gfm.h REQUIRED)
find_library(CMARK_GFM_LIBRARY cmark-gfm REQUIRED)
find_library(CMARK_GFM_EXTENSIONS_LIBRARY cmark-gfm-extensions REQUIRED)
add_library(qwenda_cmark INTERFACE)
target_include_directories(qwenda_cmark SYSTEM INTERFACE "${CMARK_GFM_INCLUDE_DIR}")
target_link_libraries(qwenda_cmark INTERFACE "${CMARK_GFM_EXTENSIONS_LIBRARY}" "${CMARK_GFM_LIBRARY}")

# KaTeX's scripts and fonts: Debian's libjs-katex and fonts-katex.
set(QWENDA_KATEX_SCRIPTS /usr/share/javascript/katex CACHE PATH "Folder with katex.js and contrib/mhchem.js")
set(QWENDA_KATEX_FONTS /usr/share/fonts/truetype/katex CACHE PATH "Folder with KaTeX's TrueType fonts")
# libzip's own CMake files want its tools installed too.
find_path(LIBZIP_INCLUDE_DIR zip.h REQUIRED)
find_library(LIBZIP_LIBRARY zip REQUIRED)
add_library(qwenda_libzip INTERFACE)
target_include_directories(qwenda_libzip SYSTEM INTERFACE "${LIBZIP_INCLUDE_DIR}")
target_link_libraries(qwenda_libzip INTERFACE "${LIBZIP_LIBRARY}")

# Optional: the text of PDF files.
option(QWENDA_PDF "Read the text of PDF files where poppler-qt6 is found" ON)
find_package(PkgConfig QUIET)
if(QWENDA_PDF AND PkgConfig_FOUND)
  pkg_check_modules(POPPLER_QT6 QUIET IMPORTED_TARGET poppler-qt6)
  if(POPPLER_QT6_FOUND)
    add_library(qwenda_poppler INTERFACE)
    target_link_libraries(qwenda_poppler INTERFACE PkgConfig::POPPLER_QT6)
    set_target_properties(PkgConfig::POPPLER_QT6 PROPERTIES INTERFACE_SYSTEM_INCLUDE_DIRECTORIES
      "${POPPLER_QT6_INCLUDE_DIRS}")
  endif()
endif()

# Optional: spelling in the composer.
find_path(HUNSPELL_INCLUDE_DIR hunspell.hxx PATH_SUFFIXES hunspell)
find_library(HUNSPELL_LIBRARY NAMES hunspell hunspell-1.7)
if(HUNSPELL_INCLUDE_DIR AND HUNSPELL_LIBRARY)
  add_library(qwenda_hunspell INTERFACE)
  target_include_directories(qwenda_hunspell SYSTEM INTERFACE "${HUNSPELL_INCLUDE_DIR}")
  target_link_libraries(qwenda_hunspell INTERFACE "${HUNSPELL_LIBRARY}")
endif()

if(QWENDA_TESTS)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Test QuickTest)
endif()
