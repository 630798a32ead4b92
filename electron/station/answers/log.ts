/** The asks about the log: its events in words, its checkpoint. */
import { ok } from '../../../shared/contract/result.ts';
import { type LoggedEvent, readEvent } from '../../../shared/domain/events.ts';
import { hex } from '../../../shared/evidence/bytes.ts';
import type { Running } from '../running.ts';
import { withoutVoter } from '../view.ts';
import { whenRunning } from './handlers.ts';

export const logAnswers = (running: () => Running | null) =>
  whenRunning<'timeline' | 'checkpoint'>(running, {
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

    checkpoint: async (_ask, { ledger, service }) => {
      const { size } = ledger;
      const root = hex(ledger.root);
      const note = ledger.checkpoint ?? '';
      await service.submit({ type: 'note-checkpoint-shown', data: { size, root } }, []);
      return ok({ note, size, root, short: shortForm(size, root) });
    },
  });

/** To read aloud: the size, and the first twenty hex digits of the root in groups of four. */
export const shortForm = (size: number, root: string): string =>
  `${size} · ${(root.slice(0, 20).match(/.{4}/g) ?? []).join(' ')}`;
