/**
 * `pollkeeper verify | disclose | keys | cosign | package | simulate | commands`: the program without its windows, plain Node, also beside a
 * packaged app. Answers with the exit code: 0 done and good, 1 refused or not sound, 2 asked wrongly, 3 not all was checked.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { unhex } from '../shared/evidence/bytes.ts';
import { cosignNote, makeKey } from './evidence/checkpoint-commands.ts';
import { discloseOne, verifyOne, verifyTwo } from './evidence/commands.ts';
import { readRestricted } from './evidence/restricted.ts';
import { readMarkedRoll } from './evidence/restricted-check.ts';
import { bytesOf } from './evidence/verify.ts';
import { packageCommand } from './package/command.ts';
import { newPassphrase, passphraseIn } from './package/passphrase.ts';
import { simulateCommand } from './station/simulate-command.ts';

const usage = `pollkeeper verify BUNDLE.zip
    recomputes everything from the events: tree, checkpoints, signatures, rules, figures. Exit 1 if anything fails,
    3 if nothing does but not all could be checked: so where the log names no paper of the record.
    --checkpoint FILE|TEXT   does the log contain this checkpoint (a note, or the short form)? Exit 1 if not
    --proof FILE             does what the timeline saved as the proof of an entry hold, and does the log contain the
                             checkpoint it stands under? Exit 1 if not
    --restricted FILE        is its marked roll that of this log? Asks for the passphrase. Exit 1 if not
pollkeeper verify BUNDLE.zip OTHER.zip
    verifies both and compares them: the same log, one continues the other, or a fork. Exit 1 for a fork or two stations.
pollkeeper disclose BUNDLE.zip --number NUMBER (--voter-key HEX | --restricted FILE)
    the entries of one voter, with proofs. The key is given, or found in restricted.zip. Exit 1 if there are none, or it fails.
pollkeeper keys PERSON --out FILE [--passphrase-file FILE|-]
    makes a key pair for a person who cosigns checkpoints, in a file under a passphrase of that person's own, typed twice.
pollkeeper cosign NOTE --key FILE
    signs a checkpoint (a file with the text of its code) and prints the line to bring to the station.
pollkeeper package --election FILE --roll FILE --out FOLDER [--passphrase-file FILE|-] [--accept-warnings] [--lang zh|pt|en]
    lists every fault of an election file and a roll (CSV), shows what will be sealed, writes one sealed package per
    station. The passphrase is typed twice, or comes from the file, standard input (-) or POLLKEEPER_PASSPHRASE.
pollkeeper simulate SCRIPT [--out FOLDER] [--election FILE --roll FILE] [--quiet]
    runs a day from a script of commands (one JSON a line), prints what each led to, writes the bundle.
pollkeeper commands
    every command that there is: phases, who gives it, what it needs (also shared/domain/commands.md).`;

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

const askFor = 'Passphrase 通行碼：';
const noTerminal =
  '沒有可輸入通行碼的終端機。 There is no terminal to type the passphrase at: give it in a file.';

/** For what was sealed before. */
async function passphraseFrom(file: string | undefined): Promise<string> {
  if (file !== undefined) return passphraseIn(await fileOrInput(file));
  const typed = await askUnseen(askFor);
  if (typed === null) throw new Error(noTerminal);
  return typed;
}

const passphraseFile = { 'passphrase-file': { type: 'string' } } as const;

async function verify(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...passphraseFile,
      checkpoint: { type: 'string' },
      proof: { type: 'string' },
      restricted: { type: 'string' },
    },
  });
  const [path, other] = positionals;
  if (path === undefined || positionals.length > 2) return wrongly('verify takes one bundle, or two');
  const missing = positionals.find(given => !existsSync(given));
  if (missing !== undefined) {
    console.error(`There is no file ${missing}; nothing was checked.`);
    return 2;
  }
  const { checkpoint, proof, restricted } = values;
  if (other !== undefined) {
    if (checkpoint !== undefined || proof !== undefined || restricted !== undefined)
      return wrongly('--checkpoint, --proof and --restricted are held against one bundle');
    return verifyTwo(path, other, here, print);
  }
  const markedRoll =
    restricted === undefined ? undefined : await openRoll(restricted, values['passphrase-file']);
  if (markedRoll === null) return 1;
  return verifyOne(path, here, print, {
    checkpoint: checkpoint === undefined ? undefined : await fileOrText(checkpoint),
    proof: proof === undefined ? undefined : await readFile(proof, 'utf8'),
    markedRoll,
  });
}

/** A file's content where there is such a file, else the words themselves. */
const fileOrText = (given: string): Promise<string> => readFile(given, 'utf8').catch(() => given);

/** The marked roll inside restricted.zip; null, with the reason printed, when it cannot be opened. */
async function openRoll(path: string, passphrase: string | undefined): Promise<string | null> {
  const opened = await readRestricted(await bytesOf(path), await passphraseFrom(passphrase));
  if (opened.ok) return opened.value.roll;
  const wrong = opened.refusal.code === 'package-wrong-passphrase';
  print(
    wrong ? 'The passphrase does not open the marked roll.' : 'The archive of the marked roll is damaged.',
  );
  return null;
}

async function discloseVoter(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...passphraseFile,
      number: { type: 'string' },
      'voter-key': { type: 'string' },
      restricted: { type: 'string' },
    },
  });
  const [path] = positionals;
  const { number, 'voter-key': key, restricted } = values;
  if (path === undefined || positionals.length !== 1 || number === undefined)
    return wrongly('disclose takes a bundle and --number');
  if ((key === undefined) === (restricted === undefined))
    return wrongly('disclose takes --voter-key or --restricted');
  if (restricted !== undefined) {
    const csv = await openRoll(restricted, values['passphrase-file']);
    if (csv === null) return 1;
    const row = readMarkedRoll(csv)?.find(one => one.number === number);
    if (row) return discloseOne(path, { number, voterKey: row.voterKey }, here, print);
    print('This number is not on the marked roll.');
    return 1;
  }
  if (key === undefined || !/^[0-9a-fA-F]{64}$/.test(key)) return wrongly('a voter key is 64 hex digits');
  return discloseOne(path, { number, voterKey: unhex(key) }, here, print);
}

async function keys(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { ...passphraseFile, out: { type: 'string' } },
  });
  const [person] = positionals;
  if (person === undefined || positionals.length !== 1 || values.out === undefined)
    return wrongly('keys takes the id of a person and --out');
  const given = await newPassphrase({
    file: values['passphrase-file'],
    read: fileOrInput,
    ask: askUnseen,
    prompts: { first: askFor, again: 'Once more 請再輸入一次：' },
  });
  if (!given.ok) {
    if (given.why === 'no-terminal') throw new Error(noTerminal);
    print(
      given.why === 'differs'
        ? 'The two are not the same; no key was made. Run it again.'
        : 'The file with the passphrase cannot be read; no key was made.',
    );
    return 1;
  }
  const file = await makeKey(person, given.text, randomBytes, print);
  if (file === null) return 1;
  // never over a key that somebody may have signed with
  await writeFile(values.out, file, { flag: 'wx', mode: 0o600, flush: true });
  return 0;
}

async function cosign(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { ...passphraseFile, key: { type: 'string' } },
  });
  const [note] = positionals;
  if (note === undefined || positionals.length !== 1 || values.key === undefined)
    return wrongly('cosign takes a note and --key');
  const passphrase = () => passphraseFrom(values['passphrase-file']);
  return cosignNote(await fileOrText(note), await readFile(values.key), passphrase, Date.now(), print);
}

function wrongly(why: string): number {
  console.error(`${why}\n\n${usage}`);
  return 2;
}

/** `args`: what stands behind `pollkeeper`. */
export async function pollkeeper(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  try {
    switch (command) {
      case 'verify':
        return await verify(rest);
      case 'disclose':
        return await discloseVoter(rest);
      case 'keys':
        return await keys(rest);
      case 'cosign':
        return await cosign(rest);
      case 'package':
        return await packageCommand(rest, {
          read: fileOrInput,
          write: async (path, bytes) => {
            await mkdir(dirname(path), { recursive: true });
            await writeFile(path, bytes, { flush: true });
          },
          list: folder => readdir(folder).catch(() => []),
          print,
          ask: askUnseen,
          passphrase: process.env.POLLKEEPER_PASSPHRASE,
        });
      case 'simulate':
        return await simulateCommand(rest, here, print);
      case 'commands':
        print(await readFile(join(here, 'commands.md'), 'utf8'));
        return 0;
      case undefined:
      case 'help':
      case '--help':
        print(usage);
        return command === undefined ? 2 : 0;
      default:
        return wrongly(`there is no command "${command.slice(0, 60)}"`);
    }
  } catch (error) {
    // asked for something that is not there, or wrongly: one sentence, no stack
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
}
