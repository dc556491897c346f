# synoptic_embed(<target> <folder>): every *.tsv below <folder> becomes a string in the program.
# Generates a .cpp that defines `synoptic::<layer>::embedded_tables()`, declared in "<layer>/embedded.h".
function(synoptic_embed target layer folder)
  file(GLOB tables CONFIGURE_DEPENDS RELATIVE "${CMAKE_SOURCE_DIR}/${folder}" "${CMAKE_SOURCE_DIR}/${folder}/*.tsv")
  list(SORT tables)
  set(generated "${CMAKE_BINARY_DIR}/embedded/${layer}_tables.cpp")
  set(paths "${tables}")
  list(TRANSFORM paths PREPEND "${CMAKE_SOURCE_DIR}/${folder}/")
  add_custom_command(
    OUTPUT "${generated}"
    COMMAND "${CMAKE_COMMAND}" "-DLAYER=${layer}" "-DFOLDER=${CMAKE_SOURCE_DIR}/${folder}" "-DTABLES=${tables}"
            "-DOUT=${generated}" -P "${CMAKE_SOURCE_DIR}/cmake/WriteTables.cmake"
    DEPENDS ${paths} "${CMAKE_SOURCE_DIR}/cmake/WriteTables.cmake"
    COMMENT "Embedding ${folder}"
    VERBATIM)
  target_sources(${target} PRIVATE "${generated}")
endfunction()
