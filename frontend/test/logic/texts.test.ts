import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '@/locales/en/texts';
import nl from '@/locales/nl/texts';
import { preferredLanguage } from '@/shared/i18n/i18n';

interface Tree {
  [name: string]: string | Tree;
}

const dutch = flat(nl);
const english = flat(en);
const source = filesOf('src')
  .filter((file) => !file.includes('/locales/'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
// Collected once: looking through all of the source for each key would take seconds.
const quoted = new Set([...source.matchAll(/(?<=')[\w.-]+(?=')/g)].map(([key]) => key));
const groups = new Set([...source.matchAll(/t\(`([\w.]+)\.\$\{/g)].map(([, group]) => group ?? ''));

describe('the texts', () => {
  it('are the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
  });

  it('name the same values in both languages', () => {
    const different = [...dutch].filter(([key, text]) => names(text).join() !== names(english.get(key) ?? '').join()).map(([key]) => key);
    expect(different).toEqual([]);
  });

  it('are translated, except where both languages have the same word', () => {
    const same = [...dutch].filter(([key, text]) => text === english.get(key) && text.length > 24).map(([key]) => key);
    expect(same).toEqual([]);
  });

  it('are all used', () => {
    const bases = new Set([...dutch.keys()].map((key) => key.replace(/_(zero|one|other)$/, '')));
    const unused = [...bases].filter((key) => !quoted.has(key) && !builtFrom(key));
    expect(unused).toEqual([]);
  });

  it('exist for every key that is asked for', () => {
    const asked = [...source.matchAll(/\bt\(\s*'([a-zA-Z.]+)'/g)].map((match) => match[1] ?? '');
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((key) => !dutch.has(key) && !dutch.has(`${key}_other`))).toEqual([]);
  });
});

describe('the language', () => {
  it('is the one chosen before, else the first of the browser that we speak, else Dutch', () => {
    expect(preferredLanguage('en', ['nl-NL'])).toBe('en');
    expect(preferredLanguage(null, ['de-DE', 'en-US', 'nl'])).toBe('en');
    expect(preferredLanguage(null, ['de-DE'])).toBe('nl');
  });
});

/** A key may be put together in the code from its group and a value: t(`roles.${role}`). */
function builtFrom(key: string): boolean {
  return groups.has(key.slice(0, key.lastIndexOf('.')));
}

function flat(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(Object.entries(tree).flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[prefix + name, value]] : [...flat(value, `${prefix}${name}.`)])));
}

function names(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ''))].sort();
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesOf(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
