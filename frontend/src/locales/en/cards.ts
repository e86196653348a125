export const cards = {
  cards: {
    title: 'Who does what',
    lead: 'The agreements of {{party}} that run now. Open one to read who is responsible for what and how to reach them.',
    agreement: 'Agreement',
    parties: 'Who helps',
    until: 'Runs until',
    noEnd: 'No last day',
    failed: 'The cards could not be fetched.',
    empty: '{{party}} has no running agreement in {{tenant}} now. When one takes effect, who does what stands here.',
    absent: 'This card is not there',
    absentText: 'The agreement does not run (any more), or your organisation is no party to it.',
    toList: 'To the cards',
    changed: 'Last changed on {{date}}.',
  },
};
