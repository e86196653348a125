import type { Application, CareLaw } from '@/shared/api/types';
import type { Held } from '@/shared/keep/keeper';
import { isNumberOf } from '@/features/application/register';

/** The facts as they are typed: one establishment on a line. */
export interface FactFields {
  laws: CareLaw[];
  categories: string[];
  establishments: string;
  kvkNumber: string;
  rsin: string;
  agbCode: string;
  contactName: string;
  contactEmail: string;
  contactPhone: string;
}

export function heldFacts({ version, changedAt, facts }: Application): Held<FactFields> {
  return { version, savedAt: changedAt, value: { ...facts, establishments: facts.establishments.join('\n') } };
}

/** The numbers in what was typed, whatever stands between them. */
export function placesOf(typed: string): string[] {
  return [...new Set(typed.split(/[\n,;]+/).map((line) => line.replace(/[\s.]/g, '')).filter((line) => line !== ''))];
}

/** Those that cannot be a number of an establishment. */
export function wrongPlaces(typed: string): string[] {
  return placesOf(typed).filter((place) => !isNumberOf('ESTABLISHMENT', place));
}
