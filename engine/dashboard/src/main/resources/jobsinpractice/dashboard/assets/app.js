// Small comforts. Every page works without them.
'use strict';

(function () {
  const root = document.documentElement;
  const stored = () => {
    try { return localStorage.getItem('theme'); } catch (e) { return null; }
  };
  // Before the first paint: this file is loaded in the head.
  if (stored() === 'dark' || stored() === 'light') root.dataset.theme = stored();

  document.addEventListener('DOMContentLoaded', () => {
    for (const button of document.querySelectorAll('[data-theme-switch]')) {
      button.hidden = false;
      button.addEventListener('click', () => {
        const dark = root.dataset.theme
          ? root.dataset.theme === 'dark'
          : matchMedia('(prefers-color-scheme: dark)').matches;
        root.dataset.theme = dark ? 'light' : 'dark';
        try { localStorage.setItem('theme', root.dataset.theme); } catch (e) { /* for this page then */ }
        document.dispatchEvent(new CustomEvent('theme'));
      });
    }

    // On a phone the line of pages scrolls: show where one is.
    const here = document.querySelector('.top nav a[aria-current]');
    if (here) here.scrollIntoView({ block: 'nearest', inline: 'center' });

    // A box that ticks all others of its form.
    for (const all of document.querySelectorAll('input[data-all]')) {
      all.hidden = false;
      const boxes = () => document.querySelectorAll('input[name="' + all.dataset.all + '"]');
      all.addEventListener('change', () => boxes().forEach(box => { box.checked = all.checked; }));
    }
  });
})();
