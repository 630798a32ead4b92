/**
 * What can be expected to go wrong is a value, not an exception. A refusal carries the id of the rule that
 * refuses (`rules.md`, for example `R-54.2`) or, where no rule of the charter speaks, `station`, `package`,
 * `ledger`, `input`; a code that the catalogues translate as `refusal.<code>`; and what the sentence needs.
 */
export type Refusal = {
  readonly rule: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
};

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused = { readonly ok: false; readonly refusal: Refusal };
export type Result<T> = Ok<T> | Refused;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

export const refuse = (
  rule: string,
  code: string,
  params: Readonly<Record<string, string | number>> = {},
): Refused => ({ ok: false, refusal: { rule, code, params } });
