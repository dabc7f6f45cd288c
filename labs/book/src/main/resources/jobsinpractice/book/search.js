// Searches the words of every section, in the browser.
'use strict';

(function () {
  const MOST = 40;
  const index = window.bookIndex.map(([page, title, heading, anchor, text]) => ({
    page, title, heading, anchor, text,
    lowTitle: title.toLowerCase(), lowHeading: heading.toLowerCase(), lowText: text.toLowerCase()
  }));
  const found = document.getElementById('found');
  const results = document.getElementById('results');
  const field = document.getElementById('find');

  // A word counts from its beginning: "late" finds latency, and "ate" finds nothing.
  const LETTER = /[\p{L}\p{N}]/u;
  const next = (text, word, from) => {
    let at = text.indexOf(word, from);
    while (at > 0 && LETTER.test(text[at - 1])) at = text.indexOf(word, at + 1);
    return at;
  };

  // A whole word counts more than the beginning of another one: "set" is not about settling.
  const weight = (text, word) => {
    let sum = 0;
    for (let at = next(text, word, 0); at >= 0; at = next(text, word, at + 1)) {
      sum += LETTER.test(text[at + word.length] || ' ') ? 0.25 : 1;
    }
    return sum;
  };

  const score = (entry, words, query) => {
    let sum = 0;
    for (const word of words) {
      const inTitle = weight(entry.lowTitle, word);
      const inHeading = weight(entry.lowHeading, word);
      const inText = weight(entry.lowText, word);
      if (!inTitle && !inHeading && !inText) return 0;
      sum += Math.min(inText, 5) + 12 * Math.min(inHeading, 1) + 4 * Math.min(inTitle, 1);
    }
    if (entry.lowHeading === query || (!entry.heading && entry.lowTitle === query)) sum += 40;
    // A solution is read after the lab.
    return entry.page.startsWith('solutions/') ? sum / 4 : sum;
  };

  // The text around the first word that is found, with every found word marked.
  const excerpt = (entry, words) => {
    const places = words.map(word => next(entry.lowText, word, 0)).filter(at => at >= 0);
    const start = Math.max(0, (places.length ? Math.min(...places) : 0) - 70);
    const from = start ? entry.text.indexOf(' ', start) + 1 : 0;
    const to = from + 220 < entry.text.length ? entry.text.lastIndexOf(' ', from + 220) : entry.text.length;
    const piece = entry.text.slice(from, to);
    const line = document.createElement('p');
    const low = piece.toLowerCase();
    let at = 0;
    while (at < piece.length) {
      const [begin, word] = words.map(each => [next(low, each, at), each]).filter(([i]) => i >= 0)
        .sort((a, b) => a[0] - b[0])[0] || [-1];
      if (begin < 0) break;
      line.append(piece.slice(at, begin));
      const mark = document.createElement('mark');
      mark.textContent = piece.slice(begin, begin + word.length);
      line.append(mark);
      at = begin + word.length;
    }
    line.append(piece.slice(at), to < entry.text.length ? ' …' : '');
    return line;
  };

  const show = () => {
    const query = field.value.trim().toLowerCase();
    const words = [...new Set(query.split(/\s+/).filter(word => word))];
    results.replaceChildren();
    if (!words.length) {
      found.textContent = 'Type one or more words.';
      return;
    }
    const hits = index.map(entry => ({ entry, points: score(entry, words, query) }))
      .filter(hit => hit.points > 0)
      .sort((a, b) => b.points - a.points);
    found.textContent = hits.length === 0 ? 'No section has all of these words.'
      : hits.length === 1 ? 'One section'
      : hits.length > MOST ? 'The first ' + MOST + ' of ' + hits.length + ' sections' : hits.length + ' sections';
    for (const { entry } of hits.slice(0, MOST)) {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = entry.page + (entry.anchor ? '#' + entry.anchor : '');
      link.textContent = entry.heading ? entry.title + ' › ' + entry.heading : entry.title;
      item.append(link, excerpt(entry, words));
      results.append(item);
    }
  };

  field.value = new URLSearchParams(location.search).get('q') || '';
  field.addEventListener('input', () => {
    show();
    const address = field.value ? '?q=' + encodeURIComponent(field.value) : location.pathname;
    try { history.replaceState(null, '', address); } catch (e) { /* a page in a plain folder */ }
  });
  field.form.addEventListener('submit', event => {
    event.preventDefault();
    show();
    results.querySelector('a')?.focus();
  });
  show();
  if (!field.value) field.focus();
})();
