/** What a schema finds wrong with a file that somebody wrote by hand: each fault with its place, as a code that has its words. */
import type { z } from 'zod';
import type { Path } from './json-lines.ts';

export type FaultCode =
  | 'missing'
  | 'wrong-kind'
  | 'unknown-field'
  | 'not-an-id'
  | 'not-a-time'
  | 'not-a-day'
  | 'not-a-pin'
  | 'not-one-of'
  | 'not-a-moment'
  | 'not-a-rule'
  | 'not-possible'
  | 'empty-list'
  | 'empty-text'
  | 'too-many'
  | 'too-long'
  | 'too-small'
  | 'too-large'
  | 'closes-first'
  | 'twice'
  | 'control-character'
  | 'not-a-group'
  | 'not-a-zone'
  | 'no-chair'
  | 'one-pin'
  | 'number-of-another'
  | 'pin-of-sample'
  | 'key-of-another'
  | 'other-public-key'
  | 'not-a-public-key'
  | 'needs-column'
  | 'needs-roll-name'
  | 'card-syntax'
  | 'card-captures'
  | 'card-too-complex';

export type ElectionFault = {
  readonly path: Path;
  readonly code: FaultCode;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
};

export const fault = (path: Path, code: FaultCode, params: ElectionFault['params'] = {}): ElectionFault => ({
  path,
  code,
  params,
});

type Issue = z.core.$ZodIssue;

/** What is wrong in the words of the program. `reportInput` must have been asked for. */
export function faultsOf(issue: Issue): ElectionFault[] {
  const path = issue.path.map(key => (typeof key === 'symbol' ? String(key) : key));
  switch (issue.code) {
    case 'invalid_type':
      return [
        issue.input === undefined
          ? fault(path, 'missing', { expected: issue.expected })
          : fault(path, 'wrong-kind', { expected: issue.expected, found: kindOf(issue.input) }),
      ];
    case 'unrecognized_keys':
      return issue.keys.map(name => fault([...path, name], 'unknown-field', { name }));
    case 'invalid_format':
      return [fault(path, formatOf(path), { found: shown(issue.input) })];
    case 'invalid_value': {
      const values = issue.values.map(String);
      if (issue.input === undefined) return [fault(path, 'missing', { values })];
      return [fault(path, 'not-one-of', { values, found: shown(issue.input) })];
    }
    case 'too_small':
      return [fault(path, shortageOf(issue.origin), { least: Number(issue.minimum) })];
    case 'too_big':
      return [fault(path, excessOf(issue.origin), { most: Number(issue.maximum) })];
    default:
      return path.at(-1) === 'closes'
        ? [fault(path, 'closes-first')]
        : [fault(path, 'not-possible', { found: shown(issue.input) })];
  }
}

const shortageOf = (origin: string): FaultCode =>
  origin === 'array' ? 'empty-list' : origin === 'string' ? 'empty-text' : 'too-small';

const excessOf = (origin: string): FaultCode =>
  origin === 'array' ? 'too-many' : origin === 'string' ? 'too-long' : 'too-large';

/** What a text of a given form was to be, by the name of its field. */
function formatOf(path: Path): FaultCode {
  const name = path.findLast(key => typeof key === 'string');
  if (name === 'opens' || name === 'closes' || name === 'from' || name === 'to') return 'not-a-time';
  if (name === 'date' || name === 'on' || name === 'noClasses') return 'not-a-day';
  if (name === 'at') return 'not-a-moment';
  if (name === 'refused') return 'not-a-rule';
  return name === 'pin' ? 'not-a-pin' : 'not-an-id';
}

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

export const shown = (value: unknown): string =>
  (typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, 60);
