// ipcMain: what preloads ask and say.
import { EventEmitter } from 'node:events';

type Handler = (event: never, ...args: never[]) => unknown;

class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, { handler: Handler; once: boolean }>();

  handle(channel: string, handler: Handler): void {
    this.#add(channel, handler, false);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.#add(channel, handler, true);
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** Rejects with what the page shall see; the text is Electron's, pages and tests may look at it. */
  async invoke(event: object, channel: string, args: unknown[]): Promise<unknown> {
    const entry = this.#handlers.get(channel);
    const about = `Error invoking remote method '${channel}'`;
    if (!entry) throw new Error(`${about}: Error: No handler registered for '${channel}'`);
    if (entry.once) this.#handlers.delete(channel);
    try {
      return await entry.handler(event as never, ...(args as never[]));
    } catch (error) {
      throw new Error(`${about}: ${error}`);
    }
  }

  #add(channel: string, handler: Handler, once: boolean): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, { handler, once });
  }
}

export const ipcMain = new IpcMain();
