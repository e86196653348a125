export const cards = {
  cards: {
    title: 'Wie doet wat',
    lead: 'De overeenkomsten van {{party}} die nu lopen. Open er een en lees wie waarvoor verantwoordelijk is en hoe u hen bereikt.',
    agreement: 'Overeenkomst',
    parties: 'Wie helpt',
    until: 'Loopt tot en met',
    noEnd: 'Geen einddatum',
    failed: 'De kaarten konden niet worden opgehaald.',
    empty: '{{party}} heeft in {{tenant}} nu geen lopende overeenkomst. Gaat er een in, dan staat hier wie wat doet.',
    absent: 'Deze kaart is er niet',
    absentText: 'De overeenkomst loopt niet (meer), of uw organisatie is er geen partij bij.',
    toList: 'Naar de kaarten',
    changed: 'Laatst gewijzigd op {{date}}.',
  },
};
