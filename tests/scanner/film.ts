/** A film for the camera of the Chromium host (YUV4MPEG2), which the browser plays again and again. */
import { closeSync, openSync, writeSync } from 'node:fs';
import type { Picture } from '../../renderer/scanner/decoder.ts';

export type Shot = { readonly picture: Picture; readonly frames: number };

/** All shots of one size, `fps` frames a second. */
export function writeFilm(path: string, shots: readonly Shot[], fps = 10): void {
  const [first] = shots;
  if (!first) throw new Error('a film of nothing');
  const { width, height } = first.picture;
  const file = openSync(path, 'w');
  writeSync(file, `YUV4MPEG2 W${width} H${height} F${fps}:1 Ip A1:1 C420jpeg\n`);
  const noColour = new Uint8Array((width * height) / 2).fill(128);
  for (const { picture, frames } of shots)
    for (let n = 0; n < frames; n++) {
      writeSync(file, 'FRAME\n');
      writeSync(file, picture.grey);
      writeSync(file, noColour);
    }
  closeSync(file);
}
