// What canvas.cpp asks of the page. Each import hands on to `Module.host`, which web/src/canvas.ts supplies;
// addresses are passed as they are, the host reads them through Module.HEAPU8.
mergeInto(LibraryManager.library, {
  synoptic_open_context__deps: ['$GL'],
  synoptic_open_context: function () {
    var handle = GL.registerContext(Module['host'].context, { majorVersion: 2, minorVersion: 0 });
    return GL.makeContextCurrent(handle) ? 1 : 0;
  },
  synoptic_tell: function (what, text, number) {
    Module['host'].tell(what, text, number);
  },
  synoptic_measure: function (text, size, face, pixels, box) {
    Module['host'].measure(text, size, face, pixels, box);
  },
  synoptic_rasterise: function (jobs, count, pixels, side) {
    Module['host'].rasterise(jobs, count, pixels, side);
  },
  // The renderer saves and restores the state of WebGL around each frame, and every question waits for the
  // graphics process (measured: nearly all of a frame). Nobody else draws in this context, so what was there before
  // the first frame is there before each: the first answer is kept.
  $synopticAnswers: {},
  glGetIntegerv__deps: ['$emscriptenWebGLGet', '$synopticAnswers'],
  glGetIntegerv: function (name, out) {
    var kept = synopticAnswers[name];
    if (!kept) {
      emscriptenWebGLGet(name, out, 0);
      synopticAnswers[name] = HEAP32.slice(out >> 2, (out >> 2) + (name == 0xBA2 || name == 0xC10 ? 4 : 1));
    } else HEAP32.set(kept, out >> 2);
  },
  // The same for what the renderer asks while it starts: WebGL 2 has one version, and its two fixed shaders compile
  // wherever there is WebGL 2. Each answer would wait until the graphics process has started (a third of a second
  // where a processor draws).
  glGetString__deps: ['$stringToNewUTF8'],
  glGetString: function (name) {
    return name == 0x1F02 ? stringToNewUTF8('OpenGL ES 3.0 (WebGL 2.0)') : 0;
  },
  glGetShaderiv: function (shader, name, out) {
    HEAP32[out >> 2] = name == 0x8B81 ? 1 : 0; // compiled, nothing to tell
  },
  glGetProgramiv: function (program, name, out) {
    HEAP32[out >> 2] = name == 0x8B82 ? 1 : 0; // linked, nothing to tell
  },
});
