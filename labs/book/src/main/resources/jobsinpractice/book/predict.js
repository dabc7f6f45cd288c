// A question that asks for a prediction takes the reader's answer before it shows ours. What follows
// our answer, up to the next heading or question, often repeats the answer, so the page also hides that.
'use strict';

(function () {
  const KEY = 'predictions';
  const asked = [...document.querySelectorAll('.predict')]
    .map(quote => ({ quote, id: quote.dataset.predict, fold: quote.nextElementSibling }))
    .filter(question => question.fold && question.fold.matches('details'));
  if (!asked.length) return;
  for (const question of asked) {
    const next = question.fold.nextElementSibling;
    question.rest = next && next.matches('.rest') ? next : null;
  }
  const head = name => document.querySelector('meta[name="' + name + '"]')?.content;
  const token = head('book-token');

  // With labs/lab read, the course tool keeps the answers; in a plain folder, the browser does.
  const load = () => {
    try { return JSON.parse(token ? head('book-predictions') : localStorage.getItem(KEY)) || {}; } catch (e) { return {}; }
  };
  const keep = (all, id) => {
    if (token) {
      const [answer, verdict] = all[id];
      fetch('/predictions', { method: 'POST', keepalive: true, body: new URLSearchParams({ token, question: id, answer, verdict }) })
        .catch(() => { /* the book is no longer served: for this page only */ });
      return;
    }
    try { localStorage.setItem(KEY, JSON.stringify(all)); } catch (e) { /* for this page only */ }
  };
  const element = (tag, text, name) => {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    if (name) made.className = name;
    return made;
  };
  const button = (text, action, name) => {
    const made = element('button', text, name || 'button');
    made.type = 'button';
    made.addEventListener('click', action);
    return made;
  };

  const spoken = element('p', '', 'unseen');
  spoken.id = 'answer-said';
  spoken.setAttribute('role', 'status');

  // The browser's own search finds what is hidden here and shows it, as does a link to a part of it.
  const linked = rest => rest.contains(window.Book.linked());
  const hide = (rest, note) => {
    if (linked(rest)) return;
    rest.setAttribute('hidden', 'until-found');
    rest.after(note);
    const found = () => { rest.hidden = false; note.remove(); };
    rest.addEventListener('beforematch', found);
    addEventListener('hashchange', () => { if (linked(rest)) found(); });
  };

  const ask = (question, all) => {
    const { quote, fold, id, rest } = question;
    fold.classList.add('waits');
    const form = element('form', '', 'answer');
    const label = element('label', 'Your prediction');
    const field = element('textarea');
    field.rows = 2;
    field.maxLength = 2000;
    label.append(field);
    const show = element('button', 'Show the answer', 'button');
    const done = answer => {
      all[id] = [answer, 'open'];
      keep(all, id);
      form.remove();
      reveal(question, all);
      spoken.textContent = rest ? 'The answer and the rest of the section are shown.' : 'The answer is shown.';
      fold.open = true;
      fold.querySelector('summary').focus();
    };
    form.addEventListener('submit', event => {
      event.preventDefault();
      if (field.value.trim()) done(field.value.trim()); else field.focus();
    });
    form.append(label, show, ' ', button('Skip', () => done('')));
    quote.after(form);
    if (rest) hide(rest, element('p', 'The section goes on after your answer.', 'goes-on'));
  };

  const reveal = (question, all) => {
    const { fold, id, rest } = question;
    fold.classList.remove('waits');
    if (rest) {
      rest.hidden = false;
      if (rest.nextElementSibling?.matches('.goes-on')) rest.nextElementSibling.remove();
    }
    const [answer, verdict] = all[id];
    if (answer) {
      const box = element('div', '', 'mine');
      box.append(element('p', 'Your prediction: ' + answer));
      const judge = (name, text) => {
        const made = button(text, () => {
          all[id] = [answer, name];
          keep(all, id);
          box.querySelectorAll('button').forEach(each => each.setAttribute('aria-pressed', each === made));
          review(all);
        });
        made.setAttribute('aria-pressed', verdict === name);
        return made;
      };
      box.append(judge('right', 'I was right'), ' ', judge('wrong', 'I was wrong'));
      fold.append(box);
    }
    review(all);
  };

  // At the end of the page: which questions to look at again.
  const review = all => {
    document.getElementById('review')?.remove();
    const answered = asked.filter(question => all[question.id]?.[0]);
    if (!answered.length) return;
    const count = verdict => answered.filter(question => all[question.id][1] === verdict).length;
    const box = element('section', '', 'review');
    box.id = 'review';
    const title = element('h2', 'Your predictions');
    title.id = 'review-title';
    box.setAttribute('aria-labelledby', title.id);
    box.append(title, element('p', 'You answered ' + answered.length + ' of ' + asked.length + ' questions: '
      + count('right') + ' right, ' + count('wrong') + ' wrong.'));
    const again = asked.filter(question => all[question.id]?.[1] !== 'right');
    if (again.length) {
      const list = element('ul');
      for (const question of again) {
        const link = element('a', question.quote.textContent.replace(/^\s*Predict\.\s*/, '').trim());
        question.quote.id = 'predict-' + question.id;
        link.href = '#' + question.quote.id;
        const item = element('li');
        item.append(link);
        list.append(item);
      }
      box.append(element('p', 'Look at these again:'), list);
    }
    document.querySelector('article').append(box);
  };

  const all = load();
  for (const question of asked) {
    if (all[question.id]) reveal(question, all); else ask(question, all);
  }
  document.querySelector('main').append(spoken);
  review(all);
})();
