/**
 * Decodes one frame at a time, away from the page. Nothing is queued here: the page sends the next frame when this
 * one is answered. Nothing is kept either.
 */
import type { Decoder, Found } from './decoder.ts';
import { pictureOf } from './picture.ts';
import { ZxingDecoder } from './zxing-decoder.ts';

// the decoder throws where it finds nothing, hundreds of times a picture; nobody reads those stacks
Reflect.set(Error, 'stackTraceLimit', 0);

const decoder: Decoder = new ZxingDecoder();

addEventListener('message', async ({ data: frame }: MessageEvent<VideoFrame>) => {
  let found: Found | null = null;
  try {
    found = decoder.decode(await pictureOf(frame));
  } finally {
    frame.close();
    postMessage(found);
  }
});
