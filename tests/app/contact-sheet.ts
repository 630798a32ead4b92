/** Pictures of screens, side by side on sheets that one can look at: one sheet for each look, made by the browser itself. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../build/chromium-host/find-browser.mjs';
import type { Look } from './looks.ts';

export type Picture = { readonly place: string; readonly look: Look; readonly png: Buffer };

const columns = 3;
const perSheet = 12;
const width = 1980;

const nameOf = ({ language, theme, zoom }: Look) =>
  `${language}-${theme}${zoom === 1 ? '' : `-${zoom * 100}%`}`;

const sheetOf = (title: string, pictures: readonly Picture[]) => `<!doctype html>
<style>
  body { margin: 0; padding: 12px; width: ${width}px; box-sizing: border-box; background: #667; color: #fff; font: 16px sans-serif }
  main { display: grid; grid-template-columns: repeat(${columns}, 1fr); gap: 12px }
  figure { margin: 0 } img { width: 100%; display: block }
</style>
<h1>${title}</h1>
<main>${pictures
  .map(
    ({ place, png }) =>
      `<figure><figcaption>${place}</figcaption><img src="data:image/png;base64,${png.toString('base64')}"></figure>`,
  )
  .join('')}</main>`;

/** Writes `LANGUAGE-THEME-N.png` into the folder, twelve screens on each. */
export async function writeSheets(folder: string, pictures: readonly Picture[]): Promise<void> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no browser to make the sheets with');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width, height: 1080 } });
    for (const name of new Set(pictures.map(({ look }) => nameOf(look)))) {
      const its = pictures.filter(({ look }) => nameOf(look) === name);
      for (let at = 0; at < its.length; at += perSheet) {
        const nth = at / perSheet + 1;
        await page.setContent(sheetOf(`${name} ${nth}`, its.slice(at, at + perSheet)));
        const png = await page.screenshot({ fullPage: true });
        await writeFile(join(folder, `${name}-${nth}.png`), png);
      }
    }
  } finally {
    await browser.close();
  }
}
