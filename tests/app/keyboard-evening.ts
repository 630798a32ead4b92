/** The evening without a mouse: the close, the account, the count by its keys, the record and the bundle. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { TestApp } from './app.ts';
import type { Keys } from './keys.ts';

const stateOf = async (app: TestApp) => {
  const { station } = await app.view();
  if (!station) throw new Error('no station');
  return station;
};

export async function closeAndAccount(app: TestApp, keys: Keys): Promise<void> {
  const { say } = keys;
  const { page } = app;
  await app.until('2026-11-25T19:01:30+08:00');
  await keys.sitDown('staff-1');
  await keys.screen('5');
  await keys.push(say.label('command', 'close-poll'));
  await keys.confirm('chair');
  await keys.fill(say('close.slot-seal'), 'Z-1');
  await keys.fill(say.label('name', 'witness'), 'CHAN');
  await keys.press('Enter');
  const chair = await keys.nameOf('chair');
  await page.getByRole('button', { name: `${chair}: ${say('after.signed')}` }).waitFor();
  await keys.push(`${chair}: ${say('after.signed')}`);
  await page.getByText(say('close.all-sealed')).waitFor();
  expect((await keys.placed()).part).toBe('MAIN');

  await keys.screen('6');
  const { unusedExpected, spoiledRecorded } = (await stateOf(app)).derived.account;
  for (const counted of [unusedExpected, spoiledRecorded])
    for (const who of ['staff-1', 'staff-2']) {
      await keys.fill(say.label('name', 'counted'), String(counted));
      await keys.push(say.label('command', 'enter-papers'));
      await keys.confirm(who);
    }
  for (const seal of ['E-1', 'E-2']) {
    await keys.fill(say('account.envelope-seal'), seal);
    await keys.press('Enter');
    await keys.confirm('staff-1', 'staff-2');
  }
  await keys.push(say.label('command', 'settle-account'));
  await keys.confirm('chair');
  expect((await stateOf(app)).state.poll.phase).toBe('accounted');
}

export async function countByKeys(app: TestApp, keys: Keys): Promise<void> {
  const { say } = keys;
  const { page } = app;
  const command = (type: string) => say.label('command', type);
  await keys.fill(say.label('name', 'name'), 'KUOK');
  await keys.choose(say.label('name', 'capacity'), say.label('supervisorCapacity', 'leader'));
  await keys.push(command('appoint-supervisor'));
  await keys.confirm('chair');
  await keys.push(command('total-voters'));
  await keys.confirm('chair');
  await keys.fill(say('count.seal-read', { place: 'lid' }), 'MU-0101');
  await keys.fill(say('count.seal-read', { place: say.label('sealOn', 'slot') }), 'Z-1');
  await keys.push(command('open-box'));
  await keys.confirm('staff-1', 'staff-2');
  await keys.push(command('start-count'));
  await keys.confirm('chair');

  // every paper a key, twice, by two people; one key is taken back
  const { expected } = (await stateOf(app)).derived.account;
  const papers = [...'1'.repeat(expected - 10), ...'2222333', '0', '0', '-'];
  for (const [i, who] of ['staff-1', 'staff-2'].entries()) {
    await keys.fill(say('count.reader'), await keys.nameOf('member-1'));
    await keys.press('Enter');
    await page.locator('.sheet').waitFor();
    await keys.press(...papers);
    if (i === 0) {
      await keys.press('3', 'Backspace');
      await page.locator('[role=dialog]').waitFor();
      await keys.push(say('count.reason-key'));
      await page.locator('[role=dialog]').waitFor({ state: 'detached' });
      await page.waitForTimeout(150);
    }
    await page.getByText(say('count.papers-of', { n: expected, limit: 50 })).waitFor();
    await keys.press('Enter');
    await keys.confirm(who);
  }
  // to the last tab by the arrows
  await keys.to(say('count.tab-entry'), true);
  await keys.press('End');
  await keys.push(command('finish-count'));
  await keys.confirm('chair');
  await keys.push(command('announce-figures'));
  await keys.confirm('chair');
}

export async function record(app: TestApp, keys: Keys): Promise<void> {
  const { say } = keys;
  const { page } = app;
  await keys.screen('8');
  await keys.push(say.label('command', 'make-record'));
  await keys.confirm('chair');
  await page.getByText(say('record.tab-state')).first().waitFor();
  await keys.to(say('record.tab-state'), true);
  await keys.press('ArrowRight', 'ArrowRight');
  const chair = await keys.nameOf('chair');
  await keys.push(`${chair}: ${say('after.signed')}`);
  await page.locator('.signature-state').first().waitFor();
  await keys.placed();
  await keys.to(say('record.tab-sign'), true);
  await keys.press('End');
  await keys.push(say('record.export'));
  await page.locator('.notice[role=status]').waitFor({ timeout: 60_000 });
  const files = readdirSync(join(app.documents, 'Pollkeeper'));
  expect(files.some(file => file.endsWith('-bundle.zip'))).toBe(true);
}
