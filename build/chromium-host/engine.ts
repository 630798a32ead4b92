// The one browser of this process and its targets. It starts with the first window, not before: a second instance
// that leaves at once must not have touched the profile.
import { randomUUID } from 'node:crypto';
import { Browser, type Gone, headed } from './browser.ts';
import type { CdpSession } from './cdp.ts';

export type TargetInfo = { targetId: string; type: string; url: string; openerId?: string };
export type Target = { session: CdpSession; targetId: string };
type Attached = { sessionId: string; targetInfo: TargetInfo };
type Geometry = { width: number; height: number };

let running: Promise<Browser> | undefined;
const expected = new Map<string, (target: Target) => void>();
const ended = new Map<string, () => void>();
let onGone: (gone: Gone) => void = () => {};
let onPopup: (openerId: string, url: string) => void = () => {};

export const watch = (gone: typeof onGone, popup: typeof onPopup): void => {
  onGone = gone;
  onPopup = popup;
};

async function start(): Promise<Browser> {
  const browser = await Browser.launch();
  const root = browser.connection.browser;
  root.on<Attached>('Target.attachedToTarget', attached => receive(browser, attached));
  root.on<{ targetId: string }>('Target.targetDestroyed', ({ targetId }) => {
    ended.get(targetId)?.();
    ended.delete(targetId);
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
  const { targetId, url, openerId } = targetInfo;
  const key = [...expected.keys()].find(token => url.includes(token));
  const resolve = key === undefined ? undefined : expected.get(key);
  if (!resolve) {
    browser.connection.browser.tell('Target.closeTarget', { targetId });
    if (openerId) onPopup(openerId, url);
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

/** A new page, held before its first script. `hidden`: no person ever sees it. */
export async function openTarget(size: Geometry, hidden: boolean, onEnd: () => void): Promise<Target> {
  const { connection, openAppWindow } = await bound();
  const token = randomUUID();
  const attached = new Promise<Target>(resolve => expected.set(token, resolve));
  if (headed && !hidden) openAppWindow(`data:text/html,<!--${token}-->`);
  else {
    const url = `about:blank#${token}`;
    const place = headed ? { hidden: true } : { newWindow: true, ...size };
    await connection.browser.send('Target.createTarget', { url, ...place });
  }
  const target = await attached;
  ended.set(target.targetId, onEnd);
  return target;
}

async function bound() {
  const live = await browser();
  return { connection: live.connection, openAppWindow: (url: string) => live.openAppWindow(url) };
}
