// Measures a page as a citizen gets it on a slow phone: a processor four times slower, 150 ms there and back, 1.6 Mbit/s, nothing kept.
//   node ../frontend/scripts/chromium.mjs node ../deploy/bench/public-page.mjs http://localhost:8080/wie-helpt?waar=GM0361 [rounds]
// Ends with 1 when a goal is not met.
import { createRequire } from 'node:module';

const { chromium } = createRequire(new URL('../../frontend/package.json', import.meta.url))('playwright-core');
const [address, rounds = '5'] = process.argv.slice(2);
if (address === undefined) {
  console.error('Which address?');
  process.exit(2);
}
const goals = { bytes: 60_000, blocking: 0, paint: 1_000, busy: 0 };
const slowness = 4;
const network = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
const found = [];
const empty = [];
for (let round = 0; round < Number(rounds); round++) {
  found.push(await measured());
  empty.push(await measured('<!doctype html><title>.</title><p>.'));
}
await browser.close();

const middle = (name, of = found) => of.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(of.length / 2)];
const result = { bytes: middle('bytes'), requests: middle('requests'), blocking: middle('blocking'), paint: middle('paint'), busy: middle('busy') };
console.log('| the page on a slow phone | measured | goal |');
console.log('|---|---|---|');
console.log(`| compressed bytes of everything | ${result.bytes.toLocaleString('en')} in ${result.requests} requests | at most ${goals.bytes.toLocaleString('en')} |`);
console.log(`| scripts and styles that block rendering | ${result.blocking} | ${goals.blocking} |`);
console.log(`| largest contentful paint in ms | ${result.paint.toFixed(0)} (a page of one letter, not over the network: ${middle('paint', empty).toFixed(0)}) | below ${goals.paint} |`);
console.log(`| total blocking time in ms | ${result.busy.toFixed(0)} (a page of one letter: ${middle('busy', empty).toFixed(0)}) | ${goals.busy} |`);
process.exit(result.bytes <= goals.bytes && result.blocking <= goals.blocking && result.paint < goals.paint && result.busy <= goals.busy ? 0 : 1);

async function measured(instead) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, locale: 'nl-NL' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await devtools.send('Network.emulateNetworkConditions', network);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  let bytes = 0;
  let requests = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.addInitScript(() => {
    globalThis.seen = { paint: 0, busy: 0 };
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (globalThis.seen.paint = entry.startTime))).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (globalThis.seen.busy += Math.max(0, entry.duration - 50)))).observe({ type: 'longtask', buffered: true });
  });
  if (instead !== undefined) {
    await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: instead }));
  }
  const answer = await page.goto(address, { waitUntil: 'networkidle' });
  if (answer?.status() !== 200) {
    throw new Error(`${address} answers ${String(answer?.status())}`);
  }
  await page.waitForFunction(() => globalThis.seen.paint > 0);
  const seen = await page.evaluate(() => ({
    ...globalThis.seen,
    blocking: performance.getEntriesByType('resource').filter((one) => one.renderBlockingStatus === 'blocking').length + document.querySelectorAll('head script:not([type="application/ld+json"], [defer], [async], [type=module])').length,
  }));
  await context.close();
  return { ...seen, bytes, requests };
}
