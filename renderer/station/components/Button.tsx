import { type ReactNode, type Ref, useId } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';

/** What cannot be pressed says why: by `why`, or by words that stand elsewhere already. */
type Reason =
  | { readonly isDisabled?: never }
  | { readonly isDisabled: boolean; readonly 'aria-describedby': string };

type Given = Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'isDisabled' | 'aria-describedby'>;
type Props = Given &
  Reason & {
    readonly children: ReactNode;
    /** primary: the one thing to do now; danger: cannot be taken back; quiet: a way aside */
    readonly look?: 'primary' | 'normal' | 'danger' | 'quiet';
    readonly size?: 'normal' | 'large';
    /** the key that does the same, shown on the button */
    readonly keys?: string;
    /** why it cannot be pressed now, shown beside it; null: it can */
    readonly why?: string | null;
    readonly ref?: Ref<HTMLButtonElement>;
  };

/**
 * While `isPending` it keeps the focus and takes no press. The library's own pending says the button's name aloud once
 * more, through an element that stays behind without a name when the button has gone by then.
 */
export function Button(props: Props) {
  const { look = 'normal', size = 'normal', keys, why = null, isPending, onPress, children, ...rest } = props;
  const id = useId();
  const waiting = why === null ? {} : { isDisabled: true, 'aria-describedby': id };
  const press = isPending ? { 'aria-disabled': true, type: 'button' as const } : onPress ? { onPress } : {};
  return (
    <>
      <AriaButton
        {...rest}
        {...waiting}
        {...press}
        className="button"
        data-look={look}
        data-size={size}
        data-busy={isPending || undefined}
      >
        {children}
        {keys && (
          <span className="keycap" aria-hidden="true">
            {keys}
          </span>
        )}
      </AriaButton>
      {why !== null && (
        <span className="button-why" id={id}>
          {why}
        </span>
      )}
    </>
  );
}
