// What a page may use, asked once for each origin before its first page: the engine wants the answers beforehand,
// Electron asks when the page does. Refused unless the app's handler grants it.
import type { CdpSession } from './cdp.ts';
import type { WebContents } from './contents.ts';
import type { Session } from './session.ts';

type Ask = { permission: string; engine: string; mediaTypes?: string[] };

const ASKED: Ask[] = [
  { permission: 'media', engine: 'camera', mediaTypes: ['video'] },
  { permission: 'media', engine: 'microphone', mediaTypes: ['audio'] },
  { permission: 'clipboard-read', engine: 'clipboard-read' },
  { permission: 'clipboard-sanitized-write', engine: 'clipboard-write' },
  { permission: 'geolocation', engine: 'geolocation' },
  { permission: 'notifications', engine: 'notifications' },
  { permission: 'midi', engine: 'midi' },
  { permission: 'idle-detection', engine: 'idle-detection' },
  { permission: 'storage-access', engine: 'storage-access' },
  { permission: 'window-management', engine: 'window-management' },
  { permission: 'unknown', engine: 'local-fonts' },
];

/** Devices have no setting in the engine that could be made beforehand: a page that may not use them is told by policy. */
const DEVICES = ['hid', 'serial', 'usb'];

/** The policy of a page at `url` for devices that the app's check handler does not grant it. */
export function refusedDevices(contents: WebContents, session: Session, url: string): string {
  const securityOrigin = originOf(url);
  const details = { requestingUrl: url, securityOrigin, isMainFrame: true };
  const granted = (device: string) =>
    session.checkHandler !== null &&
    Reflect.apply(session.checkHandler, null, [contents, device, securityOrigin, details] as never[]);
  return DEVICES.filter(device => !granted(device))
    .map(device => `${device}=()`)
    .join(', ');
}

const originOf = (url: string): string => url.split('/').slice(0, 3).join('/');

const settled = new WeakMap<CdpSession, Set<string>>();

/** `origin` is the browser's, `url` the app's. Commands go in order, so they hold before the navigation that follows. */
export function settlePermissions(
  root: CdpSession,
  contents: WebContents,
  { session, origin, url }: { session: Session; origin: string; url: string },
): void {
  const known = settled.get(root) ?? new Set();
  settled.set(root, known);
  if (known.has(origin)) return;
  known.add(origin);
  const set = (name: string, setting: 'granted' | 'denied') =>
    root.tell('Browser.setPermission', { origin, permission: { name }, setting });
  // The page's own storage is the ledger's second medium; Electron never evicts it.
  set('persistent-storage', 'granted');
  for (const ask of ASKED) {
    set(ask.engine, 'denied');
    const securityOrigin = originOf(url);
    const details = { requestingUrl: url, securityOrigin, isMainFrame: true, mediaTypes: ask.mediaTypes };
    const { requestHandler, checkHandler } = session;
    const mediaType = ask.mediaTypes?.[0] ?? 'unknown';
    const checked = [contents, ask.permission, securityOrigin, { ...details, mediaType }] as never[];
    if (checkHandler && !Reflect.apply(checkHandler, null, checked)) continue;
    const grant = (granted: boolean) => set(ask.engine, granted ? 'granted' : 'denied');
    if (requestHandler) Reflect.apply(requestHandler, null, [contents, ask.permission, grant, details]);
  }
}
