// Opens a report in Chromium and tells what it saw as JSON: check.js CHROMIUM PAGE FOLDER [brief]
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [, , executablePath, file, folder, brief] = process.argv;
const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const told = { messages: [], requests: [], dialogs: 0 };

async function open(options) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.on('console', (message) => told.messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => told.messages.push(`error: ${error}`));
  page.on('dialog', (dialog) => { told.dialogs += 1; dialog.dismiss(); });
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (!url.startsWith('file:') && !url.startsWith('data:')) {
      told.requests.push(url);
      return route.abort();
    }
    return route.continue();
  });
  await page.goto(`file://${file}`);
  return page;
}

async function ready(page) {
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
}

// All charts, as a reader sees them who goes to the end.
async function scroll(page) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 600) {
    await page.evaluate((at) => scrollTo({ top: at, behavior: 'instant' }), y);
    await page.waitForTimeout(40);
  }
  // On a busy machine one passes a chart before it is drawn: back to it, as a reader would go, and now and then away
  // from it first, since what is already in view comes into view no more.
  for (let round = 0; round < 100; round++) {
    const missed = await page.evaluate((away) => {
      const plot = [...document.querySelectorAll('.plot')].find((p) => !p.querySelector('svg'));
      if (away && plot) {
        const high = plot.getBoundingClientRect().top + scrollY;
        scrollTo({ top: high > document.documentElement.scrollHeight / 2 ? 0 : document.documentElement.scrollHeight, behavior: 'instant' });
      } else {
        plot?.scrollIntoView({ behavior: 'instant', block: 'center' });
      }
      return plot !== undefined;
    }, round % 4 === 3);
    if (!missed) break;
    await page.waitForTimeout(200);
  }
  await page.waitForFunction(() => [...document.querySelectorAll('.plot')].every((p) => p.querySelector('svg')));
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
}

async function paint(page) {
  return page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime);
}

async function shots(page, name) {
  // The bar of sections would lie across them.
  await page.addStyleTag({ content: 'nav { position: static !important; }' });
  const ids = [];
  for (const section of await page.$$('main > section')) {
    const id = await section.getAttribute('id');
    await section.screenshot({ path: join(folder, `${name}-${id}.png`) });
    ids.push(id);
  }
  return ids;
}

async function serious(page) {
  await page.evaluate(axe);
  const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return result.violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .map((v) => `${v.id}: ${v.help}: ${v.nodes[0].html.slice(0, 200)}`);
}

async function interact(page) {
  const seen = {};
  const growth = page.locator('.plot').first();
  await growth.scrollIntoViewIfNeeded();
  const box = await growth.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.move(box.x + box.width / 2 + 3, box.y + box.height / 2);
  await page.waitForTimeout(300);
  seen.tip = await growth.locator('.tip').innerText();
  seen.overDays = await page.evaluate(() => JSON.parse(document.getElementById('data').textContent).filter((c) => c.days).length);
  const zooms = () => page.evaluate(() => [...document.querySelectorAll('.plot')]
    .map((p) => echarts.getInstanceByDom(p).getOption().dataZoom)
    .filter((z) => z && z.length).map((z) => z[0].start));
  await page.locator('#period button[data-years="1"]').click();
  seen.zoomed = await zooms();
  await page.locator('#period button[data-years="0"]').click();
  seen.whole = await zooms();
  seen.legend = await page.evaluate(() => {
    const plot = [...document.querySelectorAll('.plot')]
      .find((p) => echarts.getInstanceByDom(p).getOption().series.length > 1);
    if (!plot) { return 'none'; }
    plot.scrollIntoView({ block: 'center', behavior: 'instant' });
    plot.dataset.legend = 'true';
    return echarts.getInstanceByDom(plot).getOption().series[0].name;
  });
  if (seen.legend !== 'none') {
    await page.waitForTimeout(100);
    await page.locator('[data-legend] svg text').filter({ hasText: seen.legend }).first().click();
    seen.selected = await page.evaluate((name) => echarts
      .getInstanceByDom(document.querySelector('[data-legend]')).getOption().legend[0].selected[name], seen.legend);
  }
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  seen.light = await ground();
  await page.locator('#theme').click();
  seen.dark = await ground();
  await page.locator('#patterns').click();
  seen.patterns = await page.evaluate(() => document.querySelectorAll('.plot svg pattern').length);
  return seen;
}

async function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

async function tell() {
  await browser.close();
  process.stdout.write(JSON.stringify(told, null, 1));
}

let page = await open({ colorScheme: 'light' });
await ready(page);
told.paint = await paint(page);
await scroll(page);
told.sections = await shots(page, 'light');
told.axe = await serious(page);
if (brief) {
  await tell();
  process.exit(0);
}
told.seen = await interact(page);
told.axeDark = await serious(page);
await page.context().close();

page = await open({ colorScheme: 'dark' });
await ready(page);
told.paint = Math.min(told.paint, await paint(page));
told.ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
await scroll(page);
await shots(page, 'dark');
await page.context().close();

told.overflow = {};
for (const width of [380, 1600]) {
  page = await open({ viewport: { width, height: 900 } });
  await ready(page);
  told.paint = Math.min(told.paint, await paint(page));
  await scroll(page);
  told.overflow[width] = await overflow(page);
  await page.screenshot({ path: join(folder, `width-${width}.png`), fullPage: true });
  if (width === 380) { told.axeNarrow = await serious(page); }
  await page.context().close();
}

// Without script there are tables and sentences, and no empty charts.
page = await open({ javaScriptEnabled: false });
told.plain = {
  tables: await page.locator('table').count(),
  sentences: await page.locator('figcaption').count(),
  plots: await page.locator('.plot:visible').count(),
  buttons: await page.locator('button:visible').count()
};
await page.context().close();

page = await open({ colorScheme: 'dark' });
await ready(page);
const pdf = await page.pdf({ preferCSSPageSize: true });
writeFileSync(join(folder, 'page.pdf'), pdf);
told.printed = await page.evaluate(() => [...document.querySelectorAll('.plot')].every((p) => p.querySelector('svg')));
await page.context().close();

await tell();
