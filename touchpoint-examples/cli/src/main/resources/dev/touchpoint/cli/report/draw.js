// Draws what Java drew before, from other counts.

function decimals(value, places) {
  const text = String(Math.abs(value));
  const rounded = text.includes('e')
    ? Math.abs(value).toFixed(places)
    : Number(Math.round(Number(text + 'e' + places)) + 'e-' + places).toFixed(places);
  return value < 0 && Number(rounded) !== 0 ? '-' + rounded : rounded;
}

function whole(value) {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

function percent(part, all) {
  return all === 0 ? '–' : decimals((100 * part) / all, 1) + ' %';
}

function scoreText(metric, estimate) {
  return estimate.score === null ? '–' : decimals(estimate.score, metric.decimals) + metric.suffix;
}

function rangeText(metric, estimate) {
  if (estimate.interval === null) {
    return estimate.score === null ? '–' : 'no interval here';
  }
  const ends = [estimate.interval.low, estimate.interval.high].map((end) => decimals(end, metric.decimals));
  return ends.join(' to ') + metric.suffix;
}

// 1 if the whole interval is above the score of all, -1 if it is below.
function side(estimate, all) {
  if (estimate.interval === null || all.score === null) {
    return 0;
  }
  return estimate.interval.low > all.score ? 1 : estimate.interval.high < all.score ? -1 : 0;
}

function coordinate(value) {
  return String(Math.round(value * 100) / 100);
}

function along(value, lowest, highest, start, end) {
  return start + ((value - lowest) / (highest - lowest)) * (end - start);
}

function element(parent, name, attributes, text) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const attribute of Object.keys(attributes)) {
    const value = attributes[attribute];
    made.setAttribute(attribute, typeof value === 'number' ? coordinate(value) : value);
  }
  if (text !== undefined) {
    made.textContent = text;
  }
  parent.append(made);
  return made;
}

function set(shape, attributes) {
  for (const attribute of Object.keys(attributes)) {
    shape.setAttribute(attribute, coordinate(attributes[attribute]));
  }
}

function drawBar(svg, metric, estimate, all) {
  const at = (value) => along(value, metric.lowest, metric.highest, 6, 194);
  if (estimate.score === null) {
    svg.setAttribute('display', 'none');
    return;
  }
  svg.removeAttribute('display');
  const interval = estimate.interval || { low: estimate.score, high: estimate.score };
  set(svg.querySelector('.all'), { x1: at(all.score), x2: at(all.score) });
  set(svg.querySelector('.interval'), { x1: at(interval.low), x2: at(interval.high) });
  set(svg.querySelector('.score'), { x1: at(estimate.score), x2: at(estimate.score) });
}

function drawMark(mark, metric, estimate) {
  if (estimate.score === null) {
    mark.setAttribute('display', 'none');
    return;
  }
  mark.removeAttribute('display');
  const [start, end] = mark.closest('[data-axis]').dataset.axis.split(' ').map(Number);
  const at = (value) => along(value, metric.lowest, metric.highest, start, end);
  const interval = estimate.interval || { low: estimate.score, high: estimate.score };
  set(mark.querySelector('.interval'), { y1: at(interval.low), y2: at(interval.high) });
  set(mark.querySelector('.score'), { cy: at(estimate.score) });
  set(mark.querySelector('.value'), { y: at(estimate.score) - 1 });
  set(mark.querySelector('.base'), { y: at(estimate.score) + 12 });
  mark.querySelector('.value').textContent = scoreText(metric, estimate);
  mark.querySelector('.base').textContent = 'n ' + whole(estimate.n);
}

// The score of all answers, across a picture.
function drawLevel(line, metric, all) {
  if (all.score === null) {
    line.setAttribute('display', 'none');
    return;
  }
  line.removeAttribute('display');
  const [start, end] = line.closest('[data-axis]').dataset.axis.split(' ').map(Number);
  const y = along(all.score, metric.lowest, metric.highest, start, end);
  set(line, { y1: y, y2: y });
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function stepOf(span) {
  const least = span / 4;
  let unit = 1;
  while (unit * 10 <= least) {
    unit *= 10;
  }
  while (unit > least) {
    unit /= 10;
  }
  return least <= unit ? unit : least <= 2 * unit ? 2 * unit : least <= 5 * unit ? 5 * unit : 10 * unit;
}

// months: [{name, partial, estimate}], of which at least one has a score; all: the estimate of all together.
function drawTrend(svg, metric, months, all, width) {
  const left = 44;
  const right = width - 14;
  const bottom = 190;
  const ends = months.map(({ estimate }) => estimate.interval || { low: estimate.score, high: estimate.score });
  const answered = ends.filter((_, i) => months[i].estimate.score !== null);
  const low = Math.min(...answered.map((end) => end.low));
  const high = Math.max(...answered.map((end) => end.high));
  const step = stepOf(Math.max(high - low, 0.01));
  const lowest = Math.max(metric.lowest, Math.floor(low / step) * step);
  const highest = Math.min(metric.highest, Math.ceil(high / step) * step);
  const pitch = (right - left) / months.length;
  const x = (i) => left + (i + 0.5) * pitch;
  const y = (value) => along(value, lowest, highest, bottom, 14);

  svg.replaceChildren();
  svg.setAttribute('viewBox', '0 0 ' + coordinate(width) + ' 280');
  svg.setAttribute('width', coordinate(width));
  for (let i = 0, first = Math.ceil(lowest / step - 1e-9); (first + i) * step <= highest + step * 1e-9; i++) {
    const value = (first + i) * step;
    element(svg, 'line', { class: 'grid', x1: left, y1: y(value), x2: right, y2: y(value) });
    element(svg, 'text', { class: 'tick y', x: left - 8, y: y(value) + 4 }, String(Number(decimals(value, 2))));
  }
  drawBands(svg, months, ends, x, y);
  element(svg, 'line', { class: 'all', x1: left, y1: y(all.score), x2: right, y2: y(all.score) });
  drawCounts(svg, months, left, right, pitch, x);
  months.forEach((month, i) => {
    if (month.estimate.score !== null) {
      element(svg, 'line', { class: 'interval', x1: x(i), y1: y(ends[i].low), x2: x(i), y2: y(ends[i].high) });
      const look = month.partial ? 'score partial' : 'score';
      element(svg, 'circle', { class: look, cx: x(i), cy: y(month.estimate.score), r: 4 });
    }
    const every = Math.ceil(44 / pitch);
    if (i % every === 0) {
      const [year, number] = month.name.split('-');
      element(svg, 'text', { class: 'tick x', x: x(i), y: bottom + 20 }, MONTHS[Number(number) - 1]);
      if (i === 0 || months[i - every].name.split('-')[0] !== year) {
        element(svg, 'text', { class: 'tick x', x: x(i), y: bottom + 36 }, String(Number(year)));
      }
    }
  });
}

// How many answers each month rests on.
function drawCounts(svg, months, left, right, pitch, x) {
  const top = 242;
  const bottom = 272;
  const most = Math.max(...months.map((month) => month.estimate.n));
  const width = Math.min(16, (pitch * 2) / 3);
  element(svg, 'text', { class: 'tick y', x: left - 8, y: top + 6 }, whole(most));
  element(svg, 'text', { class: 'tick y', x: left - 8, y: bottom + 2 }, 'n');
  element(svg, 'line', { class: 'grid', x1: left, y1: bottom, x2: right, y2: bottom });
  months.forEach(({ estimate }, i) => {
    if (estimate.n > 0) {
      const height = ((bottom - top) * estimate.n) / most;
      element(svg, 'rect', { class: 'base', x: x(i) - width / 2, y: bottom - height, width, height });
    }
  });
}

function drawBands(svg, months, ends, x, y) {
  const point = (i, value) => coordinate(x(i)) + ' ' + coordinate(y(value));
  for (let start = 0; start < months.length; start++) {
    let end = start;
    while (end < months.length && months[end].estimate.score !== null) {
      end++;
    }
    if (end > start) {
      const run = Array.from({ length: end - start }, (_, i) => start + i);
      const sign = (k) => (k === 0 ? 'M' : 'L');
      const above = run.map((i, k) => sign(k) + point(i, ends[i].high)).join('');
      const below = run.map((i) => 'L' + point(i, ends[i].low)).reverse().join('');
      element(svg, 'path', { class: 'band', d: above + below + 'Z' });
      element(svg, 'path', {
        class: 'through',
        d: run.map((i, k) => sign(k) + point(i, months[i].estimate.score)).join(''),
      });
      start = end;
    }
  }
}
