// The live page: tiles, timeline, charts.
'use strict';

(function () {
  const { Chart, words, element } = window.Live;
  const MOST = 8; // lines in one chart

  const tiles = document.querySelector('[data-live-tiles]');
  const charts = document.querySelector('[data-live-charts]');
  const timeline = new window.LiveTimeline.Timeline(document.querySelector('[data-live-timeline]'));

  const processes = value => sample => sample.processes.slice(0, MOST).map(process => ({ name: process.name, value: value(process) }));
  const fleet = value => sample => {
    const each = processes(value)(sample);
    return each.length > 1 ? [{ name: 'fleet', value: sample.utilization }, ...each.slice(0, MOST - 1)] : each;
  };
  const queues = value => sample => sample.queues.slice(0, MOST).map(queue => ({ name: queue.name, value: value(queue) }));

  const all = [
    new Chart(charts, { title: 'Utilization', unit: '%', max: 100, of: fleet(process => process.utilization),
      note: 'Share of the threads’ time spent on jobs, second by second.' }),
    new Chart(charts, { title: 'Queue latency', unit: 's', of: queues(queue => queue.latency),
      note: 'How long the next job has been waiting.' }),
    new Chart(charts, { title: 'Throughput', unit: '/s', of: sample => [
      { name: 'attempts ended', value: sample.throughput }, { name: 'of them failed', value: sample.failures }] }),
    new Chart(charts, { title: 'Jobs waiting', unit: '', of: queues(queue => queue.size) }),
    new Chart(charts, { title: 'Retries due', unit: '', of: sample => [{ name: 'due, not yet promoted', value: sample.retries_due }] }),
    new Chart(charts, { title: 'Dead', unit: '', of: sample => [{ name: 'dead set', value: sample.dead }] }),
    new Chart(charts, { title: 'Memory', unit: 'MB', of: processes(process => process.rss / 1024),
      note: 'Resident memory of each process.' }),
    new Chart(charts, { title: 'Redis round trip', unit: 'ms', of: sample => [
      { name: 'dashboard', value: sample.redis_ms }, ...processes(process => process.redis_ms)(sample)].slice(0, MOST) }),
  ];

  const numbers = [
    ['Utilization', sample => words(sample.utilization, '%'), sample => sample.busy + ' of ' + sample.threads + ' threads busy'],
    ['Throughput', sample => words(sample.throughput, '/s'), sample => words(sample.failures, '/s') + ' fail'],
    ['Waiting', sample => words(sample.waiting), sample => 'oldest for ' + words(Math.max(0, ...sample.queues.map(queue => queue.latency)), 's')],
    ['Retries', sample => words(sample.retries), sample => sample.retries_due + ' due, ' + words(sample.retry_latency, 's') + ' late'],
    ['Scheduled', sample => words(sample.scheduled), () => 'for later'],
    ['Dead', sample => words(sample.dead), () => 'kept for people'],
    ['Memory', sample => words(sample.processes.reduce((sum, process) => sum + process.rss, 0) / 1024, 'MB'),
      sample => sample.processes.length + (sample.processes.length === 1 ? ' process' : ' processes')],
    ['Redis', sample => words(sample.redis_ms, 'ms'), () => 'there and back'],
  ];
  const places = numbers.map(([name]) => {
    const value = element('dd', { class: 'value' }, '–');
    const rest = element('dd', { class: 'rest' }, ' ');
    tiles.append(element('div', {}, element('dt', {}, name), value, rest));
    return [value, rest];
  });

  window.Live.listen((sample, samples) => {
    timeline.show(samples);
    all.forEach(chart => chart.show(samples));
    numbers.forEach(([, value, rest], i) => {
      places[i][0].textContent = sample.trouble ? '–' : value(sample);
      places[i][1].textContent = sample.trouble ? ' ' : rest(sample);
    });
  });
  window.Live.start();
})();
