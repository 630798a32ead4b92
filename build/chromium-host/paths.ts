// app.getPath: where this user's files are. Each can be set; `userData` also holds the browser's profile.
import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const names: { name: string; version: string } = readPackage();
const paths = new Map<string, string>();

/** Electron takes name and version from the package.json beside the main script; here the nearest one above it. */
function readPackage() {
  let folder = dirname(process.argv[1] ?? process.cwd());
  for (;;) {
    try {
      const read = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return { name: String(read.productName ?? read.name), version: String(read.version) };
    } catch {
      const parent = dirname(folder);
      if (parent === folder) return { name: 'Electron', version: '0.0.0' };
      folder = parent;
    }
  }
}

function appData(): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
}

const DEFAULTS: Record<string, () => string> = {
  home: homedir,
  appData,
  // Beside Electron's own folder, never in it: one ledger must not be opened by two engines.
  userData: () => join(getPath('appData'), `${names.name} (Chromium host)`),
  sessionData: () => getPath('userData'),
  temp: tmpdir,
  documents: () => join(homedir(), 'Documents'),
  downloads: () => join(homedir(), 'Downloads'),
  desktop: () => join(homedir(), 'Desktop'),
  logs: () => join(getPath('userData'), 'logs'),
  exe: () => process.execPath,
};

export function getPath(name: string): string {
  const path = paths.get(name) ?? DEFAULTS[name]?.();
  if (path === undefined) throw new Error(`Failed to get '${name}' path`);
  return path;
}

export function setPath(name: string, path: string): void {
  if (!(name in DEFAULTS)) throw new Error(`Failed to set '${name}' path`);
  paths.set(name, path);
}

export const identity = names;
