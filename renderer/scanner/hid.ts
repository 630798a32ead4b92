/** Scanners that speak HID as scanners (usage page 0x8C), not as keyboards. */
import { type HidDevice, openPatiently } from './devices.ts';
import type { Reader, ReaderEvent, SourceState } from './reader.ts';
import { layoutsOf, ScannedData, scannerPage } from './scanned-data.ts';

export type HidChoice = { readonly vendorId: number; readonly productId: number; readonly name: string };

/** Devices that this page may use and that are scanners. */
export async function hidScanners(): Promise<HidDevice[]> {
  const devices = (await navigator.hid?.getDevices()) ?? [];
  return devices.filter(({ collections }) => collections.some(({ usagePage }) => usagePage === scannerPage));
}

/** Asks the computer for one that this page may not use yet; only after a press of the person. */
export async function askForHidScanner(): Promise<void> {
  await navigator.hid?.requestDevice({ filters: [{ usagePage: scannerPage }] }).catch(() => []);
}

type InputReport = Event & { readonly reportId: number; readonly data: DataView };
const isReport = (event: Event): event is InputReport =>
  'reportId' in event &&
  typeof event.reportId === 'number' &&
  'data' in event &&
  event.data instanceof DataView;

export class HidReader implements Reader {
  readonly how = 'hid';
  readonly #chosen: () => HidChoice | null;

  constructor(chosen: () => HidChoice | null) {
    this.#chosen = chosen;
  }

  start(listener: (event: ReaderEvent) => void): () => void {
    const { hid } = navigator;
    const tell = (state: SourceState) => listener({ kind: 'state', state });
    if (!hid) {
      tell({ step: 'failed', why: 'not-here' });
      return () => {};
    }
    let stopped = false;
    let device: HidDevice | null = null;
    let data = new ScannedData(new Map());
    const onReport = (event: Event) => {
      if (!isReport(event)) return;
      const scanned = data.report(event.reportId, event.data, performance.now());
      if (scanned?.kind === 'text') listener({ kind: 'read', text: scanned.text });
      else if (scanned) listener({ kind: 'unreadable' });
    };
    const leave = () => {
      device?.removeEventListener('inputreport', onReport);
      void device?.close().catch(() => {});
      device = null;
    };
    const begin = async () => {
      const chosen = this.#chosen();
      if (!chosen) return tell({ step: 'failed', why: 'unchosen' });
      tell({ step: 'starting' });
      const all = await hidScanners();
      const found = all.find(one => one.vendorId === chosen.vendorId && one.productId === chosen.productId);
      if (stopped) return;
      if (!found) return tell({ step: 'failed', why: 'none' });
      try {
        await openPatiently(async () => {
          if (!found.opened) await found.open();
        });
      } catch {
        return tell({ step: 'failed', why: 'in-use' });
      }
      device = found;
      if (stopped) return leave();
      data = new ScannedData(layoutsOf(found.collections));
      found.addEventListener('inputreport', onReport);
      tell({ step: 'ready', name: found.productName, stream: null, torch: null });
    };
    const onConnect = () => {
      if (device === null) void begin();
    };
    const onDisconnect = (event: Event) => {
      if (!('device' in event) || event.device !== device) return;
      leave();
      tell({ step: 'failed', why: 'gone' });
    };
    hid.addEventListener('connect', onConnect);
    hid.addEventListener('disconnect', onDisconnect);
    void begin();
    return () => {
      stopped = true;
      hid.removeEventListener('connect', onConnect);
      hid.removeEventListener('disconnect', onDisconnect);
      leave();
    };
  }
}
