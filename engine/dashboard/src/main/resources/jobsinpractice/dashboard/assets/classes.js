// The charts of one class of job. The same numbers stand on the page as text.
'use strict';

(function () {
  const place = document.querySelector('[data-class-charts]');
  if (!place) return;
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  let numbers = null;
  let charts = [];

  const axes = (x, y) => [
    Object.assign({ stroke: colour('--soft'), grid: { stroke: colour('--line'), width: 1 }, ticks: { stroke: colour('--line') } }, x),
    Object.assign({ stroke: colour('--soft'), size: 64, grid: { stroke: colour('--line'), width: 1 }, ticks: { stroke: colour('--line') } }, y)
  ];
  const seconds = value => value == null ? '' : value >= 10 ? Math.round(value) + ' s'
    : value >= 1 ? value.toFixed(1) + ' s' : Math.round(value * 1000) + ' ms';
  const count = value => value == null ? '' : Number.isInteger(value) ? value.toLocaleString('en') : '';

  // UTC, as all times on these pages.
  const clock = time => time == null ? '' : new Date(time * 1000).toISOString().slice(11, 16);
  const day = time => new Date(time * 1000).toISOString().slice(5, 10);
  const times = (u, ticks) => ticks.map((t, i) => (i === 0 || day(t) !== day(ticks[i - 1]) ? day(t) + '\n' : '') + clock(t));
  const time = { label: 'UTC', value: (u, t) => t == null ? '' : day(t) + ' ' + clock(t) };

  function chart(name, options, data) {
    const at = place.querySelector('[data-chart="' + name + '"]');
    at.replaceChildren();
    options.width = at.clientWidth;
    options.height = 200;
    options.tzDate = t => uPlot.tzDate(new Date(t * 1000), 'Etc/UTC');
    options.cursor = { drag: { x: false, y: false } };
    charts.push(new uPlot(options, data, at));
  }

  function draw() {
    charts.forEach(one => one.destroy());
    charts = [];
    const bars = uPlot.paths.bars({ size: [0.7, 40] });
    const all = numbers.succeeded.map((n, i) => n + numbers.failed[i]);
    chart('runs', {
      scales: { y: { range: (u, min, max) => [0, Math.max(1, max * 1.1)] } },
      series: [
        time,
        { label: 'Runs', paths: bars, points: { show: false }, fill: colour('--accent'), value: (u, v) => count(v) },
        { label: 'Failed', paths: bars, points: { show: false }, fill: colour('--bad'), value: (u, v) => count(v) }
      ],
      axes: axes({ values: times }, { values: (u, ticks) => ticks.map(count) })
    }, [numbers.times, all, numbers.failed]);
    chart('means', {
      scales: { y: { range: (u, min, max) => [0, max > 0 ? max * 1.1 : 1] } },
      series: [
        time,
        { label: 'Mean time', stroke: colour('--accent'), width: 2, points: { show: true, size: 5 }, value: (u, v) => seconds(v) }
      ],
      axes: axes({ values: times }, { values: (u, ticks) => ticks.map(seconds) })
    }, [numbers.times, numbers.means]);
    if (numbers.runs.length === 0) return;
    chart('histogram', {
      scales: { x: { time: false, range: () => [-0.5, numbers.runs.length - 0.5] }, y: { range: (u, min, max) => [0, Math.max(1, max * 1.1)] } },
      series: [
        { label: 'Up to', value: (u, v) => numbers.upTo[v] },
        { label: 'Runs', paths: bars, points: { show: false }, fill: colour('--accent'), value: (u, v) => count(v) }
      ],
      axes: axes({ values: (u, ticks) => ticks.map(i => numbers.upTo[i] || ''), incrs: [1, 2, 4, 8], space: 64 }, { values: (u, ticks) => ticks.map(count) })
    }, [numbers.runs.map((n, i) => i), numbers.runs]);
  }

  fetch(place.dataset.classCharts)
    .then(answer => answer.json())
    .then(json => { numbers = json; draw(); });
  const again = () => { if (numbers) draw(); };
  document.addEventListener('theme', again);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again);
  let waiting = 0;
  addEventListener('resize', () => { clearTimeout(waiting); waiting = setTimeout(again, 150); });
})();
