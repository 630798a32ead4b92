/** The ask about the log: its events in words. */
import { ok } from '../../../shared/contract/result.ts';
import { readEvent } from '../../../shared/domain/events.ts';
import type { Running } from '../running.ts';
import { withoutVoter } from '../view.ts';
import { whenRunning } from './handlers.ts';

export const logAnswers = (running: () => Running | null) =>
  whenRunning<'timeline'>(running, {
    timeline: async ({ before, limit, types, person }, { ledger, index }) => {
      const { total, seqOf } = index.matching({ types, person });
      const end = Math.min(before ?? total, total);
      const places = Array.from({ length: Math.min(limit, end) }, (_, i) => end - 1 - i);
      const entries = places
        .map(place => readEvent(JSON.parse(ledger.bytesOf(seqOf(place)))))
        .filter(event => event !== null);
      return ok({ entries: entries.map(withoutVoter), total });
    },
  });
