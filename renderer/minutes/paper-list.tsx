// The papers of a contest at the left of the page: which one is shown, which are printed and saved.

import { ActButton } from '../design/act-button.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { useTexts } from '../texts/texts.ts';
import { useMarksOf } from './paper-marks.ts';
import { papers } from './papers.ts';
import type { PaperKind } from './papers.ts';

interface PaperListProps {
  readonly shown: PaperKind;
  readonly onChoose: (paper: PaperKind) => void;
  /** The name under which it is kept what became of a paper. */
  readonly nameOf: (paper: PaperKind) => string;
}

/** One line for each paper, in the order in which a committee needs them. */
export function PaperList({ shown, onChoose, nameOf }: PaperListProps) {
  const texts = useTexts();
  return (
    <ul className="paper-list" aria-label={texts('minutes.paper')}>
      {papers.map((paper) => (
        <li key={paper}>
          <ActButton
            kind="quiet"
            aria-label={texts(`minutes.papers.${paper}`)}
            {...(paper === shown ? { 'aria-current': 'true' as const } : {})}
            onPress={() => {
              onChoose(paper);
            }}
          >
            <span>{texts(`minutes.papers.${paper}`)}</span>
            <Marks name={nameOf(paper)} />
          </ActButton>
        </li>
      ))}
    </ul>
  );
}

function Marks({ name }: { readonly name: string }) {
  const texts = useTexts();
  const { isPrinted, saved } = useMarksOf(name);
  if (!isPrinted && saved.length === 0) return null;
  const formats = saved.map((format) => texts(`paper-list.format.${format}`)).join(', ');
  return (
    <span className="paper-marks">
      {isPrinted && <StateMark state="good">{texts('paper-list.printed')}</StateMark>}
      {saved.length > 0 && <StateMark state="good">{texts('paper-list.saved', { formats })}</StateMark>}
    </span>
  );
}
