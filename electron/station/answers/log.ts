/** The ask about the log: its events in words. */
import { ok } from '../../../shared/contract/result.ts';
import { type LoggedEvent, readEvent } from '../../../shared/domain/events.ts';
import type { Running } from '../running.ts';
import { withoutVoter } from '../view.ts';
import { whenRunning } from './handlers.ts';

export const logAnswers = (running: () => Running | null) =>
  whenRunning<'timeline'>(running, {
    timeline: async ({ before, limit, types, person }, { ledger }) => {
      const wanted = (event: LoggedEvent) =>
        (types === undefined || types.includes(event.type)) &&
        (person === undefined || event.by.includes(person));
      const entries: LoggedEvent[] = [];
      let seq = Math.min(before ?? ledger.size, ledger.size);
      while (seq > 0 && entries.length < limit) {
        seq -= 1;
        const event = readEvent(JSON.parse(ledger.bytesOf(seq)));
        if (event && wanted(event)) entries.push(event);
      }
      return ok({ entries: entries.map(withoutVoter), more: seq > 0 });
    },
  });
