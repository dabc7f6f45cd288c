// The page of the current lab: tasks, machines, the learner's numbers and the engine's, Little's law.
'use strict';

(function () {
  const { Chart, words, element } = window.Live;
  const YOURS = 'yours';
  const ENGINE = 'the engine’s';

  const list = document.querySelector('[data-lab-tasks]');
  const note = document.querySelector('[data-lab-note]');
  const waiting = document.querySelector('[data-lab-waiting]');
  const none = document.querySelector('[data-lab-none]');
  const MOST_SILENT_SECONDS = 10; // a worker that runs for longer than this has no numbers to report
  const place = document.querySelector('[data-lab-numbers]');
  const charts = new Map();

  // -- tasks ----------------------------------------------------------------------------------------
  let shown = '';
  function tasks(lab) {
    const text = JSON.stringify([lab.tasks, lab.note]);
    if (text === shown) return;
    shown = text;
    const kinds = { done: 'good', 'to do': 'warn' };
    list.replaceChildren(...lab.tasks.map(task => element('li', {},
      element('span', { class: 'badge ' + (kinds[task.state] || '') }, task.state), ' ', element('bdi', {}, task.name))));
    note.textContent = lab.note;
  }

  // -- machines, where a supervisor starts and stops them ---------------------------------------------
  const fleet = document.querySelector('[data-lab-machines]');
  const changes = document.querySelector('[data-lab-changes]');
  let bars = null;
  let listed = '';

  function machines(samples) {
    const now = samples[samples.length - 1].lab && samples[samples.length - 1].lab.machines;
    fleet.hidden = !now;
    if (!now) return;
    if (!bars) {
      const value = (sample, name) => (sample.lab && sample.lab.machines ? sample.lab.machines[name] : null);
      bars = new Chart(document.querySelector('[data-lab-machines-chart]'), {
        title: 'Machines by state', unit: '',
        of: sample => ['working', 'booting', 'draining', 'wanted'].map(name => ({ name, value: value(sample, name) })),
      });
    }
    bars.show(samples);
    for (const cell of fleet.querySelectorAll('[data-machines]')) {
      const value = now[cell.dataset.machines];
      cell.textContent = cell.dataset.machines === 'dollars' ? '$' + value.toFixed(2) : words(value);
    }
    const text = JSON.stringify(now.changes);
    if (text === listed) return;
    listed = text;
    changes.replaceChildren(...[...now.changes].reverse().map(line => element('li', {}, line)));
  }

  // -- numbers --------------------------------------------------------------------------------------
  /** All that the workers of one sample report: { key, process, number }. */
  function said(sample) {
    const reports = (sample.lab && sample.lab.reports) || [];
    return reports.flatMap(({ identity, said }) => (said.numbers || []).map(number => ({
      key: identity + ' ' + said.lab + '.' + number.task + ' ' + number.name,
      lab: said.lab, process: identity.split(':').slice(-2, -1)[0], many: reports.length > 1, number })));
  }

  function difference(number) {
    if (number.note) return 'Your code: ' + number.note + '.';
    if (number.yours === null) return '';
    if (number.engine === null) return '';
    return 'Difference now: ' + words(number.yours - number.engine, number.unit) + '.';
  }

  function show(samples) {
    const now = said(samples[samples.length - 1]);
    const seconds = samples.filter(sample => (sample.processes || []).length > 0).length;
    waiting.hidden = now.length > 0 || !fleet.hidden || seconds > MOST_SILENT_SECONDS;
    none.hidden = now.length > 0 || !fleet.hidden || seconds <= MOST_SILENT_SECONDS;
    document.querySelector('[data-lab-reports]').hidden = !now.length && !fleet.hidden;
    for (const { key, lab, process, many, number } of now) {
      if (!charts.has(key)) {
        const of = sample => {
          const found = said(sample).find(one => one.key === key);
          const engine = found && found.number.engine !== null ? [{ name: ENGINE, value: found.number.engine }] : [];
          return [...engine, { name: YOURS, value: found ? found.number.yours : null }];
        };
        const title = 'Task ' + lab + '.' + number.task + ' · ' + number.name + (many ? ' (' + process + ')' : '');
        const chart = new Chart(place, { title, unit: number.unit, of, max: number.unit === '%' ? 100 : undefined });
        chart.words = element('p', { class: 'note' });
        chart.panel.append(chart.words);
        charts.set(key, chart);
      }
      const chart = charts.get(key);
      chart.show(samples);
      chart.words.textContent = difference(number);
      chart.words.classList.toggle('differs', number.yours !== null && number.engine !== null
        && Math.abs(number.yours - number.engine) > Math.max(1, Math.abs(number.engine) * 0.05));
    }
    for (const [key, chart] of charts) {
      if (now.some(one => one.key === key)) continue;
      chart.panel.remove(); // its worker has stopped
      charts.delete(key);
    }
  }

  // -- Little's law ---------------------------------------------------------------------------------
  const law = new Chart(document.querySelector('[data-lab-little]'), {
    title: 'Jobs in the system', unit: '',
    of: sample => [
      { name: 'L, counted', value: sample.little && sample.little.in_system !== undefined ? sample.little.in_system : null },
      { name: 'λ · W', value: sample.little && sample.little.product !== undefined ? sample.little.product : null }],
    note: 'Means of the last minute.',
  });
  const cell = name => document.querySelector('[data-law="' + name + '"]');
  const verdict = document.querySelector('[data-law-verdict]');

  function little(sample) {
    const now = sample.little || {};
    const known = now.in_system !== undefined;
    cell('arrivals').textContent = known ? words(now.arrivals, '/s') : '–';
    cell('seconds').textContent = known ? words(now.seconds, 's') : '–';
    cell('product').textContent = known ? words(now.product) + ' jobs' : '–';
    cell('in_system').textContent = known ? words(now.in_system) + ' jobs' : '–';
    const apart = known ? Math.abs(now.in_system - now.product) : 0;
    cell('difference').textContent = known ? words(apart) + ' jobs' : '–';
    if (!known) verdict.textContent = 'The check needs ten seconds in which jobs run.';
    else if (apart <= Math.max(1, 0.1 * now.in_system)) verdict.textContent = 'They agree: the fleet is in balance, and the workers\u2019 numbers match the counts in Redis.';
    else verdict.textContent = 'They differ: a backlog is growing or shrinking. L counts its jobs now, and W counts them only when they end. Look again in a minute.';
  }

  window.Live.listen((sample, samples) => {
    if (sample.lab && sample.lab.tasks) tasks(sample.lab);
    machines(samples);
    show(samples);
    law.show(samples);
    little(sample);
  });
  window.Live.start();
})();
