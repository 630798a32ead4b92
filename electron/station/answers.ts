/**
 * Answers each ask of the station's window (shared/contract/asks.ts). What an ask may do depends on the stage: no
 * package, a locked one, a station that runs, or a ledger that could not be opened. Asks that change the stage take
 * turns; the others go straight to the running station.
 */
import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Answer, Answers, Ask, AskOf, ChosenFile } from '../../shared/contract/asks.ts';
import { ok, type Refused, type Result, refuse } from '../../shared/contract/result.ts';
import type { Change, Language, Progress, Runtime, View } from '../../shared/contract/view.ts';
import { type CommandType, commandTable } from '../../shared/domain/commands.ts';
import { missingPerson, readCommand } from '../../shared/domain/decide.ts';
import { type LoggedEvent, readEvent } from '../../shared/domain/events.ts';
import { hex } from '../../shared/evidence/bytes.ts';
import type { DocumentKind } from '../documents/of-station.ts';
import type { LedgerPagePort } from '../ledger/page.ts';
import { checkServes, openPackage, readPackageFace } from '../package/open-package.ts';
import { attach, missingAttachment } from './attachments.ts';
import type { Clock } from './clock.ts';
import { type DataFolder, filesOf, type Habits } from './folder.ts';
import { lookUpOf, shownOf } from './look-up.ts';
import { type PracticePackage, practicePassphrase } from './practice.ts';
import { type Running, runStation } from './running.ts';
import { ViewOfStation, withoutVoter } from './view.ts';

/** What main needs of the world outside the station: dialogs, papers, bundles. Made in main.ts. */
export type Surroundings = {
  readonly data: DataFolder;
  readonly clock: Clock;
  /** true under a clock that is not the machine's: no real poll may run by it */
  readonly practiceOnly: boolean;
  readonly runtime: Runtime;
  /** the machine, as the record names it */
  readonly host: string;
  readonly ledgerPage: () => Promise<LedgerPagePort>;
  readonly chooseFiles: (purpose: AskOf<'choose-file'>['purpose']) => Promise<readonly string[]>;
  readonly openFile: (path: string) => Promise<boolean>;
  readonly practicePackage: (nowMs: number) => Promise<Result<PracticePackage>>;
  /** each writes a file and answers with its path */
  readonly saveDocument: (
    running: Running,
    kind: DocumentKind,
    language: Language,
  ) => Promise<Result<string>>;
  readonly saveBundle: (running: Running, attachments: string) => Promise<Result<string>>;
  readonly verifyBundle: (path: string) => Promise<Answers['verify-bundle']>;
  readonly push: (change: Change) => void;
  readonly progress: (progress: Progress) => void;
};

/** The largest package that is read: a million voters are some 150 MB. */
const packageMegabytes = 500;
/** Voters whose card was read lately: a ballot is handed out only to one of them. */
const keptLookUps = 200;

type Handlers = { readonly [K in Ask['ask']]: (ask: AskOf<K>) => Promise<Answer<K>> };
type Stage =
  | { readonly stage: 'start' }
  | { readonly stage: 'locked'; readonly title: NonNullable<View['title']> }
  | { readonly stage: 'ready'; readonly running: Running; readonly shown: ViewOfStation }
  | { readonly stage: 'broken'; readonly title: View['title']; readonly refusal: Refused };

export class StationAnswers {
  readonly #around: Surroundings;
  #stage: Stage = { stage: 'start' };
  #habits: Habits = { language: 'zh', current: null };
  #pins: View['practicePins'] = null;
  /** files that the person chose, by the token that the page knows */
  readonly #chosen = new Map<string, string>();
  /** voters whose card was read, latest last, and how it was read */
  readonly #lookedUp = new Map<string, AskOf<'look-up'>['how']>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  get running(): Running | null {
    return this.#stage.stage === 'ready' ? this.#stage.running : null;
  }

  /** What this machine knows: its language, and the package that it served last. */
  async begin(): Promise<void> {
    const { data } = this.#around;
    this.#habits = await data.habits();
    const { current } = this.#habits;
    const bytes = current === null ? null : await data.read(current, 'package');
    if (current === null || bytes === null) return;
    const face = readPackageFace(bytes);
    if (!face.ok) {
      this.#stage = { stage: 'broken', title: null, refusal: face };
      return;
    }
    const pins = await data.read(current, 'pins');
    this.#pins = pins ? JSON.parse(pins.toString('utf8')) : null;
    this.#stage = { stage: 'locked', title: titleOf(face.value) };
    if (face.value.election.practice) await this.#open(bytes, practicePassphrase, current);
  }

  /** Several times a second: countdowns, clocks, the idle desk. */
  async tick(): Promise<void> {
    if (this.#stage.stage !== 'ready') return;
    const { running, shown } = this.#stage;
    await running.watch.tick(running.service.boot);
    const locked = running.people.lockIfIdle();
    if (locked || shown.stoppedChanged()) this.#push();
  }

  async answer(ask: Ask): Promise<Result<unknown>> {
    if (this.#stage.stage === 'ready' && !idleAsks.has(ask.ask)) this.#stage.running.people.touch();
    if (this.#stage.stage === 'ready' && this.#stage.running.people.seat === null && !openAsks.has(ask.ask))
      return refuse('station', 'desk-locked');
    const handler = this.#handlers[ask.ask] as (ask: Ask) => Promise<Result<unknown>>;
    return handler(ask);
  }

  readonly #handlers: Handlers = {
    view: async () => ok(this.#view()),

    'set-language': async ({ language }) => {
      await this.#keepHabits({ ...this.#habits, language });
      this.#push();
      return ok({ language });
    },

    'choose-file': async ({ purpose }) => {
      const paths = await this.#around.chooseFiles(purpose);
      return ok(await Promise.all(paths.map(path => this.#chosenFile(path))));
    },

    'load-package': ({ file, passphrase }) =>
      this.#inTurn(async () => {
        if (this.#stage.stage === 'ready' && !this.#stage.running.opened.election.practice)
          return refuse('package', 'already-running');
        const path = this.#chosen.get(file);
        if (path === undefined) return refuse('input', 'unknown-file');
        const name = basename(path).slice(0, 200);
        const size = await stat(path).then(
          ({ size }) => size,
          () => null,
        );
        if (size === null) return refuse('package', 'file-unreadable', { name });
        if (size > packageMegabytes * 1_048_576)
          return refuse('package', 'file-too-large', { name, megabytes: packageMegabytes });
        const bytes = await readFile(path).catch(() => null);
        if (!bytes) return refuse('package', 'file-unreadable', { name });
        const face = readPackageFace(bytes);
        if (!face.ok) return face;
        if (face.value.election.practice && (await this.#around.data.read('real', 'package')))
          return refuse('package', 'real-package-here');
        const folder = face.value.election.practice
          ? await this.#around.data.newPractice(this.#around.clock.wall())
          : 'real';
        const served = await this.#around.data.read(folder, 'package');
        if (served) {
          const before = readPackageFace(served);
          if (!before.ok) return before;
          const same = checkServes({ ...before.value, electionId: before.value.election.id }, face.value);
          if (!same.ok) return same;
        }
        return this.#open(bytes, passphrase, folder);
      }),

    'start-practice': () =>
      this.#inTurn(async () => {
        if (this.#stage.stage === 'ready' && !this.#stage.running.opened.election.practice)
          return refuse('package', 'already-running');
        const { data, clock, practicePackage, progress } = this.#around;
        if (await data.read('real', 'package')) return refuse('package', 'real-package-here');
        progress({ job: 'practice', percent: null, done: false });
        try {
          const made = await practicePackage(clock.wall());
          if (!made.ok) return made;
          const folder = await data.newPractice(clock.wall());
          this.#pins = made.value.pins;
          await data.keep(folder, 'pins', JSON.stringify(made.value.pins));
          return await this.#open(made.value.bytes, practicePassphrase, folder);
        } finally {
          progress({ job: 'practice', percent: 100, done: true });
        }
      }),

    unlock: ({ passphrase }) =>
      this.#inTurn(async () => {
        const { current } = this.#habits;
        const bytes = current === null ? null : await this.#around.data.read(current, 'package');
        if (current === null || !bytes) return refuse('station', 'needs-package');
        if (this.#stage.stage === 'ready') return refuse('package', 'already-running');
        return this.#open(bytes, passphrase, current);
      }),

    'sit-down': async given => {
      const running = this.running;
      if (!running) return refuse('station', 'needs-package');
      const seated = await running.people.sitDown(given);
      this.#push();
      return seated;
    },

    lock: async () => {
      this.running?.people.lock();
      this.#push();
      return ok(null);
    },

    // only reads: what came of it (a ballot, a refusal by its reason, a spoiled one) is the command that follows
    'look-up': async ({ read, how }) => {
      const running = this.running;
      if (!running) return refuse('station', 'needs-package');
      const { service, opened, people } = running;
      if (people.seat === null) return refuse('station', 'desk-locked');
      const answer = lookUpOf(service.state, opened.roll.answer(read), opened.roll.voterId);
      if ('voter' in answer) this.#remember(answer.voter, how);
      return ok(answer);
    },

    'search-roll': async ({ text }) => {
      const running = this.running;
      if (!running) return refuse('station', 'needs-package');
      if (running.people.seat === null) return refuse('station', 'desk-locked');
      return ok(
        running.opened.roll.search(text, 20).map(entry => ({ ...shownOf(entry), key: entry.number })),
      );
    },

    command: async ({ type, data, people: given }) => {
      const running = this.running;
      if (!running) return refuse('station', 'needs-package');
      const { service, people } = running;
      const command = readCommand(type, data);
      if (!command.ok) return command;
      const { who } = commandTable[command.value.type as CommandType];
      if (who === 'program') return refuse('input', 'unknown-command', { command: type });
      const voter = 'voter' in command.value.data ? command.value.data.voter : null;
      if (voter !== null && !this.#lookedUp.has(voter)) return refuse('R-54.1', 'look-up-first');
      // R-54.id: a number that was typed is not told as scanned, nor the other way
      if (
        command.value.type === 'issue-ballot' &&
        command.value.data.entry.how !== this.#lookedUp.get(voter ?? '')
      )
        return refuse('R-54.id', 'look-up-first');
      if (people.seat === null && given.length === 0) return refuse('station', 'desk-locked');
      if (command.value.type === 'lodge-objection') {
        const missing = await missingAttachment(command.value.data.documents, this.#files().attachments);
        if (missing !== null) return refuse('R-55.doc', 'file-unreadable', { name: missing });
      }
      const checked = await people.check(given);
      if (!checked.ok) return checked;
      // who types a PIN gives the command; without one it is the person at the desk, who may give what staff may
      const by = given.length > 0 ? checked.value : [people.seat ?? ''];
      if (given.length === 0 && who !== 'staff')
        return refuse(commandTable[command.value.type as CommandType].rule, 'pin-needed', { command: type });
      const written = await service.submit(command.value, by);
      if (!written.ok) return written;
      const last = written.value.at(-1);
      const ballot = written.value.map(ballotOf).find(number => number !== null) ?? null;
      return ok({ seq: last?.seq ?? 0, ballot });
    },

    timeline: async ({ before, limit, types, person }) => {
      const running = this.running;
      if (!running) return refuse('station', 'needs-package');
      const { ledger } = running;
      const wanted = (event: LoggedEvent) =>
        (types === undefined || types.includes(event.type)) &&
        (person === undefined || event.by.includes(person));
      const entries: LoggedEvent[] = [];
      let seq = Math.min(before ?? ledger.size, ledger.size);
      while (seq > 0 && entries.length < limit) {
        seq -= 1;
        const event = readEvent(JSON.parse(ledger.bytesOf(seq)));
        if (event && wanted(event)) entries.push(event);
      }
      return ok({ entries: entries.map(withoutVoter), more: seq > 0 });
    },

    checkpoint: async () => {
      const running = this.running;
      if (!running) return refuse('station', 'needs-package');
      const { ledger, service } = running;
      const { size } = ledger;
      const root = hex(ledger.root);
      const note = ledger.checkpoint ?? '';
      await service.submit({ type: 'note-checkpoint-shown', data: { size, root } }, []);
      return ok({ note, size, root, short: shortForm(size, root) });
    },

    attach: async ({ files }) => {
      const running = this.running;
      if (!running) return refuse('station', 'needs-package');
      const paths = files.map(file => this.#chosen.get(file));
      if (paths.some(path => path === undefined)) return refuse('input', 'unknown-file');
      return attach(
        paths.filter(path => path !== undefined),
        this.#files().attachments,
        running.opened.election.settings.attachmentMegabytes,
      );
    },

    'save-document': async ({ document, language, people = [] }) => {
      const running = this.running;
      if (!running) return refuse('station', 'needs-package');
      if (namesVoters(document)) {
        const checked = await running.people.check(people);
        if (!checked.ok) return checked;
        if (missingPerson(running.service.state, 'chair', checked.value) !== null)
          return refuse('R-62.annex', 'needs-chair', { command: 'note-print' });
      }
      const { progress, saveDocument } = this.#around;
      progress({ job: 'document', percent: null, done: false });
      try {
        const saved = await saveDocument(running, document, language);
        return saved.ok ? ok(await this.#chosenFile(saved.value)) : saved;
      } finally {
        progress({ job: 'document', percent: 100, done: true });
      }
    },

    'open-saved': async ({ file }) => {
      const path = this.#chosen.get(file);
      if (path === undefined) return refuse('input', 'unknown-file');
      return (await this.#around.openFile(path))
        ? ok(null)
        : refuse('input', 'file-unreadable', { name: basename(path) });
    },

    'export-bundle': async () => {
      const running = this.running;
      if (!running) return refuse('station', 'needs-package');
      const { progress, saveBundle } = this.#around;
      progress({ job: 'bundle', percent: null, done: false });
      try {
        const saved = await saveBundle(running, this.#files().attachments);
        return saved.ok ? ok(await this.#chosenFile(saved.value)) : saved;
      } finally {
        progress({ job: 'bundle', percent: 100, done: true });
      }
    },

    'verify-bundle': async ({ file }) => {
      const path = this.#chosen.get(file);
      if (path === undefined) return refuse('input', 'unknown-file');
      const { progress, verifyBundle } = this.#around;
      progress({ job: 'verify', percent: null, done: false });
      try {
        return ok(await verifyBundle(path));
      } finally {
        progress({ job: 'verify', percent: 100, done: true });
      }
    },

    'retry-write': async () => {
      const running = this.running;
      if (!running) return refuse('station', 'needs-package');
      const written = await running.service.retry();
      this.#push();
      return written.ok ? ok(null) : written;
    },
  };

  /** Opens the package, then the ledger; only then is anything of it kept on this machine. */
  async #open(bytes: Uint8Array, passphrase: string, folder: string): Promise<Result<null>> {
    const { data, clock, runtime, host, ledgerPage, progress } = this.#around;
    progress({ job: 'package', percent: null, done: false });
    try {
      const opened = await openPackage(bytes, passphrase);
      if (!opened.ok) return opened;
      if (this.#around.practiceOnly && !opened.value.election.practice)
        return refuse('package', 'clock-not-real');
      await data.keep(folder, 'package', bytes);
      await this.#keepHabits({ ...this.#habits, current: folder });
      await this.running?.ledger.close();
      const started = await runStation({
        opened: opened.value,
        journal: filesOf(data.folder(folder)).journal,
        marker: data.marker(folder),
        page: await ledgerPage(),
        database: folder,
        clock,
        runtime,
        host,
        onStatus: () => this.#push(),
      });
      if (!started.ok) {
        this.#stage = { stage: 'broken', title: titleOf(opened.value), refusal: started };
        this.#push();
        return started;
      }
      const running = started.value;
      const shown = new ViewOfStation(running, clock);
      this.#stage = { stage: 'ready', running, shown };
      if (!running.opened.election.practice) this.#pins = null;
      running.service.onWritten(() => this.#push());
      this.#push();
      return ok(null);
    } finally {
      progress({ job: 'package', percent: 100, done: true });
    }
  }

  #view(): View {
    return { ...this.#frame(), station: this.#stage.stage === 'ready' ? this.#stage.shown.whole() : null };
  }

  #push(): void {
    this.#around.push({
      ...this.#frame(),
      station: this.#stage.stage === 'ready' ? this.#stage.shown.change() : null,
    });
  }

  #frame(): Omit<View, 'station'> {
    const stage = this.#stage;
    return {
      language: this.#habits.language,
      runtime: this.#around.runtime,
      stage: stage.stage,
      title:
        stage.stage === 'ready'
          ? titleOf(stage.running.opened)
          : stage.stage === 'start'
            ? null
            : stage.title,
      practicePins: this.#pins,
      broken: stage.stage === 'broken' ? stage.refusal.refusal : null,
    };
  }

  #files() {
    return filesOf(this.#around.data.folder(this.#habits.current ?? 'real'));
  }

  async #keepHabits(habits: Habits): Promise<void> {
    this.#habits = habits;
    await this.#around.data.keepHabits(habits);
  }

  async #chosenFile(path: string): Promise<ChosenFile> {
    const file = randomBytes(16).toString('hex');
    this.#chosen.set(file, path);
    const size = await stat(path).then(
      ({ size }) => size,
      () => 0,
    );
    return { file, name: basename(path), size };
  }

  #remember(voter: string, how: AskOf<'look-up'>['how']): void {
    this.#lookedUp.delete(voter);
    this.#lookedUp.set(voter, how);
    const [oldest] = this.#lookedUp.keys();
    if (this.#lookedUp.size > keptLookUps && oldest !== undefined) this.#lookedUp.delete(oldest);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {}); // whoever asked has `done`; the next in turn must run all the same
    return done;
  }
}

const namesVoters = (document: DocumentKind): boolean =>
  document === 'annex' || document === 'paper-fallback';

/** What may be asked of a locked desk; `command` and the papers that name voters ask for PINs themselves. */
const openAsks: ReadonlySet<Ask['ask']> = new Set([
  'view',
  'set-language',
  'sit-down',
  'lock',
  'choose-file',
  'load-package',
  'start-practice',
  'unlock',
  'retry-write',
  'command',
]);

/** Asks that the page sends by itself: they do not keep the desk unlocked. */
const idleAsks: ReadonlySet<Ask['ask']> = new Set(['view', 'timeline', 'lock']);

const titleOf = ({
  election,
  stationId,
}: {
  readonly election: Running['opened']['election'];
  readonly stationId: string;
}): NonNullable<View['title']> => ({
  election: election.title.zh,
  station: election.stations.find(({ id }) => id === stationId)?.name.zh ?? stationId,
  practice: election.practice,
});

function ballotOf(event: LoggedEvent): number | null {
  return 'ballot' in event.data && typeof event.data.ballot === 'number' ? event.data.ballot : null;
}

/** To read aloud: the size, and the first twenty hex digits of the root in groups of four. */
export const shortForm = (size: number, root: string): string =>
  `${size} · ${(root.slice(0, 20).match(/.{4}/g) ?? []).join(' ')}`;
