/** What a verification says: one line a check, and below a failed one what was expected and what was found where. */
import type { Finding } from './checks.ts';

/** 'not checked': what it needs was not given; it is neither for nor against */
export type Outcome = 'ok' | 'failed' | 'not checked';

export type CheckLine = {
  readonly check: string;
  readonly outcome: Outcome;
  readonly what: string;
  readonly findings: readonly Finding[];
};

export type Report = { readonly ok: boolean; readonly exitCode: 0 | 1; readonly lines: readonly CheckLine[] };

/** Findings kept of one check: the first tell the story. */
export const MOST_FINDINGS = 20;

export class Lines {
  readonly #lines: CheckLine[] = [];

  add(check: string, what: string, findings: readonly Finding[]): boolean {
    const failed = findings.length > 0;
    const many = findings.length > MOST_FINDINGS ? `, the first ${MOST_FINDINGS} of ${findings.length}` : '';
    this.#lines.push({
      check,
      outcome: failed ? 'failed' : 'ok',
      what: failed ? `not as it should be${many}` : what,
      findings: findings.slice(0, MOST_FINDINGS),
    });
    return !failed;
  }

  skip(check: string, why: string): void {
    this.#lines.push({ check, outcome: 'not checked', what: why, findings: [] });
  }

  report(): Report {
    const ok = this.#lines.every(line => line.outcome !== 'failed');
    return { ok, exitCode: ok ? 0 : 1, lines: this.#lines };
  }
}

/** What a hostile bundle could say to a terminal. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
export const printable = (text: string): string => text.replace(UNPRINTABLE, '\ufffd');

export function findingText({ file, event, expected, found }: Finding): string {
  const place = event === undefined ? '' : `, event ${event}`;
  return printable(`${file}${place}: expected ${expected}; found ${found}`);
}

/** For a terminal: one line a check, and the findings below it. */
export const reportLines = (report: Report): string[] =>
  report.lines.flatMap(line => [
    printable(`${line.outcome.padEnd(11)}  ${line.check}: ${line.what}`),
    ...line.findings.map(one => `             ${findingText(one)}`),
  ]);

/** The same with the verdict over a bundle. */
export function printReport(report: Report): string {
  const verdict = report.ok ? 'The bundle is sound.' : 'THE BUNDLE IS NOT SOUND.';
  return [...reportLines(report), verdict].map(row => `${row}\n`).join('');
}
