/**
 * The row of the camera: a frame of 1280×720 given to the worker of the built app, in its page, until its text is back;
 * beside it the decoder library alone, in the same page, on the same grey picture, with all the effort that it knows.
 */
import { build } from 'esbuild';
import { startApp } from '../../build/driver/app.ts';
import { code39, code128, ean13, type Print, qr } from '../scanner/encode.ts';
import { clean, photograph } from '../scanner/photograph.ts';
import { median, type Row, row } from './measure.ts';

const cards: { readonly [symbology: string]: Print } = {
  qr: qr('2300123456'),
  'code-39': code39('2300123456'),
  'ean-13': ean13('230012345612'),
  'code-128': code128('2300123456'),
};

/** The library as a script of its own: `alone(grey, width, height)`, the text or null. */
const peer = `
import { BarcodeFormat, BinaryBitmap, DecodeHintType, HybridBinarizer, MultiFormatReader, RGBLuminanceSource } from '@zxing/library';
const { QR_CODE, CODE_128, CODE_39, EAN_13 } = BarcodeFormat;
const reader = new MultiFormatReader();
reader.setHints(new Map([[DecodeHintType.POSSIBLE_FORMATS, [QR_CODE, CODE_128, CODE_39, EAN_13]], [DecodeHintType.TRY_HARDER, true]]));
Error.stackTraceLimit = 0;
globalThis.alone = (grey, width, height) => {
  try {
    return reader.decodeWithState(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, height)))).getText();
  } catch {
    return null;
  }
};`;

type Times = {
  readonly ours: number[];
  readonly alone: number[];
  readonly read: boolean;
  readonly aloneRead: boolean;
};

export async function cameraRows(command: readonly string[], data: string, quick: boolean): Promise<Row[]> {
  const { outputFiles } = await build({
    stdin: { contents: peer, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    write: false,
  });
  const app = await startApp({ command, data });
  try {
    await app.page.evaluate(outputFiles[0]?.text ?? '');
    const times = new Map<string, Times>();
    for (const [symbology, print] of Object.entries(cards)) {
      const { grey, width, height } = photograph(print, { ...clean, turn: 0.04, noise: 4 }, 1);
      const given = { bytes: Buffer.from(grey).toString('base64'), width, height, runs: quick ? 3 : 40 };
      times.set(
        symbology,
        await app.page.evaluate(async ({ bytes, width, height, runs }): Promise<Times> => {
          const grey = Uint8ClampedArray.from(atob(bytes), letter => letter.charCodeAt(0));
          const planes = new Uint8Array((width * height * 3) / 2).fill(128);
          planes.set(grey);
          const worker = new Worker('/camera-worker.js', { type: 'module' });
          const decode = (): Promise<unknown> => {
            const frame = new VideoFrame(planes, {
              format: 'I420',
              codedWidth: width,
              codedHeight: height,
              timestamp: 0,
            });
            return new Promise(resolve => {
              worker.onmessage = ({ data }) => resolve(data);
              worker.postMessage(frame, [frame]);
            });
          };
          const alone: (grey: Uint8ClampedArray, width: number, height: number) => string | null =
            Reflect.get(globalThis, 'alone');
          const result: Times = {
            ours: [],
            alone: [],
            read: (await decode()) !== null,
            aloneRead: alone(grey, width, height) !== null,
          };
          for (let run = 0; run < runs; run++) {
            const began = performance.now();
            await decode();
            const between = performance.now();
            alone(grey, width, height);
            result.ours.push(between - began);
            result.alone.push(performance.now() - between);
          }
          worker.terminate();
          return result;
        }, given),
      );
    }
    const both = [...times.values()].filter(({ read, aloneRead }) => read && aloneRead);
    const mean = (of: (one: Times) => number[]) =>
      both.reduce((sum, one) => sum + median(of(one)), 0) / both.length;
    const each = [...times]
      .map(([symbology, { ours, alone, read, aloneRead }]) => {
        const by = (ms: number[], done: boolean) =>
          done ? median(ms).toFixed(1) : `not read in ${median(ms).toFixed(1)}`;
        return `${symbology} ${by(ours, read)}, alone ${by(alone, aloneRead)}`;
      })
      .join('; ');
    const [ours, alone] = [mean(one => one.ours), mean(one => one.alone)];
    return [
      row({
        what: 'camera frame 1280×720 → text',
        peer: 'the decoder library alone',
        peerValue: alone,
        ours,
        wanted: '≤ 1.2 ×',
        met: ours <= 1.2 * alone,
        note: `ms, mean of what both read: ${each}`,
      }),
    ];
  } finally {
    await app.kill();
  }
}
