// How far the reading of a list has come, the button that ends it, and why it ended without a list.

import { ActButton } from '../design/act-button.tsx';
import { useActProgress } from '../design/act-progress.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { useTexts } from '../texts/texts.ts';
import { useEscape } from './use-escape.ts';
import type { ListOffer } from './use-list-offer.ts';

/** Nothing while nothing is read and nothing was refused. */
export function ReadingState({ offer }: { readonly offer: ListOffer }) {
  return (
    <>
      {offer.isReading && <UnderWay offer={offer} />}
      <Refusal finding={offer.refusal} />
    </>
  );
}

function UnderWay({ offer }: { readonly offer: ListOffer }) {
  const texts = useTexts();
  const progress = useActProgress('list:read');
  useEscape(offer.stop);
  return (
    <div className="acts">
      <p role="status">
        {progress === null ? texts('lists.reading') : texts('lists.reading-rows', { rows: progress.done })}
      </p>
      <ActButton kind="quiet" onPress={offer.stop}>
        {texts('lists.stop')}
      </ActButton>
    </div>
  );
}
