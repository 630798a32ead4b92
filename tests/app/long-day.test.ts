/**
 * A very long day at one window: card after card, ballot after ballot. The last voters are served as quickly as the
 * first ones, the memory of all processes stays where it was, and every ballot is in the log. 300 voters here; with
 * POLLKEEPER_FULL=1 20,000, and the table of tests/app/README.md.
 */
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { median, percentile } from '../bench/measure.ts';
import { morning, openPractice, type TestApp, testApp } from './app.ts';
import { campusCards, collectGarbage, memoryOf, type Served, serve } from './queue.ts';

const full = process.env.POLLKEEPER_FULL === '1';
const ballots = full ? 20_000 : 300;
/** ballots in a part: the first and the last are compared */
const part = full ? 1000 : 75;

let app: TestApp | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});

const ms = (n: number) => n.toFixed(1);

it(
  `${ballots} ballots through the window: the last are as quick as the first`,
  async () => {
    app = await testApp({ start: morning });
    await openPractice(app, 30_000);
    const cards = campusCards(fileURLToPath(new URL('../../.out/sample/roll.csv', import.meta.url)));
    const parts: (Served & { readonly memory: number })[] = [];
    const kept: number[] = [];
    const issued = () => parts.reduce((sum, one) => sum + one.issued, 0);
    let at = 0;
    while (issued() < ballots) {
      // as many cards as are still wanted of this part: not everybody on the roll may vote
      let some: Served = { issued: 0, refused: 0, again: 0, answers: [], issues: [] };
      while (some.issued < part) {
        const more = await serve(app.page, cards.slice(at, at + part - some.issued));
        at += part - some.issued;
        some = {
          issued: some.issued + more.issued,
          refused: some.refused + more.refused,
          again: some.again + more.again,
          answers: [...some.answers, ...more.answers],
          issues: [...some.issues, ...more.issues],
        };
      }
      // nobody is at the desk for so long: nine hours pass
      await app.pass(100);
      const memory = () => memoryOf(app?.process.pid ?? 0);
      parts.push({ ...some, memory: memory() });
      if (parts.length === 1 || issued() >= ballots) {
        await collectGarbage(app.page);
        kept.push(memory());
      }
      if (full)
        console.log(
          `${issued()} of ${ballots}: p95 ${ms(percentile(some.answers, 0.95))} and ${ms(percentile(some.issues, 0.95))} ms, ` +
            `medians ${ms(median(some.answers))} and ${ms(median(some.issues))} ms, ${parts.at(-1)?.memory.toFixed(0)} MB, ${some.again} read again`,
        );
    }
    const { state } = (await app.view()).station!;
    expect(state.issue.struckOff).toBe(issued());

    const [first, last] = [parts[0]!, parts.at(-1)!];
    const [keptFirst = 0, keptLast = 0] = kept;
    const row = (what: string, of: (one: Served) => readonly number[]) => {
      const [a, b] = [percentile(of(first), 0.95), percentile(of(last), 0.95)];
      const medians = `${ms(median(of(first)))} → ${ms(median(of(last)))} ms`;
      return `| ${what} | ${ms(a)} ms | ${ms(b)} ms | ${(b / a).toFixed(2)} | ${medians} |`;
    };
    console.log(
      [
        `| ${ballots} ballots, parts of ${part} | p95 first | p95 last | ratio | medians |`,
        '|---|---|---|---|---|',
        row('card → answer painted', one => one.answers),
        row('Enter → “issued” painted', one => one.issues),
        `| memory of all processes | ${first.memory.toFixed(0)} MB | ${last.memory.toFixed(0)} MB | ${(last.memory / first.memory).toFixed(2)} | |`,
        `| … after a collection in the pages | ${keptFirst.toFixed(0)} MB | ${keptLast.toFixed(0)} MB | ${(keptLast / keptFirst).toFixed(2)} | |`,
      ].join('\n'),
    );
    // medians, and a wide margin: this machine may have other things to do at one end of the day
    expect(median(last.issues) / median(first.issues)).toBeLessThan(2);
    expect(last.memory / first.memory).toBeLessThan(1.5);
    expect(keptLast / keptFirst).toBeLessThan(1.25);
  },
  full ? 10_800_000 : 180_000,
);
