# Flags of the project's own code. Third-party code is compiled without them (see ThirdParty.cmake).
find_program(CCACHE ccache)
if(CCACHE AND NOT EMSCRIPTEN)
  set(CMAKE_C_COMPILER_LAUNCHER "${CCACHE}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()

add_library(synoptic_flags INTERFACE)
target_include_directories(synoptic_flags INTERFACE "${CMAKE_SOURCE_DIR}/src")
# g++ is the judge of warnings; em++ brings whichever clang it has, and clang counts signs into -Wconversion.
# -Wrestrict is off: g++ 12 sees overlaps in "a" + std::string that are not there (its bug 105651).
target_compile_options(synoptic_flags INTERFACE
  -Wall -Wextra -Wconversion -Wshadow $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<CXX_COMPILER_ID:Clang>:-Wno-sign-conversion> $<$<NOT:$<BOOL:${EMSCRIPTEN}>>:-Werror>
  -ffp-contract=off) # fused operations round differently on each machine; same input, same bytes
target_compile_definitions(synoptic_flags INTERFACE
  SYNOPTIC_VERSION="${PROJECT_VERSION}" JSON_NOEXCEPTION=1)

# The core neither throws nor asks for types at run time.
add_library(synoptic_core_flags INTERFACE)
target_compile_options(synoptic_core_flags INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions -fno-rtti>)

if(SYNOPTIC_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(EMSCRIPTEN)
  # clang 14 packs neighbouring scalars into vectors wrongly for wasm: a struct of tables began as garbage
  # ("memory access out of bounds"). Loops are still vectorised.
  add_compile_options(-O3 -msimd128 -flto -fno-slp-vectorize)
endif()
