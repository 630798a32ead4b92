/**
 * A window is made smaller while somebody types, and large again: the library that draws the dialogs takes that for an
 * on-screen keyboard. The next dialog is there, and takes the pointer, in the first frame in which it stands in the page.
 */
import { expect, it } from 'vitest';
import { morning, openPractice, testApp } from './app.ts';
import { Person } from './window.ts';

it('a dialog is seen at once, whatever became of the window before', { timeout: 120_000 }, async () => {
  const app = await testApp({ start: morning });
  try {
    await openPractice(app);
    const { page } = app;
    const person = new Person(app);
    const resized = async (height: number) => {
      await page.setViewportSize({ width: 1280, height });
      await page.waitForTimeout(300);
    };
    await person.go('I');
    await page.locator('textarea').focus();
    await resized(500);
    await person.fill('位置', '門口');
    await resized(720);
    await person.go('3');
    const seen = page.evaluate(
      () =>
        new Promise<boolean>(resolve => {
          const look = () => {
            const modal = document.querySelector('.modal');
            if (!modal) return requestAnimationFrame(look);
            const { left, top, width, height } = modal.getBoundingClientRect();
            const there = document.elementFromPoint(left + width / 2, top + height / 2);
            resolve(modal.checkVisibility({ opacityProperty: true }) && modal.contains(there));
          };
          look();
        }),
    );
    await person.keys('F2');
    expect(await seen).toBe(true);
  } finally {
    await app.kill();
  }
});
