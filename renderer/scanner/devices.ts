/** The parts of WebHID and Web Serial that the readers use: the compiler's own library does not know them. */
export type HidItem = {
  readonly isConstant?: boolean;
  readonly isRange?: boolean;
  readonly reportSize?: number;
  readonly reportCount?: number;
  /** usage page in the upper, usage in the lower 16 bits */
  readonly usages?: readonly number[];
  readonly usageMinimum?: number;
};
export type HidReport = { readonly reportId?: number; readonly items?: readonly HidItem[] };
export type HidCollection = {
  readonly usagePage?: number;
  readonly usage?: number;
  readonly inputReports?: readonly HidReport[];
  readonly children?: readonly HidCollection[];
};
export interface HidDevice extends EventTarget {
  readonly opened: boolean;
  readonly vendorId: number;
  readonly productId: number;
  readonly productName: string;
  readonly collections: readonly HidCollection[];
  open(): Promise<void>;
  close(): Promise<void>;
}
interface Hid extends EventTarget {
  getDevices(): Promise<HidDevice[]>;
  requestDevice(options: { filters: readonly { usagePage: number }[] }): Promise<HidDevice[]>;
}

export type SerialInfo = { readonly usbVendorId?: number; readonly usbProductId?: number };
export interface SerialPort extends EventTarget {
  readonly readable: ReadableStream<Uint8Array> | null;
  getInfo(): SerialInfo;
  open(options: { baudRate: number }): Promise<void>;
  close(): Promise<void>;
}
interface Serial extends EventTarget {
  getPorts(): Promise<SerialPort[]>;
  requestPort(): Promise<SerialPort>;
}

/** Opens what may just be closing, after a change of the settings. Rejects when it stays shut. */
export async function openPatiently(open: () => Promise<void>): Promise<void> {
  for (let tries = 4; ; tries--)
    try {
      return await open();
    } catch (error) {
      if (tries === 0) throw error;
      await new Promise(resolve => setTimeout(resolve, 250));
    }
}

declare global {
  interface Navigator {
    readonly hid?: Hid;
    readonly serial?: Serial;
  }
}
