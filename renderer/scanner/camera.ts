/**
 * The camera as a reader. Frames go to a worker one at a time, and those that come while it is busy are let go: an
 * old picture is worth nothing. They stay in the page and are not kept.
 */
import type { Found } from './decoder.ts';
import type { Failure, Reader, ReaderEvent, SourceState } from './reader.ts';
import { Sightings } from './sightings.ts';

/** between two pictures at least, ms: more often helps nobody and heats the laptop */
const restMs = 40;
/** a worker that has not answered for so long never will, ms */
const patienceMs = 15_000;

const failures: { readonly [name: string]: Failure } = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'in-use',
  AbortError: 'in-use',
};

type Listen = (event: ReaderEvent) => void;

export class CameraReader implements Reader {
  readonly how = 'camera';
  readonly #chosen: () => string;

  /** `chosen` is asked at each start: the id of a camera, '' for any */
  constructor(chosen: () => string) {
    this.#chosen = chosen;
  }

  start(listener: Listen): () => void {
    const devices = navigator.mediaDevices;
    let watching = new AbortController();
    let failed = false;
    const tell = (state: SourceState) => {
      failed = state.step === 'failed';
      listener({ kind: 'state', state });
    };
    const begin = () => {
      watching.abort();
      watching = new AbortController();
      tell({ step: 'starting' });
      void watch(this.#chosen(), { tell, listener, until: watching.signal });
    };
    if (!devices) {
      tell({ step: 'failed', why: 'not-here' });
      return () => {};
    }
    // pulled out and put back: nobody has to press anything
    const changed = () => {
      if (failed) begin();
    };
    devices.addEventListener('devicechange', changed);
    begin();
    return () => {
      devices.removeEventListener('devicechange', changed);
      watching.abort();
    };
  }
}

type Watch = {
  readonly tell: (state: SourceState) => void;
  readonly listener: Listen;
  readonly until: AbortSignal;
};

async function watch(chosen: string, { tell, listener, until }: Watch): Promise<void> {
  const fail = (why: Failure) => {
    if (!until.aborted) tell({ step: 'failed', why });
  };
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: {
        ...(chosen === '' ? {} : { deviceId: { exact: chosen } }),
        width: { ideal: 1280 },
        height: { ideal: 720 },
        facingMode: 'environment',
      },
    });
  } catch (error) {
    fail((error instanceof DOMException && failures[error.name]) || 'failed');
    return;
  }
  const [track] = stream.getVideoTracks();
  const video = document.createElement('video');
  const worker = new Worker('/camera-worker.js', { type: 'module' });
  const end = () => {
    worker.terminate();
    for (const each of stream.getTracks()) each.stop();
    video.srcObject = null;
  };
  until.addEventListener('abort', end);
  const broken = (why: Failure) => {
    end();
    fail(why);
  };
  if (until.aborted || !track) return until.aborted ? end() : broken('none');
  track.addEventListener('ended', () => broken('gone'));
  worker.addEventListener('error', () => broken('failed'));
  video.muted = true;
  video.srcObject = stream;
  await video.play().catch(() => broken('failed'));
  if (until.aborted || track.readyState !== 'live') return;
  tell({ step: 'ready', name: track.label, stream, torch: torchOf(track) });
  look(video, worker, { until, broken, see: text => listener({ kind: 'read', text }) });
}

type Look = {
  readonly until: AbortSignal;
  readonly broken: (why: Failure) => void;
  readonly see: (text: string) => void;
};

/** One frame under way at a time; the next is taken when the worker has answered. */
function look(video: HTMLVideoElement, worker: Worker, { until, broken, see }: Look): void {
  const sightings = new Sightings();
  let shown = -1;
  let patience: ReturnType<typeof setTimeout>;
  const next = () => {
    if (until.aborted || video.srcObject === null) return;
    // the same picture again, or none yet
    if (video.currentTime === shown || video.readyState < video.HAVE_CURRENT_DATA) {
      setTimeout(next, restMs / 2);
      return;
    }
    shown = video.currentTime;
    const frame = new VideoFrame(video);
    worker.postMessage(frame, [frame]);
    patience = setTimeout(() => broken('failed'), patienceMs);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Found | null>) => {
    clearTimeout(patience);
    if (until.aborted) return;
    const text = sightings.see(data, performance.now());
    if (text !== null) see(text);
    setTimeout(next, restMs);
  });
  next();
}

/** The lamp, where the camera has one; a browser that does not know of lamps says nothing of it. */
function torchOf(track: MediaStreamTrack): ((on: boolean) => void) | null {
  const able = track.getCapabilities?.() ?? {};
  if (!('torch' in able) || able.torch !== true) return null;
  return on => {
    const lamp: MediaTrackConstraintSet & { readonly torch: boolean } = { torch: on };
    void track.applyConstraints({ advanced: [lamp] }).catch(() => {});
  };
}
