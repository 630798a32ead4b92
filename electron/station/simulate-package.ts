/** The package of a simulated day: made and opened like any other, the same bytes each time. */
import { createHash } from 'node:crypto';
import { ok, type Result } from '../../shared/contract/result.ts';
import { type OpenedPackage, openPackage } from '../package/open-package.ts';
import { makePackages } from '../package/package-file.ts';
import { practicePassphrase } from './practice.ts';
import type { ScriptElection } from './simulate-script.ts';

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

/** The heading and the first `rows` lines. A row with a line break inside a cell counts for two. */
function firstRows(roll: Uint8Array, rows: number): Uint8Array {
  let end = 0;
  for (let n = 0; n <= rows; n++) {
    const feed = roll.indexOf(0x0a, end);
    if (feed < 0) return roll;
    end = feed + 1;
  }
  return roll.subarray(0, end);
}

/** Of the election's first station. Refuses what `makePackages` refuses; throws when there is no station. */
export async function simulatedPackage(
  electionFile: object,
  rollBytes: Uint8Array,
  { election, rollRows }: ScriptElection,
): Promise<Result<OpenedPackage>> {
  const made = await makePackages({
    // whatever the file says: a simulated day is practice and can never be taken for a real one
    electionFile: { ...electionFile, ...election, practice: true },
    rollBytes: rollRows === undefined ? rollBytes : firstRows(rollBytes, rollRows),
    passphrase: practicePassphrase,
    random: repeatable('simulate'),
  });
  if (!made.ok) return made;
  const [first] = made.value;
  if (!first) throw new Error('an election without a station');
  const opened = await openPackage(first.bytes, practicePassphrase);
  return opened.ok ? ok(opened.value) : opened;
}
