/** Scanners on a serial port (USB scanners set to "virtual COM port" too): each card is a line. */
import { openPatiently, type SerialInfo, type SerialPort } from './devices.ts';
import { Lines } from './lines.ts';
import type { Reader, ReaderEvent, SourceState } from './reader.ts';

export type SerialChoice = { readonly usbVendorId: number | null; readonly usbProductId: number | null };

export const choiceOf = ({ usbVendorId, usbProductId }: SerialInfo): SerialChoice => ({
  usbVendorId: usbVendorId ?? null,
  usbProductId: usbProductId ?? null,
});

/** Ports that this page may use. */
export const serialPorts = async (): Promise<SerialPort[]> => (await navigator.serial?.getPorts()) ?? [];

/** Asks the computer for one that this page may not use yet; only after a press of the person. */
export async function askForSerialPort(): Promise<void> {
  await navigator.serial?.requestPort().catch(() => null);
}

export class SerialReader implements Reader {
  readonly how = 'serial';
  readonly #chosen: () => SerialChoice | null;
  readonly #baudRate: () => number;

  constructor(chosen: () => SerialChoice | null, baudRate: () => number) {
    this.#chosen = chosen;
    this.#baudRate = baudRate;
  }

  start(listener: (event: ReaderEvent) => void): () => void {
    const { serial } = navigator;
    const tell = (state: SourceState) => listener({ kind: 'state', state });
    if (!serial) {
      tell({ step: 'failed', why: 'not-here' });
      return () => {};
    }
    let reading: AbortController | null = null;
    let stopped = false;
    const begin = async () => {
      const chosen = this.#chosen();
      if (!chosen) return tell({ step: 'failed', why: 'unchosen' });
      tell({ step: 'starting' });
      const port = (await serialPorts()).find(one => {
        const { usbVendorId, usbProductId } = choiceOf(one.getInfo());
        return chosen.usbVendorId === usbVendorId && chosen.usbProductId === usbProductId;
      });
      if (stopped) return;
      if (!port) return tell({ step: 'failed', why: 'none' });
      try {
        await openPatiently(() => port.open({ baudRate: this.#baudRate() }));
      } catch {
        return tell({ step: 'failed', why: 'in-use' });
      }
      const until = new AbortController();
      reading = until;
      if (stopped) until.abort();
      else tell({ step: 'ready', name: '', stream: null, torch: null });
      // a port goes on after a parity or a framing error with a new stream, and has none when it is gone
      while (port.readable && !until.signal.aborted) await readLines(port.readable, listener, until.signal);
      await port.close().catch(() => {});
      reading = null;
      if (!stopped) tell({ step: 'failed', why: 'gone' });
    };
    const onConnect = () => {
      if (reading === null) void begin();
    };
    serial.addEventListener('connect', onConnect);
    void begin();
    return () => {
      stopped = true;
      serial.removeEventListener('connect', onConnect);
      reading?.abort();
    };
  }
}

/** Until the stream ends, breaks or is no longer wanted; never throws. */
export async function readLines(
  stream: ReadableStream<Uint8Array>,
  listener: (event: ReaderEvent) => void,
  until: AbortSignal,
): Promise<void> {
  const lines = new Lines();
  const reader = stream.getReader();
  const end = () => void reader.cancel().catch(() => {});
  until.addEventListener('abort', end);
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      for (const line of lines.take(value, performance.now()))
        listener(line.kind === 'text' ? { kind: 'read', text: line.text } : line);
    }
  } catch {
    listener({ kind: 'unreadable' });
  } finally {
    until.removeEventListener('abort', end);
    reader.releaseLock();
  }
}
