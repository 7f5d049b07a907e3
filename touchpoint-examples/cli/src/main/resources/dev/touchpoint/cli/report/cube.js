// The answers by touchpoint, channel, month and, one attribute at a time, the value of a segment.

// Undoes what the page was packed by: distances between places, each with a count; a place is a cell and an answer in it.
function unpacked(packed, points, channels, months, values) {
  const cells = [];
  let place = -1;
  let last = -1;
  for (let i = 0; i < packed.length; i += 2) {
    place += packed[i];
    const key = Math.floor(place / points);
    if (key !== last) {
      cells.push(cell(key, points, channels, months, values));
      last = key;
    }
    cells[cells.length - 1].counts[place % points] = packed[i + 1];
  }
  return cells;
}

function cell(key, points, channels, months, values) {
  const byMonth = Math.floor(key / values);
  const byChannel = Math.floor(byMonth / months);
  return {
    touchpoint: Math.floor(byChannel / channels),
    channel: byChannel % channels,
    month: byMonth % months,
    value: key % values,
    counts: new Array(points).fill(0),
  };
}

function passes(filter, touchpoint, channel, month) {
  return (
    (filter.touchpoint === null || filter.touchpoint === touchpoint) &&
    (filter.channel === null || filter.channel === channel) &&
    (filter.from === null || filter.from <= month) &&
    (filter.to === null || month <= filter.to)
  );
}

// The counts of all that pass, and of each touchpoint, place and month, by the names that the page has for them.
function tallied(cells, points, filter) {
  const sums = new Map([['all', new Array(points).fill(0)]]);
  const add = (of, counts) => {
    const sum = sums.get(of) || new Array(points).fill(0);
    counts.forEach((count, i) => {
      sum[i] += count;
    });
    sums.set(of, sum);
  };
  for (const each of cells) {
    const ofValue = filter.segment === null || filter.segment.value === each.value;
    if (ofValue && passes(filter, each.touchpoint, each.channel, each.month)) {
      add('all', each.counts);
      add('t' + each.touchpoint, each.counts);
      add('t' + each.touchpoint + 'c' + each.channel, each.counts);
      add('m' + each.month, each.counts);
    }
  }
  return sums;
}
