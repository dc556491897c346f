// Runs before the first paint: colours and sizes as chosen, lists folded because a script will unfold them, and nothing
// of what the page shows by itself when it was opened with another comparison in its address, or left with one.
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
  // What this tab had on screen, else what the last one had (src/page/tab-memory.ts). What a page carries is shown at once.
  var bundle = document.getElementById('synoptic-bundle');
  var carried = bundle && bundle.textContent.trim() !== '';
  var tab = 'synoptic:tab ' + location.pathname, kept = '';
  try { kept = sessionStorage.getItem(tab) || localStorage.getItem(tab) || ''; } catch (refused) {}
  if ((/^#s\d/.test(location.hash) || (!carried && /"shown":"[^"]/.test(kept))) && window.WebAssembly) root.classList.add('opening');
})();
