/** What the fault screen is shown of the copies of a log that do not agree (ledger.md §2). */
import type { Election } from './election.ts';
import type { TimelineEntry } from './view.ts';

export type FaultCopy = {
  readonly medium: 'journal' | 'indexeddb' | 'second';
  /** the file, or the database */
  readonly name: string;
  readonly found: boolean;
  /** of the file */
  readonly bytes: number | null;
  /** of its good beginning */
  readonly entries: number;
  /** when the last of them was written, RFC 3339 */
  readonly last: string | null;
  /** null: whole and signed; otherwise the program's words for what is not, in English */
  readonly problem: string | null;
  /** it must have held so many, by what still can be read */
  readonly reached: number;
};

export type FaultReport = {
  readonly copies: readonly FaultCopy[];
  /** so many entries were in both media once; null: nothing says so */
  readonly marked: number | null;
  /** the first line about which two copies say different things */
  readonly parts: {
    readonly line: number;
    readonly sides: readonly {
      readonly medium: FaultCopy['medium'];
      /** without the pseudonym; null: it cannot be read */
      readonly event: TimelineEntry | null;
    }[];
  } | null;
  /** with which copies the station could go on; `leaves`: entries known of that are not in it, or not so */
  readonly choices: readonly {
    readonly from: FaultCopy['medium'];
    readonly safe: boolean;
    readonly leaves: number;
  }[];
  /** who may decide */
  readonly people: Election['people'];
  readonly zone: string;
};
