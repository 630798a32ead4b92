// The one browser of this process and its targets. It starts with the first window, not before: a second instance
// that leaves at once must not have touched the profile.
import { randomUUID } from 'node:crypto';
import { Browser, type Gone, headed } from './browser.ts';
import type { CdpSession } from './cdp.ts';

export type TargetInfo = { targetId: string; type: string; url: string };
export type Target = { session: CdpSession; targetId: string };
type Attached = { sessionId: string; targetInfo: TargetInfo };
type Watcher = { onEnd: () => void; onCrash: (reason: 'crashed' | 'killed', exitCode: number) => void };
type Geometry = { width: number; height: number };

const APP_WINDOW_MS = 10_000;

let running: Promise<Browser> | undefined;
const expected = new Map<string, (target: Target) => void>();
const watched = new Map<string, Watcher>();
let onGone: (gone: Gone) => void = () => {};

/** Called when the browser itself ends, with the windows that it had still there. */
export const watchBrowser = (listener: typeof onGone): void => {
  onGone = listener;
};

async function start(): Promise<Browser> {
  const browser = await Browser.launch();
  const root = browser.connection.browser;
  root.on<Attached>('Target.attachedToTarget', attached => receive(browser, attached));
  root.on<{ targetId: string }>('Target.targetDestroyed', ({ targetId }) => {
    watched.get(targetId)?.onEnd();
    watched.delete(targetId);
  });
  root.on<{ targetId: string; status: string; errorCode: number }>('Target.targetCrashed', crash => {
    const reason = crash.status === 'killed' ? 'killed' : 'crashed';
    watched.get(crash.targetId)?.onCrash(reason, crash.errorCode);
  });
  browser.gone.then(gone => {
    running = undefined;
    onGone(gone);
  });
  await root.send('Target.setDiscoverTargets', { discover: true });
  await root.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }],
  });
  return browser;
}

/** Every page that starts is held until it is known: ours go on, all others (popups, tabs) are closed unseen. */
function receive(browser: Browser, { sessionId, targetInfo }: Attached): void {
  const { targetId, url } = targetInfo;
  const key = [...expected.keys()].find(token => url.includes(token));
  const resolve = key === undefined ? undefined : expected.get(key);
  if (!resolve) {
    browser.connection.browser.tell('Target.closeTarget', { targetId });
    return;
  }
  expected.delete(key!);
  resolve({ session: browser.connection.session(sessionId), targetId });
}

export function browser(): Promise<Browser> {
  running ??= start();
  return running;
}

export const runningBrowser = (): Promise<Browser> | undefined => running;

/** Where a window stands that nobody shall see yet: a page cannot be moved into a window later, a window can. */
export const OFF_SCREEN = -20_000;
export const ON_SCREEN = 40;

/** A new page, held before its first script; `left` and top in pixels of the screen. */
export async function openTarget(size: Geometry, left: number, watcher: Watcher): Promise<Target> {
  const live = await browser();
  const token = randomUUID();
  const attached = new Promise<Target>(resolve => expected.set(token, resolve));
  const inTab = () => {
    const url = `about:blank#${token}`;
    const place = { newWindow: true, left, top: left, ...size };
    return live.connection.browser.send('Target.createTarget', { url, ...place });
  };
  if (headed) {
    live.openAppWindow(`data:text/html,<!--${token}-->`, size, left);
    // A browser that opens no such window still has ordinary ones.
    const late = setTimeout(() => expected.has(token) && inTab().catch(() => {}), APP_WINDOW_MS);
    attached.then(() => clearTimeout(late));
  } else await inTab();
  const target = await attached;
  watched.set(target.targetId, watcher);
  return target;
}
