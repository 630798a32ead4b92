/**
 * Electron approves every permission by default; here every one is refused but those of scanning (allowed.ts). Which
 * scanner is used is chosen in the page, from all that it may use; so a device that the computer is asked for is
 * answered with the first that may be, and the page shows them all.
 */
import { session } from 'electron';
import { isAllowed, isAllowedDevice } from './allowed.ts';

const station = 'app://station';

export function allowScanners(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    answer(isAllowed({ permission, origin: details.requestingUrl, isMainFrame: details.isMainFrame, media }));
  });
  defaultSession.setPermissionCheckHandler((_contents, permission, origin, details) => {
    const media = details.mediaType === undefined ? [] : [details.mediaType];
    return isAllowed({ permission, origin, isMainFrame: details.isMainFrame, media });
  });
  defaultSession.setDevicePermissionHandler(({ deviceType, origin, device }) =>
    isAllowedDevice(deviceType, origin, device),
  );
  defaultSession.on('select-hid-device', (event, { deviceList }, answer) => {
    event.preventDefault();
    answer(deviceList.find(device => isAllowedDevice('hid', station, device))?.deviceId);
  });
  defaultSession.on('select-serial-port', (event, ports, _contents, answer) => {
    event.preventDefault();
    answer(ports[0]?.portId ?? '');
  });
}
