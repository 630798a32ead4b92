// The ordinary programs that the tests check our work with: somebody else's reader of our PDFs and our ZIPs.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './prepare.mjs';

/** command → Debian package */
const tools = {
  pdftotext: 'poppler-utils',
  pdfdetach: 'poppler-utils',
  pdffonts: 'poppler-utils',
  qpdf: 'qpdf',
  '7z': 'p7zip-full',
  unzip: 'unzip',
  zip: 'zip',
  ps: 'procps',
  openssl: 'openssl',
  sha256sum: 'coreutils',
};

const found = command =>
  (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, command)));

/** Installs what is missing, as root on Debian or Ubuntu, saying so; otherwise stops and says what to install. */
export async function installTestTools() {
  const missing = [
    ...new Set(
      Object.keys(tools)
        .filter(name => !found(name))
        .map(name => tools[name]),
    ),
  ];
  if (missing.length === 0) return;
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const debian = /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(system);
  if (!debian || process.getuid?.() !== 0) {
    const command = debian ? `sudo apt-get install ${missing.join(' ')}` : `install ${missing.join(', ')}`;
    throw new Error(
      `The tests read our PDFs and ZIPs with other people's programs. Missing here:\n  ${command}`,
    );
  }
  console.log(`Installing for the tests: ${missing.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run(['apt-get', 'update', '-qq'], { env });
  await run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...missing], { env });
}
