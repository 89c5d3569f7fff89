// Opens a file with a list; it goes the same way as a pasted one.

import { FileTrigger } from 'react-aria-components/FileTrigger';
import { ActButton } from '../design/act-button.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { useActProgress } from '../design/act-progress.tsx';
import { useTexts } from '../texts/texts.ts';
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
  const texts = useTexts();
  const progress = useActProgress('list:read');
  return (
    <>
      <FileTrigger
        acceptedFileTypes={['.xlsx', '.xlsm', '.csv', '.txt', '.xls', '.xlsb', '.ods']}
        onSelect={(files) => {
          const file = files?.[0];
          if (file !== undefined) void sourceOf(file).then(offer.offer);
        }}
      >
        <ActButton kind={kind} isDisabled={offer.isReading}>
          {label}
        </ActButton>
      </FileTrigger>
      {offer.isReading && (
        <p role="status">
          {progress === null ? texts('lists.reading') : texts('lists.reading-rows', { rows: progress.done })}
        </p>
      )}
      <Refusal finding={offer.refusal} />
    </>
  );
}
