// Tells Emscripten's linker that the page supplies this function; web/src/engine-module.ts holds the real one.
mergeInto(LibraryManager.library, {
  synoptic_progress: function (fraction, stage, size) { return 1; },
});
