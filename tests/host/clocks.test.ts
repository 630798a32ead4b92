// The laptop's lid is closed at lunch. No program is told, but on waking the clocks disagree, and main must hear of it.
import { expect, it } from 'vitest';
import { addScheme, fromBrowser, policyToBrowser, toBrowser } from '../../build/chromium-host/address.ts';
import { powerMonitor } from '../../build/chromium-host/power.ts';

it('a gap between the wall clock and the own clock is a sleep; slow ticks and small corrections are not', () => {
  const heard: string[] = [];
  for (const name of ['suspend', 'resume']) powerMonitor.on(name, () => heard.push(name));
  const wall = Date.now();
  const own = performance.now();
  powerMonitor.tick(wall + 1000, own + 1000);
  powerMonitor.tick(wall + 9000, own + 9000);
  powerMonitor.tick(wall + 12_000, own + 10_000);
  powerMonitor.tick(wall + 3000, own + 11_000);
  expect(heard).toEqual([]);
  powerMonitor.tick(wall + 3_600_000, own + 12_000);
  expect(heard).toEqual(['suspend', 'resume']);
  powerMonitor.tick(wall + 3_660_000, own + 72_000);
  expect(heard).toHaveLength(4);
});

it('addresses and policies go to the browser and come back', () => {
  addScheme('app');
  expect(toBrowser('app://station/a?b#c')).toBe('https://station.app.localhost/a?b#c');
  expect(toBrowser('app://station')).toBe('https://station.app.localhost/');
  expect(toBrowser('https://example.org/')).toBe('https://example.org/');
  expect(fromBrowser('https://station.app.localhost/a')).toBe('app://station/a');
  expect(fromBrowser('https://station.app.localhost.example.org/a')).toBe(
    'https://station.app.localhost.example.org/a',
  );
  expect(fromBrowser('https://station.other.localhost/a')).toBe('https://station.other.localhost/a');
  expect(policyToBrowser("default-src 'self' app: blob:; img-src app://ledger")).toBe(
    "default-src 'self' https://*.app.localhost blob:; img-src https://ledger.app.localhost",
  );
});
