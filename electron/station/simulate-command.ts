/** `pollkeeper simulate SCRIPT`: the day of a script, line by line, and its bundle. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Refusal } from '../../shared/contract/result.ts';
import type { Language } from '../../shared/contract/view.ts';
import { hex } from '../../shared/evidence/bytes.ts';
import { label, refusalText } from '../../shared/locales/index.ts';
import { formatList, writeIn } from '../../shared/locales/text.ts';
import { speakIn } from '../command-line.ts';
import { documentsIn } from '../documents/service.ts';
import { pageDigest } from '../evidence/station-bundle.ts';
import { faultLines } from '../package/command-tables.ts';
import { sayIn } from '../package/command-texts.ts';
import { electionFaults } from '../package/election-check.ts';
import { readJsonText } from '../package/json-lines.ts';
import type { OpenedPackage } from '../package/open-package.ts';
import { attach } from './attachments.ts';
import { type Simulated, type Step, simulate, surprises } from './simulate.ts';
import { simulatedPapers } from './simulate-bundle.ts';
import { simulatedPackage } from './simulate-package.ts';
import { readScript, type Script, scriptFault } from './simulate-script.ts';

export type SimulateAsk = {
  /** the script's path */
  readonly script: string;
  readonly out?: string | undefined;
  readonly election?: string | undefined;
  readonly roll?: string | undefined;
  /** writes over the papers of an earlier day in `out` */
  readonly replace?: boolean | undefined;
  /** prints no line of the day itself */
  readonly quiet?: boolean | undefined;
};

const eventLine = (event: Step['events'][number]): string =>
  `       ${String(event.seq).padStart(5)}  ${event.type} ${JSON.stringify(event.data).slice(0, 160)}`;

function told({ line, what, events, refusal, expected }: Step, language: Language): string {
  const speak = speakIn(language);
  const due =
    expected === null || refusal?.rule === expected ? '' : `  ${speak('script.must', { rule: expected })}`;
  const head = `${String(line).padStart(5)}  ${what}${due}`;
  if (refusal) {
    const sentence = refusalText(language, refusal, writeIn(language));
    return `${head}  ${speak('script.refused', { rule: refusal.rule, code: refusal.code, sentence })}`;
  }
  return [head, ...events.map(eventLine)].join('\n');
}

/** Script and package, both read and sound; or the lines that say what is wrong, where. */
async function readDay(
  { script: path, election, roll }: SimulateAsk,
  folder: string,
  language: Language,
): Promise<
  { readonly script: Script; readonly opened: OpenedPackage; readonly real: boolean } | readonly string[]
> {
  const script = readScript(await readFile(path, 'utf8'), language);
  if (!script.ok) return [speakIn(language)('script.line', { path, ...script.refusal.params })];
  const electionPath = election ?? join(folder, 'sample', 'election.json');
  const written = readJsonText(await readFile(electionPath));
  if (!written.ok) return [sayIn(language)(written.why, { path: electionPath, line: written.line })];
  const { text, json } = written;
  const file = { ...(typeof json === 'object' ? json : {}), ...script.value.election.election };
  const faults = electionFaults({ ...file, practice: true });
  const byScript = faults.find(fault => String(fault.path[0]) in script.value.election.election);
  if (byScript) {
    const wrong = { path, line: script.value.electionLine, problem: scriptFault(byScript, language) };
    return [speakIn(language)('script.line', wrong)];
  }
  if (faults.length > 0) return faultLines(faults, text, language);
  const rollBytes = await readFile(roll ?? join(folder, 'sample', 'roll.csv'));
  const opened = await simulatedPackage(file, rollBytes, script.value.election);
  return opened.ok
    ? { script: script.value, opened: opened.value, real: !('practice' in file && file.practice === true) }
    : [refusalText(language, opened.refusal, writeIn(language))];
}

/**
 * `folder`: of the built program, with the sample election. Answers with the exit code: 1 when a line was refused
 * that should not have been, or the other way round; 2 when the script, the election or the roll is not sound, or
 * papers of an earlier day lie in `out`. Throws where a
 * file is not there.
 */
export async function simulateCommand(
  ask: SimulateAsk,
  folder: string,
  print: (line: string) => void,
  language: Language = 'en',
): Promise<number> {
  const read = await readDay(ask, folder, language);
  if (!('script' in read)) {
    for (const line of read) print(line);
    return 2;
  }
  const { script, opened, real } = read;
  const { script: path, out, quiet } = ask;
  const speak = speakIn(language);
  const there = out === undefined || ask.replace === true ? [] : await papersIn(out);
  if (there.length > 0) {
    print(speak('script.there', { folder: out, names: formatList(language, there) }));
    return 2;
  }
  if (real) print(speak('script.practice'));
  const { version } = JSON.parse(await readFile(join(folder, 'version.json'), 'utf8')) as { version: string };
  const attachments = out === undefined ? null : join(out, 'attachments');
  const kept = attachments ?? (await mkdtemp(join(tmpdir(), 'pollkeeper-')));
  try {
    const day = await simulate({
      opened,
      script,
      version,
      page: await pageDigest(folder),
      attach: files =>
        attach(
          files.map(file => join(dirname(path), file)),
          kept,
          opened.election.settings.attachmentMegabytes,
        ),
      ...(quiet ? {} : { tell: step => print(told(step, language)) }),
    });
    const ended = {
      lines: day.steps.length,
      events: day.log.size,
      refused: day.steps.filter(step => step.refusal !== null).length,
      phase: label(language, 'phase', day.state.poll.phase),
      root: hex(day.log.root),
    };
    print(speak('script.ended', ended));
    const surprising = day.steps.filter(surprises);
    for (const step of surprising) print(speak('script.surprise', { step: told(step, language) }));
    if (out === undefined) return surprising.length > 0 ? 1 : 0;
    const unmade = await writePapers(day, opened, out, kept, folder, print, language);
    if (unmade !== null) print(refusalText(language, unmade, writeIn(language)));
    return surprising.length > 0 || unmade !== null ? 1 : 0;
  } finally {
    if (attachments === null) await rm(kept, { recursive: true, force: true });
  }
}

/** What a simulated day writes: the names of those that lie in a folder. */
const papers = ['record.pdf', 'bundle.zip'] as const;
const papersIn = async (folder: string): Promise<readonly string[]> => {
  const found = await readdir(folder).catch((): string[] => []);
  return papers.filter(name => found.includes(name));
};

/** Null, or why the record could not be made. */
async function writePapers(
  day: Simulated,
  opened: OpenedPackage,
  out: string,
  attachments: string,
  folder: string,
  print: (line: string) => void,
  language: Language,
): Promise<Refusal | null> {
  await mkdir(out, { recursive: true });
  const font = (weight: string) => join(folder, 'fonts', `NotoSansTC-${weight}.ttf`);
  const documents = documentsIn(pathToFileURL(join(folder, 'documents-worker.mjs')), {
    regular: font('Regular'),
    bold: font('Bold'),
  });
  const made = await simulatedPapers(day, documents, opened, attachments);
  await documents.close();
  if (!made.ok) return made.refusal;
  const written = (path: string, bytes: number) => print(sayIn(language)('written', { path, bytes }));
  const contents = { 'record.pdf': made.value.recordPdf, 'bundle.zip': made.value.bundle };
  for (const name of papers) {
    await writeFile(join(out, name), contents[name]);
    written(join(out, name), contents[name].length);
  }
  for (const { sha256, size } of day.state.objections.list.flatMap(({ documents }) => documents))
    written(join(attachments, sha256), size);
  return null;
}
