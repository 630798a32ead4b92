import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';

type Props = Omit<AriaButtonProps, 'className' | 'children' | 'style'> & {
  readonly children: ReactNode;
  /** primary: the one thing to do now; danger: cannot be taken back; quiet: a way aside */
  readonly look?: 'primary' | 'normal' | 'danger' | 'quiet';
  readonly size?: 'normal' | 'large';
  /** the key that does the same, shown on the button */
  readonly keys?: string;
  readonly ref?: Ref<HTMLButtonElement>;
};

/**
 * While `isPending` it keeps the focus and takes no press. The library's own pending says the button's name aloud once
 * more, through an element that stays behind without a name when the button has gone by then.
 */
export function Button({ look = 'normal', size = 'normal', keys, isPending, children, ...rest }: Props) {
  const { onPress, ...still } = rest;
  return (
    <AriaButton
      {...still}
      {...(isPending ? { 'aria-disabled': true } : onPress ? { onPress } : {})}
      className="button"
      data-look={look}
      data-size={size}
      data-pending={isPending || undefined}
    >
      {children}
      {keys && (
        <span className="keycap" aria-hidden="true">
          {keys}
        </span>
      )}
    </AriaButton>
  );
}
