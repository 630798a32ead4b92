// dialog. A Node process has no dialogs of the desktop, so: answers that were queued in a file (tests, demo); with a
// window, a file chooser or a box in the page; without, every dialog is cancelled.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { headed } from './browser.ts';
import { askInPage, chooseInPage } from './page-dialog.ts';
import { getPath } from './paths.ts';
import { BrowserWindow } from './window.ts';

type Filter = { name: string; extensions: string[] };
type OpenOptions = { title?: string; properties?: string[]; filters?: Filter[] };
type SaveOptions = { title?: string; defaultPath?: string };
type BoxOptions = {
  message: string;
  detail?: string;
  buttons?: string[];
  cancelId?: number;
  defaultId?: number;
  checkboxLabel?: string;
  checkboxChecked?: boolean;
};
type Parent = BrowserWindow;
type Opened = { canceled: boolean; filePaths: string[] };
type Saved = { canceled: boolean; filePath: string };
type Answered = { response: number; checkboxChecked: boolean };
type Queued = { method: string; result: unknown };

/** Takes the first queued answer for this method out of the file. */
function queued<R>(method: string): R | undefined {
  const path = process.env.POLLKEEPER_HOST_DIALOGS;
  if (!path || !existsSync(path)) return undefined;
  const queue: Queued[] = JSON.parse(readFileSync(path, 'utf8'));
  const at = queue.findIndex(entry => entry.method === method);
  if (at === -1) return undefined;
  const [taken] = queue.splice(at, 1);
  writeFileSync(`${path}.new`, JSON.stringify(queue, null, 2));
  renameSync(`${path}.new`, path);
  return taken?.result as R;
}

function split<O>(first: Parent | O, second: O | undefined): [BrowserWindow | undefined, O] {
  if (first instanceof BrowserWindow) return [first, second ?? ({} as O)];
  return [BrowserWindow.getAllWindows().find(window => window.isVisible()), first as O];
}

/** A name in the documents folder that no file has yet: nobody was asked, so nothing is overwritten. */
function freeName(wanted: string): string {
  const folder = getPath('documents');
  const ending = extname(wanted);
  const stem = basename(wanted, ending) || 'document';
  for (let n = 1; ; n++) {
    const path = join(folder, n === 1 ? `${stem}${ending}` : `${stem} (${n})${ending}`);
    if (!existsSync(path)) return path;
  }
}

function cancelOf({ buttons = [], cancelId }: BoxOptions): number {
  return (
    cancelId ??
    Math.max(
      0,
      buttons.findIndex(label => /^(cancel|no)$/i.test(label)),
    )
  );
}

async function open(first: Parent | OpenOptions, second?: OpenOptions): Promise<Opened> {
  const ready = queued<Opened>('showOpenDialog');
  if (ready) return ready;
  const [window, options] = split(first, second);
  const filePaths =
    headed && window
      ? await chooseInPage(window.webContents, {
          many: options.properties?.includes('multiSelections') ?? false,
          folder: options.properties?.includes('openDirectory') ?? false,
          endings: (options.filters ?? [])
            .flatMap(filter => filter.extensions)
            .filter(ending => ending !== '*'),
        })
      : [];
  return { canceled: filePaths.length === 0, filePaths };
}

async function save(first: Parent | SaveOptions, second?: SaveOptions): Promise<Saved> {
  const ready = queued<Saved>('showSaveDialog');
  if (ready) return ready;
  const [, { defaultPath = '' }] = split(first, second);
  return headed ? { canceled: false, filePath: freeName(defaultPath) } : { canceled: true, filePath: '' };
}

async function box(first: Parent | BoxOptions, second?: BoxOptions): Promise<Answered> {
  const ready = queued<Answered>('showMessageBox');
  if (ready) return { ...ready, checkboxChecked: ready.checkboxChecked ?? false };
  const [window, options] = split(first, second);
  const cancel = cancelOf(options);
  const nobody = { response: cancel, checkboxChecked: options.checkboxChecked ?? false };
  return headed && window ? askInPage(window.webContents, options, cancel) : nobody;
}

export const dialog = {
  showOpenDialog: open,
  showSaveDialog: save,
  showMessageBox: box,
  showErrorBox(title: string, content: string): void {
    console.error(`${title}\n${content}`);
    const [window] = BrowserWindow.getAllWindows().filter(each => each.isVisible());
    if (headed && window)
      askInPage(window.webContents, { message: title, detail: content }, 0).catch(() => {});
  },
};
