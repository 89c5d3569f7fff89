// Opens a file with a list; it goes the same way as a pasted one.

import { FileTrigger } from 'react-aria-components/FileTrigger';
import { ActButton } from '../design/act-button.tsx';
import { ReadingState } from './reading-state.tsx';
import type { ListOffer, ListSource } from './use-list-offer.ts';

interface ListFileButtonProps {
  readonly offer: ListOffer;
  readonly kind: 'primary' | 'plain';
  readonly label: string;
}

async function sourceOf(file: File): Promise<ListSource> {
  return { kind: 'file', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

export function ListFileButton({ offer, kind, label }: ListFileButtonProps) {
  return (
    <>
      <FileTrigger
        acceptedFileTypes={['.xlsx', '.xlsm', '.csv', '.txt', '.xls', '.xlsb', '.ods']}
        onSelect={(files) => {
          const file = files?.[0];
          if (file !== undefined) void sourceOf(file).then(offer.offer);
        }}
      >
        <ActButton kind={kind} isDisabled={offer.isReading} autoFocus={offer.wasPutAway}>
          {label}
        </ActButton>
      </FileTrigger>
      <ReadingState offer={offer} />
    </>
  );
}
