// nativeTheme: light or dark, for every page at once.
import { EventEmitter } from 'node:events';
import type { CdpSession } from './cdp.ts';
import { WebContents } from './contents.ts';

type Source = 'system' | 'light' | 'dark';

class NativeTheme extends EventEmitter {
  #source: Source = 'system';
  #systemIsDark = false;

  get themeSource(): Source {
    return this.#source;
  }

  set themeSource(source: Source) {
    if (source === this.#source) return;
    this.#source = source;
    for (const { cdp } of WebContents.getAllWebContents()) if (cdp) this.apply(cdp);
    this.emit('updated', {});
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'system' ? this.#systemIsDark : this.#source === 'dark';
  }

  apply(cdp: CdpSession): Promise<unknown> {
    const value = this.#source === 'system' ? '' : this.#source;
    return cdp.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
  }

  /** Only a page knows what the desktop prefers; the first ones are asked. */
  async learn(cdp: CdpSession): Promise<void> {
    if (this.#source !== 'system') return;
    const expression = "matchMedia('(prefers-color-scheme: dark)').matches";
    type Result = { result: { value?: boolean } };
    const { result } = await cdp.send<Result>('Runtime.evaluate', { expression, returnByValue: true });
    if (Boolean(result.value) === this.#systemIsDark) return;
    this.#systemIsDark = Boolean(result.value);
    this.emit('updated', {});
  }
}

export const nativeTheme = new NativeTheme();
