// One line of words: what is asked or answered at the left, the ballot saved last at the right. A refusal lies over the names.

import { FindingLine } from '../design/finding-list.tsx';
import { StateMark } from '../design/state-mark.tsx';
import type { State } from '../design/state-mark.tsx';
import { clockTime } from '../texts/figures.ts';
import { useTexts } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import { useCounting, useDesk } from './counting-context.ts';
import { groundsByNumber } from './keypad/keypad-state.ts';
import type { KeypadSetting, Remark, RemarkCode } from './keypad/keypad-state.ts';
import { contentOf } from './saved-words.ts';

const stateOf: Readonly<Record<RemarkCode, State>> = {
  resumed: 'open',
  'no-such-number': 'bad',
  'no-such-answer': 'bad',
  'no-such-ground': 'bad',
  'no-such-ballot': 'bad',
  'more-than-issued': 'bad',
  'answer-needed': 'warn',
  'confirm-invalid': 'warn',
  'confirm-unanswered': 'warn',
  'confirm-without-level': 'warn',
  'confirm-leave': 'warn',
  'choose-ground': 'open',
  'which-ballot': 'open',
  'which-name': 'open',
  'too-late-to-switch': 'warn',
  'nothing-to-take-back': 'open',
  'choose-ground-or-save': 'open',
  'taken-back': 'open',
  'number-taken-back': 'open',
  'all-struck': 'open',
  'all-struck-already': 'warn',
  corrected: 'good',
  unchanged: 'open',
  'correction-left': 'open',
  'all-answered': 'open',
  'nothing-left': 'open',
  'nothing-to-withdraw': 'warn',
  withdrawn: 'good',
};

/** What is said now, and what was saved last. */
export function RemarkLine() {
  return (
    <div className="remark-line">
      <RemarkWords />
      <LastSaved />
    </div>
  );
}

function RemarkWords() {
  const texts = useTexts();
  const { setting } = useDesk();
  const remark = useCounting(({ pad }) => pad.remark);
  const fault = useCounting((counting) => counting.fault);
  return (
    <p className="remark" role="status">
      {remark?.kind === 'remark' && remark.code !== 'resumed' && (
        <StateMark state={stateOf[remark.code]}>{remarkText(setting, remark, texts)}</StateMark>
      )}
      {remark === null && fault !== null && <StateMark state="warn">{texts(`counting.fault.${fault}`)}</StateMark>}
    </p>
  );
}

function remarkText(
  { contest }: KeypadSetting,
  { code, figures }: Extract<Remark, { kind: 'remark' }>,
  texts: Texts,
): string {
  const ground = typeof figures['reason'] === 'string' ? groundText(figures['reason'], texts) : '';
  const said = texts(`counting.remark.${code}`, { ...figures, ground });
  if (code !== 'choose-ground' && code !== 'choose-ground-or-save') return said;
  const grounds = groundsByNumber(contest).map((ground, index) => `${index + 1} ${texts(`counting.ground.${ground}`)}`);
  return `${said} ${grounds.join(' · ')}`;
}

const groundText = (reason: string, texts: Texts): string =>
  texts(`counting.ground.${reason}` as 'counting.ground.over-vote');

/** The ballot that is being saved, or was saved last. */
function LastSaved() {
  const texts = useTexts();
  const { setting } = useDesk();
  const last = useCounting(({ pad }) => pad.last);
  const mode = useCounting(({ pad }) => pad.figures.entryMode);
  const saving = useCounting(({ pad }) => (pad.waiting?.for === 'save' ? pad.waiting.sheet.position : null));
  if (saving !== null) return <p className="last-saved">{texts('counting.last.saving', { position: saving })}</p>;
  if (last === null) return <p className="last-saved">{texts('counting.last.none')}</p>;
  const content = `${contentOf(setting.contest, last, mode, texts)}, ${last.valid ? texts('counting.content.valid') : texts('counting.content.invalid')}`;
  return (
    <p className="last-saved">
      <StateMark state="good">
        {texts('counting.last.saved', { position: last.position, content, time: clockTime(last.at) })}
      </StateMark>
    </p>
  );
}

/** Why the program refused; while a ballot is not saved, what to do about it. It lies over the names, so that nothing moves. */
export function RefusalBand() {
  const texts = useTexts();
  const remark = useCounting(({ pad }) => pad.remark);
  const unsaved = useCounting(({ pad }) => (pad.waiting?.for === 'retry' ? pad.waiting.sheet.position : null));
  return (
    <div className="refusal-band" role="alert">
      {remark?.kind === 'finding' && (
        <div className="refusal-words">
          <FindingLine finding={remark.finding} />
          {unsaved !== null && (
            <p>
              <strong>{texts('counting.retry', { position: unsaved })}</strong>
            </p>
          )}
        </div>
      )}
    </div>
  );
}
