import type { Criterion } from '@/shared/api/types';

export type Register = NonNullable<Criterion['evidence']['number']>;

const forms: Record<Register, RegExp> = {
  KVK: /^\d{8}$/,
  ESTABLISHMENT: /^\d{12}$/,
  AGB: /^\d{8}$/,
  RSIN: /^\d{9}$/,
  BIG: /^\d{11}$/,
  PERMIT: /^[0-9A-Za-z./-]{3,40}$/,
};

const RSIN_WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** Whether a text can be such a number, as the server judges it when the application is submitted. */
export function isNumberOf(register: Register, text: string): boolean {
  return forms[register].test(text) && (register !== 'RSIN' || passesElevenTest(text));
}

/** What is typed or pasted, without the spaces and dots that people put between figures. */
export function tidied(register: Register, typed: string): string {
  return register === 'PERMIT' ? typed.trim() : typed.replace(/[\s.]/g, '');
}

function passesElevenTest(figures: string): boolean {
  const sum = RSIN_WEIGHTS.reduce((total, weight, place) => total + weight * Number(figures[place]), 0);
  return sum !== 0 && sum % 11 === 0;
}
