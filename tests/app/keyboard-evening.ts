/** The close, the account, the count and the record, by keys alone. */
import { expect } from 'vitest';
import type { Steps } from './keyboard-steps.ts';

export async function close(steps: Steps): Promise<void> {
  const { app, keys } = steps;
  const { say } = keys;
  const declare = say.label('command', 'close-poll');
  await app.until('2026-11-25T19:01:00+08:00');
  await keys.sitDown('staff-1');
  await keys.screen('5');
  await keys.push(declare);
  await steps.dialog();
  await steps.takenBack(declare);
  await steps.hand('Enter');
  await keys.confirm('chair');
  await steps.on(say('close.slot-seal'));
  await keys.type('Z-1');
  await keys.fill(say.label('name', 'witness'), 'LAO');
  await steps.hand('Enter');
  const chair = await keys.nameOf('chair');
  const signs = `${chair}: ${say('after.signed')}`;
  await steps.on(signs);
  await keys.push(say('after.refuses'));
  await steps.on(say('after.refusal-of', { name: chair }));
  await steps.takenBack(signs);
  await steps.hand('Enter');
  await app.page.getByText(say('close.all-sealed')).waitFor();
  await steps.on(say('after.other-signer'));
  await keys.push(say('after.go', { screen: say('after.screen-account') }));
}

export async function account(steps: Steps): Promise<void> {
  const { keys } = steps;
  const { say } = keys;
  const counted = say.label('name', 'counted');
  const settle = say.label('command', 'settle-account');
  const kinds = [
    { figure: '2988', seal: 'E-1', next: counted },
    { figure: '0', seal: 'E-2', next: settle },
  ];
  for (const { figure, seal, next } of kinds) {
    for (const who of ['staff-1', 'staff-2']) {
      await keys.fill(counted, figure);
      await steps.hand('Enter');
      await steps.dialog();
      await steps.takenBack(counted);
      await keys.fill(counted, figure);
      await steps.hand('Enter');
      await keys.confirm(who);
      await steps.on(who === 'staff-1' ? counted : say('account.envelope-seal'));
    }
    await keys.type(seal);
    await steps.hand('Enter');
    await keys.confirm('staff-1', 'staff-2');
    await steps.on(next);
  }
  await steps.hand('Enter');
  await keys.confirm('chair');
  await steps.on(say('after.screen-count')); // the next screen, at its top
}

async function openBox(steps: Steps): Promise<void> {
  const { keys } = steps;
  const { say } = keys;
  await keys.fill(say.label('name', 'name'), 'KUOK');
  await keys.choose(say.label('name', 'capacity'), say.label('supervisorCapacity', 'leader'));
  await keys.push(say.label('command', 'appoint-supervisor'));
  await keys.confirm('chair');
  await steps.on(say.label('name', 'name'));
  await keys.push(say.label('command', 'total-voters'));
  await keys.confirm('chair');
  await steps.on(say('count.seal-read', { place: 'lid' }));
  await keys.type('K-1');
  await keys.fill(say('count.seal-read', { place: 'side' }), 'K-2');
  await keys.fill(say('count.seal-read', { place: say.label('sealOn', 'slot') }), 'Z-1');
  await keys.push(say.label('command', 'open-box'));
  await keys.confirm('staff-1', 'staff-2');
  await steps.on(say.label('command', 'start-count'));
  await steps.hand('Enter');
  await keys.confirm('chair');
}

/** A batch by the keys of the sheet; `undo`: one key more, taken back with a reason, after an Esc. */
async function enterBatch(steps: Steps, who: string, sheet: string, undo = false): Promise<void> {
  const { keys } = steps;
  const { say } = keys;
  const reading = say('count.batch', { n: 1 });
  await steps.on(say('count.reader'));
  await keys.press('Control+a');
  await keys.type('WONG');
  await steps.hand('Enter');
  await steps.on(reading);
  await keys.press(...sheet);
  if (undo) {
    await keys.press('3', 'Backspace');
    await steps.on(say('count.reason-key'));
    await steps.takenBack(reading);
    await keys.press('Backspace');
    await keys.push(say('count.reason-read'));
    await steps.on(reading);
  }
  await steps.hand('Enter');
  await steps.dialog();
  await keys.confirm(who);
}

export async function count(steps: Steps): Promise<void> {
  const { keys } = steps;
  const { say } = keys;
  const [entry, batches] = [say('count.tab-entry'), say('count.tab-batches', { n: 1 })];
  const recount = say('count.recount-reason', { n: 1 });
  await openBox(steps);
  await enterBatch(steps, 'staff-1', '11111222330-', true);
  await enterBatch(steps, 'staff-2', '11112222330-');

  // the two differ: set aside with a reason, and entered again by two
  await steps.on(say('count.reader'));
  await keys.to(entry, true);
  await keys.press('ArrowRight');
  await keys.fill(recount, 'not alike');
  await steps.hand('Enter');
  await steps.dialog();
  await steps.takenBack(recount);
  await steps.hand('Enter');
  await keys.confirm('chair');
  await steps.on(batches); // the list, below its tab
  await keys.press('Shift+Tab', 'ArrowLeft');
  await enterBatch(steps, 'staff-1', '11111222330-');
  await enterBatch(steps, 'staff-2', '11111222330-');
  const { count: counted } = await steps.state();
  expect(counted.batches).toMatchObject([{ recounts: 1, entries: [{ corrections: 0 }, { corrections: 0 }] }]);

  await keys.to(entry, true);
  await keys.press('ArrowRight', 'ArrowRight', 'ArrowRight');
  await keys.push(say.label('command', 'finish-count'));
  await keys.confirm('chair');
  await steps.on(say('after.screen-count'));
  await keys.push(say.label('command', 'announce-figures'));
  await keys.confirm('chair');
  await steps.on(say('print.print', { document: say.label('documentKind', 'figures-sheet') }));
  await keys.push(say('after.go', { screen: say('after.screen-record') }));
}

export async function record(steps: Steps): Promise<void> {
  const { app, keys } = steps;
  const { say } = keys;
  const make = say.label('command', 'make-record');
  await keys.push(make);
  await steps.dialog();
  await steps.takenBack(make);
  await steps.hand('Enter');
  await keys.confirm('chair');
  expect((await steps.state()).poll.phase).toBe('recorded');
  await steps.on(say('after.go', { screen: say('record.tab-sign') }));
  await steps.hand('Enter');

  const [chair, delegate, member, other] = await Promise.all(
    ['chair', 'delegate', 'member-1', 'member-2'].map(person => keys.nameOf(person)),
  );
  await keys.push(`${chair}: ${say('after.signed')}`);
  await steps.on(`${delegate}: ${say('after.signed')}`);
  await keys.push(`${member}: ${say('after.refuses')}`);
  await steps.on(say('after.refusal-of', { name: member ?? '' }));
  await keys.type('not here');
  await steps.hand('Enter');
  await steps.on(`${other}: ${say('after.signed')}`);
  expect((await steps.state()).record.signatures).toMatchObject([
    { signer: chair, signed: true },
    { signer: member, signed: false, refusal: 'not here' },
  ]);
  await keys.to(say('record.tab-sign'), true);
  await keys.press('ArrowRight');
  await keys.push(say('record.export'));
  await app.page.locator('.notice[data-tone=good]').first().waitFor({ timeout: 90_000 });
  await steps.on(say('record.export'));
}
