/** The passphrase for what will be sealed with it: from a file or a pipe, or typed twice, unseen. */

type PassphraseWays = {
  /** a path, `-` for a pipe; undefined: it is typed */
  readonly file: string | undefined;
  readonly read: (path: string) => Promise<Uint8Array>;
  /** null: there is no terminal */
  readonly ask: (prompt: string) => Promise<string | null>;
  readonly prompts: { readonly first: string; readonly again: string };
};

type GivenPassphrase =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: 'differs' | 'no-terminal' | 'unreadable' };

/** The line end that an editor puts behind it is not part of it, nor the mark that some put before it. */
export const passphraseIn = (bytes: Uint8Array): string =>
  new TextDecoder().decode(bytes).replace(/\r?\n$/, '');

/** Twice, because nobody can open it again whose finger slipped. */
export async function newPassphrase(ways: PassphraseWays): Promise<GivenPassphrase> {
  const { file, read, ask, prompts } = ways;
  if (file !== undefined) {
    const bytes = await read(file).catch(() => null);
    return bytes === null ? { ok: false, why: 'unreadable' } : { ok: true, text: passphraseIn(bytes) };
  }
  const text = await ask(prompts.first);
  if (text === null) return { ok: false, why: 'no-terminal' };
  return text === (await ask(prompts.again)) ? { ok: true, text } : { ok: false, why: 'differs' };
}
