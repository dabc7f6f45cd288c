// What live pages share: the stream of samples, words for numbers, and a chart with its table.
// Charts are uPlot's. Styles are set by properties only: the content security policy allows no others.
'use strict';

window.Live = (function () {
  const WINDOW = 120; // seconds on the screen
  const KEPT = 300; // samples in memory
  const COLOURS = 8;

  // -- words --------------------------------------------------------------------------------------
  const round = (value, digits) => value.toLocaleString('en', { maximumFractionDigits: digits });
  const size = value => (Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);

  function seconds(value) {
    const far = Math.abs(value);
    if (far >= 7200) return round(value / 3600, 1) + ' h';
    if (far >= 120) return round(value / 60, 1) + ' min';
    return far > 0 && far < 0.1 ? round(value * 1000, far < 0.001 ? 2 : 0) + ' ms' : round(value, size(value)) + ' s';
  }

  /** A number with its unit; a dash for none. */
  function words(value, unit) {
    if (value === null || value === undefined || Number.isNaN(value)) return '–';
    switch (unit) {
      case 's': return seconds(value);
      case '%': return round(value, Math.abs(value) < 10 ? 1 : 0) + ' %';
      case 'ms': return round(value, size(value)) + ' ms';
      case '/s': return round(value, value >= 10 ? 0 : 1) + ' /s';
      case 'MB': return round(value, 0) + ' MB';
      default: return round(value, Number.isInteger(value) ? 0 : size(value)) + (unit ? ' ' + unit : '');
    }
  }

  // An axis of a chart in which nothing happens: up to 1, not up to a thousandth.
  const least = unit => (unit === 'MB' ? 10 : 1);
  const WHOLE = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 1e6, 1e7];

  /** The window: two minutes, or as much as is known, half a minute at least. */
  const from = samples => {
    const end = samples[samples.length - 1].at;
    return Math.max(end - WINDOW, Math.min(samples[0].at, end - 30));
  };

  const clock = at => new Date(at * 1000).toISOString().slice(11, 19); // UTC, as on all pages

  // -- the page -----------------------------------------------------------------------------------
  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (key === 'class') made.className = value;
      else made.setAttribute(key, value);
    }
    made.append(...children);
    return made;
  }

  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const seriesColour = index => colour('--series-' + (1 + index % COLOURS));

  // -- the stream ---------------------------------------------------------------------------------
  const samples = [];
  const listeners = [];
  let paused = false;

  function keep(sample) {
    samples.push(sample);
    if (samples.length > KEPT) samples.shift();
  }

  function tell() {
    if (paused || !samples.length) return;
    for (const listener of listeners) listener(samples[samples.length - 1], samples);
  }

  function state(text, bad) {
    for (const place of document.querySelectorAll('[data-live-state]')) {
      if (place.textContent !== text) place.textContent = text;
      place.classList.toggle('bad', !!bad);
    }
  }

  function said(sample) {
    if (paused) state('Paused');
    else if (sample.trouble) state(sample.trouble, true);
    else state('Once a second');
  }

  function start() {
    for (const button of document.querySelectorAll('[data-live-pause]')) {
      button.addEventListener('click', () => {
        paused = !paused;
        button.setAttribute('aria-pressed', String(paused));
        button.textContent = paused ? 'Go on' : 'Pause';
        if (samples.length) said(samples[samples.length - 1]);
        tell();
      });
    }
    const events = new EventSource('/live/events');
    events.addEventListener('past', event => {
      samples.length = 0;
      JSON.parse(event.data).forEach(keep);
      if (samples.length) said(samples[samples.length - 1]);
      tell();
    });
    events.addEventListener('now', event => {
      const sample = JSON.parse(event.data);
      keep(sample);
      said(sample);
      tell();
    });
    events.addEventListener('error', () => state('Connection lost, retrying …', true));
    window.addEventListener('pagehide', () => events.close());
  }

  // -- a chart and its table ------------------------------------------------------------------------
  /**
   * A panel: heading, canvas, and a table that is legend and reading for readers who see no canvas.
   * of(sample) answers [{ name, value }]; the series are the names that were seen last.
   */
  class Chart {
    constructor(place, { title, unit, of, max, note }) {
      Object.assign(this, { title, unit, of, max });
      this.canvas = element('div', { class: 'canvas', 'aria-hidden': 'true' });
      this.body = element('tbody');
      const head = element('tr', {}, ...['', 'now', 'mean', 'peak'].map((name, i) =>
        i === 0 ? element('th', { scope: 'col' }, element('span', { class: 'unseen' }, 'Series'))
          : element('th', { scope: 'col', class: 'num' }, name)));
      const caption = element('caption', { class: 'unseen' }, title + ', the last two minutes');
      const id = 'chart-' + title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
      this.panel = element('section', { class: 'panel', 'aria-labelledby': id },
        element('h2', { id }, title), this.canvas,
        element('table', { class: 'legend' }, caption, element('thead', {}, head), this.body));
      if (note) this.panel.append(element('p', { class: 'note' }, note));
      place.append(this.panel);
      this.panel.chart = this; // for code that wants the numbers behind the canvas
      this.names = [];
      new ResizeObserver(() => this.fit()).observe(this.canvas);
      document.addEventListener('theme', () => { this.build(); this.draw(); });
      matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { this.build(); this.draw(); });
    }

    show(all) {
      this.samples = all;
      const now = all[all.length - 1];
      const names = now.trouble ? this.names : this.of(now).map(series => series.name);
      if (!this.plot || names.join('\n') !== this.names.join('\n')) {
        this.names = names;
        this.build();
      }
      this.draw();
    }

    draw() {
      if (!this.plot || !this.samples) return;
      const end = this.samples[this.samples.length - 1].at;
      const seen = this.samples.filter(sample => sample.at >= end - WINDOW);
      const rows = this.names.map(() => []);
      for (const sample of seen) {
        const values = new Map((sample.trouble ? [] : this.of(sample)).map(s => [s.name, s.value]));
        this.names.forEach((name, i) => rows[i].push(values.has(name) ? values.get(name) ?? null : null));
      }
      this.data = [seen.map(sample => sample.at), ...rows];
      this.plot.setData(this.data, false);
      this.plot.setScale('x', { min: from(this.samples), max: end });
      this.tell(rows);
    }

    tell(rows) {
      rows.forEach((row, i) => {
        const known = row.filter(value => value !== null && value !== undefined);
        const mean = known.length ? known.reduce((sum, value) => sum + value, 0) / known.length : null;
        const peak = known.length ? known.reduce((most, value) => Math.max(most, value)) : null;
        const cells = this.body.children[i].children;
        [row[row.length - 1], mean, peak].forEach((value, column) => {
          cells[column + 1].textContent = words(value, this.unit);
        });
      });
    }

    build() {
      if (this.plot) this.plot.destroy();
      const soft = colour('--soft');
      const axis = { stroke: soft, grid: { stroke: colour('--grid'), width: 1 }, ticks: { show: false }, font: '12px system-ui, sans-serif' };
      const series = this.names.map((name, i) => ({
        label: name, stroke: seriesColour(i), width: 1.75, points: { show: false }, spanGaps: false,
        dash: i === 1 && this.names.length === 2 ? [6, 4] : undefined,
        fill: this.names.length === 1 ? seriesColour(0) + '22' : undefined,
      }));
      this.plot = new uPlot({
        width: this.canvas.clientWidth || 300, height: 150, legend: { show: false }, cursor: { show: false }, padding: [8, 20, 0, 0],
        scales: { x: { time: true, auto: false }, y: { range: (u, min, max) => [Math.min(0, min ?? 0), this.max || Math.max((max || 0) * 1.1, least(this.unit))] } },
        axes: [
          { ...axis, space: 80, size: 30, values: (u, splits) => splits.map(clock) },
          { ...axis, size: 62, incrs: this.unit === '' ? WHOLE : undefined, values: (u, splits) => splits.map(value => words(value, this.unit)) },
        ],
        series: [{}, ...series],
      }, [[], ...this.names.map(() => [])], this.canvas);
      this.body.replaceChildren(...this.names.map((name, i) => {
        const key = element('span', { class: 'key' });
        key.style.backgroundColor = seriesColour(i);
        return element('tr', {}, element('th', { scope: 'row' }, key, element('bdi', {}, name)),
          ...[0, 1, 2].map(() => element('td', { class: 'num' })));
      }));
    }

    fit() {
      if (this.plot && this.canvas.clientWidth) this.plot.setSize({ width: this.canvas.clientWidth, height: 150 });
    }
  }

  return {
    WINDOW, Chart, words, clock, from, element, colour, seriesColour,
    samples: () => samples,
    /** Is called with each sample and all that are known. */
    listen: listener => { listeners.push(listener); },
    start,
  };
})();
