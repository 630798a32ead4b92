/**
 * Main must not stand still while a paper is made. The worker, bundled as a build does it, gives the same bytes as the
 * function; an order that cannot be met is a refusal, and the next order finds a worker again.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDocument } from '../../electron/documents/make.ts';
import { documentsIn } from '../../electron/documents/service.ts';
import { recordOf } from '../../shared/domain/record/record.ts';
import { signedDay } from '../fixtures/day.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const fontFolder = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-tc/package.json'),
);
const paths = {
  regular: join(fontFolder, '400Regular/NotoSansTC_400Regular.ttf'),
  bold: join(fontFolder, '700Bold/NotoSansTC_700Bold.ttf'),
};
const folder = join(project, '.out', `documents-test-${process.pid}`);
const entry = pathToFileURL(join(folder, 'documents-worker.mjs'));
const order = {
  kind: 'record',
  language: 'zh',
  record: recordOf(signedDay().state),
  checkpoint: { note: 'pollkeeper/su-2026/main\n1\nAAAA\n\n', size: 1, root: 'ef'.repeat(32) },
  documentNumber: 'SU-2026/main/record/1',
  madeAt: '2026-11-18T20:15:00.000+08:00',
} as const;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [join(project, 'electron/documents/worker.ts')],
    outfile: fileURLToPath(entry),
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pdfkit', 'uqr'],
    logLevel: 'error',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the worker', () => {
  test('gives the bytes that the function gives, also for orders that arrive together', async () => {
    const documents = documentsIn(entry, paths);
    const [first, second] = await Promise.all([
      documents.make(order),
      documents.make({ ...order, language: 'pt' }),
    ]);
    const fonts = { regular: await readFile(paths.regular), bold: await readFile(paths.bold) };
    const here = await makeDocument({ ...order, fonts });
    expect(first.ok && Buffer.from(first.value).equals(Buffer.from(here))).toBe(true);
    expect(second.ok && Buffer.from(second.value).equals(Buffer.from(here))).toBe(false);
    await documents.close();
  });

  test('makes the papers with names too, from rows that come one by one', async () => {
    const documents = documentsIn(entry, paths);
    const { kind: _, ...base } = order;
    function* rows() {
      for (let i = 0; i < 50; i++) yield { number: `N-${i}`, nameZh: '陳大文', nameOther: 'CHAN Tai Man' };
    }
    const fallback = [...rows()].map(row => ({ ...row, struckOff: false, awaitsReplacement: false }));
    const [annex, roll] = await Promise.all([
      documents.makeAnnex({ ...base, rows: rows(), added: [] }),
      documents.makePaperFallback({ ...base, rows: fallback, added: [] }),
    ]);
    expect(annex.ok && roll.ok && annex.value.length > 10_000 && roll.value.length > annex.value.length).toBe(
      true,
    );
    await documents.close();
  });

  test('without its fonts it refuses, and says what was missing', async () => {
    const documents = documentsIn(entry, { ...paths, bold: join(folder, 'no-such-font.ttf') });
    const answer = await documents.make(order);
    expect(answer.ok).toBe(false);
    if (!answer.ok) {
      expect(answer.refusal.code).toBe('document-not-made');
      expect(answer.refusal.params.problem).toContain('no-such-font.ttf');
    }
    await documents.close();
  });

  test('a worker that cannot start is a refusal too, never a promise that hangs', async () => {
    const documents = documentsIn(new URL('no-such-worker.mjs', entry), paths);
    const answer = await documents.make(order);
    expect(answer.ok).toBe(false);
    expect((await documents.make(order)).ok).toBe(false);
    await documents.close();
  });
});
