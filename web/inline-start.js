// Runs before the first paint: colours and sizes as chosen, lists folded because a script will unfold them, and nothing
// of the built-in story when the page was opened with another comparison in or by its address, or inside itself.
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
  var bundle = document.getElementById('synoptic-bundle');
  var given = asked.get('story') !== null || (root.dataset.embed === '' && asked.get('handed') === '1');
  var brought = given || /^#s\d/.test(location.hash) || (bundle && bundle.textContent.trim() !== '');
  if (brought && window.WebAssembly) root.classList.add('opening');
})();
