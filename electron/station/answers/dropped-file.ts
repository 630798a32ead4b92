/**
 * A file dropped on the window. A page never learns paths, and one that it named would be one that it could invent: so it
 * sends the bytes, in parts of at most half a megabyte, one file at a time. What exceeds its own announced size is
 * gone, and so is one with an empty part: those never exceed it, and would be kept without end.
 */
import { randomBytes } from 'node:crypto';

export type GivenFile = { readonly name: string; readonly bytes: Buffer };

export class DroppedFile {
  #file: { token: string; name: string; size: number; parts: Buffer[]; received: number } | null = null;

  /** Forgets the one before. `size`: bytes, as announced. */
  begin(name: string, size: number): string {
    const token = randomBytes(16).toString('hex');
    this.#file = { token, name, size, parts: [], received: 0 };
    return token;
  }

  /** False when this is not the file that is being received, the part is empty, or it is longer than announced. */
  add(token: string, part: Buffer): boolean {
    const file = this.#file;
    if (file?.token !== token) return false;
    if (part.length === 0 || file.received + part.length > file.size) {
      this.#file = null;
      return false;
    }
    file.parts.push(part);
    file.received += part.length;
    return true;
  }

  /** The whole file, once; null when it is another, or not whole. */
  take(token: string): GivenFile | null {
    const file = this.#file;
    if (file?.token !== token || file.received !== file.size) return null;
    this.#file = null;
    return { name: file.name, bytes: Buffer.concat(file.parts) };
  }
}
