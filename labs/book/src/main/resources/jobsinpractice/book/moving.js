// Figures that move: sliders in place of a fixed figure. The curves come from simulator.js, which is
// the course's simulator compiled to JavaScript; it is loaded when a reader asks for it.
'use strict';

(function () {
  const SIMULATOR = new URL('simulator.js', document.currentScript.src).href;
  const SLOW = 250; // milliseconds: a figure that needs longer is drawn when the slider rests
  const REST = 200;
  const SPOKEN = 700;
  const ROWS = 25; // of a curve, in the table
  const SERVED = document.querySelector('meta[name="book-token"]'); // not in a static site

  const element = (tag, name, text) => {
    const made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  };
  const button = (text, action) => {
    const made = element('button', 'button', text);
    made.type = 'button';
    made.addEventListener('click', action);
    return made;
  };

  let loading;
  const simulator = () => {
    loading = loading || new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = SIMULATOR;
      script.onload = done;
      script.onerror = () => { loading = null; script.remove(); failed(); };
      document.head.append(script);
    });
    return loading;
  };

  const text = (value, unit) => {
    const number = Number(value).toLocaleString('en');
    if (unit === 'times') return number + '×';
    return unit === '' ? number : unit === '%' ? number + '%' : number + ' ' + unit;
  };

  const slider = (name, each, number, moved) => {
    const box = element('div', 'slider');
    const label = element('label', '', each.label);
    const shown = element('output');
    const input = element('input');
    input.type = 'range';
    input.id = 'move-' + name + '-' + number;
    label.htmlFor = input.id;
    shown.htmlFor.add(input.id);
    input.min = each.least;
    input.max = each.most;
    input.step = each.step;
    const show = () => {
      shown.textContent = each.names.length ? each.names[input.value] : text(input.value, each.unit);
      input.setAttribute('aria-valuetext', shown.textContent);
    };
    const set = value => { input.value = value; show(); };
    const start = () => set(each.start);
    // The nearest value that the slider has, and what to tell the reader if that is not near.
    const take = value => {
      set(value);
      if (value >= each.least && value <= each.most) return '';
      const end = value < each.least ? each.least : each.most;
      return ' The slider “' + each.label + '” ends at ' + text(end, each.unit) + '.';
    };
    input.addEventListener('input', () => { show(); moved(); });
    start();
    box.append(label, shown, input);
    return { box, start, own: each.own, take, value: () => Number(input.value) };
  };

  // The numbers of the running fleet, and how to name them.
  const count = (number, one, many) => round(number) + ' ' + (number === 1 ? one : many);
  const round = number => Number(number.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 6 });
  const OWN = {
    RATE: { of: fleet => fleet.perSecond, named: n => count(n, 'job per second', 'jobs per second') },
    SERVICE: { of: fleet => fleet.milliseconds, named: n => 'a service time of ' + round(n) + ' ms on average' },
    THREADS: { of: fleet => fleet.threads / fleet.processes, named: n => count(n, 'thread', 'threads') + ' in each process' },
    PROCESSES: { of: fleet => fleet.processes, named: n => count(n, 'process', 'processes') },
    ALL_THREADS: { of: fleet => fleet.threads, named: n => count(n, 'thread', 'threads') + ' in all processes' },
  };

  // Sets the sliders that can take one of these numbers. Returns what a reader should know.
  const takeAll = (sliders, fleet) => {
    const said = [];
    let more = '';
    for (const slider of sliders) {
      const own = OWN[slider.own];
      const number = own && own.of(fleet);
      if (!(number > 0 && number < Infinity)) continue; // such as the mean time of jobs that all failed
      more += slider.take(number);
      said.push(own.named(number));
    }
    if (!said.length) return 'The fleet’s numbers cannot be used here.';
    const minute = new Date(fleet.minute).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
    return 'Your fleet, in the minute from ' + minute + ': ' + said.join(', ') + '.' + more;
  };

  const ownNumbers = async sliders => {
    try {
      const answer = await fetch('/fleet');
      if (!answer.ok) throw new Error(answer.status);
      const fleet = await answer.json();
      return fleet.problem || takeAll(sliders, fleet);
    } catch (e) {
      return 'The book’s server does not answer. Start it again, and load this page again.';
    }
  };

  // The points of each curve; of a curve with many, some.
  const rows = csv => {
    const curves = new Map();
    for (const line of csv.trim().split('\n').slice(1)) {
      const [, panel, curve, x, y] = /^"(.*)","(.*)",(.*),(.*)$/.exec(line);
      const key = panel + '\n' + curve;
      if (!curves.has(key)) curves.set(key, []);
      curves.get(key).push([panel, curve, x, y]);
    }
    const every = points => Math.ceil(points.length / ROWS);
    return [...curves.values()].flatMap(points => points.filter((point, n) => n % every(points) === 0));
  };

  const table = csv => {
    const box = element('div', 'scroll');
    const made = element('table');
    const head = made.createTHead().insertRow();
    for (const title of ['Measured', 'Curve', 'At', 'Value']) {
      const cell = element('th', '', title);
      cell.scope = 'col';
      head.append(cell);
    }
    const body = made.createTBody();
    for (const row of rows(csv)) {
      const line = body.insertRow();
      for (const cell of row) line.insertCell().textContent = cell;
    }
    box.append(made);
    return box;
  };

  const panel = (figure, name) => {
    const box = element('div', 'moving');
    const chart = element('div', 'chart scroll');
    const summary = element('p', 'summary');
    const spoken = element('p', 'unseen');
    spoken.setAttribute('aria-live', 'polite');
    const numbers = element('details');
    numbers.append(element('summary', '', 'The numbers of the curves'), element('div'));
    let last = { csv: '' };
    let took = 0;
    let waiting = 0;
    let speaking = 0;

    const list = () => {
      if (numbers.open) numbers.lastChild.replaceChildren(table(last.csv));
      dispatchEvent(new Event('resize')); // book.js: the keyboard must reach what scrolls
    };
    const draw = () => {
      waiting = 0;
      const began = performance.now();
      last = window.drawFigure(name, sliders.map(each => each.value()));
      const svg = new DOMParser().parseFromString(last.svg, 'image/svg+xml').documentElement;
      chart.replaceChildren(document.importNode(svg, true));
      summary.textContent = last.summary;
      took = performance.now() - began;
      box.dataset.milliseconds = Math.round(took);
      list();
      clearTimeout(speaking);
      speaking = setTimeout(() => { spoken.textContent = last.summary; }, SPOKEN);
    };
    // Many moves between two pictures of the screen are one.
    const moved = () => {
      if (took > SLOW) {
        clearTimeout(waiting);
        waiting = setTimeout(draw, REST);
      } else if (!waiting) {
        waiting = requestAnimationFrame(draw);
      }
    };

    const sliders = window.figureSliders(name).map((each, n) => slider(name, each, n, moved));
    const set = element('fieldset');
    set.append(element('legend', '', 'Move the numbers'), ...sliders.map(each => each.box));
    const reset = button('Back to the first numbers', () => {
      for (const each of sliders) each.start();
      moved();
    });
    const buttons = element('p', 'buttons');
    buttons.append(reset);
    if (SERVED && sliders.some(each => OWN[each.own])) {
      const taken = element('span', 'taken');
      taken.setAttribute('role', 'status');
      buttons.append(' ', button('Your numbers', async () => {
        taken.textContent = await ownNumbers(sliders);
        moved();
      }), ' ', taken);
    }
    numbers.addEventListener('toggle', list);
    box.append(chart, summary, spoken, set, buttons, numbers);
    // The simulator prepares its coroutines when the code that is running has ended.
    return new Promise((done, failed) => setTimeout(() => {
      try {
        draw();
        done(box);
      } catch (e) {
        failed(e);
      }
    }));
  };

  for (const figure of document.querySelectorAll('figure[data-moving]')) {
    const name = figure.dataset.moving;
    let moving = null;
    let busy = false;
    const line = element('p', 'move');
    const problem = element('span', '');
    problem.setAttribute('role', 'status');
    const toggle = button('Try other numbers', async () => {
      if (busy) return; // A second click while the simulator loads.
      busy = true;
      try {
        if (!moving) {
          problem.textContent = 'Loading the simulator …';
          await simulator();
          moving = await panel(figure, name);
          figure.insertBefore(moving, line);
        }
        problem.textContent = '';
        const on = figure.classList.toggle('moved');
        dispatchEvent(new Event('resize'));
        toggle.textContent = on ? 'Show the fixed figure' : 'Try other numbers';
        if (on) moving.querySelector('input').focus({ preventScroll: true });
      } catch (e) {
        problem.textContent = 'The simulator cannot be loaded. The fixed figure is above.';
      } finally {
        busy = false;
      }
    });
    line.append(toggle, ' ', problem);
    figure.append(line);
  }
})();
