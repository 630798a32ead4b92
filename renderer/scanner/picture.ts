/** The grey of a camera's frame. Cameras send it as a plane of its own; where one does not, a canvas turns the colours. */
import type { Picture } from './decoder.ts';

/** a card that fills a third of a wider picture is still finer than the decoder needs, pixels */
const wideEnough = 1600;

/** The frame is not closed. */
export async function pictureOf(frame: VideoFrame): Promise<Picture> {
  const picture = /^(I4|NV12)/.test(frame.format ?? '') ? await plane(frame) : drawn(frame);
  return picture.width > wideEnough ? halved(picture) : picture;
}

async function plane(frame: VideoFrame): Promise<Picture> {
  const { visibleRect } = frame;
  const [width, height] = [visibleRect?.width ?? frame.codedWidth, visibleRect?.height ?? frame.codedHeight];
  const bytes = new Uint8ClampedArray(frame.allocationSize());
  const [luma] = await frame.copyTo(bytes);
  const { offset, stride } = luma ?? { offset: 0, stride: width };
  if (stride === width) return { grey: bytes.subarray(offset, offset + width * height), width, height };
  const grey = new Uint8ClampedArray(width * height);
  for (let row = 0; row < height; row++)
    grey.set(bytes.subarray(offset + row * stride, offset + row * stride + width), row * width);
  return { grey, width, height };
}

function drawn(frame: VideoFrame): Picture {
  const [width, height] = [frame.displayWidth, frame.displayHeight];
  const canvas = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  canvas?.drawImage(frame, 0, 0);
  const colours = canvas?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray(0);
  const grey = new Uint8ClampedArray(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += 4)
    grey[i] = ((colours[at] ?? 0) + 2 * (colours[at + 1] ?? 0) + (colours[at + 2] ?? 0)) / 4;
  return { grey, width, height };
}

/** Each pixel the mean of four: half as wide, half the noise. */
export function halved({ grey, width, height }: Picture): Picture {
  const [w, h] = [width >> 1, height >> 1];
  const out = new Uint8ClampedArray(w * h);
  for (let y = 0; y < h; y++) {
    let at = 2 * y * width;
    for (let x = 0; x < w; x++, at += 2) {
      const above = (grey[at] ?? 0) + (grey[at + 1] ?? 0);
      out[y * w + x] = (above + (grey[at + width] ?? 0) + (grey[at + width + 1] ?? 0)) / 4;
    }
  }
  return { grey: out, width: w, height: h };
}
