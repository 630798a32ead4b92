/** Every event there is, by the schema that its data must pass when it comes back from a file. */
import type { z } from 'zod';
import type { StoredEvent } from '../contract/event.ts';
import { accountEvents } from './account/events.ts';
import { ballotsEvents } from './ballots/events.ts';
import { boxesEvents } from './boxes/events.ts';
import { clockEvents } from './clock/events.ts';
import type { EventsOf } from './command.ts';
import { countEvents } from './count/events.ts';
import { decisionsEvents } from './decisions/events.ts';
import { evidenceEvents } from './evidence/events.ts';
import { interruptionEvents } from './interruption/events.ts';
import { irregularityEvents } from './irregularity/events.ts';
import { issueEvents } from './issue/events.ts';
import { objectionsEvents } from './objections/events.ts';
import { pollEvents } from './poll/events.ts';
import { presenceEvents } from './presence/events.ts';
import { recordEvents } from './record/events.ts';
import { rollEvents } from './roll/events.ts';

export const eventTable = {
  ...pollEvents,
  ...clockEvents,
  ...presenceEvents,
  ...ballotsEvents,
  ...boxesEvents,
  ...issueEvents,
  ...interruptionEvents,
  ...irregularityEvents,
  ...objectionsEvents,
  ...decisionsEvents,
  ...rollEvents,
  ...accountEvents,
  ...countEvents,
  ...recordEvents,
  ...evidenceEvents,
} as const;

export type EventType = keyof typeof eventTable;
export type EventData<T extends EventType> = z.output<(typeof eventTable)[T]>;
/** What the domain says: `{ type, data }` */
export type DomainEvent = EventsOf<typeof eventTable>;
/** The same, with its place, time and persons in the log. */
export type LoggedEvent = DomainEvent & Omit<StoredEvent, 'type' | 'data'>;
export type LoggedOf<T extends EventType> = Extract<LoggedEvent, { readonly type: T }>;

/** Checks a stored event's type and data; null when the log holds something this program does not know. */
export function readEvent(stored: StoredEvent): LoggedEvent | null {
  const schema = (eventTable as Record<string, z.ZodType | undefined>)[stored.type];
  const parsed = schema?.safeParse(stored.data);
  if (!parsed?.success) return null;
  const { at, boot, by, seq, type, up } = stored;
  return { at, boot, by, data: parsed.data, seq, type, up } as LoggedEvent;
}
