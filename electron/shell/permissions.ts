/** Electron approves every permission by default; here every one is refused but the camera, for reading cards. */
import { session } from 'electron';

export function refusePermissions(): void {
  const fromStation = (url: string) => url.startsWith('app://station');
  session.defaultSession.setPermissionRequestHandler((contents, permission, answer, details) => {
    const video = 'mediaTypes' in details && details.mediaTypes?.join() === 'video';
    answer(permission === 'media' && video && fromStation(contents.getURL()));
  });
  session.defaultSession.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === 'media' && fromStation(origin),
  );
}
