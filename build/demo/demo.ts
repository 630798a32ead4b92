/**
 * `npm run demo`: a polling day in the real app, from the committee's roll to the signed record, in about two
 * minutes. Everything that a person would see is in demo-output/ afterwards; nothing in it is staged: the roll is
 * imported, cards are scanned by real key events, the ledger is written to two media, the record is verified.
 */
import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answers, ChosenFile } from '../../shared/contract/asks.ts';
import { type App, startApp } from '../driver/app.ts';
import { sampleElectionFile } from '../sample/sample-election.ts';
import { writeSample } from '../sample/write-sample.ts';
import { Day } from './day.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = join(root, 'demo-output');
const cli = join(root, 'build', 'pollkeeper.mjs');
const headed = process.env.POLLKEEPER_HEADED === '1';
const command: string[] = JSON.parse(process.env.POLLKEEPER_RUNTIME_COMMAND ?? '[]');
const election = sampleElectionFile();
const day = election.date;
const at = (time: string) => `${day}T${time}:00+08:00`;
const voters = 48;
/** A key that comes sooner after a card than a hand could press it is taken for the scanner's. */
const quickestHandMs = 120;

/** Runs `pollkeeper …`; answers with its exit code and what it printed. */
function pollkeeper(...args: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', text => {
        said += text;
      });
    child.on('error', reject);
    child.on('exit', code => resolve({ code, said }));
  });
}

async function committeeMakesThePackage(): Promise<string> {
  const folder = join(output, 'committee');
  const { electionPath, rollPath, passphrasePath } = writeSample(folder);
  const made = await pollkeeper(
    'package',
    '--election',
    electionPath,
    '--roll',
    rollPath,
    '--out',
    folder,
    '--passphrase-file',
    passphrasePath,
    '--lang',
    'en',
    '--accept-warnings',
  );
  console.log(made.said);
  if (made.code !== 0) throw new Error('the package could not be made');
  const file = (await readdir(folder)).find(name => name.endsWith('.pollkeeper'));
  if (!file) throw new Error('no package was written');
  return join(folder, file);
}

/** the app as it runs now */
const shown: { app: App | null } = { app: null };

async function open(packagePath: string, data: string, start: string): Promise<App> {
  const dialogs = join(output, 'dialogs.json');
  const answer = { method: 'showOpenDialog', result: { canceled: false, filePaths: [packagePath] } };
  await writeFile(dialogs, JSON.stringify([answer]));
  shown.app = await startApp({
    command,
    data,
    documents: output,
    start,
    env: { POLLKEEPER_HOST_DIALOGS: dialogs, ...(headed ? { POLLKEEPER_HEADED: '1' } : {}) },
  });
  return shown.app;
}

async function main(): Promise<void> {
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  console.log(
    '1. The committee makes the package: the roll of 30,000 people is imported, sealed and signed.\n',
  );
  const packagePath = await committeeMakesThePackage();
  const passphrase = (await readFile(join(output, 'committee', 'passphrase.txt'), 'utf8')).trim();

  console.log('2. The polling day, in the app.\n');
  const data = join(output, 'data');
  let app = await open(packagePath, data, at('08:30'));
  const pins = Object.fromEntries(election.people.map(({ id, pin }) => [id, pin ?? '']));
  const today = new Day({ app, pins, screens: join(output, 'screens'), pause: headed ? 700 : 0 });
  const { page } = app;

  await today.shoot('start');
  const [chosen] = (await today.ask({ ask: 'choose-file', purpose: 'package' })) as ChosenFile[];
  const wrong = await today.tryAsk({ ask: 'load-package', file: chosen!.file, passphrase: 'a wrong one' });
  if (wrong.ok) throw new Error('a wrong passphrase opened the package');
  today.say(`          a wrong passphrase: ${wrong.refusal.code}`);
  await today.ask({ ask: 'load-package', file: chosen!.file, passphrase });
  await today.told('the package is opened with its passphrase');
  await today.shoot('sit-down');
  await today.sitDown('staff-1');

  await today.give('the clock is compared with an official one', 'check-clock', {
    official: `${day}T08:30:04.000+08:00`,
    source: 'SMG 時間訊號',
  });
  for (const person of ['chair', 'member-1', 'staff-1', 'staff-2', 'board-1'])
    await today.give(`${person} signs in`, 'sign-in', { kind: 'person', person });
  await today.give(
    '3,000 ballots are counted in by two people',
    'receive-ballots',
    { delivered: 3000, counted: 3000 },
    'staff-1',
    'staff-2',
  );
  await today.shoot('prepare');
  await today.give('box A1 is shown empty', 'show-box-empty', { box: 'A1', shownTo: '在場所有人士' });
  await today.give('box A1 is sealed', 'apply-seal', {
    box: 'A1',
    seal: 'MU-0101',
    place: '箱蓋',
    witness: '陳範例主席',
  });
  await today.shoot('prepare-done');
  await app.until(at('09:29'));
  await today.sitDown('staff-1');
  await today.go('2');
  await today.shoot('open');
  await app.until(at('09:30'));
  await today.give('the chair opens the poll', 'open-poll', {}, 'chair');
  await today.ask({ ask: 'save-document', document: 'zero-report', language: 'zh' });
  await today.give('an agent of group 1 comes in', 'sign-in', { kind: 'person', person: 'agent-1a' });

  await today.go('3');
  await today.shoot('desk-idle');
  const numbers = await today.numbers(voters);
  const issued = async () => (await today.view()).station?.state.issue.handedOut ?? 0;
  const scanAndIssue = async (number: string) => {
    const before = await issued();
    await today.scan(number);
    await today.app.page.locator('[data-answer="may-vote"], [data-answer="awaits-replacement"]').waitFor();
    await today.rest(headed ? 500 : quickestHandMs);
    await today.app.page.keyboard.press('Enter');
    await today.app.page.locator('[data-step="done"]').waitFor();
    if ((await issued()) !== before + 1) throw new Error('Enter did not hand out exactly one ballot');
    await today.rest(headed ? 500 : 0);
  };
  await today.scan(numbers[0]!);
  await page.locator('[data-answer="may-vote"]').waitFor();
  await today.shoot('desk-may-vote');
  await page.keyboard.press('Escape');
  await page.locator('[data-step="idle"]').waitFor();
  await scanAndIssue(numbers[0]!);
  await today.shoot('desk-issued');
  await today.told('the first card is scanned, Enter hands out the first ballot');
  for (const number of numbers.slice(1, 20)) {
    await app.pass(45_000);
    await scanAndIssue(number);
  }
  await today.told('nineteen more voters');

  await today.give('a voter spoils the ballot and hands it back', 'return-spoiled', {
    voter: await today.voter(numbers[4]!),
    signedBy: '梁範例人員',
  });
  await scanAndIssue(numbers[4]!);
  await today.told('the same card again: Enter hands out the replacement');
  await today.scan(numbers[2]!);
  await page.locator('[data-answer="already-has-ballot"]').waitFor();
  await today.shoot('desk-already-has-ballot');
  await page.keyboard.press('Enter');
  await today.told('a second ballot is asked for and refused (R-54.2)');
  await today.scan(election.people.find(({ id }) => id === 'member-2')?.number ?? '');
  await page.locator('[data-answer="committee"]').waitFor();
  await today.shoot('desk-committee');
  await page.keyboard.press('Enter');
  await today.scan('1234');
  await today.rest(headed ? 1500 : 300);
  await page.keyboard.press('Escape');

  await today.go('P');
  await today.shoot('presence');
  await today.go('B');
  await today.shoot('boxes');

  await app.until(at('14:00'));
  await today.sitDown('staff-1');
  await today.give('typhoon signal No. 8: the chair interrupts the poll', 'interrupt-poll', {
    cause: 'weather',
  });
  await today.give('what happened is told while the poll stands still', 'describe-interruption', {
    signal: 'cyclone-8',
    degree: 3,
    place: '全校',
    what: '氣象局懸掛八號風球，大學宣佈停課。',
    told: '會員大會主席團、各候選組別代理人',
    measures: '票箱投入口已封，輪候的投票人已請離票站。',
    injured: 0,
    queue: 6,
  });
  await today.give('the slot is sealed and the box kept', 'take-custody', {
    box: 'A1',
    seal: 'MU-0102',
    keeper: '黃範例委員',
    where: '選委會辦公室',
  });
  await today.shoot('interrupted');
  await today.give('an irregularity is written down', 'record-irregularity', {
    what: '門口有候選組別海報',
    place: '門口',
    minutesAgo: 5,
  });
  await today.give('and put right', 'mend-irregularity', { irregularity: 1, how: '海報已移走' });
  await app.until(at('14:42'));
  await app.pass(30_000);
  await today.sitDown('staff-1');
  await today.give(
    'the chair resumes after 42 min 30 s; the close moves to 19:12:30',
    'resume-poll',
    {
      conditions: '風球已改為三號，大學宣佈復課。',
      sealsRead: [{ box: 'A1', read: 'MU-0102' }],
    },
    'chair',
  );
  await today.ask({ ask: 'save-document', document: 'extension-notice', language: 'zh' });
  await today.go('3');
  for (const number of numbers.slice(20, 40)) {
    await app.pass(60_000);
    await scanAndIssue(number);
  }
  await today.told('twenty more voters');

  await today.say(
    '          the plug is pulled; the laptop is started again; the package asks for its passphrase',
  );
  await app.kill();
  app = await open(packagePath, data, at('16:20'));
  today.app = app;
  await app.page.waitForLoadState();
  await today.shoot('locked');
  await today.ask({ ask: 'unlock', passphrase });
  await today.sitDown('staff-2');
  const kept = await issued();
  if (kept !== 41)
    throw new Error(`41 ballots were handed out before the plug was pulled, ${kept} are known`);
  await today.told('all 41 ballots are known; the gap is in the log and waits for the chair');
  await today.give(
    'the chair decides that the gap was no interruption',
    'decide-gap',
    { gap: 1, interruption: false, reason: '電腦重新啟動，當時沒有投票人輪候。' },
    'chair',
  );
  await today.give('group 2 hands in an objection', 'lodge-objection', {
    group: 'group-2',
    kind: 'objection',
    by: '同舟代理人',
    text: '下午二時的中斷未有即時通知本組別。',
    documents: [],
  });
  await today.give(
    'the committee decides about it',
    'decide-objection',
    {
      objection: 1,
      outcome: 'rejected',
      votesFor: 4,
      votesAgainst: 1,
      reasons: '已按名單以電話通知，見中斷記錄。',
    },
    'chair',
  );
  await today.give(
    'another decision of the committee',
    'record-decision',
    {
      text: '輪候區設於大堂東側。',
      votesFor: 5,
      votesAgainst: 0,
      reasons: '避免阻塞通道。',
    },
    'chair',
  );

  await today.go('3');
  for (const number of numbers.slice(40)) {
    await app.pass(60_000);
    await scanAndIssue(number);
  }
  await today.give('one voter walks out with the ballot', 'record-taken', {
    voter: await today.voter(numbers[47]!),
    what: '投票人乘升降機離開',
  });
  await app.until(at('19:12'));
  await app.pass(30_000);
  await today.sitDown('staff-1');
  await today.go('3');
  await today.shoot('closing-time');
  await today.give('the closing time has come: the chair closes the poll', 'close-poll', {}, 'chair');
  await today.give('the slot is sealed', 'seal-slot', { box: 'A1', seal: 'MU-0103', witness: '陳範例主席' });
  await today.give('the chair signs across the seal', 'sign-slot', {
    box: 'A1',
    signer: '陳範例主席',
    signed: true,
  });
  await today.shoot('close');
  for (const person of ['staff-1', 'staff-2']) {
    await today.give(
      `${person} counts the unused`,
      'enter-papers',
      { kind: 'unused', counted: 2951 },
      person,
    );
    await today.give(`${person} counts the spoiled`, 'enter-papers', { kind: 'spoiled', counted: 1 }, person);
  }
  await today.give(
    'the envelopes are sealed',
    'seal-envelope',
    { kind: 'unused', seal: 'MU-0201' },
    'staff-1',
    'staff-2',
  );
  await today.give(
    'both of them',
    'seal-envelope',
    { kind: 'spoiled', seal: 'MU-0202' },
    'staff-1',
    'staff-2',
  );
  await today.shoot('account');
  await today.give('the account balances', 'settle-account', {}, 'chair');
  await today.give(
    'a supervisor of the count is appointed',
    'appoint-supervisor',
    { name: '郭範例監事', capacity: 'leader' },
    'chair',
  );
  await today.give('the voters struck off are totalled', 'total-voters', {}, 'chair');
  await today.give(
    'the box is opened, its seals read back',
    'open-box',
    { box: 'A1', sealsRead: ['MU-0101', 'MU-0103'] },
    'staff-1',
    'staff-2',
  );
  await today.give('the count begins', 'start-count', {}, 'chair');
  const tally = { groups: { 'group-1': 24, 'group-2': 13, 'group-3': 8 }, blank: 1, otherInvalid: 0 };
  await today.give(
    'one reads, another enters',
    'enter-batch',
    { batch: 1, reader: '何範例人員', tally, corrections: [] },
    'staff-1',
  );
  await today.give(
    'entered a second time by another',
    'enter-batch',
    { batch: 1, reader: '梁範例人員', tally, corrections: [] },
    'staff-2',
  );
  await today.give('one ballot is disputed', 'dispute-ballot', {
    batch: 1,
    raisedBy: '同舟代表',
    ground: '符號超出指定區域',
  });
  await today.shoot('count');
  await today.give(
    'the committee decides: valid',
    'adjudicate-ballot',
    {
      dispute: 1,
      validFor: 'group-2',
      votesFor: 3,
      votesAgainst: 2,
      reasons: '意思清楚，符號大部分在指定區域內。',
    },
    'chair',
  );
  await today.give('the count is finished', 'finish-count', {}, 'chair');
  await today.give('the figures are announced', 'announce-figures', {}, 'chair');
  await today.shoot('record-ready');
  for (const entry of (await today.view()).station?.state.presence.entries ?? [])
    if (entry.outAt === '')
      await today.give(`${entry.name} leaves`, 'sign-out', { entry: entry.entry, approved: true });
  await today.give('the record is made', 'make-record', {}, 'chair');
  await today.give('the chair signs it', 'sign-record', { record: 1, signer: '陳範例主席', signed: true });
  for (const person of ['郭範例監事', '晨曦代理人'])
    await today.give(`${person} signs it`, 'sign-record', { record: 1, signer: person, signed: true });
  await today.shoot('record');

  console.log('\n3. Every screen once more, in three languages.\n');
  const keys = await app.page
    .locator('nav button[aria-keyshortcuts^="Alt+"]')
    .evaluateAll(buttons => buttons.map(button => button.getAttribute('aria-keyshortcuts')?.slice(4) ?? ''));
  for (const key of keys) {
    await today.go(key);
    await today.shoot(`screen-${key}`);
  }

  console.log('\n4. The record leaves the laptop.\n');
  for (const language of ['zh', 'pt', 'en'] as const)
    await today.ask({ ask: 'save-document', document: 'record', language });
  for (const document of ['figures-sheet', 'checkpoint-slip', 'chair-review'] as const)
    await today.ask({ ask: 'save-document', document, language: 'zh' });
  const bundle = (await today.ask({ ask: 'export-bundle' })) as ChosenFile;
  const verdict = (await today.ask({ ask: 'verify-bundle', file: bundle.file })) as Answers['verify-bundle'];
  await today.told(`the record is written as PDF in three languages, and as a bundle (${bundle.size} bytes)`);
  if (verdict.verdict !== 'sound')
    throw new Error(JSON.stringify(verdict.lines.filter(line => line.outcome !== 'ok')));
  const code = await app.close();
  if (code !== 0) throw new Error(`the app ended with ${code}`);

  const papers = join(output, 'Pollkeeper');
  const path = join(papers, bundle.name);
  const good = await pollkeeper('verify', path);
  console.log(`pollkeeper verify ${bundle.name}\n${good.said}`);
  const changed = await readFile(path);
  changed[changed.length >> 1]! ^= 1;
  const copy = join(output, 'changed-by-one-bit.zip');
  await writeFile(copy, changed);
  const bad = await pollkeeper('verify', copy);
  console.log('And what a single changed bit looks like, in a copy that was spoilt for this:\n');
  console.log(`pollkeeper verify changed-by-one-bit.zip\n${bad.said}`);
  if (good.code !== 0 || bad.code !== 1)
    throw new Error(`verify: ${good.code} on the bundle, ${bad.code} on the changed copy`);
  await writeFile(join(output, 'day.log'), today.log);
  await cp(path, join(output, 'bundle.zip'));
  await cp(join(papers, bundle.name.replace('-bundle.zip', '-record-zh.pdf')), join(output, 'record.pdf'));
  await rm(join(output, 'dialogs.json'), { force: true });
  console.log(
    `Done. In demo-output/: record.pdf, bundle.zip, day.log, ${today.shots * 3} pictures in screens/, all papers in Pollkeeper/,\n` +
      'the committee’s files and package in committee/, and the spoilt copy, changed-by-one-bit.zip.',
  );
}

try {
  await main();
} catch (error) {
  // what was on the screen says more than where the script stood
  await shown.app?.page.screenshot({ path: join(output, 'failure.png') }).catch(() => {});
  await shown.app?.kill();
  console.error(error instanceof Error ? error.message : error);
  console.error(`The demonstration failed; the screen is in ${join(output, 'failure.png')}.`);
  process.exit(1);
}
process.exit(0);
