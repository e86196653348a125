import type { FindGroup } from '@/shared/api/types';
import { allBeginIn, rangesOf } from '@/shared/format/words';
import type { IconName } from '@/shared/ui/Icon';
import type { Visited } from '@/shared/ui/visited';

/** A row of the palette. */
export interface Option {
  key: string;
  title: string;
  context: string;
  icon: IconName;
  titleRanges: number[][];
  contextRanges: number[][];
  /** Where it leads, or what it does. */
  to: { path: string } | { run: () => void };
  /** Whether it is known without asking the server. */
  local: boolean;
}

export interface Section {
  key: string;
  label: string;
  options: Option[];
}

/** A place or an act that is always there for this person. */
export interface Known {
  key: string;
  title: string;
  icon: IconName;
  to: Option['to'];
}

interface Parts {
  typed: string;
  groups: readonly FindGroup[];
  jumps: readonly Known[];
  acts: readonly Known[];
  recent: readonly Visited[];
  labels: { recent: string; jumps: string; acts: string; list: string };
  /** The row that looks on in the list; left out for who may not see it. */
  onTheList: Known | undefined;
}

const icons: Record<string, IconName> = { provider: 'building', listing: 'find', municipality: 'place', person: 'person', party: 'people', criterion: 'criteria', 'contract-model': 'file', agreement: 'agreement', subcontracting: 'check', import: 'import', setting: 'settings', 'contact-request': 'mail' };
const MOST_RECENT = 6;

/** What the palette shows: what is known at once first, so that nothing moves when the server answers; the list last. */
export function sectionsOf({ typed, groups, jumps, acts, recent, labels, onTheList }: Parts): Section[] {
  const words = typed.trim();
  const known = (key: 'jumps' | 'acts', all: readonly Known[]): Section => ({
    key,
    label: labels[key],
    options: all.filter(({ title }) => words === '' || allBeginIn(words, `${labels[key]} ${title}`)).map((one) => optionOf(one, words)),
  });
  const sections: Section[] =
    words === ''
      ? [{ key: 'recent', label: labels.recent, options: recentOf(recent, jumps) }, known('jumps', jumps), known('acts', acts)]
      : [
          known('jumps', jumps),
          known('acts', acts),
          ...groups.map(({ kind, label, items }) => ({
            key: kind,
            label,
            options: items.map(({ id, title, context, path, titleRanges, contextRanges }) => ({ key: `${kind} ${id}`, title, context, icon: icons[kind] ?? 'right', titleRanges, contextRanges, to: { path }, local: false })),
          })),
          { key: 'list', label: labels.list, options: onTheList === undefined ? [] : [optionOf(onTheList, '')] },
        ];
  return sections.filter(({ options }) => options.length > 0);
}

/** Things that were looked at, without the pages that are in the list of places anyway. */
function recentOf(recent: readonly Visited[], jumps: readonly Known[]): Option[] {
  const always = new Set(jumps.map(({ to }) => ('path' in to ? to.path : '')));
  return recent
    .filter(({ path }) => !always.has(path))
    .slice(0, MOST_RECENT)
    .map(({ path, title }) => optionOf({ key: `recent ${path}`, title, icon: 'clock', to: { path } }, ''));
}

function optionOf({ key, title, icon, to }: Known, words: string): Option {
  return { key, title, context: '', icon, titleRanges: rangesOf(words, title), contextRanges: [], to, local: true };
}
