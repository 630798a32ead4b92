/** Composition root: builds the parts and wires them. Everything with power starts here, and nothing with a face. */
import { appendFile, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import { documentsIn } from './documents/service.ts';
import { verdictsBy } from './evidence/verdicts.ts';
import {
  folderOf,
  hostOf,
  onlyInstance,
  quit,
  runtimeOf,
  setFolder,
  whenClosed,
  whenReady,
} from './shell/application.ts';
import { askBeforeClosing } from './shell/closing.ts';
import { chooseFiles, openFile } from './shell/dialogs.ts';
import { ledgerPort } from './shell/ledger-port.ts';
import { allowScanners } from './shell/permissions.ts';
import { printersOf, printFile } from './shell/printing.ts';
import { declareScheme, serveApp } from './shell/protocol.ts';
import { answerAsks, pushTo } from './shell/station-port.ts';
import { confinePages, ledgerWindow, stationWindow } from './shell/windows.ts';
import { StationAnswers } from './station/answers/station.ts';
import { machineClock, setClock } from './station/clock.ts';
import { DataFolder } from './station/folder.ts';
import { paperFallback } from './station/paper-fallback.ts';
import { Papers } from './station/papers.ts';
import { makePracticePackage } from './station/practice.ts';
import { obeyClock } from './station/told-clock.ts';

z.config({ jitless: true });

const here = dirname(fileURLToPath(import.meta.url));
const version = (JSON.parse(await readFile(join(here, 'version.json'), 'utf8')) as { version: string })
  .version;
const { POLLKEEPER_DATA, POLLKEEPER_DOCUMENTS, POLLKEEPER_CLOCK, POLLKEEPER_START } = process.env;
if (POLLKEEPER_DATA) setFolder('userData', POLLKEEPER_DATA);
if (POLLKEEPER_DOCUMENTS) setFolder('documents', POLLKEEPER_DOCUMENTS);

let window: ReturnType<typeof stationWindow> | null = null;
let closing: ReturnType<typeof askBeforeClosing> = () => {};
let notesLeft = 1_000;
declareScheme();
confinePages();

if (!onlyInstance(() => window)) {
  console.log('Pollkeeper is running already: its window has been brought to the front. 程式已在執行。');
  quit();
} else {
  await whenReady();
  allowScanners();
  serveApp({ station: join(here, 'station'), ledger: join(here, 'ledger') });

  const told = POLLKEEPER_CLOCK && POLLKEEPER_START ? setClock(Date.parse(POLLKEEPER_START)) : null;
  const clock = told ?? machineClock();
  const runtime = runtimeOf(version);
  const font = (weight: string) => join(here, 'fonts', `NotoSansTC-${weight}.ttf`);
  const documents = documentsIn(pathToFileURL(join(here, 'documents-worker.mjs')), {
    regular: font('Regular'),
    bold: font('Bold'),
  });
  const printers = async () => (window ? printersOf(window) : []);
  const papers = new Papers(documents, join(folderOf('documents'), 'Pollkeeper'), {
    printers,
    print: printFile,
  });

  const station = new StationAnswers({
    data: new DataFolder(folderOf('userData')),
    clock,
    practiceOnly: told !== null,
    runtime,
    host: hostOf(),
    ledgerPage: ledgerPort(() => ledgerWindow(join(here, 'preload', 'ledger.cjs'))),
    chooseFiles: async purpose => (window ? chooseFiles(window, purpose) : []),
    openFile,
    practicePackage: nowMs => makePracticePackage(join(here, 'sample'), nowMs),
    papers,
    printers,
    fallback: paperFallback(documents),
    verifyBundle: verdictsBy(pathToFileURL(join(here, 'verify-worker.mjs'))),
    closing: answer => closing(answer),
    push: change => pushTo(() => window, 'change', change),
    progress: progress => pushTo(() => window, 'progress', progress),
  });
  answerAsks(
    () => window,
    ask => station.answer(ask),
    note,
  );
  await station.begin();
  window = stationWindow(join(here, 'preload', 'station.cjs'), 'Pollkeeper 票站簿', note);
  closing = askBeforeClosing(window, note);
  window.on('closed', () => {
    window = null;
    quit(); // the ledger's hidden window must not keep the program alive
  });

  let ticking = false;
  const tick = async () => {
    if (ticking) return;
    ticking = true;
    await station.tick().catch(note);
    ticking = false;
  };
  const timer = setInterval(tick, 250);
  if (told && POLLKEEPER_CLOCK) obeyClock(POLLKEEPER_CLOCK, told, tick);

  whenClosed(async () => {
    clearInterval(timer);
    await station.running?.ledger.close();
  });
}

/**
 * A broken assumption of ours: kept in a file beside the data, never shown as a stack trace. What repeats itself all day
 * must not fill the disk that the log needs.
 */
function note(error: unknown): void {
  if (notesLeft-- <= 0) return;
  const line = `${new Date().toISOString()} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
  void appendFile(join(folderOf('userData'), 'faults.log'), line).catch(() => {});
  if (process.env.POLLKEEPER_TELL_FAULTS) console.error(line);
}
