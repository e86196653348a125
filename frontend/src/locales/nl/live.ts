export const live = {
  live: {
    here_one: '{{names}} kijkt hier ook.',
    here_other: '{{names}} kijken hier ook.',
    reconnecting: 'De verbinding wordt hersteld. Wijzigingen van anderen ziet u zodra die terug is.',
  },
  draft: {
    saving: 'Concept wordt opgeslagen…',
    saved: 'Concept opgeslagen {{when}}',
    here: 'Nog niet opgeslagen op de server. Wat u typt blijft in dit tabblad bewaard.',
    conflict: 'Dit concept is op een andere plek gewijzigd.',
    conflictText: 'In een ander tabblad of op een ander apparaat is verder gewerkt. Kies welke versie blijft.',
    takeTheirs: 'Andere versie tonen',
    keepMine: 'Deze versie houden',
    left: 'Het formulier is veranderd sinds u begon. Dit past er niet meer in:',
    leftField: 'Dit veld bestaat niet meer: {{name}}. U typte: {{typed}}',
    found: 'Hier staat nog een concept van {{when}}.',
    foundHere: 'Hier staat nog een concept dat u niet hebt opgeslagen.',
    foundText: 'Het geldt pas als u het opslaat.',
    faults_one: 'Eén ding erin klopt nog niet.',
    faults_other: '{{count}} dingen erin kloppen nog niet.',
    startAgain: 'Opnieuw beginnen met {{what}}',
  },
};
