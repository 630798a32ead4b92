/** The walk after the doors close: account, count, record, and the screens that stand beside the day, full by now. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Walk } from './walk.ts';

const tally = { groups: { 'group-1': 1, 'group-2': 0, 'group-3': 0 }, blank: 1, otherInvalid: 0 };

export async function walkEvening(walk: Walk): Promise<void> {
  const { app, page, person, at, screen, dialog } = walk;
  await app.until('2026-11-25T19:13:31+08:00');
  await person.sitDown();
  await screen('3', 'desk-closing-time');
  await screen('5', 'close-declare');
  await app.give('close-poll', {}, 'chair');
  await screen('5', 'close-seal');
  await app.give('seal-slot', { box: 'A1', seal: 'MU-0103', witness: '陳範例主席' });
  await screen('5', 'close-sign');
  await app.give('sign-slot', { box: 'A1', signer: '陳範例主席', signed: true });
  await screen('6', 'account-empty');
  await app.give('enter-papers', { kind: 'unused', counted: 2997 }, 'staff-1');
  await app.give('enter-papers', { kind: 'unused', counted: 2996 }, 'staff-2');
  await screen('6', 'account-differs');
  await app.give('enter-papers', { kind: 'unused', counted: 2997 }, 'staff-2');
  for (const who of ['staff-1', 'staff-2'])
    await app.give('enter-papers', { kind: 'spoiled', counted: 1 }, who);
  for (const [kind, seal] of [
    ['unused', 'E-1'],
    ['spoiled', 'E-2'],
  ])
    await app.give('seal-envelope', { kind, seal }, 'staff-1', 'staff-2');
  await screen('6', 'account');
  await app.give('explain-missing', { explanation: '一張在風中失去。' }, 'chair');
  await app.give('settle-account', {}, 'chair');
  await screen('6', 'account-settled');
  await screen('7', 'count-before');
  await app.give('appoint-supervisor', { name: '郭範例監事', capacity: 'leader' }, 'chair');
  await app.give('total-voters', {}, 'chair');
  await screen('7', 'count-setup');
  await app.give('open-box', { box: 'A1', sealsRead: ['MU-0101', 'MU-0103'] }, 'staff-1', 'staff-2');
  await app.give('start-count', {}, 'chair');
  await screen('7', 'count-begin');
  await count(walk);
  await app.give('finish-count', {}, 'chair');
  await screen('7', 'count-finished');
  await app.give('announce-figures', {}, 'chair');
  await record(walk);
  for (const [key, name] of [
    ['1', 'prepare-after'],
    ['P', 'presence-left'],
    ['D', 'decisions-list'],
    ['O', 'objections-list'],
    ['R', 'review'],
    ['S', 'settings'],
    ['T', 'timeline'],
  ] as const)
    await screen(key, name);
  await page.getByRole('grid').locator('.event-text').first().waitFor();
  await dialog(() => page.locator('.event-seq button').first().click(), 'timeline-proof');
  await app.ask({ ask: 'lock' });
  await page.locator('.main-alone').waitFor();
  await at('locked-desk');
}

async function count({ app, page, person, at, dialog, screen }: Walk): Promise<void> {
  await person.fill('宣讀選票的人', '張範例人員');
  await person.keys('Enter');
  await person.keys('1', '0');
  await at('count-keys');
  await dialog(() => page.keyboard.press('Backspace'), 'count-undo');
  await dialog(() => page.keyboard.press('d'), 'count-dispute');
  await dialog(() => person.press('整疊重來'), 'count-drop');
  await app.give('dispute-ballot', { batch: 1, raisedBy: '同舟代表', ground: '符號超出指定區域' });
  const entry = { batch: 1, reader: '張範例人員', corrections: [] };
  await app.give('enter-batch', { ...entry, tally }, 'staff-1');
  await app.give('enter-batch', { ...entry, tally: { ...tally, blank: 0 } }, 'staff-2');
  await screen('7', 'count-second');
  await page.getByRole('tab').nth(1).click();
  await at('count-batches-differ');
  await app.give('recount-batch', { batch: 1, reason: '兩次不符' }, 'chair');
  for (const who of ['staff-1', 'staff-2']) await app.give('enter-batch', { ...entry, tally }, who);
  await at('count-batches');
  await page.getByRole('tab').nth(2).click();
  await at('count-disputes');
  await dialog(() => person.press('裁定爭議選票…'), 'count-adjudicate');
  await app.give(
    'adjudicate-ballot',
    { dispute: 1, validFor: 'group-2', votesFor: 3, votesAgainst: 2, reasons: '意思清楚。' },
    'chair',
  );
  await page.getByRole('tab').nth(3).click();
  await at('count-finish');
}

async function record({ app, page, person, at, screen, chooses }: Walk): Promise<void> {
  await screen('8', 'record-missing');
  const { missingForRecord } = (await app.view()).station!.derived;
  if (missingForRecord.includes('variance'))
    await app.give('explain-variance', { explanation: '一張沒有投入票箱。' }, 'chair');
  if (missingForRecord.includes('small-count')) await app.give('accept-small-count', {}, 'chair');
  const tab = async (nth: number, place: string) => {
    await page.getByRole('tab').nth(nth).click();
    await at(place);
  };
  await tab(1, 'record-preview');
  for (const entry of (await app.view()).station?.state.presence.entries ?? [])
    if (entry.outAt === '') await app.give('sign-out', { entry: entry.entry, approved: true });
  await app.give('make-record', {}, 'chair');
  await screen('8', 'record-made');
  await tab(2, 'record-sign');
  await app.give('sign-record', { record: 1, signer: '陳範例主席', signed: true });
  await tab(3, 'record-files');
  await person.press('匯出記錄包');
  await page.locator('.notice[data-tone=good]').waitFor();
  const folder = join(app.documents, 'Pollkeeper');
  const bundle = readdirSync(folder).find(name => name.endsWith('.zip')) ?? '';
  await chooses(join(folder, bundle));
  await person.press('選擇檔案並核實');
  await page.locator('.checks').waitFor({ timeout: 60_000 });
  await at('record-verified');
}
