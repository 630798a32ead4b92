// A station page opens on the host. It must find itself where it would be in Electron: at its own address with its own
// policy, with a preload beside it that it cannot reach into, and with nowhere else to go.
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Fixture, type Running } from './fixture.ts';

const fixture = new Fixture();
let app: Running;

beforeAll(async () => {
  await fixture.prepare();
  app = await fixture.start();
});
afterAll(() => fixture.clear());

describe('the address', () => {
  it('is app:// for main, and a secure origin for the page', async () => {
    expect(await app.ask('url')).toBe('app://station/index.html');
    expect(await app.inPage('location')).toEqual(['https://station.app.localhost', true]);
    expect(await app.inPage('where')).toMatchObject({
      url: 'app://station/index.html',
      origin: 'app://station',
      parent: null,
    });
  });

  it('answers fetches: status, headers, streamed bytes, bodies sent up', async () => {
    expect(await app.inPage('fetches')).toEqual([
      418,
      'tea',
      'short and stout',
      4_000_000,
      3,
      ['POST', 70_000],
      ['PUT', 4],
      'app://station/url?q=%E7%A5%A8',
    ]);
  });

  it('serves workers too', async () => {
    expect(await app.inPage('worker')).toEqual(['worker', 'app://station/url']);
  });
});

describe('the preload', () => {
  it('ran before the page, in a world of its own, and exposed a frozen API; the policy stopped the inline script', async () => {
    expect(await app.inPage('seen')).toEqual({
      early: { ran: 'loading', scripts: 0 },
      colour: '--colour=red',
      list: [1, 'two'],
      inlineRan: false,
      frozen: true,
      replaced: false,
    });
  });

  it('leaves the page nothing but the API', async () => {
    expect(await app.inPage('leaks')).toEqual(['host']);
    expect(await app.inPage('climb')).toEqual([true, true, true, true, true]);
  });

  it('passes functions, callbacks and bytes between the worlds', async () => {
    expect(await app.inPage('bridge')).toEqual([5, 500, [9, 8, 7]]);
    expect(await app.inPage('unsubscribe')).toEqual(['function', 0]);
  });
});

describe('messages', () => {
  it('carry every kind of value both ways', async () => {
    const [same, back] = (await app.inPage('types')) as [boolean, Record<string, unknown>];
    expect(back).toMatchObject({ bytes: ['Uint8Array', [0, 1, 254, 255]], missing: 'undefined undefined' });
    expect(same).toBe(true);
    expect(await app.inPage('large')).toBe(true);
  });

  it('reject with the words that Electron uses', async () => {
    expect(await app.inPage('failures')).toEqual([
      "true Error invoking remote method 'fail': TypeError: not today",
      "true Error invoking remote method 'no-such-channel': Error: No handler registered for 'no-such-channel'",
      'true boom',
      expect.stringContaining('could not be cloned'),
    ]);
  });
});

describe('the way out', () => {
  it('is shut: no navigation, no window, no network, not even to this machine', async () => {
    let connections = 0;
    const server = createServer(socket => {
      connections++;
      socket.destroy();
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    await app.inPage('navigate', `http://127.0.0.1:${port}/`);
    expect(await app.next('will-navigate')).toBe(`http://127.0.0.1:${port}/`);
    expect(await app.inPage('open', `http://127.0.0.1:${port}/`)).toBe(true);
    expect(await app.next('window-open')).toBe(`http://127.0.0.1:${port}/`);
    // Once under the page's policy, once in a page that has none.
    const refused = ['refused', 'refused', expect.stringContaining('true ')];
    expect(await app.inPage('outside', port)).toEqual(refused);
    expect(await app.ask('hidden', { name: 'bare outside', arg: port })).toEqual(refused);
    expect(await app.ask('url')).toBe('app://station/index.html');
    expect(connections).toBe(0);
    server.close();
  });

  it('grants what the handler granted and nothing else', async () => {
    expect(await app.inPage('permission', 'camera')).toBe('granted');
    expect(await app.inPage('permission', 'microphone')).toBe('denied');
    expect(await app.inPage('permission', 'geolocation')).toBe('denied');
    for (const device of ['hid', 'serial', 'usb'])
      expect(await app.inPage('device', device)).toBe('SecurityError');
    expect(await app.inPage('persisted')).toBe(true);
  });
});

describe('the window', () => {
  it('has exactly the asked size, and the theme that main sets', async () => {
    expect(await app.inPage('size')).toEqual([1280, 720, false]);
    expect(await app.ask('dark')).toBe(true);
    expect(await app.inPage('size')).toEqual([1280, 720, true]);
  });

  it('prints to PDF and to an image', async () => {
    expect(await app.ask('pdf')).toEqual([true, '%PDF-', true]);
    expect(await app.ask('png')).toBe('PNG');
  });

  it('can be one that nobody sees, at another origin', async () => {
    expect(await app.ask('hidden', { name: 'ledger location' })).toEqual([
      'https://ledger.app.localhost',
      true,
    ]);
  });
});
