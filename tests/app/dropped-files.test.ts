/**
 * An agent hands in an objection with photographs, and drags them onto the window: the bytes come through whole, also of
 * one that needs many parts. A program that calls itself a photograph, an empty file and one that is too large are each
 * named with their reason, and the good ones stay. A page that sends more than it announced, or empty parts without
 * end, gets nowhere.
 */
import { createHash } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { morning, openPractice, type TestApp, testApp } from './app.ts';
import { Person } from './window.ts';

let app: TestApp | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});

type Dropped = { readonly name: string; readonly start: string; readonly size: number };

it('R-55.doc files dropped on the window', { timeout: 240_000 }, async () => {
  app = await testApp({ start: morning });
  await openPractice(app);
  const person = new Person(app);
  const { page } = person;
  await person.go('O');
  const drop = (...files: readonly Dropped[]) =>
    page.evaluate(given => {
      const carried = new DataTransfer();
      for (const { name, start, size } of given) {
        const bytes = new Uint8Array(size);
        bytes.set([...start].map(char => char.charCodeAt(0)).slice(0, size));
        carried.items.add(new File([bytes], name));
      }
      const zone = document.querySelector('.drop-zone');
      zone?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: carried }));
    }, files);
  const png = '\x89PNG\r\n\x1a\n';

  const large = 1_300_000;
  await drop(
    { name: '現場照片.png', start: png, size: large },
    { name: 'letter.pdf', start: '%PDF-1.7', size: 900 },
  );
  await page.locator('.files').getByText('letter.pdf').waitFor();
  await page.locator('.files').getByText('現場照片.png').waitFor();

  await drop(
    { name: 'photo.jpg', start: 'MZ\x90', size: 5000 },
    { name: 'empty.pdf', start: '', size: 0 },
    { name: 'film.pdf', start: '%PDF-', size: 21 * 1_048_576 },
    { name: 'second.png', start: png, size: 40 },
  );
  await page.locator('.files').getByText('second.png').waitFor();
  const said = await page.locator('[role=alert]').allTextContents();
  expect(said).toHaveLength(3);
  for (const [i, name] of ['photo.jpg', 'empty.pdf', 'film.pdf'].entries()) expect(said[i]).toContain(name);

  await page.locator('.radio', { hasText: '抗議' }).first().click();
  await person.choose('候選組別', '晨曦');
  await person.fill('遞交人', '代表');
  await page.getByLabel('內容').first().fill('有人在票站內拍照。');
  await person.press('簽收並編號');
  await page.getByText('編為第 1 號').waitFor();
  const [objection] = (await app.view()).station?.state.objections.list ?? [];
  const photograph = Buffer.alloc(large);
  photograph.write(png, 'latin1');
  const digest = createHash('sha256').update(photograph).digest('hex');
  expect(objection?.documents.map(({ name, size }) => [name, size])).toEqual([
    ['現場照片.png', large],
    ['letter.pdf', 900],
    ['second.png', 40],
  ]);
  expect(objection?.documents[0]?.sha256).toBe(digest);

  const { file } = (await app.ask({ ask: 'drop-file', name: 'x.pdf', size: 3 })) as { file: string };
  const more = { ask: 'drop-part', file, base64: Buffer.from('%PDF-').toString('base64') };
  expect(await app.tryAsk(more)).toMatchObject({ ok: false, refusal: { code: 'unknown-file' } });
  expect(await app.tryAsk({ ask: 'attach', files: [file] })).toMatchObject({ ok: false });

  const { file: slow } = (await app.ask({ ask: 'drop-file', name: 'y.pdf', size: 5 })) as { file: string };
  const part = (bytes: string) => ({
    ask: 'drop-part',
    file: slow,
    base64: Buffer.from(bytes).toString('base64'),
  });
  expect(await app.tryAsk(part(''))).toMatchObject({ ok: false, refusal: { code: 'unknown-file' } });
  expect(await app.tryAsk(part('%PDF-'))).toMatchObject({ ok: false, refusal: { code: 'unknown-file' } });
});
