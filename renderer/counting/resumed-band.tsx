// Said once when counting goes on: which contest this is, and what stands on the ballot that was saved last. Any key goes on.

import { clockTime } from '../texts/figures.ts';
import { useTexts } from '../texts/texts.ts';
import { useCounting, useDesk } from './counting-context.ts';
import { isComplete } from './ballot-state.ts';
import { markedOn } from './recent-ballots.tsx';

/** Lies over the names until the first key. */
export function ResumedBand() {
  const texts = useTexts();
  const { setting } = useDesk();
  const isResumed = useCounting(({ pad }) => pad.remark?.kind === 'remark' && pad.remark.code === 'resumed');
  const last = useCounting(({ pad }) => pad.recent[0]);
  const { entryMode, nextPosition } = useCounting(({ pad }) => pad.figures);
  const isAllIn = useCounting(({ pad }) => isComplete(pad));
  if (!isResumed) return null;
  // The ballot itself is shown to whoever keyed it in this sitting; to anybody else only where it stands.
  const saidOfLast =
    last === undefined
      ? texts('counting.resumed.behind', { position: nextPosition - 1 })
      : texts('counting.resumed.last', {
          position: last.position,
          time: clockTime(last.at),
          marks: markedOn(setting, last, entryMode, texts),
          state: texts(last.valid ? 'counting.content.valid' : 'counting.content.invalid'),
        });
  return (
    <div className="resumed-band" role="status">
      <p className="resumed-contest">{texts('counting.resumed.title', { contest: setting.contest.title })}</p>
      <p className="resumed-last">{saidOfLast}</p>
      <p>{isAllIn ? texts('counting.all-entered-hint') : texts('counting.resumed.next', { position: nextPosition })}</p>
    </div>
  );
}
