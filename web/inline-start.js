// Runs before the first paint: colours as chosen, and lists folded because a script will unfold them.
(function () {
  var root = document.documentElement, chosen = null;
  try { chosen = localStorage.getItem('synoptic:theme'); } catch (refused) {}
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = dark ? 'dark' : 'light';
  root.classList.add('scripted');
})();
