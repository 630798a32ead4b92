/** Electron approves every permission by default; here every one is refused: no page asks for any. */
import { session } from 'electron';

export function refusePermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
}
