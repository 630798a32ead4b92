/**
 * The bytes of a serial scanner as lines: CR, LF, both, or ETX end a card. A card without an end is not read: half a
 * number would be another voter's. Pure; times in ms of one steady clock.
 */
import { longestCard } from './reader.ts';

const ends = new Set([0x0d, 0x0a, 0x03]);
/** a line that stood still for so long was broken off, ms */
const brokenOffMs = 1000;

export type Line = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'unreadable' };

export class Lines {
  #bytes: number[] = [];
  #tooLong = false;
  #at = Number.NEGATIVE_INFINITY;

  /** The lines that these bytes end. */
  take(bytes: Uint8Array, at: number): readonly Line[] {
    const lines: Line[] = [];
    if (at - this.#at > brokenOffMs && this.#bytes.length > 0) {
      lines.push({ kind: 'unreadable' });
      this.#start();
    }
    this.#at = at;
    for (const byte of bytes) {
      if (!ends.has(byte)) {
        if (this.#bytes.length < longestCard) this.#bytes.push(byte);
        else this.#tooLong = true;
        continue;
      }
      if (this.#tooLong) lines.push({ kind: 'unreadable' });
      else if (this.#bytes.length > 0)
        lines.push({ kind: 'text', text: new TextDecoder().decode(Uint8Array.from(this.#bytes)) });
      this.#start();
    }
    return lines;
  }

  #start(): void {
    this.#bytes = [];
    this.#tooLong = false;
  }
}
