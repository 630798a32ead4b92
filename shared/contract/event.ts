/**
 * One entry of the log (ledger.md §1). `bytes` of an event are its canonical JSON (RFC 8785); everything that
 * proves anything is computed from those bytes. What `data` holds is the domain's business: here it is only JSON.
 */
import { z } from 'zod';

z.config({ jitless: true }); // a strict CSP forbids the compiled validators

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What a decision wants written: the service adds seq, at, boot and up. */
export type EventDraft = {
  readonly type: string;
  /** ids of the persons responsible, from the package; empty when the program itself speaks */
  readonly by: readonly string[];
  readonly data: { readonly [key: string]: Json };
};

/** What is read here comes from JSON.parse, which gives nothing but JSON: that it is an object is all that is left to see. */
const jsonObject = z.custom<{ readonly [key: string]: Json }>(
  value => typeof value === 'object' && value !== null && !Array.isArray(value),
);

/** Its fields in the order of canonical JSON: what it has read is spelled again without being sorted. */
export const storedEventSchema = z.strictObject({
  /** wall clock, RFC 3339 with offset and milliseconds */
  at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}(Z|[+-]\d{2}:\d{2})$/),
  /** id of this run of the program */
  boot: z.string().regex(/^[0-9a-f]{16}$/),
  by: z.array(z.string().max(80)).max(20),
  data: jsonObject,
  /** 0, 1, 2 … without gaps */
  seq: z.int().nonnegative(),
  type: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  /** monotonic milliseconds since that run began, whole */
  up: z.int().nonnegative(),
});
export type StoredEvent = z.infer<typeof storedEventSchema>;
