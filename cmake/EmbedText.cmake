# synoptic_embed(<target> <layer> <folder> [WITHOUT <words>] [ONLY <words>]): every *.tsv below <folder> becomes a
# string in the program, without the rows whose key begins with one of the words, or with those rows only.
# Generates a .cpp that defines `synoptic::<layer>::embedded_tables()`, declared in "<layer>/embedded.h".
function(synoptic_embed target layer folder)
  cmake_parse_arguments(arg "" "WITHOUT;ONLY" "" ${ARGN})
  file(GLOB tables CONFIGURE_DEPENDS RELATIVE "${CMAKE_SOURCE_DIR}/${folder}" "${CMAKE_SOURCE_DIR}/${folder}/*.tsv")
  list(SORT tables)
  set(generated "${CMAKE_BINARY_DIR}/embedded/${target}_tables.cpp")
  set(paths "${tables}")
  list(TRANSFORM paths PREPEND "${CMAKE_SOURCE_DIR}/${folder}/")
  add_custom_command(
    OUTPUT "${generated}"
    COMMAND "${CMAKE_COMMAND}" "-DLAYER=${layer}" "-DFOLDER=${CMAKE_SOURCE_DIR}/${folder}" "-DTABLES=${tables}"
            "-DOUT=${generated}" "-DWITHOUT=${arg_WITHOUT}" "-DONLY=${arg_ONLY}" -P "${CMAKE_SOURCE_DIR}/cmake/WriteTables.cmake"
    DEPENDS ${paths} "${CMAKE_SOURCE_DIR}/cmake/WriteTables.cmake"
    COMMENT "Embedding ${folder}"
    VERBATIM)
  target_sources(${target} PRIVATE "${generated}")
endfunction()
