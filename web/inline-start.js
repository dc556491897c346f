// Runs before the first paint: colours as chosen, lists folded because a script will unfold them, and nothing of
// the built-in story when the page was opened with another comparison in its address or inside itself.
(function () {
  var root = document.documentElement, chosen = null;
  try { chosen = localStorage.getItem('synoptic:theme'); } catch (refused) {}
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = dark ? 'dark' : 'light';
  root.classList.add('scripted');
  var bundle = document.getElementById('synoptic-bundle');
  var brought = /^#s\d/.test(location.hash) || (bundle && bundle.textContent.trim() !== '');
  if (brought && window.WebAssembly) root.classList.add('opening');
})();
