(function () {
  'use strict';
  var root = document.documentElement;
  var charts = JSON.parse(document.getElementById('data').textContent);
  var live = new Map(); // element -> chart that was drawn
  var seen = new Set(); // elements on the screen
  var zoom = { start: 0, end: 100 };
  var patterns = matchMedia('(prefers-contrast: more)').matches;
  var DAY = 86400000;
  var first = Infinity;
  var last = -Infinity;

  function remembered(key) {
    try { return localStorage.getItem(key); } catch (e) { return null; }
  }

  function remember(key, value) {
    try { localStorage.setItem(key, value); } catch (e) { /* a page from a file may not */ }
  }

  function times(days) {
    var day = 0;
    return days.map(function (step) { day += step; return day * DAY; });
  }

  charts.forEach(function (c) {
    if (!c.days) { return; }
    c.times = times(c.days);
    first = Math.min(first, c.times[0]);
    last = Math.max(last, c.times[c.times.length - 1]);
    c.series.forEach(function (s) { if (s.days) { s.times = times(s.days); } });
  });

  // Colours stand in the style, one for light and one for dark. A shade is nearer to the page.
  function css(name) {
    return getComputedStyle(root).getPropertyValue(name).trim();
  }

  function rgb(hex) {
    return [1, 3, 5].map(function (i) { return parseInt(hex.substr(i, 2), 16); });
  }

  function colour(name) {
    var parts = name.split('~');
    var base = css('--c-' + parts[0]);
    if (parts.length === 1) { return base; }
    var page = rgb(css('--page'));
    var share = Math.min(0.7, 0.28 * Number(parts[1]));
    var mixed = rgb(base).map(function (v, i) { return Math.round(v + (page[i] - v) * share); });
    return 'rgb(' + mixed.join(',') + ')';
  }

  function grouped(text) {
    var parts = text.replace('-', '\u2212').split('.');
    parts[0] = parts[0].replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
    return parts.join('.');
  }

  function decimals(value) {
    var size = Math.abs(value);
    return size >= 100 || size === 0 ? 0 : size >= 10 ? 1 : 2;
  }

  var WRITE = {
    percent: function (v) { return grouped((100 * v).toFixed(2)) + '%'; },
    number: function (v) { return grouped(v.toFixed(2)); },
    years: function (v) { return grouped(v.toFixed(2)) + ' years'; },
    money: function (v) { return grouped(v.toFixed(0)); },
    'basis-points': function (v) { return grouped(v.toFixed(1)) + ' bp'; }
  };

  var TICK = {
    percent: function (v) { return grouped(String(+(100 * v).toFixed(2))) + '%'; },
    number: function (v) { return grouped(String(+v.toFixed(decimals(v)))); },
    years: function (v) { return grouped(String(+v.toFixed(2))); },
    money: function (v) {
      var size = Math.abs(v);
      return size >= 1e6 ? grouped(String(+(v / 1e6).toFixed(2))) + 'm'
        : size >= 1e4 ? grouped(String(+(v / 1e3).toFixed(1))) + 'k' : grouped(String(+v.toFixed(2)));
    },
    'basis-points': function (v) { return grouped(String(+v.toFixed(1))); }
  };

  function points(c, s) {
    var at = s.times || c.times;
    // Of 100, so that each line of the grid is twice the one below.
    var unit = c.log ? 100 : 1;
    return s.values.map(function (v, i) {
      var value = v === null ? null : v / unit;
      return at ? [at[i], value] : value;
    });
  }

  function series(c, s) {
    var paint = colour(s.colour);
    var base = { name: s.name, itemStyle: { color: paint }, data: points(c, s), animation: false };
    if (s.shape === 'bar' || s.shape === 'side') {
      return Object.assign(base, {
        type: 'bar', stack: s.shape === 'bar' ? 'all' : undefined, barMaxWidth: 36, emphasis: { focus: 'series' }
      });
    }
    if (s.shape === 'marks') {
      return Object.assign(base, { type: 'scatter', symbol: 'triangle', symbolSize: 10, z: 5 });
    }
    var stack = s.shape === 'stack';
    var area = stack || s.shape === 'area';
    return Object.assign(base, {
      type: 'line', symbol: 'none', connectNulls: false, sampling: stack ? undefined : 'lttb',
      stack: stack ? 'all' : undefined, stackStrategy: stack ? 'samesign' : undefined,
      lineStyle: { color: paint, width: stack ? 0.5 : 1.6, type: s.shape === 'dashed' ? [5, 4] : 'solid' },
      areaStyle: area ? { color: paint, opacity: stack ? 0.85 : 0.22 } : undefined,
      emphasis: { disabled: true }
    });
  }

  function option(c, element) {
    var text = css('--text');
    var quiet = css('--quiet');
    var line = css('--line');
    var narrow = element.clientWidth < 520;
    var over = !!c.times;
    var name = { color: quiet, fontSize: 11 };
    var several = c.series.length > 1;
    // On a small screen fingers zoom, and names need the room.
    var tools = over && !narrow && !root.classList.contains('printing');
    var category = {
      type: over ? 'time' : 'category', data: over ? undefined : c.words,
      min: over ? first : undefined, max: over ? last : undefined,
      name: over ? 'date' : c.axis, nameLocation: 'middle', nameGap: 26, nameTextStyle: name,
      axisLine: { lineStyle: { color: quiet }, onZero: false }, axisTick: { show: false },
      axisLabel: { color: quiet, fontSize: 11, hideOverlap: true }, splitLine: { show: false },
      axisPointer: { label: { show: false } }
    };
    return {
      useUTC: true, animation: false, backgroundColor: 'transparent',
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      aria: {
        enabled: true, decal: { show: patterns },
        label: { description: c.label + '. ' + element.parentNode.querySelector('figcaption').textContent }
      },
      legend: {
        show: several, type: 'scroll', top: 0, left: 0, width: element.clientWidth - (tools ? 80 : 8), itemHeight: 9, itemWidth: 16, icon: 'roundRect',
        textStyle: { color: text, fontSize: 12 }, inactiveColor: line,
        pageTextStyle: { color: quiet }, pageIconColor: text, pageIconInactiveColor: line
      },
      toolbox: {
        show: tools, top: -4, right: 0, itemSize: 13, iconStyle: { borderColor: quiet },
        feature: {
          dataZoom: { yAxisIndex: 'none', title: { zoom: 'Zoom to a period', back: 'Zoom back' } },
          restore: { title: 'Whole period' }
        }
      },
      tooltip: {
        trigger: 'axis', className: 'tip', confine: true, backgroundColor: css('--panel'), borderColor: line,
        textStyle: { color: text, fontSize: 12 }, axisPointer: { type: over ? 'line' : 'shadow', lineStyle: { color: quiet } },
        valueFormatter: function (v) { return v === null || v === undefined || v === '-' ? '\u2013' : WRITE[c.format](c.log ? 100 * v : v); }
      },
      grid: { left: narrow ? 2 : 8, right: 14, top: several || over ? 54 : 34, bottom: 26, containLabel: true },
      xAxis: category,
      yAxis: {
        type: c.log ? 'log' : 'value', logBase: 2, scale: !c.log && floats(c), name: c.unit, nameTextStyle: Object.assign({ align: 'left' }, name),
        nameGap: 12, min: c.log ? floor(c) : undefined, max: c.log ? ceiling(c) : undefined,
        axisLabel: { color: quiet, fontSize: 11, formatter: function (v) { return TICK[c.format](c.log ? 100 * v : v); }, showMinLabel: c.log ? false : undefined, showMaxLabel: c.log ? false : undefined },
        splitLine: { lineStyle: { color: line } }
      },
      dataZoom: over ? [
        { type: 'inside', start: zoom.start, end: zoom.end, zoomOnMouseWheel: 'ctrl', moveOnMouseMove: 'shift', moveOnMouseWheel: false, preventDefaultMouseMove: false }
      ] : [],
      series: c.series.map(function (s) { return series(c, s); })
    };
  }

  // Areas and bars stand on zero, and so do parts of nav.
  function floats(c) {
    return c.format !== 'percent' && c.series.every(function (s) { return s.shape === 'line' || s.shape === 'dashed'; });
  }

  function extreme(c, pick) {
    var values = [];
    c.series.forEach(function (s) { values = values.concat(s.values.filter(function (v) { return v !== null; })); });
    return values.reduce(function (a, b) { return pick(a, b); });
  }

  function floor(c) { return 0.0094 * extreme(c, Math.min); }

  function ceiling(c) { return 0.0106 * extreme(c, Math.max); }

  function draw(element) {
    if (live.has(element)) { return; }
    var c = charts.find(function (one) { return one.id === element.id; });
    var chart = echarts.init(element, null, { renderer: 'svg' });
    element.setAttribute('role', 'img');
    live.set(element, chart);
    chart.setOption(option(c, element));
    if (c.times) { link(element, chart); }
  }

  // What is pointed at in one chart is pointed at in all that are on the screen; what is zoomed to, in all.
  function link(element, chart) {
    var x = { xAxisIndex: 0 };
    chart.getZr().on('mousemove', function (event) {
      if (!chart.containPixel('grid', [event.offsetX, event.offsetY])) { return point(element, null); }
      point(element, chart.convertFromPixel(x, event.offsetX));
    });
    chart.getZr().on('globalout', function () { point(element, null); });
    chart.on('datazoom', function () {
      var now = chart.getOption().dataZoom[0];
      zoomTo(now.start, now.end, element);
    });
    chart.on('restore', function () { zoomTo(0, 100, null); });
  }

  function point(from, time) {
    live.forEach(function (chart, element) {
      if (element === from || !seen.has(element) || !linked(element)) { return; }
      var near = element.closest('.pair') && element.closest('.pair') === from.closest('.pair');
      element.classList.toggle('quiet', !near);
      if (time === null) {
        chart.dispatchAction({ type: 'hideTip' });
        chart.dispatchAction({ type: 'updateAxisPointer', currTrigger: 'leave' });
      } else {
        var at = chart.convertToPixel({ xAxisIndex: 0 }, time);
        chart.dispatchAction({ type: 'showTip', x: at, y: element.clientHeight / 2 });
      }
    });
  }

  function linked(element) {
    return charts.some(function (c) { return c.id === element.id && c.times; });
  }

  function zoomTo(start, end, from) {
    if (Math.abs(start - zoom.start) < 1e-6 && Math.abs(end - zoom.end) < 1e-6) { return; }
    zoom = { start: start, end: end };
    live.forEach(function (chart, element) {
      if (element !== from && linked(element)) {
        chart.dispatchAction({ type: 'dataZoom', dataZoomIndex: 0, start: start, end: end });
      }
    });
    document.querySelectorAll('#period button').forEach(function (b) {
      b.setAttribute('aria-pressed', String(Math.abs(from_(b) - start) < 0.01 && end > 99.99));
    });
  }

  function from_(button) {
    var years = Number(button.dataset.years);
    return years ? Math.max(0, 100 - 100 * years * 365.25 * DAY / (last - first)) : 0;
  }

  function redraw() {
    live.forEach(function (chart, element) {
      var c = charts.find(function (one) { return one.id === element.id; });
      chart.setOption(option(c, element), { replaceMerge: ['series'] });
    });
  }

  // Theme: what the system prefers, unless the reader chose.
  var dark = matchMedia('(prefers-color-scheme: dark)');
  var themeButton = document.getElementById('theme');

  function theme(name) {
    if (name === 'dark') { root.dataset.theme = 'dark'; } else { delete root.dataset.theme; }
    themeButton.textContent = name === 'dark' ? 'Light' : 'Dark';
    themeButton.setAttribute('aria-label', 'Show in ' + (name === 'dark' ? 'light' : 'dark') + ' colours');
    redraw();
  }

  function chosen() {
    var choice = remembered('notional-theme');
    return choice === 'dark' || choice === 'light' ? choice : dark.matches ? 'dark' : 'light';
  }

  themeButton.addEventListener('click', function () {
    var next = root.dataset.theme === 'dark' ? 'light' : 'dark';
    remember('notional-theme', next);
    theme(next);
  });
  dark.addEventListener('change', function () { theme(chosen()); });

  var patternButton = document.getElementById('patterns');
  patternButton.setAttribute('aria-pressed', String(patterns));
  patternButton.addEventListener('click', function () {
    patterns = !patterns;
    patternButton.setAttribute('aria-pressed', String(patterns));
    redraw();
  });

  document.querySelectorAll('#period button').forEach(function (b) {
    if (Number(b.dataset.years) * 365.25 * DAY > last - first) { b.hidden = true; }
    b.addEventListener('click', function () { zoomTo(from_(b), 100, null); });
  });

  root.classList.add('js');
  document.querySelectorAll('[data-script]').forEach(function (e) { e.hidden = e.id === 'period' && first === Infinity; });
  theme(chosen());

  var plots = document.querySelectorAll('.plot');
  var watch = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      if (entry.isIntersecting) {
        seen.add(entry.target);
        draw(entry.target);
      } else {
        seen.delete(entry.target);
      }
    });
  }, { rootMargin: '200px' });

  // The library is large: the page is painted before it is read.
  function load() {
    if (window.echarts) { return; }
    var script = document.createElement('script');
    script.textContent = document.getElementById('library').textContent;
    document.body.appendChild(script);
  }

  requestAnimationFrame(function () {
    setTimeout(function () {
      load();
      plots.forEach(function (plot) { watch.observe(plot); });
      root.dataset.ready = 'true';
    }, 0);
  });

  var resizing = 0;
  addEventListener('resize', function () {
    clearTimeout(resizing);
    resizing = setTimeout(function () { live.forEach(function (chart) { chart.resize(); }); }, 120);
  });

  // Paper is white, as wide as it is, and has all charts and all that is folded.
  var before = null;

  function resized() {
    load();
    plots.forEach(draw);
    redraw();
    live.forEach(function (chart) { chart.resize(); });
  }

  addEventListener('beforeprint', function () {
    before = { theme: root.dataset.theme, folded: document.querySelectorAll('details.print:not([open])') };
    delete root.dataset.theme;
    before.folded.forEach(function (d) { d.open = true; });
    root.classList.add('printing');
    resized();
  });
  addEventListener('afterprint', function () {
    root.classList.remove('printing');
    if (before) {
      before.folded.forEach(function (d) { d.open = false; });
      if (before.theme) { root.dataset.theme = before.theme; }
    }
    resized();
  });
})();
