import { useEffect, useRef } from 'react';

type Props<K extends string> = {
  readonly label: string;
  /** at most nine: each has its figure key */
  readonly choices: readonly { readonly id: K; readonly label: string }[];
  readonly value: K | null;
  readonly onChoose: (id: K) => void;
  /** the focus comes here, so that no field beside it takes the keys */
  readonly autoFocus?: boolean;
};

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [role=dialog], [role=listbox]') !== null;

/** One of a few, by a press or by its figure key: for the moment in which nobody has time for a list that opens. */
export function KeyChoices<K extends string>({
  label,
  choices,
  value,
  onChoose,
  autoFocus = false,
}: Props<K>) {
  const onKey = useRef<(event: KeyboardEvent) => void>(() => {});
  onKey.current = event => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.repeat || typing(event.target)) return;
    const figure = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const choice = figure === undefined ? undefined : choices[Number(figure) - 1];
    if (!choice) return;
    event.preventDefault();
    onChoose(choice.id);
  };
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey.current(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  const choicesAt = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (autoFocus) choicesAt.current?.querySelector('button')?.focus();
  }, [autoFocus]);
  return (
    <fieldset ref={choicesAt} className="key-choices" data-keys tabIndex={-1} aria-label={label}>
      {choices.map((choice, i) => (
        <button
          key={choice.id}
          type="button"
          className="key-choice"
          aria-pressed={choice.id === value}
          aria-keyshortcuts={String(i + 1)}
          onClick={() => onChoose(choice.id)}
        >
          <span className="keycap" aria-hidden="true">
            {i + 1}
          </span>
          {choice.label}
        </button>
      ))}
    </fieldset>
  );
}
