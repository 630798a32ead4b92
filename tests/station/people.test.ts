/**
 * Somebody tries PINs. Four wrong ones cost nothing but a line in the log; from the fifth on each costs more time, and
 * all of them are written down. The desk locks when nobody has touched it for ten minutes.
 */
import { describe, expect, it } from 'vitest';
import { setClock } from '../../electron/station/clock.ts';
import { People, type WrongBefore } from '../../electron/station/people.ts';
import { samplePackage } from './station.ts';

async function somebody(wrongBefore: WrongBefore = {}) {
  const { election } = await samplePackage();
  const clock = setClock(0);
  const noted: { person: string; times: number; delayMs: number }[] = [];
  const people = new People({
    election,
    clock,
    wrongBefore,
    checkPin: async (_person, pin) => pin === '1234',
    noteWrong: async (person, times, delayMs) => {
      noted.push({ person, times, delayMs });
    },
  });
  const wrong = () => people.check([{ person: 'chair', pin: '0000' }]);
  const right = () => people.check([{ person: 'chair', pin: '1234' }]);
  return { people, clock, noted, wrong, right };
}

describe('wrong PINs (ledger.md §4)', () => {
  it('each is written down with how many there were; from the fifth on the delay doubles', async () => {
    const { wrong, noted, clock } = await somebody();
    for (let n = 0; n < 7; n++) {
      await wrong();
      clock.pass(900_000);
    }
    expect(noted.map(({ times }) => times)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(noted.map(({ delayMs }) => delayMs)).toEqual([0, 0, 0, 0, 30_000, 60_000, 120_000]);
  });

  it('during the delay not even the right PIN is looked at', async () => {
    const { wrong, right, clock } = await somebody();
    for (let n = 0; n < 5; n++) await wrong();
    expect(await right()).toMatchObject({
      ok: false,
      refusal: { code: 'pin-wait', params: { seconds: 30 } },
    });
    clock.pass(30_000);
    expect((await right()).ok).toBe(true);
  });

  it('sixty asked at once are looked at one after the other: the fifth brings the delay, the right one comes too late', async () => {
    const { wrong, right, noted } = await somebody();
    const answers = await Promise.all([...Array.from({ length: 60 }, wrong), right()]);
    expect(answers.some(answer => answer.ok)).toBe(false);
    expect(noted.map(({ times }) => times)).toEqual([1, 2, 3, 4, 5]);
  });

  it('a restart forgives nobody: the count and what is left of the delay go on', async () => {
    const { wrong, right, noted, clock } = await somebody({ chair: { times: 5, leftMs: 20_000 } });
    expect(await right()).toMatchObject({ refusal: { code: 'pin-wait', params: { seconds: 20 } } });
    clock.pass(20_000);
    await wrong();
    expect(noted).toEqual([{ person: 'chair', times: 6, delayMs: 60_000 }]);
  });

  it('a right one forgets the wrong ones before it', async () => {
    const { wrong, right, noted } = await somebody();
    for (let n = 0; n < 4; n++) await wrong();
    await right();
    await wrong();
    expect(noted.at(-1)).toEqual({ person: 'chair', times: 1, delayMs: 0 });
  });
});

describe('the seat at the desk', () => {
  it('is for those who run the desk: an agent with a right PIN is refused', async () => {
    const { people } = await somebody();
    expect(await people.sitDown({ person: 'agent-1a', pin: '1234' })).toMatchObject({
      refusal: { code: 'needs-staff' },
    });
    expect(people.seat).toBeNull();
  });

  it('locks after ten minutes in which nobody touched it, and not before', async () => {
    const { people, clock } = await somebody();
    await people.sitDown({ person: 'staff-1', pin: '1234' });
    clock.pass(9 * 60_000);
    expect(people.lockIfIdle()).toBe(false);
    people.touch();
    clock.pass(10 * 60_000 - 1);
    expect(people.lockIfIdle()).toBe(false);
    clock.pass(1);
    expect(people.lockIfIdle()).toBe(true);
    expect(people.seat).toBeNull();
  });
});
