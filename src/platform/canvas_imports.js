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
  synoptic_rasterise: function (jobs, count, x, y, w, h, pixels, stride) {
    Module['host'].rasterise(jobs, count, x, y, w, h, pixels, stride);
  },
});
