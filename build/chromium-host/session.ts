// session.defaultSession: who may use the camera and the like. What nobody allowed is refused. `select-hid-device` and
// `select-serial-port` never come: this engine shows its own chooser, and only in a window that a person sees.
import { EventEmitter } from 'node:events';

type Callback = (granted: boolean) => void;
type RequestHandler = (contents: never, permission: never, callback: Callback, details: never) => void;
type CheckHandler = (contents: never, permission: never, origin: string, details: never) => boolean;
type DeviceHandler = (details: never) => boolean;

export class Session extends EventEmitter {
  requestHandler: RequestHandler | null = null;
  checkHandler: CheckHandler | null = null;
  deviceHandler: DeviceHandler | null = null;

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.requestHandler = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.checkHandler = handler;
  }

  setDevicePermissionHandler(handler: DeviceHandler | null): void {
    this.deviceHandler = handler;
  }
}

export const session = { defaultSession: new Session() };
