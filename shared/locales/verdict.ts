/** The verdict over a bundle, and over a checkpoint's signers, in words: the same in the command, in the app and on the page. */
import type { Language } from '../contract/view.ts';
import type { End, Outcome, Verdict } from '../evidence/report.ts';
import { phase as enPhase } from './en/phase.ts';
import { verify as en } from './en/verify.ts';
import { phase as ptPhase } from './pt/phase.ts';
import { verify as pt } from './pt/verify.ts';
import { fill, formatList } from './text.ts';
import { phase as zhPhase } from './zh/phase.ts';
import { verify as zh } from './zh/verify.ts';

const words = { zh, pt, en };
const phases = { zh: zhPhase, pt: ptPhase, en: enPhase };

/** Who stands on a checkpoint without a key in the election: neither for nor against it. Nothing when nobody does. */
export function unknownSignersLines(language: Language, names: readonly string[]): string[] {
  return names.length === 0
    ? []
    : [fill(words[language]['unknown-signers'], { names: formatList(language, names) })];
}

/** `2026-11-21T17:03:00.000+08:00` as people read it, with its zone. */
const timeIn = (at: string): string => at.replace('T', ' ').replace(/\.\d+/, '');

/**
 * Never “sound” without saying up to where: a log that was cut at an earlier checkpoint is sound too. `end`: null for a bundle
 * that failed.
 */
export function verdictLines(language: Language, verdict: Verdict, end: End | null): string[] {
  const sentence = words[language].verdict[verdict];
  if (end === null) return [sentence];
  const { seq, at, phase } = end;
  const told = { seq, at: timeIn(at), phase: phase === null ? '—' : phases[language][phase] };
  return [fill(sentence, told), words[language].later];
}

/** A line of the report on a terminal: in English as short as ever, since people look for these words; else as on the page. */
export function checkWords(
  language: Language,
  check: string,
  outcome: Outcome,
): { readonly check: string; readonly outcome: string } {
  if (language === 'en') return { check, outcome };
  const named: { readonly [check: string]: string } = words[language].checks;
  return { check: named[check] ?? check, outcome: words[language].outcome[outcome] };
}
