/** Fields that commands and events share. Lengths are bounded: a pasted novel is refused, not stored. */
import { z } from 'zod';

z.config({ jitless: true }); // a strict CSP forbids compiled validators

/** one line: a name, a place, a seal number */
export const line = z
  .string()
  .trim()
  .min(1)
  .max(200)
  // no control characters, and no half of a pair: canonical JSON has no form for one (RFC 8785 §3.2.2.2)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);
/** a paragraph: a reason, what happened */
export const prose = z
  .string()
  .trim()
  .min(1)
  .max(4000)
  .regex(/^\P{Cs}*$/u);
/** a count of papers or people */
export const count = z.int().min(0).max(10_000_000);
/** a sum of such counts, computed here: never typed in, so not bounded */
export const sum = z.int().min(0);
export const votes = z.int().min(0).max(1000);
/** ids of the package: persons, groups, boxes, stations */
export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/);
/** the number printed on a seal, as read */
export const sealNumber = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9 ./-]{0,39}$/);
/** ledger.md §5: the pseudonym of a voter */
export const voter = z.string().regex(/^[0-9a-f]{64}$/);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** wall-clock instant, RFC 3339 with offset */
export const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/)
  .refine(text => Number.isFinite(Date.parse(text))); // 99:99 has the form of a time and is none
/** whole milliseconds */
export const longestMs = 1e13;
export const milliseconds = z.int().min(-longestMs).max(longestMs);
/** running number of a ballot, objection, dispute, irregularity … from 1 */
export const number = z.int().min(1).max(10_000_000);

/** A resolution of the committee members present (第55.4條): the chair's vote decides a tie. */
export const resolution = {
  votesFor: votes,
  votesAgainst: votes,
  /** the chair's casting vote, asked for only when the votes are equal */
  casting: z.enum(['for', 'against']).optional(),
  reasons: prose,
};
