/**
 * Somebody takes a published record, leaves the committee's key in it as it is, puts a key of his own in the place of the
 * station's (or of an agent's), plays another day and signs everything again. All of it agrees with itself, down to the
 * paper. What he does not have is the committee's signature of an election file with his key in it.
 */
import { describe, expect, it } from 'vitest';
import { publicKeyOf, signerOf, signingKey } from '../../electron/evidence/keys.ts';
import { verifyStationBundle } from '../../electron/evidence/station-bundle.ts';
import type { OpenedPackage } from '../../electron/package/open-package.ts';
import { base64 } from '../../shared/evidence/bytes.ts';
import { printReport } from '../../shared/evidence/report.ts';
import { bundleOf, openSample, printedDay, programFolder, rebagged, withElection } from './station-day.ts';

const opened = await openSample();
const program = programFolder();
const mySeed = Buffer.alloc(32, 66);
const myKey = base64(publicKeyOf(mySeed));
const { election } = opened;

async function verified(given: OpenedPackage) {
  const { day, paper } = await printedDay(given);
  return verifyStationBundle(await bundleOf(given, day, paper, program), program);
}

async function failing(given: OpenedPackage) {
  const report = await verified(given);
  expect(report.exitCode, printReport(report)).toBe(1);
  return {
    checks: report.lines.filter(line => line.outcome === 'failed').map(line => line.check),
    findings: report.lines.flatMap(line => line.findings),
  };
}

const forged = {
  ...election,
  keys: { ...election.keys, stations: { ...election.keys.stations, [opened.stationId]: myKey } },
};

describe('the committee’s key left as it is', () => {
  it('the key of the station replaced, and everything signed again', async () => {
    const { checks, findings } = await failing(withElection(opened, forged, signingKey(mySeed)));
    expect(checks).toEqual(['committee']);
    expect(findings).toMatchObject([{ file: 'data/election.sig', found: 'another one' }]);
    expect(findings[0]?.expected).toContain(opened.committeeFingerprint);
  });
  it('the key of a cosigner replaced', async () => {
    const people = election.people.map(one => (one.id === 'agent-1a' ? { ...one, publicKey: myKey } : one));
    expect((await failing(withElection(opened, { ...election, people }))).checks).toEqual(['committee']);
  });
  it('signed by another committee', async () => {
    const electionSignature = signerOf(mySeed)(opened.electionBytes);
    expect((await failing({ ...opened, electionSignature })).checks).toEqual(['committee']);
  });
  it('the signature taken out: that is a failure, and the rest is still read', async () => {
    const { day, paper } = await printedDay(opened);
    const bundle = await bundleOf(opened, day, paper, program);
    const without = await rebagged(bundle, 'data/election.sig', () => null);
    const report = await verifyStationBundle(without, program);
    expect(report.exitCode).toBe(1);
    const failed = report.lines.filter(line => line.outcome === 'failed').map(line => line.check);
    expect(failed).toEqual(['layout', 'committee', 'bytes']);
    const line = report.lines.find(({ check }) => check === 'committee');
    expect(line?.findings).toMatchObject([{ file: 'data/election.sig', found: 'none' }]);
  });
});

it('a committee of one’s own, with its own key: sound by itself, and another fingerprint', async () => {
  const theirs = { ...forged, keys: { ...forged.keys, committee: myKey } };
  const given = withElection(opened, theirs, signingKey(mySeed));
  const electionSignature = signerOf(mySeed)(given.electionBytes);
  const report = await verified({ ...given, electionSignature });
  expect(report.exitCode, printReport(report)).toBe(0);
  expect(printReport(report)).not.toContain(opened.committeeFingerprint);
});

it('what all this starts from is sound, and the fingerprint is the one that was published', async () => {
  const report = await verified(opened);
  expect(report.exitCode, printReport(report)).toBe(0);
  const line = report.lines.find(({ check }) => check === 'committee');
  expect(line?.what).toContain(opened.committeeFingerprint);
});
