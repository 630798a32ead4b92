/** Files that the person chose in a dialog or had written: main knows the path, the page only a token. */
import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ChosenFile } from '../../../shared/contract/asks.ts';

export class ChosenFiles {
  readonly #paths = new Map<string, string>();

  path(token: string): string | undefined {
    return this.#paths.get(token);
  }

  async add(path: string): Promise<ChosenFile> {
    const file = randomBytes(16).toString('hex');
    this.#paths.set(file, path);
    const size = await stat(path).then(
      ({ size }) => size,
      () => 0,
    );
    return { file, name: basename(path), size };
  }
}
