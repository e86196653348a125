import type { GivenReferral, ReferralContent } from '@/shared/api/types';

/** A form as it is typed. */
export interface Typed {
  reference: string;
  category: string;
  municipality: string;
  goals: { goal: string; result: string }[];
  tried: string;
  asked: string;
  /** Empty: not answered. */
  safety: '' | 'yes' | 'no';
  startWish: string;
  responsible: string;
}

export type TypedText = 'reference' | 'tried' | 'asked' | 'responsible';

export const MOST_GOALS = 10;

export function typedOf(content: ReferralContent | null | undefined): Typed {
  const goals = content?.goals ?? [];
  return {
    reference: content?.reference ?? '',
    category: content?.category ?? '',
    municipality: content?.municipality ?? '',
    goals: goals.length === 0 ? [{ goal: '', result: '' }] : goals.map(({ goal, result }) => ({ goal, result })),
    tried: content?.tried ?? '',
    asked: content?.asked ?? '',
    safety: content?.safetyAgreed == null ? '' : content.safetyAgreed ? 'yes' : 'no',
    startWish: content?.startWish ?? '',
    responsible: content?.responsible ?? '',
  };
}

export function givenOf({ safety, startWish, ...rest }: Typed): GivenReferral {
  return { ...rest, safetyAgreed: safety === '' ? null : safety === 'yes', startWish: startWish === '' ? null : startWish };
}

/** The id in the page of the field that a JSON pointer of the server is about. */
export function fieldOf(pointer: string): string {
  return `referral${pointer.replaceAll('/', '-')}${pointer === '/goals' ? '-0-goal' : ''}`;
}
