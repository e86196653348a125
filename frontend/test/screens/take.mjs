// Draws the main screens with the fake server, in sizes and themes, to look at: node test/screens/take.mjs [folder] [names, with commas between]
import { Buffer } from 'node:buffer';
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
const longest = 'Stichting Samenwerkende Jeugdhulporganisaties Noord-Kennemerland en Omstreken';
/** Both judged; the decision is next. */
const judged = ({ applications }) => {
  applications.fill();
  applications.takeUp();
  applications.assessment.colleagueGave({ N02: { verdict: 'NOT_MET', reason: 'Het uittreksel is ouder dan een halfjaar.' } });
  applications.assessment.judgeAll({ N20: { verdict: 'NEEDS_ADDITION', reason: 'Het certificaat loopt af voordat er is beslist.' } });
  applications.assessment.give();
};
/** One judges, a colleague too. */
const judging = ({ applications }) => {
  applications.fill();
  applications.takeUp();
  applications.assessment.colleagueBegan();
  applications.assessment.judgeAll({ N20: { verdict: 'NEEDS_ADDITION', reason: 'Het certificaat loopt af voordat er is beslist.' } });
};
const decided = (outcome) => ({ applications }) => {
  applications.fill();
  applications.decide(outcome);
};
const objected = (server) => {
  decided('REFUSED')(server);
  server.applications.decisions.bring('Het nieuwe certificaat lag bij de aanvraag. Zie de tweede bijlage, bladzijde 3.');
};
const asked = ({ applications }) => {
  applications.fill();
  applications.askMore('N20', 'Het certificaat van 2026; dat van 2023 is verlopen.');
};
const pressed = (name) => (page) => page.getByRole('button', { name }).first().click();
const file = `${nk}/aanvragen/application-1`;
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
  ['audit', 'regiobeheer', `${nk}/beheer/logboek`, { print: true }],
  ['audit-open', 'regiobeheer', `${nk}/beheer/logboek`, { open: true, print: true }],
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
  ['applications', 'contract', `${nk}/aanvragen`, { prepare: (server) => { asked(server); server.applications.many = [[longest, 'SUBMITTED'], ['Praktijk Zeewind', 'IN_REVIEW'], ['De Waterlijn', 'APPROVED'], ['Thuis op Texel', 'REFUSED'], ['Kompas Jeugd', 'SUSPENDED'], ['Het Anker', 'EXPIRED'], ['Noordenwind', 'WITHDRAWN']]; } }],
  ['applications-none', 'contract', `${nk}/aanvragen`, { prepare: ({ applications }) => { applications.any = false; } }],
  ['applications-head', 'hoofd', `${nk}/aanvragen`, {}],
  ['application-begin', 'hoofd', `${nk}/aanvragen/nieuw`, { prepare: ({ passport }) => { passport.holds(); } }],
  ['application-draft', 'hoofd', `${file}?eis=N20`, { prepare: ({ applications }) => { applications.give('N20'); } }],
  ['application-submit', 'hoofd', `${file}/indienen`, {}],
  ['application-submitted', 'hoofd', file, { prepare: ({ applications }) => { applications.fill(); applications.submit(); }, print: true }],
  ['application-addition', 'hoofd', `${file}?eis=N20`, { prepare: asked }],
  ['application-refused', 'hoofd', file, { prepare: decided('REFUSED'), print: true }],
  ['application-object', 'hoofd', `${file}?vraag=bezwaar`, { prepare: decided('REFUSED') }],
  ['application-approved', 'contract', file, { prepare: decided('APPROVED'), print: true }],
  ['application-suspend', 'contract', `${file}?vraag=schorsing`, { prepare: decided('APPROVED') }],
  ['application-objected', 'contract', file, { prepare: objected, print: true }],
  ['application-settle', 'contract', `${file}?vraag=beslissing.objection-1`, { prepare: objected }],
  ['application-hearing', 'contract', file, { prepare: objected, act: pressed('Gesprek plannen') }],
  ['application-letter', 'hoofd', file, { prepare: decided('APPROVED'), act: pressed('Brief lezen') }],
  ['application-longest', 'contract', `${nk}/aanvragen/application-2`, { prepare: ({ applications }) => { decided('APPROVED')({ applications: applications.other('application-2', longest) }); } }],
  ['assess-begin', 'toetser1', `${file}/beoordelen`, { prepare: ({ applications }) => { applications.fill(); applications.submit(); } }],
  ['assess', 'toetser1', `${file}/beoordelen?eis=N20`, { prepare: judging }],
  ['assess-both', 'toetser1', `${file}/beoordelen?eis=N02`, { prepare: judged }],
  ['assess-ask', 'toetser1', `${file}/aanvulling`, { prepare: judging }],
  ['decide', 'contract', `${file}/besluit`, { prepare: (server) => { judged(server); server.applications.assessment.judgeAll(); server.applications.assessment.colleagueGave(); } }],
  ['decide-approve', 'contract', `${file}/besluit`, { prepare: (server) => { judged(server); server.applications.assessment.judgeAll(); server.applications.assessment.colleagueGave(); }, act: async (page) => { await page.getByRole('radio', { name: /^Goedkeuren/ }).check(); await page.getByRole('button', { name: 'Besluiten', exact: true }).click(); } }],
  ['passport', 'hoofd', `${nk}/paspoort`, { print: true }],
  ['criteria-sets', 'regiobeheer', `${nk}/eisen`, {}],
  ['criteria-set', 'regiobeheer', `${nk}/eisen/set-1`, { prepare: ({ criteria }) => { criteria.beginDraft(); }, print: true }],
  ['criteria-difference', 'regiobeheer', `${nk}/eisen/set-1/verschil?from=1&to=1`, {}],
  ['criterion-new', 'regiobeheer', `${nk}/eisen/set-1/nieuw`, { prepare: ({ criteria }) => { criteria.beginDraft(); } }],
  ['criterion', 'regiobeheer', `${nk}/eisen/set-1/N20`, { prepare: ({ criteria }) => { criteria.beginDraft(); } }],
  ['offers', 'onder', `${nk}/aanbod`, {}],
  ['offer', 'onder', `${nk}/aanbod/listing-0`, {}],
  ['offer-new', 'onder', `${nk}/aanbod/nieuw?provider=provider-0`, { act: pressed('Op de lijst zetten') }],
  ['offer-facts', 'onder', `${nk}/aanbod/gegevens/provider-0`, { prepare: ({ offers }) => { offers.facts = { contactName: 'Yusuf Kaya', tradeNames: ['Zeewind', 'Zeewind Thuis'], establishments: [{ id: 'place-1', name: 'Alkmaar', number: '000012345678', postcode: '1811 AA', town: 'Alkmaar' }, { id: 'place-2', name: longest, town: 'Langedijk' }], qualityMarks: [{ name: 'HKZ', validUntil: '2027-06-30' }] }; } }],
  ['contact', 'onder', `${nk}/contact`, {}],
  ['contact-head', 'hoofd', `${nk}/contact`, {}],
  ['contact-request', 'onder', `${nk}/contact/request-1`, {}],
  ['words', 'regiobeheer', `${nk}/zoekwoorden`, {}],
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
        options.prepare?.(server);
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
          if (answer.file) {
            await route.fulfill({ status: answer.status, contentType: answer.file.mediaType, body: Buffer.from(answer.file.content, 'base64') });
            return;
          }
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
        await page.evaluate(() => { window.scrollTo(0, 0); });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (overflow > 0) {
          report(name, `${width} px: ${overflow} px too wide`);
        }
        if (options.act) {
          await options.act(page).catch((error) => report(name, error));
          await page.waitForTimeout(500);
        }
        await page.screenshot({ path: `${folder}/${name}-${width}-${theme}.png`, fullPage: true });
        if (options.print && width === sizes[0][0] && theme === 'light') {
          await page.pdf({ path: `${folder}/${name}-print.pdf`, format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } });
        }
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
