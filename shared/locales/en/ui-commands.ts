import type { uiCommands as zh } from '../zh/ui-commands.ts';

export const uiCommands: { readonly [K in keyof typeof zh]: string } = {
  'commands.pin-title': 'Confirm who you are',
  'commands.who-staff': 'A member of staff enters a PIN.',
  'commands.who-chair': 'This step is for the chair of the committee, or the delegate.',
  'commands.who-two': 'This step needs two different people.',
  'commands.who-chair-and-one': 'This step needs the chair or the delegate, and one more person.',
  'commands.who-anyone': 'Enter your PIN.',
  'commands.pin-chair': 'Chair or delegate',
  'commands.pin-staff': 'Staff',
  'commands.pin-second': 'Second person',
  'commands.pin-person': 'Name',
  'commands.pin': 'PIN',
  'commands.choose-person': 'Choose a name',
  'commands.two-different': 'It has to be two different people.',
  'commands.pin-missing': 'Choose the person and type the PIN (at least 4 digits).',
  'commands.cancel': 'Cancel',
  'commands.choose': 'Choose',
  'commands.confirm': 'Confirm',
  'commands.save': 'Record',
  'commands.not-filled': 'Please fill in what is needed first.',
  'commands.close': 'Close',
};
