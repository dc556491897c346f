# Libraries the project stands on. Sources that Debian 12 has not (or that wasm needs as source) are fetched once
# into build/third_party; header-only ones come from Debian's -dev packages. Elsewhere point the variables below
# at unpacked source trees: -DSYNOPTIC_THIRD_PARTY=DIR or -DIMGUI_DIR=DIR.
set(SYNOPTIC_THIRD_PARTY "${CMAKE_SOURCE_DIR}/build/third_party" CACHE PATH "Unpacked imgui, utf8proc, snowball, libunibreak")
if(NOT EXISTS "${SYNOPTIC_THIRD_PARTY}/utf8proc/utf8proc.c" OR NOT EXISTS "${SYNOPTIC_THIRD_PARTY}/imgui/imgui.cpp"
   OR NOT EXISTS "${SYNOPTIC_THIRD_PARTY}/libunibreak/src/wordbreak.c")
  execute_process(COMMAND "${CMAKE_SOURCE_DIR}/scripts/fetch-third-party.sh" "${SYNOPTIC_THIRD_PARTY}"
                  RESULT_VARIABLE fetched)
  if(NOT fetched EQUAL 0)
    message(FATAL_ERROR "Third-party sources are missing; run scripts/fetch-third-party.sh and read what it says.")
  endif()
endif()

function(third_party_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;INCLUDES;DEFINES;OPTIONS" ${ARGN})
  add_library(${name} STATIC ${arg_SOURCES})
  target_include_directories(${name} SYSTEM PUBLIC ${arg_INCLUDES})
  target_compile_definitions(${name} PUBLIC ${arg_DEFINES})
  target_compile_options(${name} PRIVATE -w ${arg_OPTIONS})
endfunction()

set(utf8proc_dir "${SYNOPTIC_THIRD_PARTY}/utf8proc")
third_party_library(utf8proc SOURCES "${utf8proc_dir}/utf8proc.c" INCLUDES "${utf8proc_dir}" DEFINES UTF8PROC_STATIC)

# Only the stemmers in use: libstemmer.h's own table would pull in all thirty.
set(snowball_dir "${SYNOPTIC_THIRD_PARTY}/snowball")
third_party_library(stemmer
  SOURCES "${snowball_dir}/runtime/api.c" "${snowball_dir}/runtime/utilities.c" "${snowball_dir}/src_c/stem_UTF_8_english.c"
  INCLUDES "${snowball_dir}/src_c" "${snowball_dir}/runtime")

# Word breaks only: the tables of line breaks alone would weigh ten times as much.
set(unibreak_dir "${SYNOPTIC_THIRD_PARTY}/libunibreak/src")
third_party_library(unibreak
  SOURCES "${unibreak_dir}/wordbreak.c" "${unibreak_dir}/emojidef.c" "${unibreak_dir}/unibreakdef.c"
  INCLUDES "${unibreak_dir}")

# Header-only packages. They are copied aside because em++ must not see the rest of the system's include folder.
function(header_only name header)
  find_path(${name}_headers "${header}" PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH REQUIRED)
  get_filename_component(folder "${header}" DIRECTORY)
  file(COPY "${${name}_headers}/${folder}" DESTINATION "${CMAKE_BINARY_DIR}/headers")
  add_library(${name} INTERFACE)
  target_include_directories(${name} SYSTEM INTERFACE "${CMAKE_BINARY_DIR}/headers")
endfunction()

header_only(json nlohmann/json.hpp)
if(NOT EMSCRIPTEN)
  header_only(cli11 CLI/CLI.hpp)
endif()

# zlib deflates bundles on the command line; in the browser the page's own CompressionStream does it.
add_library(zlib INTERFACE)
if(NOT EMSCRIPTEN)
  # Without shared libraries the program starts at once: nothing to find, nothing to relocate.
  find_library(SYNOPTIC_LIBZ_A libz.a)
  if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND SYNOPTIC_LIBZ_A
     AND NOT SYNOPTIC_SANITIZE)
    set(SYNOPTIC_STATIC ON)
    target_link_libraries(zlib INTERFACE "${SYNOPTIC_LIBZ_A}")
  else()
    find_package(ZLIB REQUIRED)
    target_link_libraries(zlib INTERFACE ZLIB::ZLIB)
  endif()
  target_compile_definitions(zlib INTERFACE SYNOPTIC_ZLIB=1)
endif()

# Dear ImGui draws with glyphs that the page rasterises (platform/) or a test fakes: no font file, no stb_truetype.
set(IMGUI_DIR "${SYNOPTIC_THIRD_PARTY}/imgui" CACHE PATH "Dear ImGui >= 1.92")
set(SYNOPTIC_IMGUI ON)
third_party_library(imgui
  SOURCES "${IMGUI_DIR}/imgui.cpp" "${IMGUI_DIR}/imgui_draw.cpp" "${IMGUI_DIR}/imgui_tables.cpp" "${IMGUI_DIR}/imgui_widgets.cpp"
  INCLUDES "${IMGUI_DIR}"
  DEFINES IMGUI_USE_WCHAR32 IMGUI_DISABLE_DEFAULT_FONT IMGUI_ENABLE_FREETYPE IMGUI_DISABLE_OBSOLETE_FUNCTIONS
  IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_FILE_FUNCTIONS
  OPTIONS -fno-exceptions $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>)
