// Opens a dossier in a browser and checks what no other test can: that it can be read, by eye, keyboard and screen reader.
//
//   node dossier.mjs DOSSIER.html SCREENSHOTS_DIRECTORY [LEAST_VARIANTS]
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const LATEST_PAINT = 2000; // milliseconds
const MOST_STOPS = 1000; // of the Tab key; on a page with more ten, and of the rest that they take the focus
const FEW_STOPS = 10;
const HIGHEST = 12_000; // pixels, on a phone
const [file, screenshots, leastVariants = 0] = process.argv.slice(2);
const page = pathToFileURL(resolve(file)).href;
const faults = [];
const expect = (holds, fault) => holds || faults.push(fault);

const profile = await mkdtemp(join(tmpdir(), 'verbatim-browser-'));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  bypassCSP: true, // axe is injected by the test; the page's own policy stays in the file
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--disable-extensions'],
});

async function open(width, colorScheme) {
  const tab = await browser.newPage();
  tab.setDefaultTimeout(120_000); // build servers may be slow
  await tab.setViewportSize({ width, height: 900 });
  await tab.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  tab.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  tab.on('pageerror', (error) => faults.push(`script: ${error}`));
  tab.on('request', (request) => expect(request.url().startsWith(page), `request to ${request.url()}`));
  await tab.goto(page);
  return tab;
}

async function look(width, colorScheme) {
  const tab = await open(width, colorScheme);
  const name = `${width}-${colorScheme}`;
  await tab.screenshot({ path: join(screenshots, `${name}.png`) });
  const statement = tab.locator('article.statement').first();
  await statement.scrollIntoViewIfNeeded();
  await statement.screenshot({ path: join(screenshots, `${name}-statement.png`) });
  for (const text of await tab.locator('#statements > article.statement:nth-of-type(-n+5)').all()) {
    await text.scrollIntoViewIfNeeded();
    const { height } = await text.boundingBox();
    expect(height <= HIGHEST, `${name}: a statement is ${Math.round(height)} px high`);
  }
  const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow <= 0, `${name}: the page is ${overflow} px wider than the window`);
  await tab.addScriptTag({ path: axe });
  // Of what stands there by the thousand, ten are as good as all.
  await tab.evaluate(() => document.querySelectorAll(':is(article, .speaker):nth-of-type(n+11)').forEach((more) => more.remove()));
  const { violations } = await tab.evaluate(() => globalThis.axe.run());
  for (const violation of violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')) {
    faults.push(`${name}: axe: ${violation.id}: ${violation.help}: ${violation.nodes[0].html.slice(0, 200)}`);
  }
  await tab.close();
}

/** Walks through the page by the Tab key alone, and opens the first variants that it comes by. */
async function walk() {
  const tab = await open(1280, 'light');
  const statements = await tab.$$eval('article.statement', (all) => all.map(({ id }) => id));
  expect(statements.length > 0, 'no statement in the dossier');
  const reached = new Set();
  const variants = await tab.locator('details.variant').count();
  let opened = false;
  const stops = await tab.evaluate(() => document.querySelectorAll('a[href],summary,[tabindex="0"]').length);
  for (let stop = 0; stop < (stops > MOST_STOPS ? FEW_STOPS : stops); stop++) {
    await tab.keyboard.press('Tab');
    const focus = await tab.evaluate(() => {
      const at = document.activeElement;
      return { link: at.getAttribute('href'), variant: at.matches('details.variant > summary'), inside: at.closest('article.statement')?.id };
    });
    if (focus.link?.match(/^#s\d+$/)) reached.add(focus.link.slice(1));
    if (focus.inside) reached.add(focus.inside);
    if (focus.variant && !opened) {
      await tab.keyboard.press('Enter');
      opened = await tab.evaluate(() => {
        const readings = document.activeElement.parentElement.querySelector('.readings');
        return readings.checkVisibility() && readings.getBoundingClientRect().height > 0;
      });
      await tab.screenshot({ path: join(screenshots, 'variants-open.png') });
      await tab.keyboard.press('Enter');
    }
    if (reached.size === statements.length && (opened || variants === 0)) break;
  }
  if (stops > MOST_STOPS) {
    const links = await tab.$$eval('a[href^="#s"]', (all) => all.filter(({ tabIndex }) => tabIndex >= 0).map((link) => link.getAttribute('href').slice(1)));
    links.forEach((id) => reached.add(id));
    opened = true; // in the others it is seen
    const last = tab.locator('.contents a').last();
    await last.focus();
    await tab.keyboard.press('Enter');
    const target = tab.locator(await last.getAttribute('href'));
    expect(await target.evaluate((statement) => statement.checkVisibility()), 'a link to a statement that is folded away does not open it');
  }
  for (const id of statements) expect(reached.has(id), `${id} is not reachable by the Tab key`);
  expect(opened || variants === 0, 'no variants open by the keyboard');
  const broken = await tab.$$eval('a[href^="#"]', (links) => links
    .map((link) => link.getAttribute('href'))
    .filter((href) => !document.getElementById(href.slice(1))));
  expect(broken.length === 0, `links lead nowhere: ${broken.slice(0, 5)}`);
  expect(await tab.locator('script').count() === 0, 'there is a script in the page');
  await tab.close();
}

async function paint() {
  const tab = await open(1280, 'light');
  await tab.bringToFront(); // what is behind another tab is not painted
  const first = await tab.evaluate(() => new Promise((done) => {
    new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').forEach((entry) => done(entry.startTime)))
      .observe({ type: 'paint', buffered: true });
    setTimeout(done, 60_000);
  }));
  expect(first <= LATEST_PAINT, `first contentful paint after ${first === undefined ? 'a minute or more' : `${Math.round(first)} ms`}`);
  const { loaded, statements, variants } = await tab.evaluate(() => ({
    loaded: performance.getEntriesByType('navigation')[0].loadEventEnd,
    statements: document.querySelectorAll('article.statement').length,
    variants: document.querySelectorAll('.apparatus li').length,
  }));
  console.log(`first contentful paint: ${Math.round(first)} ms; loaded: ${Math.round(loaded)} ms; statements: ${statements}; variants: ${variants}`);
  expect(variants >= Number(leastVariants), `${variants} variants; ${leastVariants} expected`);
  await tab.close();
}

try {
  await paint();
  for (const width of [1280, 390]) for (const scheme of ['light', 'dark']) await look(width, scheme);
  await walk();
} finally {
  await browser.close();
  await rm(profile, { recursive: true, force: true });
}
if (faults.length > 0) {
  console.error([...new Set(faults)].join('\n'));
  process.exit(1);
}
console.log(`${file}: as it should be`);
