// Dialogs inside a page, from the preload's isolated world: the page's scripts neither see nor answer them.
import { dirname } from 'node:path';
import type { WebContents } from './contents.ts';

type Choice = { many: boolean; folder: boolean; endings: string[] };
type Box = {
  message: string;
  detail?: string;
  buttons?: string[];
  checkboxLabel?: string;
  checkboxChecked?: boolean;
};
type Remote = { result: { objectId?: string; value?: unknown } };

/* The next two run in the page: nothing from this file is known there. */

function chooseFiles({ many, folder, endings }: Choice): Promise<HTMLInputElement> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = many;
  input.webkitdirectory = folder;
  input.accept = endings.map(ending => `.${ending}`).join(',');
  return new Promise(resolve => {
    for (const end of ['change', 'cancel']) input.addEventListener(end, () => resolve(input), { once: true });
    input.click();
  });
}

function askBox(box: Box, cancel: number): Promise<{ response: number; checkboxChecked: boolean }> {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const dialog = document.createElement('dialog');
  const add = <K extends keyof HTMLElementTagNameMap>(tag: K, text: string, into: Element = dialog) => {
    const element = into.appendChild(document.createElement(tag));
    element.textContent = text;
    return element;
  };
  dialog.style.cssText = 'font:16px system-ui;max-width:32rem;padding:1.5rem;white-space:pre-wrap';
  add('h2', box.message);
  if (box.detail) add('p', box.detail);
  const tick = document.createElement('input');
  tick.type = 'checkbox';
  tick.checked = box.checkboxChecked ?? false;
  if (box.checkboxLabel) add('label', box.checkboxLabel).prepend(tick);
  const row = add('p', '');
  const labels = box.buttons?.length ? box.buttons : ['OK'];
  return new Promise(resolve => {
    const end = (response: number) => {
      host.remove();
      resolve({ response, checkboxChecked: tick.checked });
    };
    for (const [index, label] of labels.entries()) {
      const button = add('button', label, row);
      button.style.cssText = 'font:inherit;min-height:44px;padding:0 1rem;margin-right:.5rem';
      button.addEventListener('click', () => end(index));
    }
    dialog.addEventListener('cancel', () => end(cancel));
    shadow.append(dialog);
    document.documentElement.append(host);
    dialog.showModal();
  });
}

const source = (run: (...args: never[]) => unknown, ...args: unknown[]): string =>
  `(${run})(${args.map(arg => JSON.stringify(arg)).join(',')})`;

function evaluate(contents: WebContents, expression: string, returnByValue: boolean): Promise<Remote> {
  const { cdp, preloadContext } = contents;
  if (!cdp || preloadContext === undefined) throw new Error('No page to show a dialog in.');
  const where = { contextId: preloadContext, awaitPromise: true, userGesture: true };
  return cdp.send<Remote>('Runtime.evaluate', { expression, returnByValue, ...where });
}

/** Paths that a person chose; none when they cancelled. An empty folder cannot be told from a cancelled choice. */
export async function chooseInPage(contents: WebContents, choice: Choice): Promise<string[]> {
  const { result } = await evaluate(contents, source(chooseFiles, choice), false);
  const { cdp } = contents;
  if (!cdp || !result.objectId) return [];
  const ofInput = async (functionDeclaration: string, args: unknown[], returnByValue: boolean) => {
    const call = { functionDeclaration, objectId: result.objectId, returnByValue };
    const remote = await cdp.send<Remote>('Runtime.callFunctionOn', {
      ...call,
      arguments: args.map(value => ({ value })),
    });
    return remote.result;
  };
  const files = await ofInput(
    'function () { return [...this.files].map(f => f.webkitRelativePath) }',
    [],
    true,
  );
  const paths: string[] = [];
  for (const [index, relative] of ((files.value ?? []) as string[]).entries()) {
    const { objectId } = await ofInput('function (index) { return this.files[index] }', [index], false);
    const { path } = await cdp.send<{ path: string }>('DOM.getFileInfo', { objectId });
    if (choice.folder)
      return [
        relative
          .split('/')
          .slice(1)
          .reduce(folder => dirname(folder), path),
      ];
    paths.push(path);
  }
  return paths;
}

export async function askInPage(contents: WebContents, box: Box, cancel: number) {
  const { result } = await evaluate(contents, source(askBox, box, cancel), true);
  return result.value as { response: number; checkboxChecked: boolean };
}
