/**
 * The window asks for the whole and hears of changes, and under load the two come in any order: a change that says only
 * what is new comes before the whole, or an old one after it. The window never shows half a station, nor an old one.
 */
import { expect, it } from 'vitest';
import { StationStore } from '../../renderer/station/bridge/store.ts';
import type { StationBridge } from '../../shared/contract/asks.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { Change, View } from '../../shared/contract/view.ts';

/** What the window is told, one message at a time. */
function told() {
  let answer: (result: Result<unknown>) => void = () => {};
  let hear: (change: unknown) => void = () => {};
  const bridge: StationBridge = {
    ask: () => new Promise(resolve => (answer = resolve)),
    onChange: listener => {
      hear = listener;
      return () => {};
    },
    onProgress: () => () => {},
    onClosing: () => () => {},
  };
  const store = new StationStore(bridge, () => 0);
  store.start();
  const part = (turn: number, state: object) => ({ turn, stage: 'ready', station: { state } });
  return {
    whole: async (turn: number, state: object) => {
      answer({ ok: true, value: part(turn, state) as View });
      await Promise.resolve();
    },
    change: (turn: number, state: object) => hear(part(turn, state) as Change),
    shown: () => store.snapshot().view?.station?.state as object | undefined,
  };
}

it('a change before the whole is not shown alone, and adds nothing to a whole that is newer', async () => {
  const window = told();
  window.change(7, { count: 'seventh' });
  expect(window.shown()).toBeUndefined();
  await window.whole(7, { count: 'of the whole', issue: 'of the whole' });
  await expect.poll(window.shown).toEqual({ count: 'of the whole', issue: 'of the whole' });
});

it('a change that overtook an older whole is added to it', async () => {
  const window = told();
  window.change(7, { count: 'seventh' });
  window.change(8, { issue: 'eighth' });
  await window.whole(6, { count: 'sixth', issue: 'sixth', clock: 'sixth' });
  await expect.poll(window.shown).toEqual({ count: 'seventh', issue: 'eighth', clock: 'sixth' });
});

it('a change that comes late takes nothing back', async () => {
  const window = told();
  await window.whole(8, { count: 'of the whole' });
  await expect.poll(window.shown).toEqual({ count: 'of the whole' });
  window.change(8, { count: 'eighth' });
  expect(window.shown()).toEqual({ count: 'of the whole' });
  window.change(9, { count: 'ninth' });
  expect(window.shown()).toEqual({ count: 'ninth' });
});
