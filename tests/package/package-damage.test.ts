/**
 * A package travels on a USB stick and through hands. Whatever happens to it on the way, the station opens exactly
 * what the committee signed, or says what is wrong with it and opens nothing.
 */
import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { sampleElectionFile, sampleRoll } from '../../build/sample/sample-election.ts';
import { signingKey } from '../../electron/evidence/keys.ts';
import {
  canonicalBytes,
  PART_NAMES,
  type Parts,
  readContainer,
  writeContainer,
} from '../../electron/package/container.ts';
import { checkServes, openPackage, readPackageFace } from '../../electron/package/open-package.ts';
import { makePackages } from '../../electron/package/package-file.ts';
import { createSeal } from '../../electron/package/seal.ts';
import { type Election, electionSchema } from '../../shared/contract/election.ts';
import type { Result } from '../../shared/contract/result.ts';

const PASSPHRASE = 'three halls, one box';
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const codeOf = (result: Result<unknown>) => (result.ok ? 'opened' : result.refusal.code);
const make = async (over: Partial<Parameters<typeof makePackages>[0]> = {}) =>
  makePackages({
    electionFile: sampleElectionFile({ stations: 3 }),
    rollBytes: sampleRoll(60),
    passphrase: PASSPHRASE,
    random: randomBytes,
    ...over,
  });

let packages: ReadonlyMap<string, Buffer>;
let file: Buffer;
beforeAll(async () => {
  packages = new Map(value(await make()).map(({ stationId, bytes }) => [stationId, Buffer.from(bytes)]));
  file = packages.get('A')!;
});

/** The same parts under a header that is right again: what a hand does, and an accident does not. */
const rewrite = (from: Buffer, change: (parts: Record<keyof Parts, Uint8Array>) => Partial<Parts>) => {
  const container = value(readContainer(from));
  return writeContainer({ ...container, parts: { ...container.parts, ...change({ ...container.parts }) } });
};

describe('accidents', () => {
  test('no byte of the file can change without a refusal, and the part is named', async () => {
    const step = 7;
    const seen = new Set<string>();
    for (let at = 0; at < file.length; at += at < 1500 || at > file.length - 200 ? 1 : step) {
      for (const flip of [0x01, 0x80]) {
        const copy = Buffer.from(file);
        copy[at] = copy[at]! ^ flip;
        const result = await openPackage(copy, PASSPHRASE);
        if (result.ok) throw new Error(`byte ${at} changed and the package opened`);
        const { code, params } = result.refusal;
        seen.add(`${code} ${params.part ?? ''}`);
      }
    }
    const parts = ['header', 'election', 'signature', 'station', 'secrets', 'roll'];
    expect([...seen].sort()).toEqual(
      ['not-a-package ', ...parts.map(part => `package-damaged ${part}`)].sort(),
    );
  });

  test('a copy cut off anywhere, or with something after its end, is refused', async () => {
    for (let length = 0; length < file.length; length += 97) {
      const result = await openPackage(file.subarray(0, length), PASSPHRASE);
      expect(['not-a-package', 'package-damaged']).toContain(codeOf(result));
    }
    const longer = await openPackage(Buffer.concat([file, Buffer.from([10])]), PASSPHRASE);
    expect(longer).toMatchObject({
      ok: false,
      refusal: { code: 'package-damaged', params: { part: 'end' } },
    });
  });

  test('other files are not packages, and any bytes at all are only refused', async () => {
    for (const other of [Buffer.alloc(0), Buffer.from('PK\x03\x04'), sampleRoll(20), Buffer.alloc(100_000)])
      expect(codeOf(await openPackage(other, PASSPHRASE))).toBe('not-a-package');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async bytes => {
        expect((await openPackage(bytes, PASSPHRASE)).ok).toBe(false);
        const dressed = Buffer.concat([Buffer.from('pollkeeper-package 1\n'), bytes]);
        expect(await openPackage(dressed, PASSPHRASE)).toMatchObject({
          refusal: { code: 'package-damaged' },
        });
      }),
    );
  });

  test('a package of a later program says so', async () => {
    const later = Buffer.concat([Buffer.from('pollkeeper-package 2\n'), file.subarray(21)]);
    expect(await openPackage(later, PASSPHRASE)).toMatchObject({
      refusal: { code: 'package-newer-format', params: { format: 2 } },
    });
    const election = rewrite(file, parts => ({
      election: Buffer.from(
        Buffer.from(parts.election).toString().replace('pollkeeper-election-1', 'pollkeeper-election-3'),
      ),
    }));
    expect(codeOf(await openPackage(election, PASSPHRASE))).toBe('package-newer-format');
  });
});

describe('the passphrase', () => {
  test('a wrong one is called wrong, not damage', async () => {
    for (const wrong of ['', 'three halls, one bo', 'Three halls, one box', `${PASSPHRASE} `])
      expect(codeOf(await openPackage(file, wrong))).toBe('package-wrong-passphrase');
  });

  test('typed in full width by an input method, it is the same', async () => {
    const wide = PASSPHRASE.replace(/[a-z]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    expect(codeOf(await openPackage(file, wide))).toBe('opened');
  });

  test('while it is tried, the desk goes on: nothing waits for the key to be derived', async () => {
    let turns = 0;
    let trying = true;
    const other = (async () => {
      while (trying) {
        turns++;
        await new Promise(done => setImmediate(done));
      }
    })();
    await openPackage(file, PASSPHRASE);
    trying = false;
    await other;
    expect(turns).toBeGreaterThan(20);
  });

  test('a short one seals nothing', async () => {
    expect(await make({ passphrase: '123456789' })).toMatchObject({
      refusal: { code: 'passphrase-short', params: { least: 10 } },
    });
  });
});

describe('hands', () => {
  const changed = (parts: { election: Uint8Array }, change: (election: Election) => void): Uint8Array => {
    const election = electionSchema.parse(JSON.parse(Buffer.from(parts.election).toString()));
    change(election);
    return canonicalBytes(election);
  };

  test("a changed election no longer has the committee's signature", async () => {
    const forged = rewrite(file, parts => ({ election: changed(parts, e => void e.groups.reverse()) }));
    expect(codeOf(await openPackage(forged, PASSPHRASE))).toBe('package-signature');
    expect(codeOf(readPackageFace(forged))).toBe('package-signature');
  });

  test('a changed election signed with another key shows another fingerprint, and its sealed parts do not open', async () => {
    const mallory = signingKey(randomBytes(32));
    const forged = rewrite(file, parts => {
      const election = changed(parts, e => {
        e.groups.reverse();
        e.keys.committee = Buffer.from(mallory.publicRaw).toString('base64');
      });
      return { election, signature: mallory.sign(election) };
    });
    const face = value(readPackageFace(forged));
    expect(face.committeeFingerprint).not.toBe(value(readPackageFace(file)).committeeFingerprint);
    expect(face.committeeFingerprint).toMatch(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/);
    expect((await openPackage(forged, PASSPHRASE)).ok).toBe(false);
  });

  test("parts of another station's package do not fit, under any header", async () => {
    const other = value(readContainer(packages.get('C')!)).parts;
    for (const name of PART_NAMES) {
      const mixed = rewrite(file, () => ({ [name]: other[name] }));
      const same = name === 'election' || name === 'signature';
      expect((await openPackage(mixed, PASSPHRASE)).ok, name).toBe(same);
    }
  });

  test('who knows the passphrase still cannot change the roll key or a PIN: the secrets are signed for', async () => {
    const container = value(readContainer(file));
    const digest = createHash('sha256').update(container.parts.election).digest('hex');
    const seal = await createSeal(PASSPHRASE, container.salt, `${digest}\0A`);
    const secrets = JSON.parse(Buffer.from(seal.open('secrets', container.parts.secrets)!).toString('utf8'));
    for (const change of [{ rollKey: randomBytes(32).toString('base64') }, { pins: {} }]) {
      const other = Buffer.from(JSON.stringify({ ...secrets, ...change }));
      const forged = rewrite(file, () => ({ secrets: seal.close('secrets', other, randomBytes(12)) }));
      expect(codeOf(await openPackage(forged, PASSPHRASE))).toBe('package-damaged');
    }
  });

  test('who knows the passphrase still cannot change the roll: its digest is signed', async () => {
    const container = value(readContainer(file));
    const digest = createHash('sha256').update(container.parts.election).digest('hex');
    const seal = await createSeal(PASSPHRASE, container.salt, `${digest}\0A`);
    const roll = Buffer.from(seal.open('roll', container.parts.roll)!);
    const forged = rewrite(file, () => ({
      roll: seal.close('roll', Buffer.from(roll.toString().replace('committee', '')), randomBytes(12)),
    }));
    expect(codeOf(await openPackage(forged, PASSPHRASE))).toBe('package-roll-digest');
  });
});

describe('three stations, one roll', () => {
  test('each voter has one station; the others say which', async () => {
    const a = value(await openPackage(file, PASSPHRASE));
    const c = value(await openPackage(packages.get('C')!, PASSPHRASE));
    expect([a.stationId, c.stationId]).toEqual(['A', 'C']);
    expect(a.digest).toBe(c.digest);
    let here = 0;
    for (const entry of a.roll.entries()) {
      const [atA, atC] = [a.roll.answer(entry.card), c.roll.answer(entry.card)];
      if (entry.noVote !== null) expect(atA.kind).toBe(atC.kind);
      else {
        expect(atA.kind).toBe(entry.station === 'A' ? 'entitled' : 'other-station');
        if (atC.kind === 'other-station') expect(atC.station).toBe(entry.station);
        if (entry.station === 'A') here++;
      }
    }
    expect(a.roll.entitledAt('A')).toBe(here);
    expect(a.election.roll.entitled.A).toBe(here);
  });

  test('a laptop that serves a station takes no other package', async () => {
    const serves = { electionId: 'practice-24', stationId: 'A', digest: value(readPackageFace(file)).digest };
    const face = (bytes: Uint8Array) => value(readPackageFace(bytes));
    expect(codeOf(checkServes(serves, face(file)))).toBe('opened');
    expect(checkServes(serves, face(packages.get('C')!))).toMatchObject({
      refusal: { code: 'package-other-station', params: { serves: 'A', found: 'C' } },
    });
    const again = value(await make())[0]!.bytes;
    expect(codeOf(checkServes(serves, face(again)))).toBe('package-other-version');
    const other = value(await make({ electionFile: { ...sampleElectionFile(), id: 'other' } }))[0]!.bytes;
    expect(codeOf(checkServes(serves, face(other)))).toBe('package-other-election');
  });
});

describe('an election file that does not fit together makes no package', () => {
  const sample = sampleElectionFile({ stations: 3 });
  const { station: _, ...noStationColumn } = sample.rollMapping;
  const cases: [string, unknown, string][] = [
    ['not an object', 'x', ''],
    ['a field too many', { ...sample, secret: 1 }, 'secret'],
    ['a PIN of letters', { ...sample, people: [{ ...sample.people[0]!, pin: 'abcd' }] }, 'people.0.pin'],
    ['two groups of one id', { ...sample, groups: [sample.groups[0], sample.groups[0]] }, 'groups.1.id'],
    [
      'nobody in the chair',
      { ...sample, people: sample.people.filter(({ role }) => role !== 'chair') },
      'people',
    ],
    [
      'several stations and no column for them',
      { ...sample, rollMapping: noStationColumn },
      'rollMapping.station',
    ],
  ];
  test.each(cases)('%s', async (_, electionFile, path) => {
    expect(await make({ electionFile })).toMatchObject({
      refusal: { code: 'election-file', params: { path } },
    });
  });

  const patterns: [string, string][] = [
    ['(\\d+', 'syntax'],
    ['\\d{13}', 'captures'],
    ['(\\d)(\\d)', 'captures'],
    ['((?:a+)+)', 'too-complex'],
    ['(a|a)?(?:a|a)*', 'too-complex'],
    ['(.)\\1', 'too-complex'],
    ['(?=x)(x)', 'too-complex'],
    ['(a*a*a*a*)', 'too-complex'],
  ];
  test.each(patterns)('the card pattern %s', async (pattern, problem) => {
    const cards = [{ name: 'card', field: 'card' as const, pattern }];
    expect(await make({ electionFile: { ...sample, cards } })).toMatchObject({
      refusal: { code: 'card-pattern', params: { name: 'card', problem } },
    });
  });

  test('a bad roll is refused with its first fault and how many there are', async () => {
    const rollBytes = Buffer.from(
      Buffer.from(sampleRoll(60))
        .toString()
        .replaceAll('陳範例主席', ' ')
        .replaceAll('CHAN Exemplo Presidente', ''),
    );
    expect(await make({ rollBytes })).toMatchObject({
      refusal: {
        code: 'roll-problems',
        params: { errors: 1, row: 2, column: '中文姓名', problem: 'empty-name' },
      },
    });
  });
});
