/** `pollkeeper simulate SCRIPT`: the day of a script, line by line, and its bundle. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { hex } from '../../shared/evidence/bytes.ts';
import { documentsIn } from '../documents/service.ts';
import { pageDigest } from '../evidence/station-bundle.ts';
import type { OpenedPackage } from '../package/open-package.ts';
import { attach } from './attachments.ts';
import { type Simulated, type Step, simulate, surprises } from './simulate.ts';
import { simulatedPapers } from './simulate-bundle.ts';
import { simulatedPackage } from './simulate-package.ts';
import { readScript } from './simulate-script.ts';

const eventLine = (event: Step['events'][number]): string =>
  `       ${String(event.seq).padStart(5)}  ${event.type} ${JSON.stringify(event.data).slice(0, 160)}`;

function told({ line, what, events, refusal, expected }: Step): string {
  const due = expected === null || refusal?.rule === expected ? '' : `  (${expected} must refuse it)`;
  const head = `${String(line).padStart(5)}  ${what}${due}`;
  if (refusal) {
    const params = Object.entries(refusal.params).map(([key, value]) => `${key}=${value}`);
    return `${head}  REFUSED ${refusal.rule} ${refusal.code}${params.length > 0 ? ` (${params.join(', ')})` : ''}`;
  }
  return [head, ...events.map(eventLine)].join('\n');
}

/**
 * `folder`: of the built program, with the sample election. Answers with the exit code: 1 when a line was refused
 * that should not have been, or the other way round.
 */
export async function simulateCommand(
  args: readonly string[],
  folder: string,
  print: (line: string) => void,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      election: { type: 'string' },
      roll: { type: 'string' },
      quiet: { type: 'boolean' },
    },
  });
  const [path] = positionals;
  if (path === undefined) throw new Error('simulate needs a script');
  const script = readScript(await readFile(path, 'utf8'));
  if (!script.ok)
    throw new Error(`${path}, line ${script.refusal.params.line}: ${script.refusal.params.problem}`);
  const opened = await simulatedPackage(
    JSON.parse(await readFile(values.election ?? join(folder, 'sample', 'election.json'), 'utf8')),
    await readFile(values.roll ?? join(folder, 'sample', 'roll.csv')),
    script.value.election,
  );
  if (!opened.ok) throw new Error(`${opened.refusal.code} ${JSON.stringify(opened.refusal.params)}`);
  const { version } = JSON.parse(await readFile(join(folder, 'version.json'), 'utf8')) as { version: string };
  const attachments = values.out === undefined ? null : join(values.out, 'attachments');
  const kept = attachments ?? (await mkdtemp(join(tmpdir(), 'pollkeeper-')));
  try {
    const day = await simulate({
      opened: opened.value,
      script: script.value,
      version,
      page: await pageDigest(folder),
      attach: files =>
        attach(
          files.map(file => join(dirname(path), file)),
          kept,
          opened.value.election.settings.attachmentMegabytes,
        ),
      ...(values.quiet ? {} : { tell: step => print(told(step)) }),
    });
    const refused = day.steps.filter(step => step.refusal !== null).length;
    const surprising = day.steps.filter(surprises);
    print(
      `${day.steps.length} lines, ${day.log.size} events, ${refused} refused; phase ${day.state.poll.phase}; root ${hex(day.log.root)}`,
    );
    for (const step of surprising) print(`NOT AS THE SCRIPT SAYS ${told(step)}`);
    if (values.out !== undefined) await writePapers(day, opened.value, values.out, kept, folder, print);
    return surprising.length > 0 ? 1 : 0;
  } finally {
    if (attachments === null) await rm(kept, { recursive: true, force: true });
  }
}

async function writePapers(
  day: Simulated,
  opened: OpenedPackage,
  out: string,
  attachments: string,
  folder: string,
  print: (line: string) => void,
): Promise<void> {
  await mkdir(out, { recursive: true });
  const font = (weight: string) => join(folder, 'fonts', `NotoSansTC-${weight}.ttf`);
  const documents = documentsIn(pathToFileURL(join(folder, 'documents-worker.mjs')), {
    regular: font('Regular'),
    bold: font('Bold'),
  });
  const papers = await simulatedPapers(day, documents, opened, attachments);
  await documents.close();
  if (!papers.ok) throw new Error(`${papers.refusal.code}: ${papers.refusal.params.problem}`);
  await writeFile(join(out, 'record.pdf'), papers.value.recordPdf);
  await writeFile(join(out, 'bundle.zip'), papers.value.bundle);
  print(`${join(out, 'bundle.zip')} (${papers.value.bundle.length} bytes)`);
}
