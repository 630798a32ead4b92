import { z } from 'zod';
import type { CommandTable } from '../command.ts';
import { id, line, number, resolution, sha256 } from '../fields.ts';
import { unfinished } from '../phase.ts';

/** 疑問、異議、抗議、反抗議 (第55條) */
export const objectionKinds = ['question', 'objection', 'protest', 'counter-protest'] as const;

export const documentSchema = z.strictObject({
  name: line,
  /** whole bytes */
  size: z.int().min(0).max(2_147_483_647),
  mediaType: z.enum(['image/jpeg', 'image/png', 'image/heic', 'application/pdf']),
  sha256,
});

export const objectionsCommands = {
  /** cannot be refused, and stops nothing. `receivedBy` is who gives the command: it is signed for. */
  'lodge-objection': {
    rule: 'R-55',
    phases: unfinished,
    who: 'staff',
    data: z.strictObject({
      group: id,
      kind: z.enum(objectionKinds),
      by: line,
      text: z
        .string()
        .trim()
        .min(1)
        .max(20_000)
        .regex(/^\P{Cs}*$/u),
      /** a counter-protest names what it answers */
      answers: number.optional(),
      documents: z.array(documentSchema).max(50),
    }),
  },
  'decide-objection': {
    rule: 'R-55',
    phases: unfinished,
    who: 'chair',
    data: z.strictObject({
      objection: number,
      outcome: z.enum(['upheld', 'rejected', 'partly', 'noted']),
      ...resolution,
    }),
  },
} as const satisfies CommandTable;
