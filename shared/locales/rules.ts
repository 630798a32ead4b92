/** The rules in three languages; in English they are the domain's own lines (shared/domain/rule-ids.ts). */
import type { Language } from '../contract/view.ts';
import { type RuleId, ruleIds } from '../domain/rule-ids.ts';
import { rules as pt } from './pt/rules.ts';
import { rules as zh } from './zh/rules.ts';

const rules: { readonly [L in Language]: { readonly [R in RuleId]: string } } = { zh, pt, en: ruleIds };

/** What the rule says; null for an id that is no rule of the charter (`station`, `input`, `package` …). */
export const ruleText = (language: Language, rule: string): string | null =>
  Object.hasOwn(ruleIds, rule) ? rules[language][rule as RuleId] : null;
