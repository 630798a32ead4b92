// Printing a file by the system's spooler, where it is CUPS (Linux, macOS): `lpstat -e` names the printers, `lp` takes
// the job. Windows has no such command, so this host prints nothing there.
import { spawn } from 'node:child_process';

type Ran = { code: number | null; out: string; problem: string };

function run(command: string, args: string[]): Promise<Ran> {
  return new Promise(resolve => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, problem] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString('utf8');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      problem += chunk.toString('utf8');
    });
    child.once('error', error => resolve({ code: null, out: '', problem: error.message }));
    child.once('close', code => resolve({ code, out, problem: problem.trim() }));
  });
}

/** As Electron describes them; none where there is no CUPS. */
export async function printers() {
  const { code, out } = await run('lpstat', ['-e']);
  const names = code === 0 ? out.split('\n').filter(line => line !== '') : [];
  return names.map(name => ({ name, displayName: name, description: '', options: {} }));
}

/** '' when the spooler took the job. */
export async function printFile(path: string, printer: string): Promise<string> {
  const { code, problem } = await run('lp', ['-d', printer, '--', path]);
  return code === 0 ? '' : problem || `lp ended with ${code}`;
}
