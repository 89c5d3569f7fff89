// A list that was chosen or pasted, as it was understood: read off the main process, and read anew with every choice.

import { useCallback, useState } from 'react';
import type { Finding } from '../../core/finding/finding.ts';
import type { Input, Output } from '../../electron/ipc/contract.ts';
import { useAct } from '../session/act.ts';

export type ListSource = Input<'list:read'>['source'];
export type ListReading = Output<'list:read'>;
/** What can be chosen about a list: its sheet, its letters, its hidden rows. */
export type ListChoices = Pick<Input<'list:read'>, 'sheet' | 'encoding' | 'hidden'>;

/** A list, where it came from and how it was read. */
export interface OfferedList {
  readonly source: ListSource;
  readonly choices: ListChoices;
  readonly reading: ListReading;
}

/** How every list is read first. */
const firstChoices: ListChoices = { sheet: null, encoding: 'detect', hidden: 'taken' };

export interface ListOffer {
  readonly offered: OfferedList | null;
  readonly isReading: boolean;
  /** Why nothing could be read. */
  readonly refusal: Finding | null;
  readonly offer: (source: ListSource) => void;
  /** Reads the same list anew. */
  readonly choose: (choices: Partial<ListChoices>) => void;
  readonly drop: () => void;
}

/** The list that is offered on a screen, if there is one. */
export function useListOffer(as: Input<'list:read'>['as']): ListOffer {
  const [offered, setOffered] = useState<OfferedList | null>(null);
  const { send, isBusy, refusal, forget } = useAct();
  const read = useCallback(
    async (source: ListSource, choices: ListChoices): Promise<void> => {
      const reading = await send('list:read', { as, source, ...choices });
      if (reading !== null) setOffered({ source, choices, reading });
    },
    [as, send],
  );
  const offer = useCallback(
    (source: ListSource): void => {
      void read(source, firstChoices);
    },
    [read],
  );
  return {
    offered,
    isReading: isBusy,
    refusal,
    offer,
    choose: (choices) => {
      if (offered !== null) void read(offered.source, { ...offered.choices, ...choices });
    },
    drop: () => {
      forget();
      setOffered(null);
    },
  };
}
