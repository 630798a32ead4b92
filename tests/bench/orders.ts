/** What the bench says to its main process, and what that answers: one JSON a line. */
import { z } from 'zod';

const count = z.int().positive();
export const orderSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('start') }),
  z.strictObject({ do: z.literal('open-poll') }),
  /** ballots one after the other */
  z.strictObject({ do: z.literal('issues'), count }),
  /** the same with the look-up before */
  z.strictObject({ do: z.literal('check-ins'), count }),
  /** ballots that all arrive at once */
  z.strictObject({ do: z.literal('together'), count }),
  z.strictObject({ do: z.literal('appends'), count }),
  /** to the ledger's page and back, with nothing to do there */
  z.strictObject({ do: z.literal('round-trips'), count }),
  /** commits of as many bytes to a database alone: nothing decided, hashed, signed or written elsewhere */
  z.strictObject({ do: z.literal('database-commits'), count }),
  z.strictObject({ do: z.literal('memory') }),
  z.strictObject({ do: z.literal('close') }),
  z.strictObject({ do: z.literal('limit') }),
]);
export type Order = z.infer<typeof orderSchema>;

export const answerSchema = z.object({
  /** milliseconds */
  times: z.array(z.number()),
  failed: z.string().optional(),
  packageMs: z.number().optional(),
  ledgerMs: z.number().optional(),
  size: z.number().optional(),
  limit: z.object({ canonical: z.number(), hashed: z.number() }).optional(),
  rss: z.number().optional(),
  heapUsed: z.number().optional(),
  /** of the start: what lies on the disk */
  files: z.object({ journal: z.string(), package: z.string() }).optional(),
});
export type StationAnswer = z.infer<typeof answerSchema>;
