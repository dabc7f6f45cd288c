// Loaded in the head, so that a page is dark before its first paint.
'use strict';

(function () {
  const root = document.documentElement;
  const stored = () => {
    try { return localStorage.getItem('theme'); } catch (e) { return null; }
  };
  if (stored() === 'dark' || stored() === 'light') root.dataset.theme = stored();

  document.addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('[data-theme-switch]');
    button.hidden = false;
    button.addEventListener('click', () => {
      const dark = root.dataset.theme
        ? root.dataset.theme === 'dark'
        : matchMedia('(prefers-color-scheme: dark)').matches;
      root.dataset.theme = dark ? 'light' : 'dark';
      try { localStorage.setItem('theme', root.dataset.theme); } catch (e) { /* for this page only */ }
    });
  });
})();
