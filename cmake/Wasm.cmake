# The two modules of the site; src/platform/README.md says what each exports. The core is built for speed
# (Compiler.cmake: -O3 -msimd128 -flto), Dear ImGui and the view for size.

# Compiler.cmake tells why no -vectorize-slp; at this step it has to be said to the linker.
set(wasm_link -O3 -flto "SHELL:-Wl,-mllvm,-vectorize-slp=false" -fno-exceptions -fno-rtti -sALLOW_MEMORY_GROWTH=1 -sFILESYSTEM=0)

# Asked at stops and outside ASCII only.
target_compile_options(unibreak PRIVATE -Oz)
set_source_files_properties(
  "${CMAKE_SOURCE_DIR}/src/text/running_sentence.cpp" "${CMAKE_SOURCE_DIR}/src/text/sentences.cpp"
  "${CMAKE_SOURCE_DIR}/src/text/stopless.cpp" PROPERTIES COMPILE_OPTIONS -Os)

# What runs once a sentence: small before fast. What runs once a comparison: as small as can be. (The rest of the
# core keeps -O3.)
foreach(layer values claims)
  if(TARGET synoptic_${layer})
    target_compile_options(synoptic_${layer} PRIVATE -Os)
  endif()
endforeach()
foreach(layer diff divergence lineage phrases comparison report share engine)
  if(TARGET synoptic_${layer})
    target_compile_options(synoptic_${layer} PRIVATE -Oz)
  endif()
endforeach()
# Of alignment, what is asked once a story: what scores pairs of passages and of words keeps -O3.
foreach(file anchor row_corrections row_order split_passages synopsis told_entities version_pairs version_relation wording)
  set_property(SOURCE "${CMAKE_SOURCE_DIR}/src/align/${file}.cpp" APPEND PROPERTY COMPILE_OPTIONS -Os)
endforeach()
# Of reading the page around a story, what is asked once a line: the walks over characters keep -O3.
foreach(file author_box captions date_line decided_page digest_labels fact_place furniture head_line headline ingest inline_marks
    line_groups metadata reading_decisions relative_age source_credit story_stretch topic)
  set_property(SOURCE "${CMAKE_SOURCE_DIR}/src/article/${file}.cpp" APPEND PROPERTY COMPILE_OPTIONS -Os)
endforeach()

# A reactor without JavaScript: the page's own loader (web/src/engine-module.ts) instantiates it.
if(TARGET synoptic_engine)
  add_executable(engine src/platform/worker.cpp)
  target_link_libraries(engine PRIVATE synoptic_engine synoptic_flags synoptic_core_flags)
  set_target_properties(engine PROPERTIES SUFFIX ".wasm")
  target_link_options(engine PRIVATE ${wasm_link} -Os -sSTANDALONE_WASM=1 --no-entry -sINITIAL_MEMORY=33554432
    -sTOTAL_STACK=1048576 "SHELL:--js-library ${CMAKE_SOURCE_DIR}/src/platform/engine_imports.js")
  set_property(TARGET engine APPEND PROPERTY LINK_DEPENDS "${CMAKE_SOURCE_DIR}/src/platform/engine_imports.js")
endif()

# Dear ImGui, its WebGL 2 renderer and the viewer. No file system, no main: the page calls the exports.
if(TARGET synoptic_viewer)
  target_compile_options(imgui PRIVATE -Oz)
  target_compile_options(synoptic_viewer PRIVATE -Oz)
  file(GLOB redline "${CMAKE_SOURCE_DIR}/src/viewer/redline_*.cpp") # asked once a passage
  set_property(SOURCE ${redline} APPEND PROPERTY COMPILE_OPTIONS -Oz)
  add_library(imgui_opengl3 STATIC "${IMGUI_DIR}/backends/imgui_impl_opengl3.cpp")
  target_compile_definitions(imgui_opengl3 PRIVATE IMGUI_IMPL_OPENGL_ES3)
  target_compile_options(imgui_opengl3 PRIVATE -w -Oz -fno-exceptions -fno-rtti)
  target_link_libraries(imgui_opengl3 PUBLIC imgui)

  add_executable(canvas src/platform/canvas.cpp src/platform/word_atlas.cpp)
  target_compile_options(canvas PRIVATE -Os)
  # What the view says itself; with these tables in it, the linker does not take the whole ones.
  synoptic_embed(canvas phrases assets/phrases ONLY "view|kind|tag|list")
  target_link_libraries(canvas PRIVATE synoptic_viewer imgui_opengl3 imgui synoptic_flags synoptic_core_flags)
  target_link_options(canvas PRIVATE ${wasm_link} -Os --no-entry -sMODULARIZE=1 -sEXPORT_ES6=1
    -sUSE_ES6_IMPORT_META=0 -sEXPORT_NAME=createCanvas -sENVIRONMENT=web -sINITIAL_MEMORY=16777216
    -sTOTAL_STACK=1048576 -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0
    -sGL_TRACK_ERRORS=0 "SHELL:--js-library ${CMAKE_SOURCE_DIR}/src/platform/canvas_imports.js")
  set_property(TARGET canvas APPEND PROPERTY LINK_DEPENDS "${CMAKE_SOURCE_DIR}/src/platform/canvas_imports.js")
endif()
