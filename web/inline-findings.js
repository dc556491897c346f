// Stands after the last finding: marks the moment at which the findings have been painted.
(function () {
  if (document.documentElement.classList.contains('opening')) return; // what is to be read comes later
  function mark() { performance.mark('synoptic:findings'); }
  if (document.visibilityState === 'hidden') { mark(); return; }
  requestAnimationFrame(function () {
    var channel = new MessageChannel(); // its message comes right after the frame is drawn
    channel.port1.onmessage = mark;
    channel.port2.postMessage(0);
  });
})();
