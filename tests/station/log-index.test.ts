/** A filter of the timeline finds what reading the whole log would find: by kind, by person, by both, in its order. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LogIndex } from '../../electron/station/log-index.ts';
import type { LoggedEvent } from '../../shared/domain/events.ts';

const types = ['ballot-issued', 'poll-opened', 'seal-applied', 'signed-in'];
const people = ['chair', 'staff-1', 'staff-2'];

it('whatever was written, and whatever is asked for', () => {
  const event = fc.record({ type: fc.constantFrom(...types), by: fc.subarray(people) });
  const wanted = fc.record(
    { types: fc.subarray([...types, 'unheard-of']), person: fc.constantFrom(...people, 'nobody') },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(event), wanted, (events, asked) => {
      const index = new LogIndex();
      for (const [seq, { type, by }] of events.entries())
        index.add({ seq, type, by } as unknown as LoggedEvent);
      const slow = [...events.keys()].filter(
        seq =>
          (asked.types === undefined || asked.types.includes(events[seq]!.type)) &&
          (asked.person === undefined || events[seq]!.by.includes(asked.person)),
      );
      const { total, seqOf } = index.matching(asked);
      expect(total).toBe(slow.length);
      expect(slow.map((_, place) => seqOf(place))).toEqual(slow);
      expect(() => seqOf(total)).toThrow(RangeError);
    }),
  );
});
