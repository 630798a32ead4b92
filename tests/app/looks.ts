/** What a screen can look like: language, theme, zoom. Switched where the app stands, without a restart. */
import type { Theme } from '../../renderer/station/machine/settings.ts';
import { type Language, languages } from '../../shared/contract/view.ts';
import type { TestApp } from './app.ts';

export type Look = {
  readonly language: Language;
  readonly theme: Exclude<Theme, 'system'>;
  readonly zoom: 1 | 2;
};
export const usualLook: Look = { language: 'zh', theme: 'light', zoom: 1 };

const themes = ['light', 'dark', 'contrast'] as const;

/** Every language in every theme, and every language at 200 %. */
export const allLooks: readonly Look[] = languages.flatMap(language => [
  ...themes.map(theme => ({ language, theme, zoom: 1 as const })),
  { language, theme: 'light' as const, zoom: 2 as const },
]);

/** Each language, each theme, and 200 %. */
export const someLooks: readonly Look[] = [
  usualLook,
  { language: 'pt', theme: 'dark', zoom: 1 },
  { language: 'en', theme: 'contrast', zoom: 1 },
  { language: 'pt', theme: 'light', zoom: 2 },
];

/** 200 % on a window of 1280 × 720 is half as many CSS pixels, each twice as large. */
export async function wear({ ask, page }: TestApp, { language, theme, zoom }: Look): Promise<void> {
  await page.setViewportSize({ width: 1280 / zoom, height: 720 / zoom });
  await ask({ ask: 'set-language', language });
  await page.locator(`html[lang|="${language}"]`).waitFor({ state: 'attached' });
  await page.evaluate(async name => {
    // a hand on the desk: what it shows does not give way to the next voter meanwhile
    document.querySelector('.desk')?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    document.documentElement.dataset.theme = name;
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map(one => one.finished.catch(() => {})));
  }, theme);
}
