import type { uiInterruption as zh } from '../zh/ui-interruption.ts';

export const uiInterruption: { readonly [K in keyof typeof zh]: string } = {
  'interruption.lead': 'Articles 43 and 44.1(2)',
  'interruption.not-open': 'Only a running poll can be interrupted. Now: {phase}.',
  'interruption.needed': 'Please fill this in.',
  'interruption.declare': 'Interrupt now',
  'interruption.declare-lead':
    'Choose the cause and press Enter: no more ballots are handed out from that moment. The rest is recorded point by point while voting stands still.',
  'interruption.points': 'To be recorded',
  'interruption.points-missing_one': '{n} point missing',
  'interruption.points-missing_other': '{n} points missing',
  'interruption.custody-of': 'Box {box}: seal the slot, keep the box',
  'interruption.custody-is': 'Seal {seal} · {keeper} · {where}',
  'interruption.where': 'Where box {box} is kept',
  'interruption.cause-first': 'Choose the cause first.',
  'interruption.first': 'Before voting resumes, still missing: {points}.',
  'interruption.comma': ', ',
  'interruption.slot-seal': 'Seal number on the slot of box {box}',
  'interruption.keeper': 'Who keeps box {box}',
  'interruption.nth': 'Interruption {n}',
  'interruption.since': 'Interrupted since {time}',
  'interruption.until-limit': 'Until the limit of the early close',
  'interruption.lasts': 'Has lasted',
  'interruption.close-before': 'Close before it',
  'interruption.close-if-now': 'Close, if resumed now',
  'interruption.declared-by': 'Declared by',
  'interruption.resume-lead':
    'Only the chair or the delegate resumes, after confirming the conditions; the time is extended and that is announced (art. 43.2).',
  'interruption.conditions-hint': 'For example: the entrance is clear, the agents are present',
  'interruption.seal-read': 'Read back the seal on the slot of box {box}',
  'interruption.kept-by': 'Kept by {keeper}',
  'interruption.seal-differs':
    'The number read differs from the one recorded. Voting can resume, and it is written down as an irregularity.',
  'interruption.resume-explained':
    'After resuming, voting closes at about {time}. The chair or the delegate confirms.',
  'interruption.over-limit_one':
    'The interruption has lasted more than {minutes} minute: it cannot be resumed, the station closes early (art. 44.1(2)).',
  'interruption.over-limit_other':
    'The interruption has lasted more than {minutes} minutes: it cannot be resumed, the station closes early (art. 44.1(2)).',
  'interruption.then-postponed':
    'The turnout is below the minimum: the poll is postponed, and the new date is announced within two days (art. 44.2, 52).',
  'interruption.then-result':
    'The turnout is not below the minimum: the result stands on the ballots cast so far (art. 44.2).',
  'interruption.past': 'Interruptions that ended',
  'interruption.closes-now': 'Voting now closes at {time}',
  'interruption.number': 'No.',
  'interruption.from': 'From',
  'interruption.to': 'To',
  'interruption.new-close': 'New close',
  'interruption.declare-again': 'Interrupt again…',
  'interruption.gaps': 'Gaps: for the chair to decide',
  'interruption.gap': 'Gap {n}',
  'interruption.gap-since':
    'last entry before it: {since} (official time); after it, {length} by the computer',
  'interruption.gap-was': 'Was voting interrupted?',
  'interruption.gap-moves': 'If it was, voting is extended by as much.',
  'interruption.gap-moves-nothing': 'Voting has ended: it is written down, and nothing is extended.',
  'interruption.gap-within':
    'This gap fell within interruption {n}. How long it was is known only by the computer’s clock, which can be set: voting does not resume before the chair has said it.',
  'interruption.gap-minutes': 'Minutes in which nobody could vote',
  'interruption.gap-minutes-within': 'Minutes, by an official clock',
  'interruption.gap-whole': 'Left empty: the length above',
  'interruption.gap-unknown': 'The computer cannot know: please enter it',
  'interruption.gap-then': 'Official time would now be {time}: please check',
};
