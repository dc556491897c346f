// Runs before the first paint: colours and sizes as chosen, lists folded because a script will unfold them, and nothing
// of what the page shows by itself when it was opened with another comparison in its address.
(function () {
  var root = document.documentElement, chosen = {};
  try { chosen = JSON.parse(localStorage.getItem('synoptic:settings')) || {}; } catch (refused) {}
  function asks(name, wanted, other, query) {
    return chosen[name] === wanted || (chosen[name] !== other && matchMedia(query).matches);
  }
  root.dataset.theme = asks('theme', 'dark', 'light', '(prefers-color-scheme: dark)') ? 'dark' : 'light';
  root.dataset.contrast =
    asks('contrast', 'high', 'normal', '(prefers-contrast: more), (forced-colors: active)') ? 'high' : 'normal';
  root.dataset.motion = asks('motion', 'none', '', '(prefers-reduced-motion: reduce)') ? 'none' : 'system';
  if (chosen.size >= 12 && chosen.size <= 32) root.style.setProperty('--text-size', chosen.size + 'px');
  root.classList.add('scripted');
  if (/^#s\d/.test(location.hash) && window.WebAssembly) root.classList.add('opening');
})();
