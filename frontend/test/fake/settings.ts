import type { ChangedDesk, Desk, GuidedStart, HouseStyle, NewHouseStyle, NewSettings, OwnSite, Participating, StartStep, TenantSettings } from '@/shared/api/types';
import type { FakeAnswer, FakeRequest } from '@test/fake/server';

const step = (name: StartStep['step'], ready: boolean, done = ready ? 1 : 0, of = 1): StartStep => ({ step: name, ready, optional: name === 'LOGO', done, of });

/** The settings of a tenant, from memory. */
export class FakeSettings {
  settings: TenantSettings = { name: 'Regio Noord-Kennemerland', slug: 'noord-kennemerland', kind: 'REGION', staleDays: 90, contractValuesPublic: false, oneConsortiumPerArea: false, version: '"1"', updatedAt: '2026-11-20T09:00:00Z', updatedBy: 'Rianne Beekman' };
  municipalities: Participating[] = [
    { id: 'm-alkmaar', code: 'GM0361', name: 'Alkmaar', validFrom: '2020-01-01', deskFilled: true, version: '"1"' },
    { id: 'm-heiloo', code: 'GM0399', name: 'Heiloo', validFrom: '2020-01-01', validUntil: '2027-12-31', deskFilled: false, version: '"1"' },
  ];
  desks: Record<string, Desk> = {};
  site: OwnSite = { address: 'https://www.loodlijn.example', slug: 'noord-kennemerland', sites: [], version: '"0"' };
  start: GuidedStart = {
    complete: false,
    steps: [step('NAME', true), step('MUNICIPALITIES', true, 2), step('STAFF', true, 3, 2), step('TERMS', false), step('STALE_PERIOD', true), step('CLOSING_DAYS', false), step('OBJECTION', false), step('DESKS', false, 1, 2), step('LOGO', false)],
  };

  /** As many municipalities as the largest regions have. */
  manyMunicipalities(count: number): void {
    this.municipalities = Array.from({ length: count }, (_, index): Participating => this.municipalities[index] ?? { id: `m-${String(index)}`, code: `GM1${String(index).padStart(3, '0')}`, name: index === 2 ? 'Nieuwerkerk aan den IJssel-Zevenhuizen-Moerkapelle en Omstreken' : `Gemeente ${String(index)}`, validFrom: '2020-01-01', deskFilled: index % 3 === 0, version: '"1"' });
  }

  /** Somebody else decides something. */
  changeElsewhere(change: Partial<TenantSettings>): void {
    this.settings = { ...this.settings, ...change, version: '"9"' };
  }

  answer({ method, body, ifMatch, url }: FakeRequest, path: string): FakeAnswer {
    if (path === '' && method === 'PUT') {
      return this.change(body as NewSettings, ifMatch);
    }
    if (path === '') {
      return { status: 200, body: this.settings, headers: { ETag: this.settings.version } };
    }
    if (path === '/start') {
      return { status: 200, body: this.start };
    }
    if (path === '/accent') {
      const readable = url.searchParams.get('colour') !== '#ffe000';
      return { status: 200, body: { light: { ratio: readable ? 6.5 : 1.2, readable, nearest: readable ? url.searchParams.get('colour') : '#837300' }, dark: { ratio: 9.1, readable: true, nearest: '#8ccaa5' } } };
    }
    if (path.startsWith('/site')) {
      return this.own(method, path, body, ifMatch);
    }
    if (path.endsWith('/desk')) {
      return this.desk(method, body as ChangedDesk, path.split('/')[2] ?? '');
    }
    if (path.endsWith('/candidates')) {
      return { status: 200, body: { items: [{ code: 'GM0373', name: 'Bergen (NH.)', province: 'Noord-Holland' }] } };
    }
    if (method === 'PUT') {
      return { status: 400, body: { code: 'invalid-input', title: 'Niet alles is goed ingevuld.', status: 400, errors: [{ pointer: '/validFrom', code: 'overlapping-dates', detail: 'Deze gemeente doet in deze periode al mee.' }] } };
    }
    return { status: 200, body: { items: this.municipalities } };
  }

  private change(changed: NewSettings, ifMatch: string | undefined): FakeAnswer {
    if (ifMatch !== this.settings.version) {
      return { status: 412, body: { code: 'precondition-failed', title: 'Iemand anders heeft dit intussen gewijzigd.', status: 412, current: this.settings } };
    }
    if (changed.name === '') {
      return { status: 400, body: { code: 'invalid-input', title: 'Niet alles is goed ingevuld.', status: 400, errors: [{ pointer: '/name', code: 'missing', detail: 'Vul de naam van de regio of gemeente in.' }] } };
    }
    this.settings = { ...this.settings, ...changed, contractValuesPublic: changed.contractValuesPublic ?? false, oneConsortiumPerArea: changed.oneConsortiumPerArea ?? false, version: '"2"' };
    return { status: 200, body: this.settings, headers: { ETag: '"2"' } };
  }

  private own(method: string, path: string, body: unknown, ifMatch: string | undefined): FakeAnswer {
    if (path.endsWith('/preview')) {
      return { status: 200, body: styleOf((body as NewHouseStyle).tokens ?? '') };
    }
    if (method !== 'GET' && ifMatch !== this.site.version) {
      return { status: 412, body: { code: 'precondition-failed', title: 'Iemand anders heeft dit intussen gewijzigd.', status: 412, current: this.site } };
    }
    if (method === 'PUT' && path.endsWith('/embedding')) {
      const { sites } = body as { sites: string[] };
      const wrong = sites.findIndex((site) => !site.startsWith('https://'));
      if (wrong >= 0) {
        return { status: 400, body: { code: 'invalid-input', title: 'Niet alles is goed ingevuld.', status: 400, errors: [{ pointer: `/sites/${String(wrong)}`, code: 'not-a-site', detail: `“${sites[wrong] ?? ''}” is geen site.` }] } };
      }
      this.site = { ...this.site, sites, version: '"1"' };
    } else if (method === 'PUT') {
      const { name, tokens } = body as NewHouseStyle;
      this.site = { ...this.site, style: styleOf(tokens ?? ''), styleName: name ?? 'tokens.json', version: '"2"' };
    } else if (method === 'DELETE') {
      const { address, slug, sites } = this.site;
      this.site = { address, slug, sites, version: '"3"' };
    }
    return { status: 200, body: this.site, headers: { ETag: this.site.version } };
  }

  private desk(method: string, changed: ChangedDesk, id: string): FakeAnswer {
    const known = this.desks[id] ?? { team: {}, complaint: {}, adviser: {}, version: '"0"' };
    if (method === 'PUT') {
      this.desks[id] = { ...changed, version: '"1"' };
      this.municipalities = this.municipalities.map((one) => (one.id === id ? { ...one, deskFilled: true } : one));
      return { status: 200, body: this.desks[id], headers: { ETag: '"1"' } };
    }
    return { status: 200, body: known, headers: { ETag: known.version } };
  }
}

/** What the server makes of tokens; pale ones cannot be read. */
function styleOf(tokens: string): HouseStyle {
  const readable = !tokens.includes('pale');
  const link = readable ? '#1b59a4' : '#aaccff';
  return {
    light: { text: '#1b1b1b', background: '#ffffff', muted: '#5a5a5a', line: '#c6c6c6', link, focus: '#1b1b1b', button: '#1b59a4', buttonText: '#ffffff' },
    font: 'SYSTEM',
    radius: 4,
    pairs: [
      { pair: 'TEXT', dark: false, front: '#1b1b1b', back: '#ffffff', ratio: 17.22, needed: 4.5, enough: true },
      { pair: 'LINK', dark: false, front: link, back: '#ffffff', ratio: readable ? 6.9 : 1.64, needed: 4.5, enough: readable },
    ],
    readable,
  };
}
