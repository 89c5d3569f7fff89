// A list that was chosen or pasted, as it was understood: read off the main process, and read anew with every choice.

import { useCallback, useRef, useState } from 'react';
import type { Finding } from '../../core/finding/finding.ts';
import type { Input, Output } from '../../electron/ipc/contract.ts';
import { call } from '../session/bridge.ts';

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
  /** Why nothing could be read, or that reading was stopped. */
  readonly refusal: Finding | null;
  /** True once a list was looked at and put away: the keys go back to where the next one is chosen. */
  readonly wasPutAway: boolean;
  readonly offer: (source: ListSource) => void;
  /** Reads the same list anew. */
  readonly choose: (choices: Partial<ListChoices>) => void;
  /** Ends the reading that is under way. */
  readonly stop: () => void;
  readonly drop: () => void;
}

interface OfferState {
  readonly offered: OfferedList | null;
  readonly isReading: boolean;
  readonly refusal: Finding | null;
  readonly wasPutAway: boolean;
}

const nothingOffered: OfferState = { offered: null, isReading: false, refusal: null, wasPutAway: false };

/** The list that is offered on a screen, if there is one. Of two that are offered quickly, the later one stands. */
export function useListOffer(as: Input<'list:read'>['as']): ListOffer {
  const [state, setState] = useState(nothingOffered);
  const latest = useRef(0);
  const read = useCallback(
    async (source: ListSource, choices: ListChoices): Promise<void> => {
      latest.current += 1;
      const own = latest.current;
      setState((before) => ({ ...before, isReading: true, refusal: null }));
      const answer = await call('list:read', { as, source, ...choices });
      if (own !== latest.current) return;
      setState((before) => ({
        ...before,
        isReading: false,
        refusal: answer.ok ? null : answer.error,
        offered: answer.ok ? { source, choices, reading: answer.value } : before.offered,
      }));
    },
    [as],
  );
  const offer = useCallback(
    (source: ListSource): void => {
      void read(source, firstChoices);
    },
    [read],
  );
  const { offered } = state;
  return {
    ...state,
    offer,
    choose: (choices) => {
      if (offered !== null) void read(offered.source, { ...offered.choices, ...choices });
    },
    stop: () => {
      void call('list:stop', {});
    },
    drop: () => {
      latest.current += 1;
      setState({ ...nothingOffered, wasPutAway: true });
    },
  };
}
