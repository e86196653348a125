import { describe, expect, it } from 'vitest';
import { differencesWithin } from '@/features/audit/wording';
import { reasonOf } from '@/features/operator/failure';
import { slugOf } from '@/features/operator/slug';
import { withDay } from '@/features/settings/components/termFields';

describe('a text that changed', () => {
  it('is told by the words that went and came, in their place', () => {
    expect(differencesWithin('een twee drie vier', 'een twee zes vier vijf')).toEqual([
      { kind: 'stayed', text: 'een twee ' },
      { kind: 'went', text: 'drie ' },
      { kind: 'came', text: 'zes ' },
      { kind: 'stayed', text: 'vier ' },
      { kind: 'came', text: 'vijf' },
    ]);
  });

  it('is not taken apart when hardly anything stayed or when it is very long', () => {
    expect(differencesWithin('aap noot mies', 'wim zus jet')).toBeUndefined();
    expect(differencesWithin('woord '.repeat(900), 'woord '.repeat(901))).toBeUndefined();
  });
});

describe('what failed', () => {
  it.each([
    ['550 5.1.1 No such user here', 'noAddress'],
    ['452 4.2.2 Mailbox full', 'mailboxFull'],
    ['554 5.7.1 Message rejected', 'notTrusted'],
    ['451 Try again later', 'laterAgain'],
    ['TimeoutException: the database did not answer', 'slow'],
    ['ConnectException: Connection refused', 'unreachable'],
    ['NullPointerException', 'unknown'],
  ])('has a reason in words: %s', (message, reason) => {
    expect(reasonOf(message)).toBe(reason);
  });
});

it('a web address is proposed from a name', () => {
  expect(slugOf('Regio Gooi & Vechtstreek')).toBe('regio-gooi-vechtstreek');
  expect(slugOf('Súdwest-Fryslân ’s-Hertogenbosch')).toBe('sudwest-fryslan-s-hertogenbosch');
});

it('a closing day that is there already gets the new name, and the days stand in their order', () => {
  const days = [{ day: '2027-05-05', name: 'Bevrijdingsdag' }];
  expect(withDay({ days, newDay: '2027-02-08', newName: ' Carnaval ' })).toEqual([{ day: '2027-02-08', name: 'Carnaval' }, ...days]);
  expect(withDay({ days, newDay: '2027-05-05', newName: 'Vrij' })).toEqual([{ day: '2027-05-05', name: 'Vrij' }]);
  expect(withDay({ days, newDay: '', newName: 'Vrij' })).toEqual(days);
});
