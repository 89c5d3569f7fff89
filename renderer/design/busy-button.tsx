// A button whose act takes a while: it keeps the keys, takes no second press, and says to ears that it works.

import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useTexts } from '../texts/texts.ts';
import { ActButton } from './act-button.tsx';
import type { ActButtonProps } from './act-button.tsx';

/** Like `ActButton`; busy between sending and answering. */
export function BusyButton({ isBusy, children, ...rest }: Omit<ActButtonProps, 'isPending'> & { readonly isBusy: boolean }) {
  const texts = useTexts();
  return (
    <ActButton {...rest} isPending={isBusy}>
      {children}
      {isBusy && <ProgressBar isIndeterminate className="for-ears" aria-label={texts('busy.working')} />}
    </ActButton>
  );
}
