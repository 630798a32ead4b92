/** The station page's port: asks in, pushes out. Sender and schema of every message are checked before it is looked at. */
import { type BrowserWindow, ipcMain } from 'electron';
import { type Ask, askSchema } from '../../shared/contract/asks.ts';
import { type Result, refuse } from '../../shared/contract/result.ts';

/** `failed`: told of what an answer threw, which is a broken assumption of ours and never the person's fault. */
export function answerAsks(
  window: () => BrowserWindow | null,
  answer: (ask: Ask) => Promise<Result<unknown>>,
  failed: (error: unknown) => void,
): void {
  ipcMain.handle('ask', async (event, message: unknown) => {
    const open = window();
    const frame = event.senderFrame;
    if (!open || event.sender !== open.webContents || !frame || frame.parent !== null)
      return refuse('input', 'bad-ask');
    if (!frame.url.startsWith('app://station/')) return refuse('input', 'bad-ask');
    const ask = askSchema.safeParse(message);
    if (!ask.success) return refuse('input', 'bad-ask');
    try {
      return await answer(ask.data);
    } catch (error) {
      failed(error);
      return refuse('station', 'internal', { code: ask.data.ask });
    }
  });
}

export function pushTo(
  window: () => BrowserWindow | null,
  channel: 'change' | 'progress',
  message: unknown,
): void {
  const open = window();
  if (open && !open.isDestroyed()) open.webContents.send(channel, message);
}
