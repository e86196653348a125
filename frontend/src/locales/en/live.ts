export const live = {
  live: {
    here_one: '{{names}} is looking at this too.',
    here_other: '{{names}} are looking at this too.',
    reconnecting: 'Reconnecting. You will see changes by others once that is done.',
  },
  draft: {
    saving: 'Saving draft…',
    saved: 'Draft saved {{when}}',
    here: 'Not saved on the server yet. What you type is kept in this tab.',
    conflict: 'This draft was changed elsewhere.',
    conflictText: 'Work went on in another tab or on another device. Choose which version stays.',
    takeTheirs: 'Show other version',
    keepMine: 'Keep this version',
    left: 'The form has changed since you began. This no longer fits in it:',
    leftField: 'This field no longer exists: {{name}}. You typed: {{typed}}',
    found: 'A draft of {{when}} is still here.',
    foundHere: 'A draft that you did not save is still here.',
    foundText: 'It counts once you save it.',
    faults_one: 'One thing in it is not right yet.',
    faults_other: '{{count}} things in it are not right yet.',
    startAgain: 'Start again with {{what}}',
  },
};
