/** The asks of the desk: look a voter up, search the roll, give a command. */
import type { AskOf, RollStanding } from '../../../shared/contract/asks.ts';
import { ok, refuse } from '../../../shared/contract/result.ts';
import { type CommandData, type CommandType, commandTable } from '../../../shared/domain/commands.ts';
import { readCommand } from '../../../shared/domain/decide.ts';
import type { LoggedEvent } from '../../../shared/domain/events.ts';
import { amendableOf } from '../amendable.ts';
import { missingAttachment } from '../attachments.ts';
import { lookUpOf, shownOf } from '../look-up.ts';
import type { Running } from '../running.ts';
import { whenRunning } from './handlers.ts';

/** Voters whose card was read lately: a ballot is handed out only to one of them. */
const keptLookUps = 200;

/** Written down by the ask that also does it: alone, the log would tell of what was not done. */
const withTheDeed: ReadonlySet<CommandType> = new Set([
  'continue-after-fault',
  'change-second-drive',
  'switch-paper-fallback',
]);

/** `attachments` is the folder of the objections' documents. */
export function deskAnswers(running: () => Running | null, attachments: () => string) {
  /** voters whose card was read, latest last, and how it was read */
  const lookedUp = new Map<string, AskOf<'look-up'>['how']>();
  const remember = (voter: string, how: AskOf<'look-up'>['how']) => {
    lookedUp.delete(voter);
    lookedUp.set(voter, how);
    const [oldest] = lookedUp.keys();
    if (lookedUp.size > keptLookUps && oldest !== undefined) lookedUp.delete(oldest);
  };

  /** who was looked up last for an amendment: what the roll says is not the page's to tell */
  let amendable: RollStanding | null = null;

  return whenRunning<'look-up' | 'roll-entry' | 'search-roll' | 'command'>(running, {
    // only reads: what came of it (a ballot, a refusal by its reason, a spoiled one) is the command that follows
    'look-up': async ({ read, how }, { service, opened, people }) => {
      if (people.seat === null) return refuse('station', 'desk-locked');
      const answer = lookUpOf(service.state, opened.roll.answer(read), opened.roll.voterId);
      if ('voter' in answer) remember(answer.voter, how);
      return ok(answer);
    },

    'roll-entry': async ({ read }, { service, opened, people }) => {
      if (people.seat === null) return refuse('station', 'desk-locked');
      amendable = amendableOf(service.state, opened.roll.answer(read), opened.roll.voterId);
      return ok(amendable);
    },

    'search-roll': async ({ text }, { opened, people }) => {
      if (people.seat === null) return refuse('station', 'desk-locked');
      return ok(opened.roll.search(text, 20).map(entry => ({ ...shownOf(entry), key: entry.number })));
    },

    command: async ({ type, data, people: given }, { service, people }) => {
      const command = readCommand(type, data);
      if (!command.ok) return command;
      const { who } = commandTable[command.value.type as CommandType];
      if (who === 'program' || withTheDeed.has(command.value.type))
        return refuse('input', 'unknown-command', { command: type });
      const amends = command.value.type === 'amend-roll' ? command.value.data : null;
      if (amends && !isOf(amendable, amends)) return refuse('R-16', 'roll-says-otherwise');
      const voter = 'voter' in command.value.data && !amends ? command.value.data.voter : null;
      if (voter !== null && !lookedUp.has(voter)) return refuse('R-54.1', 'look-up-first');
      // R-54.id: a number that was typed is not told as scanned, nor the other way
      if (command.value.type === 'issue-ballot' && command.value.data.entry.how !== lookedUp.get(voter ?? ''))
        return refuse('R-54.id', 'look-up-first');
      if (people.seat === null && given.length === 0) return refuse('station', 'desk-locked');
      if (command.value.type === 'lodge-objection') {
        const missing = await missingAttachment(command.value.data.documents, attachments());
        if (missing !== null) return refuse('R-55.doc', 'file-unreadable', { name: missing });
      }
      const checked = await people.check(given);
      if (!checked.ok) return checked;
      // who types a PIN gives the command; without one it is the person at the desk, who may give what staff may
      const by = given.length > 0 ? checked.value : [people.seat ?? ''];
      if (given.length === 0 && who !== 'staff')
        return refuse(commandTable[command.value.type as CommandType].rule, 'pin-needed', { command: type });
      const written = await service.submit(command.value, by);
      if (!written.ok) return written;
      const last = written.value.at(-1);
      const ballot = written.value.map(ballotOf).find(number => number !== null) ?? null;
      return ok({ seq: last?.seq ?? 0, ballot });
    },
  });
}

const isOf = (found: RollStanding | null, { voter, was }: CommandData<'amend-roll'>): boolean =>
  found?.may === 'amend' && found.voter === voter && found.was === was;

function ballotOf(event: LoggedEvent): number | null {
  return 'ballot' in event.data && typeof event.data.ballot === 'number' ? event.data.ballot : null;
}
