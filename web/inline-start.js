// Runs before the first paint: colours and sizes as chosen, lists folded because a script will unfold them, and nothing
// of what the page shows by itself when it was opened for another comparison, or left with one.
(function () {
  var root = document.documentElement, chosen = {};
  try { chosen = JSON.parse(localStorage.getItem('synoptic:settings')) || {}; } catch (refused) {}
  var asked = new URLSearchParams(location.search), theme = asked.get('theme');
  if (theme === 'light' || theme === 'dark') chosen.theme = theme;
  if (theme === 'contrast') chosen.contrast = 'high';
  if (asked.get('embed') === '1') root.dataset.embed = '';
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
  var carried = bundle && bundle.textContent.trim() !== '', isEmbed = root.dataset.embed === '';
  var tab = 'synoptic:tab ' + location.pathname, kept = '';
  try { kept = sessionStorage.getItem(tab) || localStorage.getItem(tab) || ''; } catch (refused) {}
  var given = asked.get('story') !== null || (isEmbed && asked.get('handed') === '1');
  var left = !carried && !isEmbed && /"shown":"[^"]/.test(kept);
  if ((given || left || /^#s\d/.test(location.hash)) && window.WebAssembly) root.classList.add('opening');
})();
