import { z } from 'zod';
import type { CommandTable } from '../command.ts';
import { count, prose, resolution, sealNumber } from '../fields.ts';

export const accountCommands = {
  /** counted by two people who enter separately. A person who enters again replaces the own entry. */
  'enter-papers': {
    rule: 'R-58.1',
    phases: ['closed', 'postponed'],
    who: 'staff',
    data: z.strictObject({ kind: z.enum(['unused', 'spoiled']), counted: count }),
  },
  'seal-envelope': {
    rule: 'R-58.1',
    phases: ['closed', 'postponed'],
    who: 'two',
    data: z.strictObject({ kind: z.enum(['unused', 'spoiled']), seal: sealNumber }),
  },
  'explain-missing': {
    rule: 'R-58.eq',
    phases: ['closed'],
    who: 'chair',
    data: z.strictObject({ explanation: prose }),
  },
  'settle-account': { rule: 'R-58.eq', phases: ['closed'], who: 'chair', data: z.strictObject({}) },
  /** either way by decision of the committee. */
  'count-despite-turnout': {
    rule: 'R-58.2',
    phases: ['accounted'],
    who: 'chair',
    data: z.strictObject(resolution),
  },
  'destroy-uncounted': {
    rule: 'R-58.2',
    phases: ['accounted', 'postponed'],
    who: 'chair-and-one',
    data: z.strictObject({ reasons: prose, witnesses: prose }),
  },
  /** R-58.eq: the variance of the count, explained before the record may be made. */
  'explain-variance': {
    rule: 'R-58.eq',
    phases: ['counted'],
    who: 'chair',
    data: z.strictObject({ explanation: prose }),
  },
} as const satisfies CommandTable;
