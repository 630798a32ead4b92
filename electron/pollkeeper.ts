/**
 * `pollkeeper verify | disclose | keys | cosign | package | simulate | commands`: the program without its windows, plain Node, also beside a
 * packaged app. Answers with the exit code: 0 done and good, 1 refused or not sound, 2 asked wrongly, 3 not all was checked.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Language } from '../shared/contract/view.ts';
import { unhex } from '../shared/evidence/bytes.ts';
import {
  type CommandName,
  commandNames,
  common,
  heed,
  helpIn,
  notUnderstood,
  speakIn,
  troubleIn,
  untypeableText,
} from './command-line.ts';
import { cosignNote, makeKey } from './evidence/checkpoint-commands.ts';
import { discloseOne, verifyOne, verifyTwo } from './evidence/commands.ts';
import { readRestricted } from './evidence/restricted.ts';
import { readMarkedRoll } from './evidence/restricted-check.ts';
import { bytesOf } from './evidence/verify.ts';
import { packageCommand } from './package/command.ts';
import { newPassphrase, passphraseIn } from './package/passphrase.ts';
import { simulateCommand } from './station/simulate-command.ts';

const here = dirname(fileURLToPath(import.meta.url));
const print = (line: string): void => console.log(line);

/** One line typed at the terminal, which does not show it; null without a terminal. */
async function askUnseen(prompt: string): Promise<string | null> {
  if (!process.stdin.isTTY) return null;
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  // before the prompt: whoever answers it at once is not shown either
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true });
  process.stderr.write(prompt);
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

/** `-`: standard input. */
const fileOrInput = (path: string): Promise<Buffer> =>
  path === '-' ? buffer(process.stdin) : readFile(path);

/** For what was sealed before. */
async function passphraseFrom(file: string | undefined, language: Language): Promise<string> {
  const speak = speakIn(language);
  if (file !== undefined) {
    const given = passphraseIn(await fileOrInput(file));
    if (given.ok) return given.text;
    throw new Error(untypeableText(language, given.why, file));
  }
  const typed = await askUnseen(speak('ask-passphrase'));
  if (typed === null) throw new Error(speak('no-terminal'));
  return typed;
}

const options = { ...common, 'passphrase-file': { type: 'string' } } as const;

type Run = (args: readonly string[], language: Language) => Promise<number>;

const verify: Run = async (args, language) => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...options,
      checkpoint: { type: 'string' },
      proof: { type: 'string' },
      restricted: { type: 'string' },
    },
  });
  const speak = speakIn(language);
  const [path, other] = positionals;
  if (path === undefined || positionals.length > 2) return wrongly('verify', language, speak('verify-takes'));
  const missing = positionals.find(given => !existsSync(given));
  if (missing !== undefined) {
    console.error(speak('no-bundle', { path: missing }));
    return 2;
  }
  const { checkpoint, proof, restricted } = values;
  if (other !== undefined) {
    if (checkpoint !== undefined || proof !== undefined || restricted !== undefined)
      return wrongly('verify', language, speak('verify-one'));
    return verifyTwo(path, other, here, print, language);
  }
  const markedRoll =
    restricted === undefined ? undefined : await openRoll(restricted, values['passphrase-file'], language);
  if (markedRoll === null) return 1;
  const beside = {
    checkpoint: checkpoint === undefined ? undefined : await fileOrText(checkpoint),
    proof: proof === undefined ? undefined : await readFile(proof, 'utf8'),
    markedRoll,
  };
  return verifyOne(path, here, print, beside, language);
};

/** A file's content where there is such a file, else the words themselves. */
const fileOrText = (given: string): Promise<string> => readFile(given, 'utf8').catch(() => given);

/** The marked roll inside restricted.zip; null, with the reason printed, when it cannot be opened. */
async function openRoll(
  path: string,
  passphrase: string | undefined,
  language: Language,
): Promise<string | null> {
  const speak = speakIn(language);
  if ((await stat(path)).isDirectory()) throw new Error(speak('is-folder'));
  const opened = await readRestricted(await bytesOf(path), await passphraseFrom(passphrase, language));
  if (opened.ok) return opened.value.roll;
  print(speak(opened.refusal.code === 'package-wrong-passphrase' ? 'roll.passphrase' : 'roll.damaged'));
  return null;
}

const disclose: Run = async (args, language) => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...options,
      number: { type: 'string' },
      'voter-key': { type: 'string' },
      restricted: { type: 'string' },
    },
  });
  const speak = speakIn(language);
  const [path] = positionals;
  const { number, 'voter-key': key, restricted } = values;
  if (path === undefined || positionals.length !== 1 || number === undefined)
    return wrongly('disclose', language, speak('disclose-takes'));
  if ((key === undefined) === (restricted === undefined))
    return wrongly('disclose', language, speak('disclose-key'));
  if (restricted !== undefined) {
    const csv = await openRoll(restricted, values['passphrase-file'], language);
    if (csv === null) return 1;
    const row = readMarkedRoll(csv)?.find(one => one.number === number);
    if (row) return discloseOne(path, { number, voterKey: row.voterKey }, here, print, language);
    print(speak('roll.without'));
    return 1;
  }
  if (key === undefined || !/^[0-9a-fA-F]{64}$/.test(key))
    return wrongly('disclose', language, speak('key-form'));
  return discloseOne(path, { number, voterKey: unhex(key) }, here, print, language);
};

const keys: Run = async (args, language) => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { ...options, out: { type: 'string' } },
  });
  const speak = speakIn(language);
  const [person] = positionals;
  if (person === undefined || positionals.length !== 1 || values.out === undefined)
    return wrongly('keys', language, speak('keys-takes'));
  // before a fingerprint is shown of a key that is kept nowhere
  if (existsSync(values.out)) throw new Error(speak('file-there', { path: values.out }));
  const given = await newPassphrase({
    file: values['passphrase-file'],
    read: fileOrInput,
    ask: askUnseen,
    prompts: { first: speak('ask-passphrase'), again: speak('ask-again') },
  });
  if (!given.ok) {
    if (given.why === 'no-terminal') throw new Error(speak('no-terminal'));
    if (given.why === 'differs') print(speak('passphrase-differs'));
    else if (given.why === 'unreadable') print(speak('passphrase-unreadable'));
    else print(untypeableText(language, given.why, values['passphrase-file'] ?? ''));
    return 1;
  }
  const file = await makeKey(person, given.text, randomBytes, print, language);
  if (file === null) return 1;
  // never over a key that somebody may have signed with
  await writeFile(values.out, file, { flag: 'wx', mode: 0o600, flush: true });
  return 0;
};

const cosign: Run = async (args, language) => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { ...options, key: { type: 'string' } },
  });
  const speak = speakIn(language);
  const [note] = positionals;
  if (note === undefined || positionals.length !== 1 || values.key === undefined)
    return wrongly('cosign', language, speak('cosign-takes'));
  const passphrase = () => passphraseFrom(values['passphrase-file'], language);
  const key = await readFile(values.key);
  // apart, so that a file can take the line alone
  const voices = { print, tell: (line: string) => console.error(line) };
  return cosignNote(await fileOrText(note), key, passphrase, Date.now(), voices, language);
};

const makePackage: Run = args =>
  packageCommand(args, {
    read: fileOrInput,
    write: async (path, bytes) => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes, { flush: true });
    },
    list: folder => readdir(folder).catch(() => []),
    print,
    ask: askUnseen,
    font: () => readFile(join(here, 'fonts', 'NotoSansTC-Regular.ttf')),
    now: Date.now,
    passphrase: process.env.POLLKEEPER_PASSPHRASE,
  });

const simulate: Run = async (args, language) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...common,
      out: { type: 'string' },
      election: { type: 'string' },
      roll: { type: 'string' },
      replace: { type: 'boolean' },
      quiet: { type: 'boolean' },
    },
  });
  const [script] = positionals;
  if (script === undefined || positionals.length > 1)
    return wrongly('simulate', language, speakIn(language)('simulate-takes'));
  return simulateCommand({ ...values, script }, here, print, language);
};

const listCommands: Run = async args => {
  parseArgs({ args: [...args], options: common });
  print(await readFile(join(here, 'commands.md'), 'utf8'));
  return 0;
};

const runs: { readonly [C in CommandName]: Run } = {
  verify,
  disclose,
  keys,
  cosign,
  package: makePackage,
  simulate,
  commands: listCommands,
};

function wrongly(command: CommandName | null, language: Language, why: string): number {
  console.error(`${why}\n\n${helpIn(language, command)}`);
  return 2;
}

const commandCalled = (name: string | undefined): CommandName | null =>
  commandNames.find(one => one === name) ?? null;

/** `args`: what stands behind `pollkeeper`. */
export async function pollkeeper(args: readonly string[]): Promise<number> {
  const [first, ...rest] = args;
  const help = first === undefined || first === 'help' || first.startsWith('-');
  const command = help ? commandCalled(rest[0]) : commandCalled(first);
  const heeded = heed(command, first?.startsWith('-') ? args : rest);
  if (!heeded.go) {
    if (heeded.exit === 0) print(heeded.said);
    else console.error(heeded.said);
    return heeded.exit;
  }
  const { language } = heeded;
  if (help) {
    print(helpIn(language, command));
    return first === 'help' ? 0 : 2;
  }
  if (command === null)
    return wrongly(null, language, speakIn(language)('no-command', { command: first.slice(0, 60) }));
  try {
    return await runs[command](rest, language);
  } catch (error) {
    const given = notUnderstood(error, language);
    if (given !== null) return wrongly(command, language, given);
    // asked for something that is not there: one sentence, no stack
    console.error(troubleIn(error, language));
    return 2;
  }
}
