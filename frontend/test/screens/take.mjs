// Draws the main screens with the fake server, in sizes and themes, to look at: node test/screens/take.mjs [folder] [names, with commas between]
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright';
import { createServer } from 'vite';

const folder = process.argv[2] ?? 'target/screens';
const only = process.argv[3]?.split(',');
const sizes = [
  [1440, 900],
  [768, 1024],
  [360, 740],
  [320, 640],
];
const nk = 'noord-kennemerland';
const screens = [
  ['sign-in', undefined, '', {}],
  ['today-region', 'regiobeheer', '', {}],
  ['today-head', 'hoofd', '', {}],
  ['today-bell', 'regiobeheer', '', { bell: true }],
  ['preferences', 'regiobeheer', 'voorkeuren', {}],
  ['no-access', 'nieuw', '', {}],
  ['find', 'hoofd', `${nk}/vinden`, {}],
  ['find-words', 'hoofd', `${nk}/vinden?q=autisme&municipality=GM0361&municipality=GM0399&maxWait=26`, {}],
  ['find-panel', 'hoofd', `${nk}/vinden/listing-4?expertise=trauma`, {}],
  ['find-nothing', 'hoofd', `${nk}/vinden?q=vuurtoren&maxWait=4&law=WMO`, {}],
  ['find-typo', 'hoofd', `${nk}/vinden?q=autsime`, {}],
  ['compare', 'hoofd', `${nk}/vinden/vergelijken?ids=listing-0&ids=listing-4&ids=listing-3`, {}],
  ['find-compare', 'hoofd', `${nk}/vinden?ids=listing-0&ids=listing-4&ids=listing-3&ids=listing-6`, {}],
  ['provider', 'hoofd', `${nk}/aanbieders/provider-4`, {}],
  ['keep-providers', 'contract', `${nk}/aanbieders`, {}],
  ['keep-doubles', 'contract', `${nk}/aanbieders?state=doubles`, {}],
  ['keep-merge', 'contract', `${nk}/aanbieders/provider-3/samenvoegen?into=provider-1`, {}],
  ['keep-choose', 'contract', `${nk}/aanbieders/provider-3/samenvoegen`, {}],
  ['keep-provider', 'contract', `${nk}/aanbieders/provider-0`, {}],
  ['not-found', 'hoofd', `${nk}/bestaat-niet`, {}],
  ['imports', 'regiobeheer', `${nk}/beheer/import`, {}],
  ['import-mapping', 'regiobeheer', `${nk}/beheer/import/import-1`, { mapping: true }],
  ['import-preview', 'regiobeheer', `${nk}/beheer/import/import-1`, {}],
  ['access', 'regiobeheer', `${nk}/beheer/toegang`, {}],
  ['access-many', 'regiobeheer', `${nk}/beheer/toegang?state=all`, { many: true }],
  ['invite', 'regiobeheer', `${nk}/beheer/toegang/uitnodigen`, {}],
  ['invite-draft', 'regiobeheer', `${nk}/beheer/toegang/uitnodigen`, { draft: true }],
  ['import-together', 'regiobeheer', `${nk}/beheer/import/import-1`, { others: ['Joris van der Meulen', 'Samira el Idrissi'] }],
  ['substitute', 'regiobeheer', `${nk}/beheer/toegang/personen/person-2/vervanging`, {}],
  ['leave', 'regiobeheer', `${nk}/beheer/toegang/personen/person-2/vertrek`, {}],
  ['leave-only', 'regiobeheer', `${nk}/beheer/toegang/personen/person-1/vertrek`, {}],
  ['review', 'regiobeheer', `${nk}/beheer/toegangscontrole`, {}],
  ['audit', 'regiobeheer', `${nk}/beheer/logboek`, {}],
  ['audit-open', 'regiobeheer', `${nk}/beheer/logboek`, { open: true }],
  ['audit-narrowed', 'regiobeheer', `${nk}/beheer/logboek?person=person-1&from=2026-11-01&until=2026-11-22`, {}],
  ['audit-nothing', 'regiobeheer', `${nk}/beheer/logboek?q=vuurtoren`, {}],
  ['invitation', 'nieuw', 'uitnodiging/abc', {}],
  ['settings-look', 'regiobeheer', `${nk}/beheer/instellingen/uiterlijk`, {}],
  ['settings-municipalities', 'regiobeheer', `${nk}/beheer/instellingen/gemeenten`, { submit: true }],
  ['settings-terms', 'regiobeheer', `${nk}/beheer/instellingen/termijnen`, {}],
  ['settings-desks', 'regiobeheer', `${nk}/beheer/instellingen/loket`, { municipalities: 30 }],
  ['settings-desk', 'regiobeheer', `${nk}/beheer/instellingen/loket/m-heiloo`, {}],
  ['settings-objection', 'regiobeheer', `${nk}/beheer/instellingen/bezwaar`, {}],
  ['settings-earlier', 'regiobeheer', `${nk}/beheer/instellingen/uiterlijk`, { earlier: true }],
  ['start', 'regiobeheer', `${nk}/beheer/aan-de-slag`, {}],
  ['tenants', 'beheerder', 'platform/regios', {}],
  ['tenants-many', 'beheerder', 'platform/regios', { tenants: 400 }],
  ['tenants-new', 'beheerder', 'platform/regios/nieuw', { submit: true }],
  ['operator', 'beheerder', 'platform/taken', {}],
];

mkdirSync(folder, { recursive: true });
const vite = await createServer({ root: process.cwd(), server: { port: 0 }, logLevel: 'error', resolve: { alias: { '@test': `${process.cwd()}/test` } } });
await vite.listen();
const base = vite.resolvedUrls.local[0];
const { manyTenants } = await vite.ssrLoadModule('/test/fake/operator.ts');
const { FakeServer, manyMembers, mapping } = await vite.ssrLoadModule('/test/fake/server.ts');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
let failed = false;
try {
  for (const [name, who, path, options] of screens.filter(([name]) => only === undefined || only.some((one) => name === one || (one.endsWith('*') && name.startsWith(one.slice(0, -1)))))) {
    for (const theme of ['light', 'dark']) {
      for (const [width, height] of theme === 'dark' ? sizes.slice(0, 1) : sizes) {
        const server = new FakeServer(who, { ...(options.mapping ? { imported: mapping } : {}), ...(options.many ? { members: manyMembers(5_000) } : {}) });
        server.others = options.others ?? [];
        server.settled.manyMunicipalities(options.municipalities ?? 2);
        if (options.tenants) {
          manyTenants(options.tenants);
        }
        if (options.draft) {
          server.saveElsewhere('invitation/new', '0', { name: 'Nadia Haddad', email: 'nadia.haddad@voorbeeld.nl', fax: '072 123 45 67' });
        }
        const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
        page.on('pageerror', (error) => report(name, error));
        page.on('console', (message) => message.type() === 'error' && !/\b4(01|04|12)\b/.test(message.text()) && report(name, message.text()));
        await page.route('**/api/v1/**', async (route) => {
          const request = route.request();
          const answer = server.answer({ method: request.method(), url: new URL(request.url()), body: json(request), ifMatch: request.headers()['if-match'] });
          await route.fulfill({ status: answer.status, headers: { 'content-type': 'application/json', ...answer.headers }, body: answer.body === undefined ? '' : JSON.stringify(answer.body) });
        });
        await page.goto(`${base}${path}`);
        await page.waitForSelector('h1', { timeout: 30_000 }).catch((error) => report(name, error));
        await page.waitForFunction(() => document.querySelector('.loading, .skeleton') === null, undefined, { timeout: 10_000 }).catch(() => undefined);
        await page.waitForTimeout(300);
        if (options.open) {
          await page.evaluate(() => document.querySelectorAll('main details').forEach((one) => (one.open = true)));
        }
        if (options.earlier) {
          await page.getByRole('textbox', { name: 'Naam van de regio' }).fill('Regio Anders');
          server.settled.changeElsewhere({ name: 'Samenwerkingsverband Sociaal Domein Noord-Kennemerland en Omstreken' });
        }
        if (options.submit || options.earlier) {
          await page.locator('main form.form button[type=submit]').last().click();
          await page.waitForTimeout(300);
        }
        if (options.bell) {
          await page.locator('.bell').click();
        }
        await page.mouse.move(0, 0);
        await page.evaluate(() => document.fonts.ready);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (overflow > 0) {
          report(name, `${width} px: ${overflow} px too wide`);
        }
        await page.screenshot({ path: `${folder}/${name}-${width}-${theme}.png`, fullPage: true });
        await page.close();
      }
    }
  }
} finally {
  await browser.close();
  await vite.close();
}
process.exit(failed ? 1 : 0);

/** What a request sends, when that is JSON. */
function json(request) {
  try {
    return request.postDataJSON();
  } catch {
    return undefined;
  }
}

function report(name, problem) {
  failed = true;
  console.error(`${name}: ${problem}`);
}
