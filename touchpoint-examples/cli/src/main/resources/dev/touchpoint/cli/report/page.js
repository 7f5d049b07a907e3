(function () {
  'use strict';

  var MOST_TOUCHPOINTS = 60;
  var report = JSON.parse(document.getElementById('report-data').textContent);
  var charts = [];

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  }

  function figure(value) {
    return value.toFixed(2);
  }

  function count(value) {
    return value.toLocaleString('en-US');
  }

  function lines(title, group) {
    if (group.score === null) {
      return title + '\nno answer';
    }
    return (
      title +
      '\n' + figure(group.score) +
      '\n' + figure(group.interval.low) + ' to ' + figure(group.interval.high) +
      '\n' + group.interval.confidence * 100 + ' % ' + group.interval.method +
      '\nn = ' + count(group.count)
    );
  }

  var ruler = document.createElement('canvas').getContext('2d');

  function widthOf(text) {
    ruler.font = '12px ' + getComputedStyle(document.body).fontFamily;
    return ruler.measureText(text).width;
  }

  function shortened(text, width) {
    if (widthOf(text) <= width) {
      return text;
    }
    var characters = Array.from(text);
    while (characters.length > 1 && widthOf(characters.join('') + '…') > width) {
      characters.pop();
    }
    return characters.join('') + '…';
  }

  function axisLook() {
    return {
      axisLabel: { color: colour('muted') },
      axisLine: { lineStyle: { color: colour('line') } },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: colour('line') } },
    };
  }

  function tooltip(text) {
    return {
      trigger: 'item',
      renderMode: 'richText',
      confine: true,
      backgroundColor: colour('panel'),
      borderColor: colour('line'),
      textStyle: { color: colour('ink') },
      formatter: function (hit) {
        return text(hit.dataIndex);
      },
    };
  }

  function base(text) {
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      tooltip: tooltip(text),
    };
  }

  function answers(metric) {
    var option = base(function (i) {
      return 'answer ' + metric.answers[i].answer + '\n' + count(metric.answers[i].count);
    });
    option.grid = { left: 8, right: 8, top: 16, bottom: 8, containLabel: true };
    option.xAxis = Object.assign(axisLook(), {
      type: 'category',
      data: metric.answers.map(function (point) {
        return String(point.answer);
      }),
      splitLine: { show: false },
    });
    option.yAxis = Object.assign(axisLook(), { type: 'value', minInterval: 1 });
    option.series = [
      {
        type: 'bar',
        barMaxWidth: 48,
        itemStyle: { color: colour('accent') },
        data: metric.answers.map(function (point) {
          return point.count;
        }),
      },
    ];
    return option;
  }

  function whisker(vertical) {
    return function (params, api) {
      var index = api.value(0);
      var low = api.coord(vertical ? [index, api.value(1)] : [api.value(1), index]);
      var high = api.coord(vertical ? [index, api.value(2)] : [api.value(2), index]);
      var style = { stroke: colour('accent'), lineWidth: 2 };
      return {
        type: 'line',
        shape: { x1: low[0], y1: low[1], x2: high[0], y2: high[1] },
        style: style,
      };
    };
  }

  function touchpoints(metric, box) {
    var shown = metric.touchpoints
      .slice()
      .sort(function (a, b) {
        return b.count - a.count;
      })
      .slice(0, MOST_TOUCHPOINTS);
    var groups = metric.touchpoints.filter(function (group) {
      return shown.indexOf(group) >= 0;
    });
    box.style.height = 64 + 32 * groups.length + 'px';
    var option = base(function (i) {
      return lines(groups[i].name, groups[i]);
    });
    var names = groups.map(function (group) {
      return shortened(group.name, box.clientWidth * 0.4);
    });
    option.grid = { left: Math.max.apply(null, names.map(widthOf)) + 16, right: 24, top: 8, bottom: 32 };
    option.xAxis = Object.assign(axisLook(), { type: 'value', scale: true });
    option.yAxis = Object.assign(axisLook(), {
      type: 'category',
      inverse: true,
      data: names,
      splitLine: { show: false },
    });
    option.yAxis.axisLabel = { color: colour('ink') };
    option.series = [
      {
        type: 'custom',
        renderItem: whisker(false),
        encode: { x: [1, 2], y: 0 },
        data: groups.map(function (group, i) {
          return [i, group.interval.low, group.interval.high];
        }),
      },
      {
        type: 'scatter',
        symbolSize: 11,
        itemStyle: { color: colour('accent'), borderColor: colour('page'), borderWidth: 2 },
        data: groups.map(function (group, i) {
          return [group.score, i];
        }),
        markLine: {
          silent: true,
          symbol: 'none',
          animation: false,
          lineStyle: { color: colour('muted'), type: 'dashed' },
          label: { show: false },
          data: [{ xAxis: metric.score }],
        },
      },
    ];
    return option;
  }

  function band(months) {
    return function (params, api) {
      var start = params.dataIndex;
      if (months[start].score === null || (start > 0 && months[start - 1].score !== null)) {
        return null;
      }
      var upper = [];
      var lower = [];
      for (var i = start; i < months.length && months[i].score !== null; i++) {
        upper.push(api.coord([i, months[i].interval.high]));
        lower.unshift(api.coord([i, months[i].interval.low]));
      }
      return { type: 'polygon', shape: { points: upper.concat(lower) }, style: { fill: colour('band') }, silent: true };
    };
  }

  function trend(metric) {
    var months = metric.trend;
    var ends = months.map(function (month, i) {
      return month.score === null ? [i, null, null] : [i, month.interval.low, month.interval.high];
    });
    var option = base(function (i) {
      return lines(months[i].period + (months[i].partial ? ' (partial)' : ''), months[i]);
    });
    option.grid = { left: 8, right: 16, top: 16, bottom: 8, containLabel: true };
    option.xAxis = Object.assign(axisLook(), {
      type: 'category',
      boundaryGap: true,
      data: months.map(function (month) {
        return month.period + (month.partial ? '*' : '');
      }),
      splitLine: { show: false },
    });
    option.yAxis = Object.assign(axisLook(), { type: 'value', scale: true });
    option.series = [
      { type: 'custom', renderItem: band(months), encode: { x: 0, y: [1, 2] }, data: ends, clip: true },
      { type: 'custom', renderItem: whisker(true), encode: { x: 0, y: [1, 2] }, data: ends, clip: true },
      {
        type: 'line',
        symbolSize: 9,
        showAllSymbol: true,
        lineStyle: { color: colour('accent'), width: 2 },
        data: months.map(function (month) {
          return {
            value: month.score,
            symbol: 'circle',
            itemStyle: {
              color: month.partial ? colour('page') : colour('accent'),
              borderColor: colour('accent'),
              borderWidth: 2,
            },
          };
        }),
      },
    ];
    return option;
  }

  var kinds = { answers: answers, touchpoints: touchpoints, trend: trend };

  function draw(chart) {
    chart.instance.setOption(kinds[chart.kind](chart.metric, chart.box), true);
    chart.instance.resize();
  }

  function drawAll() {
    charts.forEach(draw);
  }

  function find(id) {
    return report.metrics.filter(function (metric) {
      return metric.metric === id;
    })[0];
  }

  document.querySelectorAll('figure.chart').forEach(function (box) {
    box.hidden = false;
    var chart = { box: box, kind: box.dataset.chart, metric: find(box.dataset.metric) };
    if (chart.kind === 'touchpoints') {
      touchpoints(chart.metric, box);
    }
    chart.instance = echarts.init(box, null, { renderer: 'canvas' });
    charts.push(chart);
    draw(chart);
  });

  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
  matchMedia('print').addEventListener('change', drawAll);
  window.addEventListener('resize', drawAll);
})();
