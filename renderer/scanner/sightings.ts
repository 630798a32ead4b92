/**
 * From what single pictures show to a card. A bar code has a weak check or none, so it counts when two pictures in
 * succession say the same; a QR code corrects itself and counts at once. A card that stays before the camera is one
 * card, however long it stays.
 */
import type { Found } from './decoder.ts';
import { OneRead } from './one-read.ts';

/** two pictures of one card are not further apart than this, ms */
const successionMs = 1000;

export class Sightings {
  #last: { readonly what: string; readonly at: number } | null = null;
  readonly #before = new OneRead();

  /** The text of a card that has just come; null: none, not sure yet, or still the same. */
  see(found: Found | null, at: number): string | null {
    if (found === null) return null;
    const what = `${found.symbology} ${found.text}`;
    const again = this.#last?.what === what && at - this.#last.at <= successionMs;
    this.#last = { what, at };
    if (found.symbology !== 'qr' && !again) return null;
    return this.#before.isNew(found.text, at) ? found.text : null;
  }
}
