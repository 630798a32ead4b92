/**
 * A queue of voters in front of one window, each with a card and a hand that presses Enter: keys are sent inside the
 * page, because sending them from outside would be what is measured. Times are what a person sees: from the key to
 * the frame that shows the answer.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { StationBridge } from '../../shared/contract/asks.ts';

export type Served = {
  /** ballots handed out, and cards that got another answer */
  readonly issued: number;
  readonly refused: number;
  /** cards that had to be held under the scanner once more: the machine held a key of theirs back */
  readonly again: number;
  /** ms from the last key of a card to the frame with its answer */
  readonly answers: readonly number[];
  /** ms from Enter to the frame with "issued" */
  readonly issues: readonly number[];
};

/** Scans these campus cards one after the other and hands out a ballot to whoever may vote. */
export const serve = (page: Page, cards: readonly string[]): Promise<Served> =>
  page.evaluate(async numbers => {
    const key = (code: string, text = code) => {
      for (const kind of ['keydown', 'keyup'])
        document.activeElement?.dispatchEvent(
          new KeyboardEvent(kind, { code, key: text, bubbles: true, cancelable: true }),
        );
    };
    const painted = () => new Promise<number>(resolve => requestAnimationFrame(resolve));
    const rest = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
    const answer = () => document.querySelector<HTMLElement>('.answer')?.dataset ?? {};
    const until = (holds: () => boolean, patience = 20_000) =>
      new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`stuck at ${JSON.stringify(answer())}`)), patience);
        const observer = new MutationObserver(() => look());
        const look = () => {
          if (!holds()) return;
          observer.disconnect();
          clearTimeout(late);
          resolve();
        };
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        look();
      });
    const [answers, issues]: number[][] = [[], []];
    let [refused, again] = [0, 0];
    const scan = async (number: string) => {
      for (const digit of number) key(`Digit${digit}`, digit);
      key('Enter');
      const scanned = performance.now();
      await until(() => answer().step === 'answer', 5000);
      return scanned;
    };
    for (const number of numbers) {
      const scanned = await scan(number).catch(() => {
        again += 1;
        return scan(number);
      });
      await painted();
      answers?.push(performance.now() - scanned);
      if (answer().answer === 'may-vote') {
        await rest(30); // Enter right after a card is the scanner's
        key('Enter');
        const pressed = performance.now();
        await until(() => answer().step === 'done');
        await painted();
        issues?.push(performance.now() - pressed);
      } else refused += 1;
      key('Escape');
      await until(() => answer().step === 'idle');
    }
    return { issued: issues?.length ?? 0, refused, again, answers: answers ?? [], issues: issues ?? [] };
  }, cards);

/**
 * Hands ballots to whoever of these cards may vote until `count` were handed out, by asks, several at once: for a long log,
 * where nobody measures the desk. Answers with how many cards it took; throws when there are too few.
 */
export const handOut = (page: Page, cards: readonly string[], count: number): Promise<number> =>
  page.evaluate(
    async ({ numbers, wanted }) => {
      const bridge: StationBridge = Reflect.get(window, 'pollkeeper');
      let [taken, issued] = [0, 0];
      const atOnce = 16;
      while (issued < wanted) {
        const some = numbers.slice(taken, taken + Math.min(atOnce, wanted - issued));
        if (some.length === 0) throw new Error(`only ${issued} of these may vote`);
        taken += some.length;
        const served = await Promise.all(
          some.map(async read => {
            const found = await bridge.ask({ ask: 'look-up', read, how: 'wedge' });
            const { answer, voter } = (found.ok ? found.value : {}) as { answer?: string; voter?: string };
            if (answer !== 'may-vote') return false;
            const data = { voter, entry: { how: 'wedge' } };
            return (await bridge.ask({ ask: 'command', type: 'issue-ballot', data, people: [] })).ok;
          }),
        );
        issued += served.filter(Boolean).length;
      }
      return taken;
    },
    { numbers: cards, wanted: count },
  );

/** Campus cards of the sample roll, without the people of the committee at its top. */
export function campusCards(csv: string): string[] {
  const rows = readFileSync(csv, 'utf8').trim().split(/\r?\n/);
  const at = rows[0]?.split(',').indexOf('校園卡號') ?? -1;
  return rows
    .slice(100)
    .map(row => row.split(',')[at] ?? '')
    .filter(card => /^\d{13}$/.test(card));
}

/** What the pages no longer need is given back first: an engine that has memory to spare lets it lie for a long time. */
export async function collectGarbage(page: Page): Promise<void> {
  for (const one of page.context().pages()) {
    const cdp = await one.context().newCDPSession(one);
    await cdp.send('HeapProfiler.collectGarbage');
    await cdp.detach();
  }
}

/** Memory that a program and all it started have of their own, MB: how much of a file is theirs depends on who else has it open. */
export function memoryOf(pid: number): number {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(row => row.trim().split(/\s+/).map(Number));
  const tree = new Set([pid]);
  for (let before = 0; before !== tree.size; ) {
    before = tree.size;
    for (const [child = 0, parent = 0] of rows) if (tree.has(parent)) tree.add(child);
  }
  let kilobytes = 0;
  for (const one of tree)
    try {
      const own = /^Pss_Anon:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, 'utf8'))?.[1];
      kilobytes += Number(own ?? 0);
    } catch {
      // it has ended meanwhile
    }
  return kilobytes / 1024;
}
