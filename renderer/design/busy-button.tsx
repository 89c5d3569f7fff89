// A button whose act takes a while: it keeps the keys and takes no second press. What is going on is said beside it.

import { ActButton } from './act-button.tsx';
import type { ActButtonProps } from './act-button.tsx';

const ignore = (): void => undefined;

/** Like `ActButton`; deaf between sending and answering. */
export function BusyButton({ isBusy, ...rest }: ActButtonProps & { readonly isBusy: boolean }) {
  return isBusy ? <ActButton {...rest} type="button" onPress={ignore} data-busy /> : <ActButton {...rest} />;
}
