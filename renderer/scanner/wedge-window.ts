/** Binds the wedge to a window: reads every key before anybody else, whatever has the focus, and does what `step` says. */
import { noFingerMs, type RecordedKey } from './habits.ts';
import type { Reader, ReaderEvent } from './reader.ts';
import { type Fits, type Habits, idleWedge, step, type WedgeInput, type WedgeOutput } from './wedge.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;
type Kept = { readonly field: Field; readonly value: string; readonly start: number | null };

const isField = (element: Element | null): element is Field =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(element.type));

/** Writes a value as a person would have: the framework over the field has to hear of it. */
function write(field: Field, value: string): void {
  const owner = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(owner.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * An input method holds its letters apart until they are chosen; leaving the field makes it give them up, and it may
 * do so a moment later. So the value is put back at once and once more.
 */
function restore({ field, value, start }: Kept, inputMethod: boolean): void {
  const back = () => {
    if (field.value !== value) write(field, value);
    if (start !== null) field.setSelectionRange(start, start);
  };
  if (!inputMethod) {
    back();
    return;
  }
  field.blur();
  back();
  setTimeout(() => {
    back();
    field.focus();
  }, 0);
}

export class WedgeReader implements Reader {
  readonly how = 'wedge';
  #state = idleWedge;
  #recorder: ((key: RecordedKey) => void) | null = null;
  readonly #window: Window;
  readonly #habits: () => Habits;
  readonly #fits: Fits;

  /** `habits` is asked at each key, so that a change of the settings holds at once; `fits`: the package's patterns */
  constructor(window: Window, habits: () => Habits, fits: Fits) {
    this.#window = window;
    this.#habits = habits;
    this.#fits = fits;
  }

  /**
   * Shows every key to `recorder` instead of reading cards; the function returned ends that. A key that comes too soon
   * after another for a finger is nobody else's: the Enter of a scanner must not press a button.
   */
  record(recorder: (key: RecordedKey) => void): () => void {
    this.#recorder = recorder;
    return () => {
      if (this.#recorder === recorder) this.#recorder = null;
    };
  }

  start(listener: (event: ReaderEvent) => void): () => void {
    let kept: Kept | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const act = (output: WedgeOutput, event: KeyboardEvent | null) => {
      switch (output.kind) {
        case 'begin': {
          const field = this.#window.document.activeElement;
          kept = isField(field) ? { field, value: field.value, start: field.selectionStart } : null;
          return;
        }
        case 'swallow':
          event?.preventDefault();
          event?.stopImmediatePropagation();
          return;
        case 'restore':
          if (kept) restore(kept, this.#state.inputMethod);
          return;
        case 'scan':
          listener({ kind: 'read', text: output.text });
          return;
        case 'input-method':
          listener(output);
      }
    };

    const give = (input: WedgeInput, event: KeyboardEvent | null) => {
      const { state, outputs } = step(this.#state, input, { ...this.#habits(), fits: this.#fits });
      this.#state = state;
      clearTimeout(timer);
      if (state.dueAt !== null) {
        const { dueAt } = state;
        timer = setTimeout(() => give({ kind: 'pause', at: dueAt }, null), dueAt - input.at);
      }
      for (const output of outputs) act(output, event);
    };

    let recordedAt = Number.NEGATIVE_INFINITY;
    const recorded = (event: KeyboardEvent, recorder: (key: RecordedKey) => void) => {
      const fast = event.timeStamp - recordedAt < noFingerMs;
      recordedAt = event.timeStamp;
      if (event.code === 'Escape' && !fast) return;
      if (fast) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      recorder({
        code: event.code,
        shift: event.shiftKey,
        command: event.ctrlKey || event.metaKey || event.altKey,
        capsLock: event.getModifierState('CapsLock'),
        at: event.timeStamp,
      });
    };

    const onDown = (event: KeyboardEvent) => {
      if (this.#recorder) return recorded(event, this.#recorder);
      give(
        {
          kind: 'down',
          code: event.code,
          shift: event.shiftKey,
          alt: event.altKey,
          command: event.ctrlKey || event.metaKey,
          repeat: event.repeat,
          inputMethod: event.keyCode === 229 || event.key === 'Process',
          inField: isField(this.#window.document.activeElement),
          at: event.timeStamp,
        },
        event,
      );
    };
    const onUp = (event: KeyboardEvent) => give({ kind: 'up', code: event.code, at: event.timeStamp }, event);
    listener({ kind: 'state', state: { step: 'ready', name: '', stream: null, torch: null } });

    this.#window.addEventListener('keydown', onDown, true);
    this.#window.addEventListener('keyup', onUp, true);
    return () => {
      clearTimeout(timer);
      this.#window.removeEventListener('keydown', onDown, true);
      this.#window.removeEventListener('keyup', onUp, true);
    };
  }
}
