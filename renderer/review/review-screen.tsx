// The review of scanned paper: the picture fills the screen, one question is asked at a time, people decide.

import { useEffect, useState } from 'react';
import { ActButton } from '../design/act-button.tsx';
import { FindingList } from '../design/finding-list.tsx';
import type { Finding } from '../../core/finding/finding.ts';
import { Screen } from '../frame/screen.tsx';
import { useAct } from '../session/act.ts';
import { call } from '../session/bridge.ts';
import type { ContestView } from '../session/bridge.ts';
import { go, useView } from '../session/session.ts';
import { takePaper } from '../session/paper-store.ts';
import type { ScanView, ShownPaper } from '../session/paper-store.ts';
import { useTexts } from '../texts/texts.ts';
import { AdmitForm } from './admit-form.tsx';
import { pictureOf } from './picture-cache.ts';
import { pictureKeys, useHasPictures } from './picture-keys.ts';
import { ReviewDesk } from './review-desk.tsx';

interface ReviewProps {
  readonly view: ContestView;
  readonly paper: ScanView;
}

type Waiting = ScanView['waiting'][number];
const nameOf = ({ batch, place }: Pick<Waiting, 'batch' | 'place'>): string => `${batch} ${place}`;

/** Who decides first, then paper after paper. */
export function ReviewScreen({ view, paper }: ReviewProps) {
  if (paper.waiting.length === 0) return <NothingLeft paper={paper} />;
  if (paper.reviewers.length < 2) return <Admission paper={paper} />;
  return <PaperAfterPaper view={view} paper={paper} />;
}

/** Who looks at ballots: asked once, before the first picture is shown. */
export function Admission({ paper }: Pick<ReviewProps, 'paper'>) {
  const texts = useTexts();
  return (
    <Screen title={texts('paper.review.title')} purpose={texts('purpose-of.review')}>
      <section className="panel" aria-labelledby="review-admit">
        <h2 id="review-admit">{texts('review.admit.title')}</h2>
        <AdmitForm paper={paper} />
      </section>
    </Screen>
  );
}

function NothingLeft({ paper }: Pick<ReviewProps, 'paper'>) {
  const texts = useTexts();
  return (
    <Screen title={texts('paper.review.title')} purpose={texts('purpose-of.review')}>
      <section className="panel">
        <p className="lead" role="status">
          {texts('review.none')}
        </p>
        <div className="acts">
          <ActButton
            kind="primary"
            autoFocus
            onPress={() => {
              go({ at: 'paper', contestId: paper.contestId, task: 'scan' });
            }}
          >
            {texts('review.to-scan')}
          </ActButton>
        </div>
      </section>
    </Screen>
  );
}

function PaperAfterPaper({ view, paper }: ReviewProps) {
  const texts = useTexts();
  const [later, setLater] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<Pick<Waiting, 'batch' | 'place'> | null>(null);
  const { committee } = useView();
  const act = useAct();
  const open = paper.waiting.filter((each) => !later.has(nameOf(each)));
  const [now, next] = open.length === 0 ? paper.waiting : open;
  const { shown, refusal } = useShownPaper(paper.contestId, now, next);
  const hasPictures = useHasPictures(shown);
  const names = committee
    .filter(({ member }) => paper.reviewers.includes(member.id))
    .map(({ member }) => member.fullName)
    .join(', ');
  const dismiss = async (): Promise<void> => {
    const answer = await act.send('review:dismiss', { contestId: paper.contestId });
    if (answer !== null) takePaper(answer);
  };
  const postpone = (): void => {
    if (now !== undefined) setLater(open.length <= 1 ? new Set() : new Set([...later, nameOf(now)]));
  };
  return (
    <Screen
      title={texts('paper.review.title')}
      worker={texts('review.by', { names })}
      keys={[
        { keys: '1 2 3', does: texts('review.keys.decide') },
        { keys: '→', does: texts('review.keys.later') },
        { keys: '←', does: texts('review.keys.back') },
        { keys: 'Enter', does: texts('review.keys.save') },
        ...pictureKeys(hasPictures, texts),
      ]}
    >
      <div className="review-head">
        <p className="lead">{now === undefined ? '' : texts('review.which', { batch: now.batch, place: now.place })}</p>
        <p className="review-left" role="status">
          {texts('review.left', { count: paper.waiting.length })}
        </p>
        <p className="hint" aria-live="polite">
          {last !== null && texts('review.saved', last)}
        </p>
        <ActButton
          kind="quiet"
          onPress={() => {
            void dismiss();
          }}
        >
          {texts('review.change')}
        </ActButton>
      </div>
      {refusal !== null && <FindingList findings={[refusal]} />}
      {shown !== null && (
        <ReviewDesk
          key={nameOf(shown)}
          view={view}
          paper={shown}
          onLater={postpone}
          onSaved={(answer) => {
            setLast({ batch: shown.batch, place: shown.place });
            takePaper(answer);
          }}
        />
      )}
    </Screen>
  );
}

const papers = new Map<string, Promise<Awaited<ReturnType<typeof call<'review:paper'>>>>>();

/** Asked for ahead, so that the next one stands there at once. */
function fetchPaper(contestId: string, { batch, place }: Waiting) {
  const key = `${contestId} ${nameOf({ batch, place })}`;
  const known = papers.get(key);
  if (known !== undefined) return known;
  const asked = call('review:paper', { contestId, batch, place });
  papers.clear();
  papers.set(key, asked);
  return asked;
}

/** The paper that is looked at; the one after it is fetched meanwhile, with its pictures. */
function useShownPaper(
  contestId: string,
  now: Waiting | undefined,
  next: Waiting | undefined,
): { readonly shown: ShownPaper | null; readonly refusal: Finding | null } {
  const [state, setState] = useState<{ readonly shown: ShownPaper | null; readonly refusal: Finding | null }>({
    shown: null,
    refusal: null,
  });
  const nowKey = now === undefined ? '' : nameOf(now);
  useEffect(() => {
    if (now === undefined) return undefined;
    let isHere = true;
    void fetchPaper(contestId, now).then(async (answer) => {
      if (!isHere) return;
      setState(answer.ok ? { shown: answer.value, refusal: null } : { shown: null, refusal: answer.error });
      if (next === undefined) return;
      const ahead = await fetchPaper(contestId, next);
      if (ahead.ok) for (const page of ahead.value.pages) void pictureOf(page.digest);
    });
    return () => {
      isHere = false;
    };
    // The paper is named by its key; `now` and `next` are made anew with every answer.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [contestId, nowKey]);
  const isOfNow = state.shown !== null && nameOf(state.shown) === nowKey;
  return { shown: isOfNow ? state.shown : null, refusal: state.refusal };
}
