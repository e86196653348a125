// Finds a Chromium, gets one when there is none, and runs the command given with its path in CHROMIUM.
//   node scripts/chromium.mjs <command> <argument>...
// Tests in a browser are never left out: without a browser this ends with an error that says what to install.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const browser = named() ?? onPath() ?? playwrights() ?? downloaded() ?? packaged();
if (browser === undefined) {
  console.error(
    'The browser tests need Chromium: install it (on Debian or Ubuntu: "sudo apt-get install chromium", anywhere else: "npx playwright install chromium" in frontend/) or set CHROMIUM to its path.',
  );
  process.exit(1);
}

const [command, ...rest] = process.argv.slice(2);
if (command === undefined) {
  console.log(browser);
} else {
  const path = `${join(here, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`;
  const result = spawnSync(command, rest, { cwd: here, stdio: 'inherit', env: { ...process.env, PATH: path, CHROMIUM: browser }, shell: process.platform === 'win32' });
  process.exit(result.status ?? 1);
}

function named() {
  const path = process.env.CHROMIUM;
  if (path === undefined || path === '') {
    return undefined;
  }
  if (!existsSync(path)) {
    console.error(`CHROMIUM names ${path}, and nothing is there.`);
    process.exit(1);
  }
  return path;
}

function onPath() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      if (existsSync(join(folder, name))) {
        return join(folder, name);
      }
    }
  }
  return undefined;
}

function playwrights() {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function downloaded() {
  console.log('No Chromium found; asking Playwright for one.');
  spawnSync(join(here, 'node_modules', '.bin', 'playwright'), ['install', 'chromium'], { cwd: here, stdio: 'inherit', timeout: 300_000, shell: process.platform === 'win32' });
  return playwrights();
}

function packaged() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return undefined;
  }
  console.log("Playwright has none for this system; asking the system's packages.");
  spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], { stdio: 'inherit', timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return onPath();
}
