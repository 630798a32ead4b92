/** What finds a code in a picture. ZXing is one; another can be put beside it and chosen in `camera-worker.ts`. */
export const symbologies = ['qr', 'code-128', 'code-39', 'ean-13'] as const;
export type Symbology = (typeof symbologies)[number];

/** Grey, one byte a pixel (0 black), row after row without gaps. */
export type Picture = {
  readonly grey: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
};

export type Found = { readonly text: string; readonly symbology: Symbology };

export interface Decoder {
  /** One code of the picture, or null. Never throws, whatever the picture shows. */
  decode(picture: Picture): Found | null;
}
