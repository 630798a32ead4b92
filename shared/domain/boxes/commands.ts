import { z } from 'zod';
import type { CommandTable } from '../command.ts';
import { id, line, prose, sealNumber } from '../fields.ts';
import { unfinished } from '../phase.ts';

export const boxesCommands = {
  'show-box-empty': {
    rule: 'R-50.2',
    phases: ['prepared', 'open', 'interrupted'],
    who: 'staff',
    data: z.strictObject({ box: id, shownTo: line }),
  },
  'apply-seal': {
    rule: 'R-50.box',
    phases: ['prepared', 'open', 'interrupted'],
    who: 'staff',
    data: z.strictObject({ box: id, seal: sealNumber, place: line, witness: line }),
  },
  /** The slot is sealed when a box is full, at an interruption, and at the close (第51.2條). */
  'seal-slot': {
    rule: 'R-51.2',
    phases: ['open', 'interrupted', 'closed', 'postponed'],
    who: 'staff',
    data: z.strictObject({ box: id, seal: sealNumber, witness: line }),
  },
  /** The chair and the agents sign across the slot's seal; a refusal to sign is recorded. */
  'sign-slot': {
    rule: 'R-51.2',
    phases: ['closed', 'postponed'],
    who: 'staff',
    data: z.strictObject({ box: id, signer: line, signed: z.boolean(), refusal: prose.optional() }),
  },
  'inspect-seal': {
    rule: 'R-seal',
    phases: unfinished,
    who: 'staff',
    data: z.discriminatedUnion('finding', [
      z.strictObject({ seal: sealNumber, finding: z.literal('intact') }),
      z.strictObject({ seal: sealNumber, finding: z.literal('broken'), remark: prose.optional() }),
      z.strictObject({
        seal: sealNumber,
        finding: z.literal('differs'),
        read: sealNumber,
        remark: prose.optional(),
      }),
    ]),
  },
  'replace-seal': {
    rule: 'R-seal',
    phases: unfinished,
    who: 'two',
    data: z.strictObject({ seal: sealNumber, with: sealNumber, reason: prose }),
  },
  /** opened with every seal number read back. */
  'open-box': {
    rule: 'R-60.3',
    phases: ['accounted', 'counting'],
    who: 'two',
    data: z.strictObject({ box: id, sealsRead: z.array(sealNumber).max(50) }),
  },
  'empty-box': { rule: 'R-50.box', phases: ['counting'], who: 'two', data: z.strictObject({ box: id }) },
} as const satisfies CommandTable;
