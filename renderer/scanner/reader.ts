/** A way of reading cards. Any number of them may run at once; each says what it read, and nothing about what that means. */
export type How = 'wedge' | 'hid' | 'serial' | 'camera';

/** `text` exactly as read, a wedge's prefix and suffix taken off where a card is left; leading zeros survive. */
export type Reading = { readonly text: string; readonly how: How };

/** Why a source does not read. */
export type Failure =
  /** the computer or the person refuses it to this program */
  | 'refused'
  /** there is none, or not the one that was chosen */
  | 'none'
  /** nobody has said yet which one */
  | 'unchosen'
  /** another program has it */
  | 'in-use'
  /** it was there and has been pulled out */
  | 'gone'
  /** this runtime cannot do it */
  | 'not-here'
  | 'failed';

export type SourceState =
  | { readonly step: 'off' }
  | { readonly step: 'starting' }
  | {
      readonly step: 'ready';
      /** as its maker calls it; may be empty */
      readonly name: string;
      /** what a camera sees */
      readonly stream: MediaStream | null;
      /** sets its lamp, where it has one */
      readonly torch: ((on: boolean) => void) | null;
    }
  | { readonly step: 'failed'; readonly why: Failure };

export type ReaderEvent =
  | { readonly kind: 'read'; readonly text: string }
  /** bytes came that are no card: too long, or broken off */
  | { readonly kind: 'unreadable' }
  /** an input method (Chinese, say) takes the keys before the page; reading goes on by their place on the keyboard */
  | { readonly kind: 'input-method'; readonly on: boolean }
  | { readonly kind: 'state'; readonly state: SourceState };

export interface Reader {
  readonly how: How;
  /** Begins to read; the function returned stops it. What fails is told as a state, never thrown. */
  start(listener: (event: ReaderEvent) => void): () => void;
}

/** The longest card there is, characters; what is longer is noise of a broken device. */
export const longestCard = 200;
