// One slide at a time. Keys: arrows, Page Up and Down, Space, Home, End; f full screen, n notes,
// w a second window with the notes, which moves together with this one.
'use strict';

(function () {
  const body = document.body;
  const slides = [...document.querySelectorAll('.slide')];
  const count = document.querySelector('.count');
  const speaker = new URLSearchParams(location.search).has('notes');
  let other = speaker ? window.opener : null;
  let at = 0;

  const inAddress = () => (Math.trunc(Number(location.hash.slice(1))) || 1) - 1;

  const show = (n, send = true) => {
    at = Math.max(0, Math.min(slides.length - 1, n));
    slides.forEach((slide, i) => slide.classList.toggle('now', i === at));
    count.textContent = (at + 1) + ' / ' + slides.length;
    history.replaceState(null, '', location.search + '#' + (at + 1));
    reachable();
    if (send && other && !other.closed) other.postMessage({ slide: at }, '*');
  };

  // What is taller or wider than the window scrolls, so the keyboard must reach it.
  const reachable = () => {
    for (const box of slides[at].querySelectorAll('.face, .notes, pre, .scroll')) {
      const scrolls = box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1;
      if (scrolls) box.tabIndex = 0; else box.removeAttribute('tabindex');
    }
  };

  const notes = () => {
    const on = body.classList.toggle('with-notes');
    document.querySelector('[data-act="notes"]').setAttribute('aria-pressed', on);
    reachable();
  };
  const full = () => {
    if (document.fullscreenElement) document.exitFullscreen(); else document.documentElement.requestFullscreen();
  };
  const second = () => {
    if (speaker) return;
    other = window.open(location.pathname + '?notes#' + (at + 1), 'notes', 'width=900,height=700');
  };
  const acts = { back: () => show(at - 1), on: () => show(at + 1), notes, full, window: second };

  const keys = {
    ArrowRight: acts.on, PageDown: acts.on, ArrowLeft: acts.back, PageUp: acts.back,
    Home: () => show(0), End: () => show(slides.length - 1), f: full, n: notes, w: second,
  };
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    // In a table or a code block that is too wide, these keys scroll.
    const box = event.target.closest('pre, .scroll');
    if (box && box.scrollWidth > box.clientWidth + 1 && /^(Arrow|Home|End)/.test(event.key)) return;
    const space = event.key === ' ' && !event.target.closest('button, a');
    const act = space ? (event.shiftKey ? acts.back : acts.on) : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-act]');
    if (!button) return;
    acts[button.dataset.act]();
    if (event.detail) button.blur(); // So that Space turns the slide after a click with the mouse.
  });
  let from = null;
  document.addEventListener('touchstart', event => {
    const turns = event.touches.length === 1 && !event.target.closest('pre, .scroll');
    from = turns ? event.touches[0] : null;
  }, { passive: true });
  document.addEventListener('touchend', event => {
    if (!from) return;
    const x = event.changedTouches[0].clientX - from.clientX;
    const y = event.changedTouches[0].clientY - from.clientY;
    if (Math.abs(x) > 50 && Math.abs(x) > 2 * Math.abs(y)) show(at - Math.sign(x));
  });
  window.addEventListener('message', event => {
    if (other && event.source === other && Number.isInteger(event.data?.slide)) show(event.data.slide, false);
  });
  window.addEventListener('hashchange', () => show(inAddress()));
  window.addEventListener('resize', reachable);

  body.classList.add('live');
  document.querySelectorAll('.turn, .more').forEach(part => { part.hidden = false; });
  if (speaker) {
    body.classList.add('speaker');
    document.querySelector('[data-act="window"]').hidden = true;
    notes();
  }
  show(inAddress(), false);
})();
