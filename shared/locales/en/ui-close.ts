import type { uiClose as zh } from '../zh/ui-close.ts';

export const uiClose: { readonly [K in keyof typeof zh]: string } = {
  'close.lead': 'Article 51',
  'close.not-opened': 'The poll has not been opened.',
  'close.interrupted': 'Voting is interrupted: it is resumed first, or closed early past the limit.',
  'close.declare': 'Declare the end of the voting',
  'close.time-come': 'The closing time, {time}, has come',
  'close.closes-at': 'Voting closes at {time}',
  'close.until': 'Until the close',
  'close.not-yet':
    'It cannot be closed before the time; an early close is declared on the screens of irregularities and interruption.',
  'close.explained': 'After the declaration no ballot is handed out, and the boxes are sealed at once.',
  'close.queue': 'People in the queue at the close',
  'close.queue-counted_one': 'Written down: {n} person in the queue.',
  'close.queue-counted_other': 'Written down: {n} people in the queue.',
  'close.result': 'Voting has ended',
  'close.postponed': 'The poll is postponed: {ground}. The new date is announced by {date} (article 52).',
  'close.early-stands':
    'Closed early; the turnout is not below the minimum, and the result stands (article 44.2).',
  'close.closed-at': 'Closed at',
  'close.early': 'Why it closed early',
  'close.cause': 'Cause',
  'close.turnout': 'Turnout',
  'close.missing-slots': 'Seal the slots at once: {boxes}',
  'close.missing-signatures': 'Nobody has signed across the seals yet: {boxes}',
  'close.all-sealed': 'All slots are sealed and the signatures written down.',
  'close.box': 'Box {box}',
  'close.slot-sealed': 'Slot seal {seal}; witness: {witness} ({time})',
  'close.slot-seal': 'Number of the slot’s seal',
  'close.signatures': 'Signatures across the seal',
};
