/**
 * The desk gives a command; the service decides, writes, and only then says that it is done. Two scanners at once must
 * not get two ballots for one card; a failed write must not be taken for a written one; and what a window shows is
 * what was written, nothing else.
 */
import { describe, expect, it } from 'vitest';
import { refuse } from '../../shared/contract/result.ts';
import { formatInstant } from '../../shared/domain/clock/official.ts';
import { readEvent } from '../../shared/domain/events.ts';
import { evolve } from '../../shared/domain/evolve.ts';
import { initialState } from '../../shared/domain/state.ts';
import { openStation } from './station.ts';

const entry = { how: 'wedge' } as const;

describe('one ballot per voter, whatever arrives together (R-54.2)', () => {
  it('R-54.2 of forty scans of one card at once, one gets a ballot and thirty-nine a refusal', async () => {
    const { give, service, voter } = await openStation();
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => give('issue-ballot', { voter: voter(0), entry }, 'staff-1')),
    );
    expect(answers.filter(answer => answer.ok)).toHaveLength(1);
    for (const answer of answers)
      if (!answer.ok) expect(answer.refusal).toMatchObject({ rule: 'R-54.2', code: 'already-holding' });
    expect(service.state.issue.struckOff).toBe(1);
  });

  it('commands that arrive during a commit are written together, in order, under one acknowledgement', async () => {
    const { give, recording, service, voter } = await openStation();
    const before = recording.commits.length;
    let go = () => {};
    recording.gate = new Promise(resolve => {
      go = resolve;
    });
    const answers = Array.from({ length: 50 }, (_, n) =>
      give('issue-ballot', { voter: voter(n), entry }, 'staff-1'),
    );
    go();
    const ballots = (await Promise.all(answers)).map(answer =>
      answer.ok && answer.value[0]?.type === 'ballot-issued' ? answer.value[0].data.ballot : null,
    );
    expect(ballots).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
    expect(recording.commits.length - before).toBe(2); // the first alone, the other forty-nine together
    expect(recording.commits.at(-1)?.add).toHaveLength(49);
    expect(service.state.issue.struckOff).toBe(50);
  });
});

describe('a write that fails', () => {
  const failure = refuse('ledger', 'not-recorded', { medium: 'journal', why: 'the disk is full', seq: 7 });

  it('is answered "not recorded", changes nothing that is shown, and stops everything after it', async () => {
    const { give, recording, service, voter } = await openStation();
    const before = service.state;
    recording.fails = failure;
    expect(await give('issue-ballot', { voter: voter(0), entry }, 'staff-1')).toEqual(failure);
    expect(service.state).toBe(before);
    recording.fails = null;
    expect(await give('issue-ballot', { voter: voter(1), entry }, 'staff-1')).toEqual(failure);
    expect(service.state).toBe(before);
    expect(service.fault).toEqual(failure);
  });

  it('is made good by a retry: then the ballot is out, and issuing goes on', async () => {
    const { give, recording, service, voter, clock, machine } = await openStation();
    recording.fails = failure;
    const failedAt = clock.wall();
    await give('issue-ballot', { voter: voter(0), entry }, 'staff-1');
    machine.pass(300_000);
    recording.fails = null;
    recording.retryFails = failure;
    expect(await service.retry()).toEqual(failure);
    expect(service.fault).not.toBeNull();
    recording.retryFails = null;
    expect((await service.retry()).ok).toBe(true);
    expect(service.fault).toBeNull();
    expect(service.state.issue.struckOff).toBe(1);
    // the log says since when nothing could be written, where, and why
    const since = formatInstant(failedAt, service.state.election.zone);
    expect(service.state.evidence.failedWrites).toMatchObject([
      { medium: 'journal', why: 'the disk is full', since },
    ]);
    expect((await give('issue-ballot', { voter: voter(0), entry }, 'staff-1')).ok).toBe(false);
    expect((await give('issue-ballot', { voter: voter(1), entry }, 'staff-1')).ok).toBe(true);
  });

  it('is made good once, however often it is asked for meanwhile: a reloaded page asks again, and issuing goes on', async () => {
    const { give, recording, service, voter } = await openStation();
    recording.fails = failure;
    await give('issue-ballot', { voter: voter(0), entry }, 'staff-1');
    recording.fails = null;
    let go = () => {};
    recording.gate = new Promise(resolve => {
      go = resolve;
    });
    const both = [service.retry(), service.retry()];
    go();
    for (const answer of await Promise.all(both)) expect(answer.ok).toBe(true);
    expect(service.fault).toBeNull();
    expect(service.state.issue.struckOff).toBe(1);
    expect(service.state.evidence.failedWrites).toHaveLength(1);
    expect(await service.retry()).toMatchObject({ refusal: { code: 'nothing-to-retry' } });
    expect((await give('issue-ballot', { voter: voter(1), entry }, 'staff-1')).ok).toBe(true);
  });

  it('keeps why it failed, whatever a ledger says that has nothing to retry', async () => {
    const { give, recording, service, voter } = await openStation();
    recording.fails = failure;
    await give('issue-ballot', { voter: voter(0), entry }, 'staff-1');
    recording.waiting = false; // as after it was closed
    expect(await service.retry()).toMatchObject({ refusal: { code: 'nothing-to-retry' } });
    expect(service.fault).toEqual(failure);
  });

  it('which the database then refuses for good is not recorded, and the desk goes on', async () => {
    const { give, recording, service, voter } = await openStation();
    recording.fails = failure;
    await give('issue-ballot', { voter: voter(0), entry }, 'staff-1');
    recording.fails = null;
    recording.retryFails = refuse('ledger', 'fact-held', { fact: `issue:${voter(0)}` });
    expect(await service.retry()).toEqual(recording.retryFails);
    expect(service.fault).toBeNull();
    expect(service.state.issue.struckOff).toBe(0);
    expect(service.state.evidence.failedWrites).toHaveLength(1);
    expect((await give('issue-ballot', { voter: voter(1), entry }, 'staff-1')).ok).toBe(true);
  });

  it('is noted in the log though its reason is cut within a letter', async () => {
    const { give, recording, service, voter } = await openStation();
    const why = `${'x'.repeat(1_999)}\u{1f5f3}`;
    recording.fails = refuse('ledger', 'not-recorded', { medium: 'journal', why, seq: 7 });
    await give('issue-ballot', { voter: voter(0), entry }, 'staff-1');
    recording.fails = null;
    expect((await service.retry()).ok).toBe(true);
    expect(service.state.evidence.failedWrites[0]?.why).toBe(`${'x'.repeat(1_999)}\ufffd`);
  });

  it('never answers with a refusal that leans on an event which was not recorded', async () => {
    const { give, recording, voter } = await openStation();
    let go = () => {};
    recording.gate = new Promise(resolve => {
      go = resolve;
    });
    recording.fails = failure;
    const answers = [0, 1, 1].map(n => give('issue-ballot', { voter: voter(n), entry }, 'staff-1'));
    go();
    for (const answer of await Promise.all(answers)) expect(answer).toEqual(failure);
  });
});

describe('half a letter', () => {
  it('which canonical JSON has no form for, is refused; who stands beside it is served', async () => {
    const { give, voter } = await openStation();
    const [odd, beside] = await Promise.all([
      give('record-irregularity', { what: 'x\ud800', place: 'door', minutesAgo: 0 }, 'staff-1'),
      give('issue-ballot', { voter: voter(0), entry }, 'staff-1'),
    ]);
    expect(odd).toMatchObject({ ok: false, refusal: { code: 'bad-input' } });
    expect(beside.ok).toBe(true);
  });
});

describe('what the database alone refuses', () => {
  it('concerns the command that it refused, not those that were written beside it', async () => {
    const { give, recording, service, voter } = await openStation();
    let go = () => {};
    recording.gate = new Promise(resolve => {
      go = resolve;
    });
    const held = `issue:${voter(1)}`;
    const commit = recording.commit.bind(recording);
    recording.commit = async (entries, facts) =>
      facts.add.includes(held) ? refuse('ledger', 'fact-held', { fact: held }) : commit(entries, facts);
    const answers = [0, 1, 2].map(n => give('issue-ballot', { voter: voter(n), entry }, 'staff-1'));
    go();
    expect((await Promise.all(answers)).map(answer => answer.ok)).toEqual([true, false, true]);
    expect(service.fault).toBeNull();
    expect(service.state.issue.struckOff).toBe(2);
  });
});

describe('the live state', () => {
  it('is the fold of the bytes that were written', async () => {
    const { give, recording, service, pack, voter } = await openStation();
    for (let n = 0; n < 5; n++) await give('issue-ballot', { voter: voter(n), entry }, 'staff-1');
    await give('return-spoiled', { voter: voter(1), signedBy: 'staff-1' }, 'staff-1');
    await give('issue-replacement', { voter: voter(1) }, 'staff-1');
    const folded = recording.commits
      .flatMap(({ bytes }) => bytes)
      .map(bytes => readEvent(JSON.parse(bytes))!)
      .reduce(evolve, initialState(pack.election, pack.stationId));
    expect(folded).toEqual(service.state);
  });
});
