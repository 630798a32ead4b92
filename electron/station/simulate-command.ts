/** `pollkeeper simulate SCRIPT`: the day of a script, line by line, and its bundle. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { hex } from '../../shared/evidence/bytes.ts';
import { documentOf } from '../documents/of-station.ts';
import { documentsIn } from '../documents/service.ts';
import { sha256Hex } from '../evidence/keys.ts';
import { stationBundle } from '../evidence/station-bundle.ts';
import { openPackage } from '../package/open-package.ts';
import { makePackages } from '../package/package-file.ts';
import { practicePassphrase } from './practice.ts';
import { readScript, type Step, simulate } from './simulate.ts';

/** Bytes that look random and are the same each time: a simulated election protects nobody's data. */
function repeatable(seed: string): (count: number) => Uint8Array {
  let drawn = 0;
  return count => {
    const chunks: Buffer[] = [];
    for (let have = 0; have < count; have += 32)
      chunks.push(createHash('sha256').update(`${seed} ${drawn++}`).digest());
    return Buffer.concat(chunks).subarray(0, count);
  };
}

const eventLine = (event: Step['events'][number]): string =>
  `       ${String(event.seq).padStart(5)}  ${event.type} ${JSON.stringify(event.data).slice(0, 160)}`;

function told({ line, what, events, refusal }: Step): string {
  const head = `${String(line).padStart(5)}  ${what}`;
  if (refusal) {
    const params = Object.entries(refusal.params).map(([key, value]) => `${key}=${value}`);
    return `${head}  REFUSED ${refusal.rule} ${refusal.code}${params.length > 0 ? ` (${params.join(', ')})` : ''}`;
  }
  return [head, ...events.map(eventLine)].join('\n');
}

/** `folder`: of the built program, with the sample election. Answers with the exit code. */
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
  const electionFile = JSON.parse(
    await readFile(values.election ?? join(folder, 'sample', 'election.json'), 'utf8'),
  );
  const made = await makePackages({
    // whatever the file says: a simulated day is practice and can never be taken for a real one
    electionFile: { ...electionFile, practice: true },
    rollBytes: await readFile(values.roll ?? join(folder, 'sample', 'roll.csv')),
    passphrase: practicePassphrase,
    random: repeatable('simulate'),
  });
  const [first] = made.ok ? made.value : [];
  if (!made.ok || !first)
    throw new Error(
      made.ok
        ? 'an election without a station'
        : `${made.refusal.code} ${JSON.stringify(made.refusal.params)}`,
    );
  const opened = await openPackage(first.bytes, practicePassphrase);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { version } = JSON.parse(await readFile(join(folder, 'version.json'), 'utf8')) as { version: string };
  const day = await simulate({
    opened: opened.value,
    script: script.value,
    version,
    ...(values.quiet ? {} : { tell: step => print(told(step)) }),
  });
  const refused = day.steps.filter(step => step.refusal !== null).length;
  print(
    `${day.steps.length} lines, ${day.log.size} events, ${refused} refused; phase ${day.state.poll.phase}; root ${hex(day.log.root)}`,
  );
  if (values.out === undefined) return 0;
  await mkdir(values.out, { recursive: true });
  const font = (weight: string) => join(folder, 'fonts', `NotoSansTC-${weight}.ttf`);
  const documents = documentsIn(pathToFileURL(join(folder, 'documents-worker.mjs')), {
    regular: font('Regular'),
    bold: font('Bold'),
  });
  const { log } = day;
  const recordPdf = await documentOf(documents, {
    kind: 'record',
    language: 'zh',
    state: day.state,
    checkpoint: { note: log.checkpoint?.note ?? '', size: log.size, root: hex(log.root) },
  });
  await documents.close();
  if (!recordPdf.ok) throw new Error(`${recordPdf.refusal.code}: ${recordPdf.refusal.params.problem}`);
  await day.notePaper('record', sha256Hex(recordPdf.value));
  const bundle = await stationBundle({
    state: day.state,
    events: log.range(0, log.size),
    checkpoints: log.checkpoints.map(({ note }) => note),
    electionBytes: opened.value.electionBytes,
    recordPdf: recordPdf.value,
    attachments: join(folder, 'attachments'),
  });
  await writeFile(join(values.out, 'record.pdf'), recordPdf.value);
  await writeFile(join(values.out, 'bundle.zip'), bundle);
  print(`${join(values.out, 'bundle.zip')} (${bundle.length} bytes)`);
  return 0;
}
