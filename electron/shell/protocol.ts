/**
 * `app://station/…` and `app://ledger/…`: the program's own files and nothing else, each with a strict CSP. The style
 * nonce is new at every load; the component library puts one style element in the page and asks for it.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';

const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.json': 'application/json',
};

const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** What scanning needs, for the page that scans; for the others nothing. permissions.ts says the same to Electron. */
const features = (host: string): string =>
  ['camera', 'hid', 'serial', 'microphone', 'usb', 'geolocation', 'display-capture', 'midi']
    .map(name => `${name}=(${host === 'station' && /^(camera|hid|serial)$/.test(name) ? 'self' : ''})`)
    .join(', ');

/** Before the app is ready: a secure origin of its own, so that IndexedDB is there and persists. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** `folders`: host of the address → folder. Anything outside them is 404, whatever the path says. */
export function serveApp(folders: { readonly [host: string]: string }): void {
  protocol.handle('app', async request => {
    const { host, pathname } = new URL(request.url);
    const folder = Object.hasOwn(folders, host) ? folders[host] : undefined;
    const path =
      folder && normalize(join(folder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)));
    const type = path && types[extname(path)];
    if (!folder || !path?.startsWith(folder + sep) || !type || request.method !== 'GET')
      return new Response('', { status: 404 });
    const content = await readFile(path).catch(() => null);
    if (!content) return new Response('', { status: 404 });
    const nonce = randomBytes(16).toString('base64');
    const body = type.startsWith('text/html')
      ? content.toString('utf8').replaceAll('__NONCE__', nonce)
      : content;
    return new Response(body, {
      headers: {
        'content-type': type,
        'content-security-policy': policy(nonce),
        'permissions-policy': features(host),
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    });
  });
}
