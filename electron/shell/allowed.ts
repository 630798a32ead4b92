/** What a page may use beside itself: the station's page what scanning needs, nobody anything else. Pure. */
import { z } from 'zod';

/** HID Point of Sale Usage Tables: bar code scanners */
const scannerPage = 0x8c;

/** Electron names origins with and without the last slash. */
export const isStation = (origin: string | undefined): boolean =>
  origin === 'app://station' || (origin?.startsWith('app://station/') ?? false);

type Asked = {
  readonly permission: string;
  readonly origin: string | undefined;
  readonly isMainFrame: boolean;
  /** of `media`: what is asked for */
  readonly media: readonly string[];
};

/** The camera without its microphone, scanners that are no keyboards, serial ports. */
export function isAllowed({ permission, origin, isMainFrame, media }: Asked): boolean {
  if (!isStation(origin) || !isMainFrame) return false;
  if (permission === 'media') return media.length > 0 && media.every(each => each === 'video');
  return permission === 'hid' || permission === 'serial';
}

const hidDevice = z.object({ collections: z.array(z.object({ usagePage: z.number() })) });

/** Of the devices behind `hid` only those that say they are scanners: a keyboard or a security key is none. */
export function isAllowedDevice(deviceType: string, origin: string, device: unknown): boolean {
  if (!isStation(origin)) return false;
  if (deviceType === 'serial') return true;
  const hid = hidDevice.safeParse(device);
  return (
    deviceType === 'hid' &&
    hid.success &&
    hid.data.collections.some(({ usagePage }) => usagePage === scannerPage)
  );
}
