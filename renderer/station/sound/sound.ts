/**
 * Sounds of the desk, made on the spot. Each can be told from the others without looking: by direction (up, down,
 * level), by number of notes and by colour of the tone. They say again what the screen says; never alone.
 */
export type Sound = 'may' | 'issued' | 'no' | 'unclear' | 'failed';

type Note = {
  readonly hertz: number;
  readonly at: number;
  readonly length: number;
  readonly wave: OscillatorType;
};

/** seconds */
const notes: { readonly [S in Sound]: readonly Note[] } = {
  // two rising: yes
  may: [
    { hertz: 659, at: 0, length: 0.09, wave: 'sine' },
    { hertz: 988, at: 0.1, length: 0.14, wave: 'sine' },
  ],
  // a chord: handed out
  issued: [
    { hertz: 784, at: 0, length: 0.22, wave: 'sine' },
    { hertz: 1175, at: 0, length: 0.22, wave: 'sine' },
  ],
  // two falling, rough: no
  no: [
    { hertz: 311, at: 0, length: 0.16, wave: 'square' },
    { hertz: 208, at: 0.18, length: 0.28, wave: 'square' },
  ],
  // three level: again, please
  unclear: [0, 0.13, 0.26].map(at => ({ hertz: 523, at, length: 0.07, wave: 'triangle' as const })),
  // long and low: stop
  failed: [{ hertz: 156, at: 0, length: 0.8, wave: 'sawtooth' }],
};

let audio: AudioContext | null = null;

export function play(sound: Sound): void {
  audio ??= new AudioContext();
  const start = audio.currentTime + 0.01;
  for (const { hertz, at, length, wave } of notes[sound]) {
    const tone = new OscillatorNode(audio, { type: wave, frequency: hertz });
    const volume = new GainNode(audio, { gain: 0 });
    const loud = wave === 'sine' || wave === 'triangle' ? 0.25 : 0.1;
    volume.gain.setValueAtTime(0, start + at);
    volume.gain.linearRampToValueAtTime(loud, start + at + 0.01);
    volume.gain.linearRampToValueAtTime(0, start + at + length);
    tone.connect(volume).connect(audio.destination);
    tone.start(start + at);
    tone.stop(start + at + length);
  }
}
