// The intervals of the shipped metrics' usual methods, as touchpoint-nps computes them. z is the normal quantile of the
// confidence. A test holds them against the library's.

// Wilson's lower limit of a share from 0 to 1; rest is 1 less the share.
function wilsonLower(share, rest, n, z) {
  return share === 0 ? 0 : (share * share) / (share + wilsonReach(share, rest, n, z));
}

function wilsonUpper(share, rest, n, z) {
  if (share > rest) {
    return 1 - wilsonLower(rest, share, n, z);
  }
  const reach = wilsonReach(share, rest, n, z);
  return (share * rest + reach) / (rest + reach);
}

function wilsonReach(share, rest, n, z) {
  const t = (z * z) / n;
  return (t + Math.sqrt(t * t + 4 * t * share * rest)) / 2;
}

// The share of hits in percent.
function wilson(hits, n, z) {
  const value = (100 * hits) / n;
  return {
    low: Math.min(value, 100 * wilsonLower(hits / n, (n - hits) / n, n, z)),
    high: Math.max(value, 100 * wilsonUpper(hits / n, (n - hits) / n, n, z)),
  };
}

// The mean of answers from lowest to highest, as a share of the way between them.
function boundedMean(mean, lowest, highest, n, z) {
  const way = highest - lowest;
  const below = (mean - lowest) / way;
  const above = (highest - mean) / way;
  return {
    low: Math.min(mean, lowest + way * wilsonLower(below, above, n, z)),
    high: Math.max(mean, lowest + way * wilsonUpper(below, above, n, z)),
  };
}

// The difference of two shares of the same answers in percent, by Tango's score test.
function tango(detractors, promoters, n, z) {
  return { low: -tangoUpper(promoters, detractors, n, z), high: tangoUpper(detractors, promoters, n, z) };
}

// The largest difference that the test accepts, by halving: each step gains one of a double's 53 binary digits.
function tangoUpper(detractors, promoters, n, z) {
  const estimate = (promoters - detractors) / n;
  let inside = estimate;
  let outside = 1;
  for (let i = 0; i < 60; i++) {
    const middle = (inside + outside) / 2;
    const distance = (middle - estimate) * Math.sqrt(n);
    if (distance <= z * Math.sqrt(tangoVariance(middle, detractors / n, promoters / n))) {
      inside = middle;
    } else {
      outside = middle;
    }
  }
  return Math.max((100 * (promoters - detractors)) / n, 100 * inside);
}

// The variance of one answer under the most likely shares with this difference.
function tangoVariance(difference, smaller, larger) {
  if (difference < 0) {
    return tangoVariance(-difference, larger, smaller);
  }
  const rest = difference * (1 - difference);
  const b = (2 + smaller - larger) * difference - smaller - larger;
  const c = -smaller * rest;
  const root = Math.sqrt(b * b - 8 * c);
  return 2 * (b > 0 ? (-2 * c) / (b + root) : (root - b) / 4) + rest;
}

// What a metric's interval is computed by; null if this page knows the score only.
function intervalOf(metric) {
  const worths = metric.worth.every((worth) => worth !== null) ? new Set(metric.worth) : new Set();
  const only = (...allowed) => worths.size > 0 && [...worths].every((worth) => allowed.includes(worth));
  const having = (counts, worth) => counts.reduce((sum, count, i) => sum + (metric.worth[i] === worth ? count : 0), 0);
  if (metric.method === 'Tango' && only(-100, 0, 100)) {
    return (counts, n, z) => tango(having(counts, -100), having(counts, 100), n, z);
  }
  if (metric.method === 'Wilson' && only(0, 100)) {
    return (counts, n, z) => wilson(having(counts, 100), n, z);
  }
  if (metric.method === 'bounded Wilson' && worths.size === metric.worth.length) {
    return (counts, n, z) =>
      boundedMean(scoreOf(metric, counts), metric.first, metric.first + metric.worth.length - 1, n, z);
  }
  return null;
}

// The score of answers; null if none is counted.
function scoreOf(metric, counts) {
  let sum = 0;
  let counted = 0;
  counts.forEach((count, i) => {
    if (metric.worth[i] !== null) {
      sum += count * metric.worth[i];
      counted += count;
    }
  });
  return counted === 0 ? null : sum / counted;
}

function estimateOf(metric, counts, z) {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const score = n === 0 ? null : scoreOf(metric, counts);
  if (metric.formula === undefined) {
    metric.formula = intervalOf(metric);
  }
  const interval = score === null || metric.formula === null ? null : metric.formula(counts, n, z);
  return { n, score, interval, counts };
}
