/** A way of reading cards. Any number of them may run at once; each says what it read, and nothing about what that means. */
export type How = 'wedge' | 'hid' | 'serial' | 'camera';

/** `text` exactly as read, prefix and suffix of the scanner taken off; leading zeros survive. */
export type Reading = { readonly text: string; readonly how: How };

export type ReaderEvent =
  | { readonly kind: 'read'; readonly reading: Reading }
  /** the same card again within two seconds: one read (station.md "Scanning") */
  | { readonly kind: 'doubled' }
  /** an input method (Chinese, say) takes the keys before the page; reading goes on by their place on the keyboard */
  | { readonly kind: 'input-method'; readonly on: boolean };

export interface Reader {
  readonly how: How;
  /** Begins to read; the function returned stops it. */
  start(listener: (event: ReaderEvent) => void): () => void;
  /** The next read counts, even if it is the same card again. */
  forget(): void;
}
