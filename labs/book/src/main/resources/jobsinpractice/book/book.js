// Small comforts. Every page can be read without them.
'use strict';

(function () {
  // A block or table that is wider than the page scrolls, so the keyboard must reach it.
  const wide = () => {
    for (const box of document.querySelectorAll('pre, .scroll')) {
      const scrolls = box.scrollWidth > box.clientWidth;
      if (scrolls) {
        box.tabIndex = 0;
        box.setAttribute('role', 'group');
        box.setAttribute('aria-label', box.matches('pre') ? 'Code' : box.matches('.chart') ? 'Curves' : 'Table');
      } else {
        box.removeAttribute('tabindex');
        box.removeAttribute('role');
        box.removeAttribute('aria-label');
      }
    }
  };

  // What a glossary term means: inside the window, and closed by Escape.
  const place = term => {
    const meaning = term.querySelector('.meaning');
    meaning.style.left = '0';
    const box = meaning.getBoundingClientRect();
    const most = document.documentElement.clientWidth - 12 - box.width;
    const left = Math.max(12, Math.min(term.getBoundingClientRect().left, most));
    meaning.style.left = (left - box.left) + 'px';
  };
  const terms = () => {
    for (const term of document.querySelectorAll('.term')) {
      for (const event of ['mouseenter', 'focusin']) term.addEventListener(event, () => place(term));
      for (const event of ['mouseleave', 'focusout']) {
        term.addEventListener(event, () => term.classList.remove('closed'));
      }
    }
    document.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return;
      for (const term of document.querySelectorAll('.term')) {
        if (term.matches(':hover, :focus-within')) term.classList.add('closed');
      }
    });
  };

  // What a reader can paste: of a block of commands, without the comments; of a session, what was typed.
  const pasted = block => {
    const lines = from => from.textContent.split('\n');
    if (block.matches('.commands')) {
      const copy = block.cloneNode(true);
      copy.querySelectorAll('.hl-comment').forEach(comment => comment.remove());
      return lines(copy).map(line => line.trimEnd()).filter(line => line).join('\n') + '\n';
    }
    const typed = lines(block).filter(line => line.startsWith('$ '));
    return typed.length ? typed.map(line => line.slice(2)).join('\n') + '\n' : block.textContent;
  };

  const copies = () => {
    if (!navigator.clipboard) return;
    const said = document.createElement('p');
    said.id = 'said';
    said.className = 'unseen';
    said.setAttribute('role', 'status');
    document.querySelector('main').append(said);
    for (const block of document.querySelectorAll('article pre')) {
      if (block.closest('.work') || block.matches('.formula')) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy';
      button.textContent = 'Copy';
      button.addEventListener('click', () => {
        const show = words => { button.textContent = words; said.textContent = words; };
        navigator.clipboard.writeText(pasted(block)).then(() => show('Copied'), () => show('Not allowed'));
        setTimeout(() => { button.textContent = 'Copy'; }, 2000);
      });
      const box = document.createElement('div');
      box.className = 'code';
      block.replaceWith(box);
      box.append(block, button);
    }
  };

  // Where the window has no room for the contents, the link in the header opens them over the page.
  const menu = () => {
    const link = document.querySelector('[data-menu]');
    const contents = document.getElementById('menu');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'all';
    button.textContent = link.textContent;
    button.setAttribute('aria-controls', 'menu');
    link.replaceWith(button);
    const open = on => {
      contents.classList.toggle('open', on);
      button.setAttribute('aria-expanded', on);
      if (!on) return;
      contents.focus();
      contents.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
    };
    open(false);
    button.addEventListener('click', () => open(!contents.classList.contains('open')));
    contents.addEventListener('click', event => { if (event.target.closest('a')) open(false); });
    document.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || !contents.classList.contains('open')) return;
      open(false);
      button.focus();
    });
    document.addEventListener('focusin', event => {
      if (contents.classList.contains('open') && event.target !== button && !contents.contains(event.target)) open(false);
    });
  };

  // A slash goes to the search; the arrow keys turn the page; a question mark lists the keys.
  const KEYS = [['/', 'search the book'], ['→', 'next page'], ['←', 'previous page'], ['Esc', 'close what is open'], ['?', 'this list']];
  const help = () => {
    const box = document.createElement('dialog');
    box.setAttribute('aria-labelledby', 'keys-title');
    const title = document.createElement('h2');
    title.id = 'keys-title';
    title.textContent = 'Keys';
    const list = document.createElement('dl');
    for (const [key, does] of KEYS) {
      const name = document.createElement('dt');
      const kbd = document.createElement('kbd');
      kbd.textContent = key;
      name.append(kbd);
      const what = document.createElement('dd');
      what.textContent = does;
      list.append(name, what);
    }
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'button';
    close.textContent = 'Close';
    close.addEventListener('click', () => box.close());
    box.append(title, list, close);
    document.body.append(box);
    const button = document.querySelector('[data-keys]');
    button.hidden = false;
    button.addEventListener('click', () => box.showModal());
    return box;
  };
  const keys = () => {
    const box = help();
    document.addEventListener('keydown', event => {
      if (event.ctrlKey || event.altKey || event.metaKey || box.open) return;
      if (event.target.closest('input, textarea, select, [tabindex="0"]')) return;
      if (event.key === '?') box.showModal();
      if (event.shiftKey) return;
      if (event.key === '/') {
        event.preventDefault();
        document.getElementById('find').focus();
      }
      const rel = { ArrowLeft: 'prev', ArrowRight: 'next' }[event.key];
      const link = rel && document.querySelector('.around a[rel="' + rel + '"]');
      if (link) link.click();
    });
  };

  // The list "On this page" marks the section that is being read.
  const reading = () => {
    const links = new Map();
    for (const link of document.querySelectorAll('.sections a')) {
      links.set(decodeURIComponent(link.hash.slice(1)), link);
    }
    if (!links.size || !window.IntersectionObserver) return;
    const headings = [...links.keys()].map(id => document.getElementById(id)).filter(h => h);
    const mark = () => {
      const passed = headings.filter(h => h.getBoundingClientRect().top < 120);
      // The last sections are often too short to reach the top.
      const end = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
      const now = end ? headings[headings.length - 1].id : passed.length ? passed[passed.length - 1].id : '';
      links.forEach((link, id) => link.classList.toggle('now', id === now));
    };
    document.addEventListener('scroll', mark, { passive: true });
    mark();
  };

  // The element that the address names, if there is one. An address can have any text after its #.
  const linked = () => {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch (malformed) {
      return null;
    }
  };
  window.Book = { linked }; // for predict.js

  // A link to something inside a closed fold opens it, and paper has no folds.
  const folds = () => {
    const open = () => {
      const target = linked();
      for (let fold = target && target.closest('details'); fold; fold = fold.parentElement.closest('details')) {
        fold.open = true;
      }
    };
    window.addEventListener('hashchange', open);
    open();
    let closed = [];
    window.addEventListener('beforeprint', () => {
      closed = [...document.querySelectorAll('details:not([open])')];
      closed.forEach(fold => { fold.open = true; });
    });
    window.addEventListener('afterprint', () => closed.forEach(fold => { fold.open = false; }));
  };

  // With labs/lab read, each lab in the contents shows how many of its tasks are done.
  const tallies = from => {
    const meta = from.querySelector('meta[name="book-progress"]');
    document.querySelectorAll('.tally').forEach(mark => mark.remove());
    for (const [lab, [done, tasks]] of Object.entries(meta ? JSON.parse(meta.content) : {})) {
      for (const link of document.querySelectorAll('[data-lab="' + lab + '"] a')) {
        const mark = document.createElement('span');
        mark.className = done === tasks ? 'tally done' : 'tally';
        const words = document.createElement('span');
        words.className = 'unseen';
        words.textContent = ', ' + done + ' of ' + tasks + ' tasks done';
        const shown = document.createElement('span');
        shown.ariaHidden = 'true';
        shown.textContent = done === tasks ? '✓' : done + '/' + tasks;
        mark.append(words, shown);
        link.append(mark);
      }
    }
  };

  const contents = document.querySelector('.contents');
  const here = contents.querySelector('[aria-current]');
  if (here) contents.scrollTop = here.offsetTop - contents.clientHeight / 2;
  tallies(document);
  document.addEventListener('renewed', event => tallies(event.detail));
  menu();
  copies();
  wide();
  addEventListener('resize', wide);
  document.addEventListener('toggle', wide, true);
  terms();
  keys();
  reading();
  folds();
})();
