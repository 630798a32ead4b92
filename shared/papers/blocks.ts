/** What a document says, as data: its author lists blocks, the layout decides where they stand on the paper. */

export type Cell = string | { readonly text: string; readonly bold?: boolean };

export type Column = {
  readonly label: string;
  /** share of the width, among the shares of all columns */
  readonly width: number;
  /** figures stand right, so that their digits stand under each other */
  readonly align?: 'left' | 'right' | 'center';
  /** numbers that people compare: never on two lines, rather in smaller type */
  readonly whole?: boolean;
};

export type Signer = {
  readonly name: string;
  readonly role: string;
  /** what the log already says of this line: signed, or the reason of the refusal */
  readonly signed: string;
  readonly refusal: string;
};

export type Block =
  | { readonly kind: 'title'; readonly lines: readonly TitleLine[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string; readonly aside?: string }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly size?: number;
      readonly bold?: boolean;
      readonly align?: 'left' | 'center';
      /** stands on one page with what follows it */
      readonly leads?: boolean;
    }
  /** labels and values, two columns of text */
  | { readonly kind: 'facts'; readonly rows: readonly Fact[]; readonly size?: number }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Cell[])[];
      /** rows that close a sum: a line above, bold */
      readonly totals?: readonly (readonly Cell[])[];
      /** one sum, to be seen at one glance: on one page if a good half of one holds it */
      readonly together?: boolean;
      readonly size?: number;
    }
  /** the figures that everybody looks for first, large and side by side */
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  | { readonly kind: 'signatures'; readonly labels: SignatureLabels; readonly signers: readonly Signer[] }
  | { readonly kind: 'code'; readonly text: string; readonly size: number; readonly alt: string }
  | { readonly kind: 'notice'; readonly text: string; readonly size: number }
  | { readonly kind: 'space'; readonly height: number }
  | { readonly kind: 'new-page' }
  /** a roll in small type; `tick`: a square before each, for a pen */
  | { readonly kind: 'names'; readonly rows: readonly NameRow[]; readonly tick: boolean };

/** `mark`: '' or a sign before the name */
export type NameRow = { readonly number: string; readonly mark: string; readonly name: string };

export type TitleLine = { readonly text: string; readonly size: number; readonly bold?: boolean };
export type Fact = { readonly label: string; readonly value: string; readonly bold?: boolean };
export type Figure = { readonly label: string; readonly value: string; readonly note: string };
export type SignatureLabels = {
  readonly who: string;
  readonly signature: string;
  readonly when: string;
  readonly refused: string;
};
