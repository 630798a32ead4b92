/** data/verify.html: a bundle dropped on the page goes through the checks of `pollkeeper verify`, line by line. */
import { type Language, languages } from '../../shared/contract/view.ts';
import { LARGEST } from '../../shared/evidence/archive.ts';
import { base64, utf8 } from '../../shared/evidence/bytes.ts';
import { checkContained, type HeldLog, held, heldLogOf } from '../../shared/evidence/contained.ts';
import { hexHash, type Means } from '../../shared/evidence/means.ts';
import { findingText, printable } from '../../shared/evidence/report.ts';
import { sha256 } from '../../shared/evidence/sha256.ts';
import { stationDomain } from '../../shared/evidence/station.ts';
import { type BundleLog, type Verified, verifyBundle } from '../../shared/evidence/verify.ts';
import { uiCheckpoint as enCheckpoint } from '../../shared/locales/en/ui-checkpoint.ts';
import { uiCheckpoint as ptCheckpoint } from '../../shared/locales/pt/ui-checkpoint.ts';
import { fill, writeIn } from '../../shared/locales/text.ts';
import { unknownSignersLines, verdictLines } from '../../shared/locales/verdict.ts';
import { uiCheckpoint as zhCheckpoint } from '../../shared/locales/zh/ui-checkpoint.ts';
import { browserMeans } from './means.ts';
import { type Words, words } from './words.ts';

/** Put in by the build: the page around this script, with SCRIPT_HASH where the script's own digest stands. */
declare const PAGE_BEFORE: string;
declare const PAGE_AFTER: string;
declare const PAGE_VERSION: string;

/** The page as it was delivered, to the byte: it knows what stands around its script and can read the script. */
function ownPage(): string {
  const script = document.currentScript?.textContent ?? '';
  return PAGE_BEFORE.replace('SCRIPT_HASH', () => base64(sha256(utf8(script)))) + script + PAGE_AFTER;
}

type Shown = {
  readonly name: string;
  readonly digest: string;
  readonly report: Verified;
  readonly means: Means;
};

const checkpointWords = { zh: zhCheckpoint, pt: ptCheckpoint, en: enCheckpoint };
const page = { html: ownPage(), version: PAGE_VERSION };
let language: Language = 'zh';
let shown: Shown | 'busy' | null = null;
/** the file dropped last; what an earlier one found is not shown any more */
let turn = 0;
/** the tree of the log is built once for each bundle */
let heldLog: { readonly log: BundleLog; readonly held: HeldLog } | null = null;

const part = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no ${id} in the page`);
  return found;
};

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

const looks = {
  sound: 'good',
  paper: 'partly',
  partly: 'partly',
  failed: 'bad',
  repacked: 'bad',
  'no-bundle': 'bad',
} as const;

function verdict({ report }: Shown): HTMLElement {
  const box = element('div', `verdict ${looks[report.verdict]}`, '');
  box.append(
    ...verdictLines(language, report.verdict, report.end).map(line => element('p', '', printable(line))),
  );
  return box;
}

function lineOf(line: Verified['lines'][number], say: Words): HTMLElement {
  const item = element('li', line.outcome.replace(' ', '-'), '');
  item.dataset.check = line.check;
  item.append(
    element('span', 'outcome', say.outcome[line.outcome]),
    element('span', 'what', say.checks[line.check] ?? line.check),
    ...(line.outcome === 'failed' ? [] : [element('span', 'detail', printable(line.what))]),
    ...line.findings.map(one => element('span', 'detail', findingText(one))),
  );
  return item;
}

function show(): void {
  const say = words[language];
  document.documentElement.lang = language === 'zh' ? 'zh-Hant' : language;
  document.title = `${say.title} · Pollkeeper 票站簿`;
  for (const key of ['title', 'drop', 'choose', 'offline', 'own', 'checkpoint', 'checkpoint-hint'] as const)
    part(key).textContent = say[key];
  void showCheckpoint();
  for (const one of languages)
    part(`language-${one}`).setAttribute('aria-pressed', one === language ? 'true' : 'false');
  const result = part('result');
  if (shown === null) result.replaceChildren();
  else if (shown === 'busy') result.replaceChildren(element('p', 'busy', say.busy));
  else {
    const list = document.createElement('ol');
    list.append(...shown.report.lines.map(line => lineOf(line, say)));
    const digest = `${printable(shown.name)} · ${say.file} ${shown.digest}`;
    result.replaceChildren(verdict(shown), element('p', 'file', digest), list);
  }
}

/** Held against the log of the bundle that was dropped last. */
async function showCheckpoint(): Promise<void> {
  const field = part('checkpoint-text');
  const text = field instanceof HTMLTextAreaElement ? field.value : '';
  const said = part('checkpoint-said');
  if (text.trim() === '' || shown === null || shown === 'busy' || shown.report.log === null) {
    said.hidden = true;
    return;
  }
  const { report, means } = shown;
  const { log } = report;
  if (log === null) return;
  heldLog = heldLog?.log === log ? heldLog : { log, held: heldLogOf(sha256, log) };
  const keys = { station: log.stationKey.publicKey, cosigners: log.cosigners };
  const found = await checkContained(sha256, means.verify, heldLog.held, keys, text);
  const words = {
    n: found.size ?? 0,
    later: found.later,
    here: log.events.length,
    station: printable(found.origin),
  };
  const good = held(found.result);
  const say = (key: keyof (typeof checkpointWords)['zh']) =>
    fill(checkpointWords[language][key], words, writeIn(language));
  said.className = good ? 'good' : 'bad';
  said.textContent = [
    say(`checkpoint.is-${found.result}`),
    ...(good ? [say(`checkpoint.then-${found.result}`)] : []),
    ...(found.cosigners.length > 0 ? [`✓ ${found.cosigners.join(', ')}`] : []),
    ...unknownSignersLines(language, found.unknown).map(printable),
  ].join(' ');
  said.hidden = false;
}

async function take(file: File): Promise<void> {
  const mine = ++turn;
  shown = 'busy';
  show();
  await new Promise(done => setTimeout(done, 50)); // let the page be drawn: what follows keeps it busy
  const bytes = file.size > LARGEST ? null : await file.arrayBuffer().catch(() => null);
  // one byte too many, or nothing that can be read: the checks say it in their own words
  const given = bytes === null ? new Uint8Array(0) : new Uint8Array(bytes);
  const means = await browserMeans();
  const report = await verifyBundle(given, means, { ...stationDomain(sha256), page });
  if (mine !== turn) return;
  shown = { name: file.name, digest: hexHash(sha256)(given), report, means };
  show();
}

function listen(): void {
  const input = part('file');
  input.addEventListener('change', () => {
    const [file] = input instanceof HTMLInputElement ? (input.files ?? []) : [];
    if (file) void take(file);
  });
  part('choose').addEventListener('click', () => input.click());
  part('checkpoint-text').addEventListener('input', () => void showCheckpoint());
  for (const name of ['dragenter', 'dragover', 'drop'] as const)
    document.addEventListener(name, event => {
      event.preventDefault(); // else the browser opens the archive in place of the page
      document.body.classList.toggle('over', name !== 'drop');
    });
  document.addEventListener('dragleave', event => {
    if (event.relatedTarget === null) document.body.classList.remove('over');
  });
  document.addEventListener('drop', event => {
    const file = event.dataTransfer?.files[0];
    if (file) void take(file);
  });
  for (const one of languages)
    part(`language-${one}`).addEventListener('click', () => {
      language = one;
      show();
    });
}

language = languages.find(one => navigator.language.toLowerCase().startsWith(one)) ?? 'zh';
listen();
show();
