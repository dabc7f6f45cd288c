// A lab's page: runs the tests without leaving the page, and shows each line as it comes.
'use strict';

(function () {
  // Takes the part about the learner's code from a fresh copy of the page.
  const renew = async () => {
    const page = await (await fetch(location.pathname)).text();
    const fresh = new DOMParser().parseFromString(page, 'text/html');
    document.dispatchEvent(new CustomEvent('renewed', { detail: fresh }));
    document.getElementById('work').replaceWith(document.adoptNode(fresh.getElementById('work')));
  };

  const run = async form => {
    const button = form.querySelector('button');
    const out = document.getElementById('run');
    button.disabled = true;
    out.hidden = false;
    out.textContent = '';
    try {
      const answer = await fetch(form.action, {
        method: 'POST', headers: { Accept: 'text/plain' }, body: new URLSearchParams(new FormData(form))
      });
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        out.textContent += part.value;
        out.scrollTop = out.scrollHeight;
      }
      if (!answer.ok) {
        button.disabled = false;
        return;
      }
      const lines = out.textContent;
      await renew();
      const again = document.getElementById('run');
      again.hidden = false;
      again.textContent = lines;
      again.scrollTop = again.scrollHeight;
      document.querySelector('[data-run] button').focus();
    } catch (e) {
      out.textContent += 'The book does not answer. Is labs/lab read still running?\n';
      button.disabled = false;
    }
  };

  const hint = async form => {
    const task = form.closest('li').id;
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    if (!answer.ok) return;
    await renew();
    const labels = document.querySelectorAll('#' + task + ' .hint');
    const last = labels[labels.length - 1];
    last.tabIndex = -1;
    last.focus();
  };

  document.addEventListener('submit', event => {
    const work = event.target.matches('[data-run]') ? run : event.target.matches('[data-hint]') ? hint : null;
    if (!work) return;
    event.preventDefault();
    work(event.target);
  });

  // The stuck path of a task is a fold further down.
  document.addEventListener('click', event => {
    const link = event.target.closest('[data-stuck]');
    if (!link) return;
    const fold = [...document.querySelectorAll('article details')]
      .find(each => each.querySelector('summary').textContent.startsWith('Task ' + link.dataset.stuck + ':'));
    if (!fold) return;
    event.preventDefault();
    fold.open = true;
    fold.scrollIntoView({ block: 'start' });
    fold.querySelector('summary').focus();
  });
})();
