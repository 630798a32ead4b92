/**
 * The passphrase for what will be sealed with it: from a file or a pipe, or typed twice, unseen. At the station it is typed
 * by hand: what comes from a file must be something that can be.
 */

type PassphraseWays = {
  /** a path, `-` for a pipe; undefined: it is typed */
  readonly file: string | undefined;
  readonly read: (path: string) => Promise<Uint8Array>;
  /** null: there is no terminal */
  readonly ask: (prompt: string) => Promise<string | null>;
  readonly prompts: { readonly first: string; readonly again: string };
};

/** Why nobody could type it. */
export type Untypeable = 'not-utf8' | 'several-lines' | 'edge-blanks' | 'unseen-character';

type ReadPassphrase =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: Untypeable };

type GivenPassphrase =
  | ReadPassphrase
  | { readonly ok: false; readonly why: 'differs' | 'no-terminal' | 'unreadable' };

/** The line end that an editor puts behind it is not part of it, nor the mark that some put before it. */
export function passphraseIn(bytes: Uint8Array): ReadPassphrase {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, why: 'not-utf8' };
  }
  return typeable(text.replace(/\r?\n$/, ''));
}

/** A text that was not typed by a person, from the environment too. */
export function typeable(text: string): ReadPassphrase {
  const why = untypeable(text);
  return why === null ? { ok: true, text } : { ok: false, why };
}

function untypeable(text: string): Untypeable | null {
  // UTF-16 of Latin letters is sound UTF-8 with noughts between them; the environment has � for what it could not read
  if (/[\0\ufffd]/.test(text)) return 'not-utf8';
  if (/[\n\v\f\r\x85\u2028\u2029]/.test(text)) return 'several-lines';
  if (text !== text.trim()) return 'edge-blanks';
  return /[\p{Cc}\p{Cf}]/u.test(text) ? 'unseen-character' : null;
}

/** Twice, because nobody can open it again whose finger slipped. */
export async function newPassphrase(ways: PassphraseWays): Promise<GivenPassphrase> {
  const { file, read, ask, prompts } = ways;
  if (file !== undefined) {
    const bytes = await read(file).catch(() => null);
    return bytes === null ? { ok: false, why: 'unreadable' } : passphraseIn(bytes);
  }
  const text = await ask(prompts.first);
  if (text === null) return { ok: false, why: 'no-terminal' };
  return text === (await ask(prompts.again)) ? { ok: true, text } : { ok: false, why: 'differs' };
}
