/**
 * `pollkeeper verify | disclose | package | simulate | commands`: the program without its windows, plain Node, also beside a
 * packaged app. Answers with the exit code: 0 done and good, 1 refused or not sound, 2 asked wrongly.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { unhex } from '../shared/evidence/bytes.ts';
import { discloseOne, verifyOne, verifyTwo } from './evidence/commands.ts';
import { packageCommand } from './package/command.ts';
import { simulateCommand } from './station/simulate-command.ts';

const usage = `pollkeeper verify BUNDLE.zip
    recomputes everything from the events: tree, checkpoints, signatures, rules, figures. Exit 1 if anything fails.
pollkeeper verify BUNDLE.zip OTHER.zip
    verifies both and compares them: the same log, one continues the other, or a fork. Exit 1 for a fork or two stations.
pollkeeper disclose BUNDLE.zip --number NUMBER --voter-key HEX
    the entries of one voter, with proofs. The key is in the restricted annex. Exit 1 if there are none, or it fails.
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
  process.stderr.write(prompt);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

async function verify(args: readonly string[]): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [path, other] = positionals;
  if (path === undefined || positionals.length > 2) return wrongly('verify takes one bundle, or two');
  return other === undefined ? verifyOne(path, here, print) : verifyTwo(path, other, here, print);
}

async function discloseVoter(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { number: { type: 'string' }, 'voter-key': { type: 'string' } },
  });
  const [path] = positionals;
  const { number, 'voter-key': key } = values;
  if (path === undefined || positionals.length !== 1 || number === undefined || key === undefined)
    return wrongly('disclose takes a bundle, --number and --voter-key');
  if (!/^[0-9a-fA-F]{64}$/.test(key)) return wrongly('a voter key is 64 hex digits');
  return discloseOne(path, { number, voterKey: unhex(key) }, here, print);
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
      case 'package':
        return await packageCommand(rest, {
          read: path => (path === '-' ? buffer(process.stdin) : readFile(path)),
          write: async (path, bytes) => {
            await mkdir(dirname(path), { recursive: true });
            await writeFile(path, bytes, { flush: true });
          },
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
