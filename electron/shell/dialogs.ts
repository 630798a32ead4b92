/** The system's own dialogs, and opening a finished file in the program that the system has for it. */
import { type BrowserWindow, dialog, shell } from 'electron';
import type { AskOf } from '../../shared/contract/asks.ts';

const filters = {
  package: [{ name: 'Pollkeeper', extensions: ['pollkeeper'] }],
  documents: [{ name: 'PDF, JPEG, PNG, HEIC', extensions: ['pdf', 'jpg', 'jpeg', 'png', 'heic'] }],
  bundle: [{ name: 'ZIP', extensions: ['zip'] }],
};

/** Paths; empty when the person cancelled. */
export async function chooseFiles(
  window: BrowserWindow,
  purpose: AskOf<'choose-file'>['purpose'],
): Promise<readonly string[]> {
  const chosen = await dialog.showOpenDialog(window, {
    properties:
      purpose === 'second-drive'
        ? ['openDirectory']
        : purpose === 'documents'
          ? ['openFile', 'multiSelections']
          : ['openFile'],
    ...(purpose === 'second-drive' ? {} : { filters: filters[purpose] }),
  });
  return chosen.canceled ? [] : chosen.filePaths;
}

/** False when the system has no program for it. */
export async function openFile(path: string): Promise<boolean> {
  return (await shell.openPath(path)) === '';
}
