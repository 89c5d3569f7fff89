// Buttons. One primary act on each screen; all others are plain.

import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { ButtonProps } from 'react-aria-components/Button';

export interface ActButtonProps extends Omit<ButtonProps, 'className' | 'children'> {
  /** `primary` is the one act that the screen is for; `quiet` has no frame until it is reached. */
  readonly kind?: 'primary' | 'plain' | 'quiet';
  readonly children: ReactNode;
}

/** A button of the screens. */
export function ActButton({ kind = 'plain', children, ...rest }: ActButtonProps) {
  return (
    <Button {...rest} className={`act act-${kind}`}>
      {children}
    </Button>
  );
}
