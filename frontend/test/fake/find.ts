import type { FindGroup } from '@/shared/api/types';
import { allBeginIn, rangesOf } from '@/shared/format/words';
import type { Name } from '@test/fake/people';

const things = [
  { kind: 'provider', label: 'Aanbieders', id: 'provider-1', title: 'Stichting Duinrand Jeugdhulp', context: '3 vormen van hulp · Alkmaar, Bergen', path: '/noord-kennemerland/aanbieders/provider-1' },
  { kind: 'provider', label: 'Aanbieders', id: 'provider-2', title: 'Praktijk Duinzicht', context: '1 vorm van hulp · Bergen', path: '/noord-kennemerland/aanbieders/provider-2' },
  { kind: 'listing', label: 'Aanbod', id: 'listing-1', title: 'Traumabehandeling', context: 'Stichting Duinrand Jeugdhulp', path: '/noord-kennemerland/vinden/listing-1' },
  { kind: 'person', label: 'Mensen', id: 'person-1', title: 'Esther Groen', context: 'Hoofdaannemer · Stichting Duinrand Jeugdhulp · hoofd@voorbeeld.nl', path: '/noord-kennemerland/beheer/toegang?q=hoofd%40voorbeeld.nl', forRegion: true },
  { kind: 'setting', label: 'Instellingen', id: 'terms', title: 'Termijnen en vrije dagen', context: 'beslistermijn, verouderde wachttijden, sluitingsdagen en feestdagen', path: '/noord-kennemerland/beheer/instellingen#terms', forRegion: true },
];

/** What someone finds; people and settings are for the region. */
export function find(q: string, who: Name): { groups: FindGroup[] } {
  const found = things.filter((thing) => allBeginIn(q, `${thing.title} ${thing.context}`) && (thing.forRegion !== true || who === 'regiobeheer'));
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return {
    groups: kinds.map((kind) => ({ kind, of: found.filter((thing) => thing.kind === kind) })).map(({ kind, of }) => ({
      kind,
      label: of[0]?.label ?? '',
      items: of.map(({ id, title, context, path }) => ({ id, title, context, path, titleRanges: rangesOf(q, title), contextRanges: rangesOf(q, context) })),
    })),
  };
}
