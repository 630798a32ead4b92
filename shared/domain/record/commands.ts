import { z } from 'zod';
import { languages } from '../../contract/view.ts';
import type { CommandTable } from '../command.ts';
import { line, number, prose, sha256 } from '../fields.ts';
import { anyPhase } from '../phase.ts';

export const documentKinds = [
  'record',
  'annex',
  'zero-report',
  'extension-notice',
  'figures-sheet',
  'checkpoint-slip',
  'postponement-notice',
  'paper-fallback',
  'chair-review',
] as const;

/** What the chair decides about the marked roll on the second drive. `on` shows the code that opens it, too. */
export const fallbackDecisions = ['on', 'off', 'code-shown'] as const;
/** `ended`: with the drive that it was on, by whoever changed that. */
export const fallbackSteps = [...fallbackDecisions, 'ended'] as const;

export const recordCommands = {
  /** R-secret: the chair has been told that a choice could be worked out, and goes on. */
  'accept-small-count': { rule: 'R-secret', phases: ['counted'], who: 'chair', data: z.strictObject({}) },
  /** R-62.final: made once. */
  'make-record': {
    rule: 'R-62.final',
    phases: ['counted', 'postponed'],
    who: 'chair',
    data: z.strictObject({}),
  },
  'correct-record': {
    rule: 'R-62.final',
    phases: ['recorded'],
    who: 'chair',
    data: z.strictObject({ corrects: number, reason: prose }),
  },
  /** What happened at the signature lines of the paper. */
  'sign-record': {
    rule: 'R-62',
    phases: ['recorded'],
    who: 'staff',
    data: z.strictObject({ record: number, signer: line, signed: z.boolean(), refusal: prose.optional() }),
  },
  /** Every print is an event. That the printer took the job says nothing of the paper: `confirm-print` does. */
  'note-print': {
    rule: 'R-62',
    phases: anyPhase,
    who: 'program',
    data: z.strictObject({
      document: z.enum(documentKinds),
      language: z.enum(languages),
      /** the number on the paper */
      number: line,
      /** 1: the first of its kind and language; from 2 on the paper is marked as a reprint */
      copy: number,
      way: z.enum(['dialog', 'printer', 'file']),
      printer: line.optional(),
      /** of the file that was written: a later copy that differs is not this paper */
      sha256: sha256.optional(),
    }),
  },
  /** A person has looked at what the printer gave (station.md "Paper"). `print`: the how-manieth one of this log. */
  'confirm-print': {
    rule: 'R-62',
    phases: anyPhase,
    who: 'staff',
    data: z.strictObject({ print: number, whole: z.boolean() }),
  },
  'note-export': {
    rule: 'R-62',
    phases: anyPhase,
    who: 'program',
    data: z.strictObject({ what: z.enum(['bundle', 'restricted', 'hours', 'proof']) }),
  },
  /**
   * The paper fallback names voters and leaves the laptop (R-62.annex): the chair who has it written on the second drive,
   * has it written no longer, or had its code shown again answers for that. Given together with the deed itself.
   */
  'switch-paper-fallback': {
    rule: 'R-62.annex',
    phases: anyPhase,
    who: 'chair',
    data: z.strictObject({ what: z.enum(fallbackDecisions) }),
  },
} as const satisfies CommandTable;
