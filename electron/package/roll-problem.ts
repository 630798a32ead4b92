/**
 * What can be wrong with a roll's file. Errors stop the import; warnings are shown to the person who decides. Every
 * problem is counted; the first ones are listed, so that a file of the wrong kind does not fill the memory.
 */

export const PROBLEM_SEVERITY = {
  /** the file */
  'not-a-text-table': 'error',
  undecodable: 'error',
  'empty-file': 'error',
  'missing-column': 'error',
  'repeated-column': 'error',
  'bad-quotes': 'error',
  'record-too-large': 'error',
  /** a row */
  'short-row': 'error',
  'long-row': 'error',
  'blank-row': 'warning',
  /** a cell */
  formula: 'error',
  'control-character': 'error',
  'replacement-character': 'error',
  'private-use-character': 'warning',
  'question-mark': 'warning',
  'full-width': 'warning',
  'too-long': 'error',
  'empty-number': 'error',
  'empty-name': 'error',
  'empty-name-zh': 'warning',
  'empty-card': 'warning',
  'not-a-key': 'error',
  'scientific-number': 'error',
  'card-length': 'warning',
  'duplicate-number': 'error',
  'duplicate-card': 'error',
  'unknown-station': 'error',
  'empty-station': 'error',
  /** the roll beside the election (roll-doubts.ts) */
  'nobody-entitled': 'error',
  'station-nobody': 'warning',
  'card-no-column': 'warning',
  'card-reads-none': 'warning',
  'committee-may-vote': 'error',
  'committee-namesake': 'warning',
  'committee-not-found': 'warning',
  /** the election file by itself (election-doubts.ts) */
  'letters-not-printed': 'warning',
  'pin-twice': 'warning',
  'day-past': 'warning',
  'drawn-later': 'warning',
} as const satisfies Record<string, 'error' | 'warning'>;

export type ProblemCode = keyof typeof PROBLEM_SEVERITY;

export type RollProblem = {
  /** as a spreadsheet counts: the header is row 1; 0 for the file as a whole */
  readonly row: number;
  /** the column's name in the file; empty for a row or the file as a whole */
  readonly column: string;
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
};

/** Listed of each severity; the rest is counted. */
export const MAX_LISTED = 1000;

export type RollProblems = {
  readonly errors: number;
  readonly warnings: number;
  /** in the order of the rows */
  readonly listedErrors: readonly RollProblem[];
  readonly listedWarnings: readonly RollProblem[];
};

export type ProblemLog = {
  readonly add: (code: ProblemCode, row: number, column?: string, params?: RollProblem['params']) => void;
  readonly problems: () => RollProblems;
};

export const createProblemLog = (): ProblemLog => {
  const listed = { error: [] as RollProblem[], warning: [] as RollProblem[] };
  const counts = { error: 0, warning: 0 };
  /** a station that the election does not have stands in many rows: told once, with how many */
  const stations = new Map<string, { row: number; column: string; value: string; rows: number }>();
  const byRow = (a: RollProblem, b: RollProblem) => a.row - b.row;
  return {
    add: (code, row, column = '', params = {}) => {
      const severity = PROBLEM_SEVERITY[code];
      counts[severity]++;
      if (code === 'unknown-station') {
        const value = String(params.value);
        const known = stations.get(value);
        if (known) known.rows++;
        else if (stations.size < MAX_LISTED) stations.set(value, { row, column, value, rows: 1 });
      } else if (listed[severity].length < MAX_LISTED) listed[severity].push({ row, column, code, params });
    },
    problems: () => ({
      errors: counts.error,
      warnings: counts.warning,
      listedErrors: [
        ...listed.error,
        ...[...stations.values()].map(
          ({ row: first, column, value, rows }): RollProblem => ({
            row: first,
            column,
            ...(value === ''
              ? { code: 'empty-station', params: { rows } }
              : { code: 'unknown-station', params: { value, rows } }),
          }),
        ),
      ].toSorted(byRow),
      listedWarnings: listed.warning.toSorted(byRow),
    }),
  };
};
