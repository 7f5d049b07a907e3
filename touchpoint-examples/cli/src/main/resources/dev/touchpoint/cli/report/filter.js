// Counts everything on the page again from the answers that a filter leaves.

const data = JSON.parse(document.getElementById('report-data').textContent);
// What fits on paper.
const PAPER = 680;
const AT_ONCE = 5;
const MORE = 10;

data.metrics.forEach((metric) => {
  const size = data.months.length;
  const points = metric.worth.length;
  metric.cells = unpacked(metric.all, points, data.channels, size, 1);
  metric.cellsBySegment = metric.bySegment.map((packed, i) =>
    unpacked(packed, points, data.channels, size, data.segments[i]),
  );
  metric.places = [...document.querySelectorAll('[data-metric="' + metric.id + '"]')]
    .flatMap((part) => [part, ...part.querySelectorAll('[data-of]')])
    .filter((part) => part.dataset.of && isCounted(part.dataset.of))
    .map(placeOf);
  metric.section = document.querySelector('section[data-metric="' + metric.id + '"]');
  metric.news = Object.fromEntries(
    [...metric.section.querySelectorAll('[data-news]')].map((line) => [line.dataset.news, line]),
  );
  metric.chart = metric.section.querySelector('[data-chart="trend"] svg');
  metric.shown = {};
});

// What the page has no counts of stays as it is: months m5 or places t1c2 where there were too many.
function isCounted(of) {
  return (data.byMonth || !/^m/.test(of)) && (data.byChannel || !/^t\d+c/.test(of));
}

// An element that shows figures, and where in it they stand.
function placeOf(root) {
  const parts = [root, ...root.querySelectorAll('[data-part]')].filter((part) => part.dataset.part);
  return {
    root,
    of: root.dataset.of,
    parts: parts.map((part) => ({ part, kind: part.dataset.part, text: part.textContent })),
    bar: root.querySelector('svg.bar'),
    row: root.closest('tr[data-row]'),
    cell: root.tagName === 'TD' && root.querySelector('.some'),
  };
}

const chosen = (id) => {
  const select = document.getElementById(id);
  return select === null || select.value === '' ? null : Number(select.value);
};

function currentFilter() {
  const segment = document.getElementById('segment');
  const value = segment === null || segment.value === '' ? null : segment.value.split('.').map(Number);
  const from = chosen('from');
  const to = chosen('to');
  return {
    from: from === 0 ? null : from,
    to: to === data.months.length - 1 ? null : to,
    touchpoint: chosen('touchpoint'),
    channel: chosen('channel'),
    segment: value === null ? null : { attribute: value[0], value: value[1] },
  };
}

const isFiltered = (filter) => Object.values(filter).some((value) => value !== null);

function shown(metric, kind, estimate, all, filtered, original) {
  switch (kind) {
    case 'n':
      return whole(estimate.n);
    case 'score':
      return scoreText(metric, estimate);
    case 'range':
      return rangeText(metric, estimate);
    case 'share':
      return percent(estimate.n, all.n);
    case 'sign':
      return ['▼ lower', '', '▲ higher'][side(estimate, all) + 1];
    case 'mean':
      return estimate.n === 0 ? '–' : decimals(meanOf(metric, estimate), 2);
    case 'heard':
      return filtered ? '–' : original;
    default:
      return original;
  }
}

function meanOf(metric, estimate) {
  return estimate.counts.reduce((sum, count, i) => sum + count * (metric.first + i), 0) / estimate.n;
}

// The counts of a point of the scale or a group of them by their places, as a5 and g0-6 have it; others are in the sums.
function countsOf(of, sums) {
  const all = sums.get('all');
  const range = /^(?:a(\d+)|g(\d+)-(\d+))$/.exec(of);
  if (range === null) {
    return sums.get(of) || all.map(() => 0);
  }
  const from = Number(range[1] || range[2]);
  const to = Number(range[1] || range[3]);
  return all.map((count, i) => (from <= i && i <= to ? count : 0));
}

function showPlace(metric, place, sums, all, filtered) {
  const estimate = estimateOf(metric, countsOf(place.of, sums), data.z);
  for (const { part, kind, text } of place.parts) {
    const now = shown(metric, kind, estimate, all, filtered, text);
    if (part.textContent !== now) {
      part.textContent = now;
    }
  }
  if (place.bar) {
    drawBar(place.bar, metric, estimate, all);
  }
  if (place.root.matches('.mark')) {
    drawMark(place.root, metric, estimate);
  }
  if (place.root.matches('line.all')) {
    drawLevel(place.root, metric, all);
  }
  const better = side(estimate, all) * (metric.higherIsBetter ? 1 : -1);
  if (place.cell || place.root === place.row) {
    place.root.classList.toggle('better', better > 0);
    place.root.classList.toggle('worse', better < 0);
  }
  if (place.cell) {
    place.cell.hidden = estimate.n === 0;
    place.root.querySelector('.none').hidden = estimate.n > 0;
  }
  return estimate;
}

function showMetric(metric, filter) {
  const segment = filter.segment;
  const cells = segment === null ? metric.cells : metric.cellsBySegment[segment.attribute];
  const sums = tallied(cells, metric.worth.length, filter);
  const all = estimateOf(metric, sums.get('all'), data.z);
  const filtered = isFiltered(filter);
  for (const place of metric.places) {
    place.estimate = showPlace(metric, place, sums, all, filtered);
  }
  showBars(metric, all);
  for (const row of metric.section.querySelectorAll('tr[data-row]')) {
    row.hidden = filtered && !sums.has('t' + row.dataset.row);
  }
  metric.months = metric.trend.map((month, i) => ({
    name: data.months[month],
    partial: metric.partial[i] === 1,
    estimate: estimateOf(metric, sums.get('m' + month) || all.counts.map(() => 0), data.z),
  }));
  metric.estimate = all;
  showTrend(metric);
  showNews(metric, sums);
  metric.shown = {};
  showVoices(metric, filter);
  return all.n;
}

// How long the bars of single answers and of their groups are.
function showBars(metric, all) {
  const most = Math.max(1, ...all.counts);
  let from = 0;
  for (const { root, estimate } of metric.places) {
    if (root.tagName === 'rect') {
      const width = all.n === 0 ? 0 : (200 * estimate.n) / all.n;
      set(root, { x: from, width });
      from += width;
    }
    const bar = root.querySelector('svg.count rect');
    if (bar !== null) {
      set(bar, { width: (200 * estimate.n) / most });
    }
  }
}

function showTrend(metric, given) {
  if (metric.chart === null || !data.byMonth) {
    return;
  }
  const any = metric.months.some((month) => month.estimate.score !== null);
  metric.chart.classList.toggle('nothing', !any);
  if (any) {
    const room = Math.floor(metric.chart.parentElement.clientWidth);
    const width = given || Math.max(room, 60 + 18 * metric.months.length);
    drawTrend(metric.chart, metric, metric.months, metric.estimate, width);
  } else {
    metric.chart.replaceChildren();
    element(metric.chart, 'text', { class: 'tick', x: 12, y: 30 }, 'No answers are left.');
  }
}

// What the pictures say, in words.
function showNews(metric, sums) {
  const all = metric.estimate;
  const found = data.touchpoints
    .map((name, i) => ({ name, counts: sums.get('t' + i) }))
    .filter(({ counts }) => counts !== undefined)
    .map(({ name, counts }) => ({ name, estimate: estimateOf(metric, counts, data.z) }));
  const line = metric.news.touchpoints;
  if (line) {
    const sides = [1, -1].flatMap((which) => {
      const names = found
        .filter(({ estimate }) => side(estimate, all) === which)
        .sort((a, b) => which * (b.estimate.score - a.estimate.score))
        .map(({ name }) => name);
      return names.length === 0 ? [] : newsOf(metric, which, names);
    });
    const level = all.score === null ? 'No answers are left.' : 'No touchpoint clearly differs from the whole.';
    line.replaceChildren(...(sides.length === 0 ? [level] : sides));
  }
  if (metric.news.months && data.byMonth) {
    metric.news.months.replaceChildren(...latestOf(metric, all));
  }
}

function newsOf(metric, which, names) {
  const sign = document.createElement('span');
  sign.className = 'sign ' + (which > 0 === metric.higherIsBetter ? 'better' : 'worse');
  sign.textContent = which > 0 ? '▲ higher' : '▼ lower';
  const first = names.slice(0, 3).flatMap((name, i) => (i === 0 ? [isolated(name)] : [', ', isolated(name)]));
  const more = names.length > 3 ? ' and ' + whole(names.length - 3) + ' more' : '';
  return [sign, ' than on the whole: ', ...first, more + '. '];
}

const WHOLE_MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
];

function unbroken(text) {
  const span = document.createElement('span');
  span.className = 'nowrap';
  span.textContent = text;
  return span;
}

function latestOf(metric, all) {
  const month = metric.months.filter((each) => !each.partial && each.estimate.score !== null).pop();
  if (month === undefined) {
    return [];
  }
  const [year, number] = month.name.split('-');
  const verdict = [
    'lower than the score of all months',
    'that may be chance: the interval contains the score of all months',
    'higher than the score of all months',
  ][side(month.estimate, all) + 1];
  return [
    'The last whole month is ' + WHOLE_MONTHS[number - 1] + ' ' + Number(year) + ': ',
    unbroken(scoreText(metric, month.estimate)),
    ' (likely ',
    unbroken(rangeText(metric, month.estimate)),
    ', ',
    unbroken('n = ' + whole(month.estimate.n)),
    '); ' + verdict + '.',
  ];
}

function showVoices(metric, filter) {
  const passing = (comment) =>
    passes(filter, comment[1], comment[2], comment[3]) &&
    (filter.segment === null || comment[5 + filter.segment.attribute] === filter.segment.value);
  metric.section.querySelectorAll('.voice').forEach((box) => {
    const group = box.dataset.group;
    const comments = metric.voices[group].filter(passing);
    const count = Math.min(comments.length, metric.shown[group] || AT_ONCE);
    box.querySelector('ul').replaceChildren(...comments.slice(0, count).map(voice));
    box.querySelector('.empty').hidden = count > 0;
    const more = box.querySelector('.more');
    more.hidden = count === comments.length;
    more.onclick = () => {
      metric.shown[group] = count + MORE;
      showVoices(metric, filter);
    };
  });
}

function isolated(text) {
  const bdi = document.createElement('bdi');
  bdi.textContent = text;
  return bdi;
}

function voice([text, touchpoint, , month, score]) {
  const quote = document.createElement('blockquote');
  quote.append(isolated(text));
  const about = document.createElement('p');
  about.className = 'note';
  about.append(isolated(data.touchpoints[touchpoint]), ', ' + data.months[month]);
  if (score !== null) {
    about.append(', answer ' + score);
  }
  const item = document.createElement('li');
  item.append(quote, ' ', about);
  return item;
}

function showAll() {
  const filter = currentFilter();
  const filtered = isFiltered(filter);
  document.documentElement.classList.toggle('filtered', filtered);
  document.getElementById('reset').disabled = !filtered;
  const counts = data.metrics.map((metric) => showMetric(metric, filter));
  const total = data.metrics.reduce((sum, metric) => sum + metric.total, 0);
  const left = counts.reduce((sum, count) => sum + count, 0);
  const each = data.metrics.map((metric, i) => metric.name + ' ' + whole(counts[i])).join(', ');
  const shortage = filtered && data.metrics.some((metric) => intervalOf(metric) === null);
  document.getElementById('status').textContent =
    (filtered ? whole(left) + ' of ' + whole(total) : 'All ' + whole(total)) +
    ' answers with a score' + (filtered ? ' (' + chosenWords() + ')' : '') + ': ' + each + '.' +
    (filter.from !== null && filter.to !== null && filter.from > filter.to ? ' “From” is after “to”.' : '') +
    (shortage ? ' Some intervals are not computed for a part of the answers.' : '');
}

// Which part of the answers is looked at, also for paper, which has no lists to choose from.
function chosenWords() {
  const last = document.getElementById('to');
  return [...document.querySelectorAll('#filters select')]
    .filter((select) => select.selectedIndex !== (select === last ? select.options.length - 1 : 0))
    .map((select) => {
      const option = select.options[select.selectedIndex];
      const group = option.parentNode.label;
      return select.parentNode.firstChild.textContent.trim() + ' ' + (group ? group + ' ' : '') + option.text;
    })
    .join('; ');
}

function sortRows(button) {
  const table = button.closest('table');
  const metric = data.metrics.find((each) => each.id === button.closest('[data-metric]').dataset.metric);
  const estimates = new Map(metric.places.map((place) => [place.root, place.estimate]));
  const down = button.dataset.sort === 'n';
  const value = (row) => {
    const estimate = estimates.get(row);
    const key = { order: Number(row.dataset.row), score: estimate.score, n: estimate.n }[button.dataset.sort];
    return key === null ? Infinity : key;
  };
  const rows = [...table.tBodies[0].rows];
  rows.sort((a, b) => (down ? value(b) - value(a) : value(a) - value(b)) || a.dataset.row - b.dataset.row);
  table.tBodies[0].append(...rows);
  table.querySelectorAll('th[aria-sort]').forEach((head) => head.removeAttribute('aria-sort'));
  button.closest('th').setAttribute('aria-sort', down ? 'descending' : 'ascending');
}

function startFilters() {
  const form = document.getElementById('filters');
  if (form === null) {
    return;
  }
  form.hidden = false;
  data.metrics.forEach((metric) => {
    metric.total = tallied(metric.cells, metric.worth.length, nothingFiltered())
      .get('all')
      .reduce((sum, count) => sum + count, 0);
  });
  resetFilters();
  form.querySelectorAll('select').forEach((select) => select.addEventListener('change', showAll));
  document.getElementById('reset').addEventListener('click', () => {
    resetFilters();
    showAll();
    form.querySelector('select').focus();
  });
  document.querySelectorAll('.sort').forEach((button) => {
    button.disabled = false;
    button.addEventListener('click', () => sortRows(button));
  });
  const showTrends = (width) => data.metrics.forEach((metric) => showTrend(metric, width));
  window.addEventListener('resize', () => showTrends());
  window.addEventListener('beforeprint', () => showTrends(PAPER));
  window.addEventListener('afterprint', () => showTrends());
  showAll();
}

function nothingFiltered() {
  return { from: null, to: null, touchpoint: null, channel: null, segment: null };
}

function resetFilters() {
  document.querySelectorAll('#filters select').forEach((select) => {
    select.selectedIndex = select.id === 'to' ? select.options.length - 1 : 0;
  });
}
