// A small app for the host's own tests. Every call here exists in Electron. Orders come as JSON lines on stdin,
// answers and events go out as JSON lines on stdout.
import { createInterface } from 'node:readline';
import { app, BrowserWindow, dialog, ipcMain, nativeTheme, protocol, session } from 'electron';

type Order = { id: number; what: string; name?: string; arg?: unknown };

const INDEX = `<!doctype html><title>fixture</title>
<script>globalThis.inlineRan = true</script>
<script src="/page.js"></script>`;
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'; img-src app:";

const say = (message: object) => process.stdout.write(`${JSON.stringify(message)}\n`);
const event = (name: string, value: unknown = null) => say({ event: name, value });

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.setPath('userData', process.env.HOST_TEST_DATA!);
const files = process.env.HOST_TEST_FILES!;

app.on('second-instance', (_event, argv) => event('second-instance', argv));
app.on('render-process-gone', (_event, _contents, details) => event('gone', details));
app.on('window-all-closed', () => {
  event('all-closed');
  if (!process.env.HOST_TEST_STAY) app.quit();
});
app.on('will-quit', () => event('will-quit'));

if (!app.requestSingleInstanceLock()) {
  event('second');
  app.quit();
} else {
  await app.whenReady();
  await start();
}

async function serve(request: Request): Promise<Response> {
  const { pathname, host } = new URL(request.url);
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' });
  if (host !== 'bare') headers.set('content-security-policy', POLICY);
  if (pathname === '/index.html') return new Response(INDEX, { headers });
  if (pathname === '/teapot')
    return new Response('short and stout', { status: 418, headers: { 'x-kind': 'tea' } });
  if (pathname === '/bytes') {
    const parts = [0, 1, 2, 3].map(n => new Uint8Array(1_000_000).fill(n));
    const stream = new ReadableStream({
      pull(controller) {
        const part = parts.shift();
        if (part) controller.enqueue(part);
        else controller.close();
      },
    });
    return new Response(stream, { headers: { 'content-type': 'application/octet-stream' } });
  }
  if (pathname === '/body') return Response.json([request.method, (await request.arrayBuffer()).byteLength]);
  if (pathname === '/url') return new Response(request.url);
  const { readFile } = await import('node:fs/promises');
  const script = await readFile(`${files}${pathname}`).catch(() => null);
  if (!script) return new Response('no', { status: 404 });
  return new Response(script, { headers: { 'content-type': 'text/javascript' } });
}

function open(show: boolean, host = 'station') {
  const window = new BrowserWindow({
    width: 1280,
    height: 720,
    show,
    webPreferences: { preload: `${files}/preload.cjs`, additionalArguments: ['--colour=red'] },
  });
  const { webContents } = window;
  webContents.setWindowOpenHandler(({ url }) => {
    event('window-open', url);
    return { action: 'deny' };
  });
  webContents.on('will-navigate', details => event('will-navigate', details.url));
  window.on('close', closing => {
    if (refusals-- > 0) closing.preventDefault();
    event('close');
  });
  window.on('closed', () => event('closed'));
  return window.loadURL(`app://${host}/index.html`).then(() => window);
}

const answers = new Map<number, (value: unknown) => void>();
let lastRun = 0;
/** so many times the window will not be closed */
let refusals = 0;

function inPage(window: BrowserWindow, name: string, arg: unknown): Promise<unknown> {
  const id = ++lastRun;
  window.webContents.send('run', id, name, arg);
  return new Promise(resolve => answers.set(id, resolve));
}

async function start() {
  protocol.handle('app', serve);
  session.defaultSession.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(permission === 'media' && 'mediaTypes' in details && details.mediaTypes?.[0] === 'video');
  });
  ipcMain.handle('echo', (_event, value) => value);
  ipcMain.handle('fail', () => {
    throw new TypeError('not today');
  });
  ipcMain.handle('where', ({ senderFrame }) => {
    return { url: senderFrame?.url, origin: senderFrame?.origin, parent: senderFrame?.parent };
  });
  ipcMain.on('ran', (_event, id, value) => answers.get(id)?.(value));
  const first = await open(true);
  const orders: Record<string, (order: Order) => unknown> = {
    run: ({ name = '', arg }) => inPage(BrowserWindow.getAllWindows()[0] ?? first, name, arg),
    url: () => first.webContents.getURL(),
    pdf: async () => {
      const bytes = await first.webContents.printToPDF({ pageSize: 'A4', printBackground: true });
      return [Buffer.isBuffer(bytes), bytes.subarray(0, 5).toString(), bytes.length > 500];
    },
    png: async () => (await first.webContents.capturePage()).toPNG().subarray(1, 4).toString(),
    // In a window of its own, never shown: at the host and with the work that the order names.
    hidden: async ({ name = '', arg }) => {
      const [host = '', work = ''] = name.split(' ');
      const window = await open(false, host);
      const result = await inPage(window, work, arg);
      window.close();
      return result;
    },
    bench: async ({ arg }) => {
      const taken: number[] = [];
      for (let n = 0; n < Number(arg); n++) {
        const before = performance.now();
        await inPage(first, 'nothing', null);
        taken.push(performance.now() - before);
      }
      return taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)];
    },
    // Never shown, then shown.
    later: async ({ arg }) => {
      const window = await open(false, 'ledger');
      if (arg) window.show();
      return window.isVisible();
    },
    dark: () => {
      nativeTheme.themeSource = 'dark';
      return nativeTheme.shouldUseDarkColors;
    },
    dialogs: async () => [
      await dialog.showOpenDialog(first, { properties: ['openFile'] }),
      await dialog.showOpenDialog(first, { properties: ['openFile'] }),
      await dialog.showMessageBox(first, { message: 'sure?', buttons: ['yes', 'no'], cancelId: 1 }),
    ],
    reopen: async () => {
      await open(true);
    },
    close: () => first.close(),
    refuse: () => {
      refusals = 1;
    },
    quit: () => app.quit(),
  };
  const lines = createInterface({ input: process.stdin });
  // A test that failed leaves no app behind.
  lines.on('close', () => app.exit(2));
  lines.on('line', async line => {
    const order = JSON.parse(line) as Order;
    const work = async () => orders[order.what]?.(order);
    const answer = await work().then(
      value => ({ id: order.id, value }),
      (error: Error) => ({ id: order.id, error: error.message }),
    );
    say(answer);
  });
  event('loaded', first.webContents.getURL());
}
