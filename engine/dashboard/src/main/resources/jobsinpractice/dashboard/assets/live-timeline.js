// Threads: a lane for each worker thread, a bar for each job, drawn on uPlot's axes.
'use strict';

window.LiveTimeline = (function () {
  const { WINDOW, words, clock, from, element, colour, seriesColour } = window.Live;
  const LANE = 18;
  const LANES = 60;

  class Timeline {
    constructor(place) {
      this.lanes = new Map(); // process and tid → { process, tid, spans by their start }
      this.classes = [];
      this.legend = element('ul', { class: 'keys' });
      this.canvas = element('div', { class: 'canvas lanes', 'aria-hidden': 'true' });
      this.tip = element('div', { class: 'tip', 'aria-hidden': 'true', hidden: '' });
      this.canvas.append(this.tip);
      this.more = element('p', { class: 'note' });
      this.body = element('tbody');
      const head = element('tr', {}, ...['Thread', 'Running now', 'For', 'Jobs', 'Failed', 'Busy'].map((name, i) =>
        element('th', i < 2 ? { scope: 'col' } : { scope: 'col', class: 'num' }, name)));
      const table = element('table', {}, element('caption', { class: 'unseen' }, 'Each thread, the last two minutes'),
        element('thead', {}, head), this.body);
      const scroll = element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Each thread, the last two minutes' }, table);
      place.append(this.legend, this.canvas, this.more,
        element('details', {}, element('summary', {}, 'As a table'), scroll));
      place.timeline = this;
      new ResizeObserver(() => this.fit()).observe(this.canvas);
      document.addEventListener('theme', () => this.redraw());
      matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.redraw());
      this.canvas.addEventListener('mousemove', event => this.point(event));
      this.canvas.addEventListener('mouseleave', () => { this.tip.hidden = true; });
      this.seen = 0;
    }

    show(all) {
      this.end = all[all.length - 1].at;
      this.begin = from(all);
      for (const sample of all) {
        if (sample.at > this.seen && sample.work) this.take(sample);
      }
      this.seen = this.end;
      this.forget(all[all.length - 1]);
      this.draw();
    }

    take(sample) {
      for (const process of sample.work) {
        for (const [tid, spans] of process.threads) {
          const id = process.identity + ' ' + tid;
          if (!this.lanes.has(id)) this.lanes.set(id, { process: process.identity, tid, spans: new Map() });
          const lane = this.lanes.get(id);
          lane.at = sample.at;
          // A report is whole from its first bar on: what grew together replaces its parts.
          for (const from of lane.spans.keys()) {
            if (spans.length && from >= spans[0][0]) lane.spans.delete(from);
          }
          for (const [from, to, busy, type, jobs, failed] of spans) {
            lane.spans.set(from, { from: from / 1000, to: to < 0 ? null : to / 1000, busy: busy / 1000, type, jobs, failed, at: sample.at });
            if (!this.classes.includes(type)) this.name(type);
          }
        }
      }
    }

    name(type) {
      this.classes.push(type);
      const key = element('span', { class: 'key' });
      key.style.backgroundColor = seriesColour(this.classes.length - 1);
      this.legend.append(element('li', {}, key, element('bdi', {}, type)));
    }

    /** Bars that left the window; lanes of processes that are gone and have none left. */
    forget(sample) {
      const alive = new Set((sample.processes || []).map(process => process.identity));
      for (const [id, lane] of this.lanes) {
        for (const [from, span] of lane.spans) {
          // What still ran when it was last heard of ended then, as far as we know.
          if (span.to === null && span.at < lane.at) span.to = span.at;
          if ((span.to ?? this.end) < this.end - WINDOW) lane.spans.delete(from);
        }
        if (!alive.has(lane.process) && (lane.spans.size === 0 || sample.trouble === '')) this.lanes.delete(id);
      }
    }

    shown() {
      return [...this.lanes.values()].slice(0, LANES);
    }

    draw() {
      const lanes = this.shown();
      const hidden = this.lanes.size - lanes.length;
      this.more.textContent = hidden > 0 ? hidden + ' more threads are not drawn.' : '';
      this.more.hidden = hidden <= 0;
      const height = Math.max(1, lanes.length) * LANE + 34;
      if (!this.plot || this.plot.lanes !== lanes.length) this.build(lanes.length, height);
      this.plot.setData([[this.begin, this.end], [0, 0]], false);
      this.plot.batch(() => {
        this.plot.setScale('x', { min: this.begin, max: this.end });
        this.plot.setScale('y', { min: 0, max: Math.max(1, lanes.length) });
      });
      this.table(lanes);
    }

    build(lanes, height) {
      if (this.plot) this.plot.destroy();
      const soft = colour('--soft');
      const font = '12px system-ui, sans-serif';
      const narrow = this.narrow = this.canvas.clientWidth < 500;
      this.plot = new uPlot({
        width: this.canvas.clientWidth || 300, height, legend: { show: false }, cursor: { show: false }, padding: [4, 28, 0, 0],
        scales: { x: { time: true, auto: false }, y: { auto: false, range: [0, Math.max(1, lanes)] } },
        axes: [
          { stroke: soft, font, space: 80, size: 30, grid: { stroke: colour('--grid'), width: 1 }, ticks: { show: false }, values: (u, splits) => splits.map(clock) },
          {
            stroke: soft, font, size: narrow ? 76 : 150, grid: { show: false }, ticks: { show: false },
            splits: () => this.shown().map((lane, i) => i + 0.5),
            values: () => this.shown().map((lane, i, all) => this.label(lane, narrow)).reverse(),
          },
        ],
        series: [{}, { show: true, stroke: 'transparent', points: { show: false } }],
        hooks: { draw: [plot => this.bars(plot)] },
      }, [[], []], this.canvas);
      this.plot.lanes = lanes;
    }

    label(lane, narrow) {
      const process = lane.process.split(':').slice(-2, -1)[0];
      return narrow ? lane.tid.slice(-6) : process + ' · ' + lane.tid;
    }

    bars(plot) {
      const { ctx, bbox } = plot;
      const lanes = this.shown();
      const one = bbox.height / Math.max(1, lanes.length);
      ctx.save();
      ctx.beginPath();
      ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
      ctx.clip();
      lanes.forEach((lane, i) => {
        const top = bbox.top + i * one;
        ctx.fillStyle = colour('--sunk');
        ctx.fillRect(bbox.left, top + one * 0.12, bbox.width, one * 0.76);
        if (i > 0 && lanes[i - 1].process !== lane.process) {
          ctx.fillStyle = colour('--soft');
          ctx.fillRect(bbox.left, top, bbox.width, 1);
        }
        for (const span of lane.spans.values()) {
          const left = plot.valToPos(span.from, 'x', true);
          const right = plot.valToPos(span.to ?? this.end, 'x', true);
          const width = Math.max(1, right - left);
          const length = (span.to ?? this.end) - span.from;
          ctx.globalAlpha = span.to === null || length <= 0 ? 1 : Math.max(0.3, Math.min(1, span.busy / length));
          ctx.fillStyle = seriesColour(this.classes.indexOf(span.type));
          ctx.fillRect(left, top + one * 0.12, width, one * 0.76);
          ctx.globalAlpha = 1;
          if (span.failed > 0) {
            ctx.fillStyle = colour('--bad');
            ctx.fillRect(left, top + one * 0.62, Math.max(2, width), one * 0.26);
          }
        }
      });
      ctx.restore();
    }

    /** Tells what is under the mouse. */
    point(event) {
      if (!this.plot) return;
      const box = this.plot.over.getBoundingClientRect();
      const at = this.plot.posToVal(event.clientX - box.left, 'x');
      const lane = this.shown()[Math.floor((event.clientY - box.top) / (box.height / Math.max(1, this.shown().length)))];
      const near = 1.5 * (this.end - this.begin) / Math.max(1, box.width);
      const span = lane && [...lane.spans.values()].find(s => s.from - near <= at && at <= (s.to ?? this.end) + near);
      this.tip.hidden = !span;
      if (!span) return;
      const length = (span.to ?? this.end) - span.from;
      this.tip.textContent = (span.jobs > 1 ? span.jobs + ' × ' : '') + span.type + ' · '
        + (span.to === null ? 'runs for ' : '') + words(length, 's') + ' · ' + clock(span.from)
        + (span.failed ? ' · ' + span.failed + ' failed' : '');
      const here = this.canvas.getBoundingClientRect();
      this.tip.style.left = Math.max(0, Math.min(here.width - this.tip.offsetWidth, event.clientX - here.left + 12)) + 'px';
      this.tip.style.top = event.clientY - here.top + 16 + 'px';
    }

    table(lanes) {
      while (this.body.children.length > lanes.length) this.body.lastChild.remove();
      lanes.forEach((lane, i) => {
        let row = this.body.children[i];
        if (!row) {
          row = element('tr', {}, element('th', { scope: 'row' }), element('td'), ...[0, 1, 2, 3].map(() => element('td', { class: 'num' })));
          this.body.append(row);
        }
        const spans = [...lane.spans.values()];
        const now = spans.find(span => span.to === null);
        const sum = of => spans.reduce((all, span) => all + of(span), 0);
        const since = Math.max(this.begin, Math.min(this.end - 1, ...spans.map(span => span.from)));
        const busy = sum(span => span.to === null ? this.end - Math.max(since, span.from) : span.busy);
        const cells = [this.label(lane, false), now ? now.type : 'idle', now ? words(this.end - now.from, 's') : '–',
          words(sum(span => span.jobs)), words(sum(span => span.failed)), words(Math.min(100, 100 * busy / (this.end - since)), '%')];
        cells.forEach((text, column) => {
          if (row.children[column].textContent !== text) row.children[column].textContent = text;
        });
      });
    }

    redraw() {
      this.legend.replaceChildren();
      const names = this.classes.splice(0);
      names.forEach(type => this.name(type));
      this.plot?.destroy();
      this.plot = null;
      if (this.end) this.draw();
    }

    fit() {
      const width = this.canvas.clientWidth;
      if (!this.plot || !width || this.plot.width === width) return;
      if (width < 500 === this.narrow) this.plot.setSize({ width, height: this.plot.height });
      else this.redraw();
    }
  }

  return { Timeline };
})();
