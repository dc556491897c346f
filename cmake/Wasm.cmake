# The two modules of the site; src/platform/README.md says what each exports. The core is built for speed
# (Compiler.cmake: -O3 -msimd128 -flto), Dear ImGui and the view for size.

set(wasm_link -O3 -flto -fno-exceptions -fno-rtti -sALLOW_MEMORY_GROWTH=1 -sFILESYSTEM=0)

# A reactor without JavaScript: the page's own loader (web/src/engine-module.ts) instantiates it.
if(TARGET synoptic_engine)
  add_executable(engine src/platform/worker.cpp)
  target_link_libraries(engine PRIVATE synoptic_engine synoptic_flags synoptic_core_flags)
  set_target_properties(engine PROPERTIES SUFFIX ".wasm")
  target_link_options(engine PRIVATE ${wasm_link} -sSTANDALONE_WASM=1 --no-entry -sINITIAL_MEMORY=33554432
    -sTOTAL_STACK=1048576 "SHELL:--js-library ${CMAKE_SOURCE_DIR}/src/platform/engine_imports.js")
  set_property(TARGET engine APPEND PROPERTY LINK_DEPENDS "${CMAKE_SOURCE_DIR}/src/platform/engine_imports.js")
endif()
