import type { RuleBroken } from '@/shared/api/types';

/** A rule that is broken, or a question that is open, with the field where one mends it. */
export interface Said {
  /** Id of the field in the page; undefined when it is not mended here. */
  field: string | undefined;
  pointer: string;
  text: string;
  /** The article that the rule rests on; empty for what is only a question that is still open. */
  source: string;
  /** Nothing is wrong, something is not there yet. */
  open: boolean;
}

const openCodes = new Set(['missing', 'choice-missing', 'slot-missing', 'fact-missing', 'floor-unknown', 'deviation-without-text', 'deviation-without-reason']);

/** Where a fact of the text is filled in; those of the parties are not filled in here. */
const facts: Record<string, string> = {
  STARTS_ON: '/terms/startsOn',
  ENDS_ON: '/terms/endsOn',
  NOTICE_MONTHS: '/terms/noticeMonths',
  CATEGORIES: '/terms/categories',
  MUNICIPALITIES: '/terms/municipalities',
  TARGET_GROUPS: '/terms/targetGroups',
  PRICE: '/terms/price',
  FEE: '/terms/fee',
  FEE_MAXIMUM: '/terms/feeMaximum',
  EARMARK: '/terms/earmarks',
  PROTOCOL: '/terms/protocol',
  RESPONSIBILITIES: '/terms/responsibilities',
};

/** The id of the field that a pointer of the server is about. */
export function fieldOf(pointer: string): string {
  const list = /^(\/terms\/(?:earmarks|categories|municipalities|targetGroups|responsibilities))\/\d+/.exec(pointer)?.[1];
  const whole = list ?? (/^\/terms\/(price\/(?:lines|demand)|floors)\/\d+$/.test(pointer) ? `${pointer}/${pointer.includes('/demand/') ? 'place' : 'product'}` : /^\/filling\/deviations\/\d+$/.test(pointer) ? `${pointer}/text` : pointer);
  return `f${whole.replaceAll('/', '-')}`;
}

/** What the server has against the draft. A fact that lacks because a question is open is told once, at the question. */
export function saidOf(broken: readonly RuleBroken[]): Said[] {
  const asked = new Set(broken.map(({ pointer }) => pointer));
  return broken.flatMap((one) => {
    const fact = one.pointer.startsWith('/filling/facts/') ? one.pointer.slice('/filling/facts/'.length) : undefined;
    if (fact === undefined) {
      const elsewhere = one.pointer === '/frameworkId';
      return [{ field: elsewhere ? undefined : fieldOf(one.pointer), pointer: one.pointer, text: one.detail, source: one.source, open: openCodes.has(one.code) }];
    }
    const pointer = facts[fact];
    const told = pointer !== undefined && [...asked].some((other) => other === pointer || other.startsWith(`${pointer}/`));
    return told ? [] : [{ field: pointer === undefined ? undefined : fieldOf(pointer), pointer: pointer ?? one.pointer, text: one.detail, source: one.source, open: true }];
  });
}
