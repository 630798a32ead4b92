// A small app for the host's own tests: every call here exists in Electron.
import { app, BrowserWindow, ipcMain, protocol } from 'electron';

const say = (what: string, value: unknown = null) => console.log(JSON.stringify({ what, value }));

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.setPath('userData', process.env.HOST_TEST_DATA!);
await app.whenReady();
protocol.handle('app', request => {
  return new Response(`<title>t</title><script>1</script>${request.url}`, {
    headers: { 'content-type': 'text/html' },
  });
});
ipcMain.handle('echo', (event, value) => ({ value, url: event.senderFrame?.url }));
ipcMain.on('say', (_event, value) => say('page', value));
const window = new BrowserWindow({
  width: 1280,
  height: 720,
  webPreferences: { preload: process.env.HOST_TEST_PRELOAD! },
});
await window.loadURL('app://station/index.html');
say('loaded', window.webContents.getURL());
