/** What a verification says: one line a check, and below a failed one what was expected and what was found where. */
import type { Language } from '../contract/view.ts';
import type { Phase } from '../domain/phase.ts';
import { checkWords, verdictLines } from '../locales/verdict.ts';
import type { Finding } from './checks.ts';

/** 'not checked': what it needs was not given; it is neither for nor against */
export type Outcome = 'ok' | 'failed' | 'not checked';

export type CheckLine = {
  readonly check: string;
  readonly outcome: Outcome;
  readonly what: string;
  readonly findings: readonly Finding[];
};

/**
 * 'no-bundle': a folder, or nothing like a ZIP, so that nothing was looked at; 'repacked': a ZIP that another program wrote, so that
 * nothing in it was; 'paper': nothing failed, but the log names no paper of the record, so that nothing binds what record.pdf says; 'partly':
 * something else could not be checked
 */
export type Verdict = 'sound' | 'paper' | 'partly' | 'failed' | 'repacked' | 'no-bundle';

/** 2: the command was asked wrongly */
const exitCodes = { sound: 0, paper: 3, partly: 3, failed: 1, repacked: 1, 'no-bundle': 2 } as const;
export type ExitCode = (typeof exitCodes)[Verdict];

export type Report = {
  /** nothing failed: neither that all was checked, nor that nothing was cut off at the end */
  readonly ok: boolean;
  readonly verdict: Verdict;
  readonly exitCode: ExitCode;
  readonly lines: readonly CheckLine[];
};

/** The last entry of a log; what came after it, no bundle can tell. `phase`: null where nobody told what events mean */
export type End = { readonly seq: number; readonly at: string; readonly phase: Phase | null };

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

  /** `instead`: what is known of the whole when nothing in it could be checked */
  report(instead?: 'repacked' | 'no-bundle'): Report {
    const verdict = instead ?? verdictOf(this.#lines);
    const ok = verdict === 'sound' || verdict === 'paper' || verdict === 'partly';
    return { ok, verdict, exitCode: exitCodes[verdict], lines: this.#lines };
  }
}

function verdictOf(lines: readonly CheckLine[]): Verdict {
  if (lines.some(({ outcome }) => outcome === 'failed')) return 'failed';
  const unchecked = lines.filter(({ outcome }) => outcome === 'not checked');
  if (unchecked.length === 0) return 'sound';
  return unchecked.every(({ check }) => check === 'paper') ? 'paper' : 'partly';
}

/** What a hostile bundle could say to a terminal. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
export const printable = (text: string): string => text.replace(UNPRINTABLE, '\ufffd');

export function findingText({ file, event, expected, found }: Finding): string {
  const place = event === undefined ? '' : `, event ${event}`;
  return printable(`${file}${place}: expected ${expected}; found ${found}`);
}

/** For a terminal: one line a check, and the findings below it. These, and what was checked, are in English everywhere. */
export const reportLines = (report: Report, language: Language = 'en'): string[] =>
  report.lines.flatMap(({ check, outcome, what, findings }) => {
    const words = checkWords(language, check, outcome);
    return [
      printable(`${words.outcome.padEnd(11)}  ${words.check}: ${what}`),
      ...findings.map(one => `             ${findingText(one)}`),
    ];
  });

/** The same with the verdict over a bundle. */
export const printReport = (
  report: Report & { readonly end: End | null },
  language: Language = 'en',
): string =>
  [...reportLines(report, language), ...verdictLines(language, report.verdict, report.end)]
    .map(row => `${printable(row)}\n`)
    .join('');
