import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { read } from '@/shared/api/client';
import type { ChangedDesk, HouseStyle, NewHouseStyle, NewSettings, OwnSite, Participating, TenantSettings } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

export async function saveSettings(acting: Acting, settings: NewSettings, version: string): Promise<void> {
  await tenantApi(acting).PUT('/settings', { params: { header: { 'If-Match': version } }, body: settings });
}

export async function removeLogo(acting: Acting, version: string): Promise<void> {
  await tenantApi(acting).DELETE('/settings/logo', { params: { header: { 'If-Match': version } } });
}

/** How a colour can be read on the light and on the dark palette. */
export function accentQuery(acting: Acting, colour: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'settings', 'accent', colour),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/settings/accent', { params: { query: { colour } }, signal })),
    enabled: /^#[0-9a-f]{6}$/i.test(colour),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
}

export function participatingQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'settings', 'municipalities'),
    queryFn: async ({ signal }) => (await read(tenantApi(acting).GET('/settings/municipalities', { signal }))).items,
  });
}

export function candidatesQuery(acting: Acting, q: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'settings', 'candidates', q),
    queryFn: async ({ signal }) => (await read(tenantApi(acting).GET('/settings/municipalities/candidates', { params: { query: { q } }, signal }))).items,
    placeholderData: keepPreviousData,
  });
}

/** @param validUntil last day, ISO; undefined for no end */
export async function addMunicipality(acting: Acting, code: string, validFrom: string, validUntil: string | undefined): Promise<void> {
  await tenantApi(acting).POST('/settings/municipalities', { body: { code, validFrom, ...(validUntil === undefined ? {} : { validUntil }) } });
}

/** @param validUntil last day, ISO; undefined for no end */
export async function changeMunicipality(acting: Acting, { id, version }: Participating, validFrom: string, validUntil: string | undefined): Promise<void> {
  await tenantApi(acting).PUT('/settings/municipalities/{id}', { params: { path: { id }, header: { 'If-Match': version } }, body: { validFrom, ...(validUntil === undefined ? {} : { validUntil }) } });
}

export function deskQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'settings', 'desk', id),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/settings/municipalities/{id}/desk', { params: { path: { id } }, signal })),
  });
}

export async function saveDesk(acting: Acting, id: string, desk: ChangedDesk, version: string): Promise<void> {
  await tenantApi(acting).PUT('/settings/municipalities/{id}/desk', { params: { path: { id }, header: { 'If-Match': version } }, body: desk });
}

/** What a new tenant still has to do. */
export function startQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'settings', 'start'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/settings/start', { signal })),
  });
}

/** What the server wants back: all that was decided, with what changes now. */
export function changed(settings: TenantSettings, now: Partial<NewSettings>): NewSettings {
  const { name, accentLight, accentDark, answerDays, additionDays, decisionDays, staleDays, consortiumDays, contactDays, consentBy, consentDays, referralDays, feedbackDays, contractValuesPublic, oneConsortiumPerArea, closingDays, objection } = settings;
  return { name, accentLight, accentDark, answerDays, additionDays, decisionDays, staleDays, consortiumDays, contactDays, consentBy, consentDays, referralDays, feedbackDays, contractValuesPublic, oneConsortiumPerArea, closingDays, objection, ...now } as NewSettings;
}

/** Where the tenant shows its public pages, and in which house style. */
export function siteQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'settings', 'site'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/settings/site', { signal })),
  });
}

/** @param sites origins, such as https://www.alkmaar.nl */
export async function saveSites(acting: Acting, sites: string[], version: string): Promise<OwnSite> {
  return read(tenantApi(acting).PUT('/settings/site/embedding', { params: { header: { 'If-Match': version } }, body: { sites } }));
}

/** What design tokens make of the pages; nothing is saved. */
export async function previewStyle(acting: Acting, style: NewHouseStyle): Promise<HouseStyle> {
  return read(tenantApi(acting).POST('/settings/site/house-style/preview', { body: style }));
}

export async function saveStyle(acting: Acting, style: NewHouseStyle, version: string): Promise<OwnSite> {
  return read(tenantApi(acting).PUT('/settings/site/house-style', { params: { header: { 'If-Match': version } }, body: style }));
}

export async function removeStyle(acting: Acting, version: string): Promise<OwnSite> {
  return read(tenantApi(acting).DELETE('/settings/site/house-style', { params: { header: { 'If-Match': version } } }));
}
