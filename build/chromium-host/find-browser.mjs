// Finds a Chromium, Chrome or Edge on this machine. No dependencies: build/run.mjs calls it before anything is installed.
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const MAC = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** @param {string} path */
function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * The path of the browser to drive, or null. POLLKEEPER_BROWSER wins and is not second-guessed: when it names
 * something that cannot be run the answer is null, never another browser than the one that was asked for.
 * @returns {string | null}
 */
export function findBrowser() {
  const asked = process.env.POLLKEEPER_BROWSER;
  if (asked) return runnable(asked) ? asked : null;
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const places = NAMES.flatMap(name => onPath.map(folder => join(folder, name)));
  if (process.platform === 'darwin') {
    const home = process.env.HOME ?? '';
    places.push(...MAC, ...MAC.map(path => join(home, path)));
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    for (const root of roots) if (root) places.push(...WINDOWS.map(path => join(root, path)));
  }
  return places.find(runnable) ?? null;
}
