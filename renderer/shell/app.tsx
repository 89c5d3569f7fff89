// The window: title bar, list of work, one screen. Screens are loaded when they are first entered.

import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { HomeScreen } from '../home/home-screen.tsx';
import { useSession } from '../session/session.ts';
import type { Place } from '../session/place.ts';
import { useTogether } from '../session/together.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { KeyboardKeys } from '../sign-in/keyboard-keys.tsx';
import { useFrameKeys } from './keys.ts';
import { loadScreensSoon } from './screens-to-come.ts';
import { usePalette } from '../frame/palette-store.ts';
import { TitleBar } from '../frame/title-bar.tsx';

const ContestBar = lazy(() =>
  import('../frame/contest-bar.tsx').then(({ ContestBar: component }) => ({ default: component })),
);
const WorkList = lazy(() => import('./work-list.tsx').then(({ WorkList: component }) => ({ default: component })));
const HelpPages = lazy(() =>
  import('../help/help-pages.tsx').then(({ HelpPages: component }) => ({ default: component })),
);
const VerifiedScreen = lazy(() =>
  import('../seal/verified-screen.tsx').then(({ VerifiedScreen: component }) => ({ default: component })),
);
const NewCongressScreen = lazy(() =>
  import('../set-up/new-congress-screen.tsx').then(({ NewCongressScreen: component }) => ({ default: component })),
);
const SetUpScreen = lazy(() =>
  import('../set-up/set-up-screen.tsx').then(({ SetUpScreen: component }) => ({ default: component })),
);
const RosterScreen = lazy(() =>
  import('../roster/roster-screen.tsx').then(({ RosterScreen: component }) => ({ default: component })),
);
const CheckInScreen = lazy(() =>
  import('../check-in/check-in-screen.tsx').then(({ CheckInScreen: component }) => ({ default: component })),
);
const CredentialsScreen = lazy(() =>
  import('../credentials/credentials-screen.tsx').then(({ CredentialsScreen: component }) => ({ default: component })),
);
const DevicesScreen = lazy(() =>
  import('../devices/devices-screen.tsx').then(({ DevicesScreen: component }) => ({ default: component })),
);
const RetentionScreen = lazy(() =>
  import('../retention/retention-screen.tsx').then(({ RetentionScreen: component }) => ({ default: component })),
);
const PaperScreen = lazy(() =>
  import('./paper-screen.tsx').then(({ PaperScreen: component }) => ({ default: component })),
);
const ScanGuard = lazy(() =>
  import('../wedge/scan-guard.tsx').then(({ ScanGuard: component }) => ({ default: component })),
);
const TogetherDialog = lazy(() =>
  import('../sign-in/together-dialog.tsx').then(({ TogetherDialog: component }) => ({ default: component })),
);
const Palette = lazy(() => import('./palette.tsx').then(({ Palette: component }) => ({ default: component })));
const PageCameBack = lazy(() =>
  import('./page-came-back.tsx').then(({ PageCameBack: component }) => ({ default: component })),
);
const BoardScreen = lazy(() =>
  import('./board-screen.tsx').then(({ BoardScreen: component }) => ({ default: component })),
);
const ContestScreen = lazy(() =>
  import('./contest-screen.tsx').then(({ ContestScreen: component }) => ({ default: component })),
);

/** The whole window, guarded by the page of last resort. */
export function App() {
  return (
    <ErrorBoundary>
      <Frame />
    </ErrorBoundary>
  );
}

function Frame() {
  const [isHelpOpen, setHelpOpen] = useState(false);
  useFrameKeys(
    useCallback(() => {
      setHelpOpen(true);
    }, []),
  );
  const place = useSession((session) => session.place);
  const asked = useTogether((together) => together.asked);
  const isPageBack = useSession(({ notices }) => notices.some(({ code }) => code === 'page-came-back'));
  const isOpen = useSession((session) => session.view !== null);
  const isChoosing = usePalette((palette) => palette.isOpen);
  const isCounting = useSession(({ view }) =>
    isCountingPlace(
      place,
      view?.contests.find(({ contest }) => place.at === 'contest' && contest.id === place.contestId)?.stage,
    ),
  );
  useEffect(() => (isOpen ? loadScreensSoon() : undefined), [isOpen]);
  return (
    <div className="frame" data-layout={!isOpen || isCounting ? 'whole' : 'with-list'}>
      <TitleBar />
      {isOpen && (
        <Suspense>
          <ContestBar />
        </Suspense>
      )}
      {isOpen && !isCounting && (
        <Suspense>
          <WorkList />
        </Suspense>
      )}
      <Suspense fallback={<div className="screen" aria-busy="true" />}>
        <CurrentScreen key={JSON.stringify(place)} place={place} />
      </Suspense>
      {!isCounting && (
        <Suspense>
          <ScanGuard />
        </Suspense>
      )}
      <KeyboardKeys />
      {isPageBack && (
        <Suspense>
          <PageCameBack />
        </Suspense>
      )}
      {asked !== null && (
        <Suspense>
          <TogetherDialog asked={asked} />
        </Suspense>
      )}
      {isChoosing && isOpen && (
        <Suspense>
          <Palette />
        </Suspense>
      )}
      {isHelpOpen && (
        <Suspense>
          <HelpPages
            place={place}
            onClose={() => {
              setHelpOpen(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

/** Ballots are keyed, and pictures of ballots are looked at, on the whole width of the window. */
const isCountingPlace = (place: Place, stage: string | undefined): boolean =>
  (place.at === 'contest' && place.task === 'count' && stage === 'counting') ||
  (place.at === 'paper' && place.task === 'review');

function CurrentScreen({ place }: { readonly place: Place }) {
  switch (place.at) {
    case 'home':
      return <HomeScreen />;
    case 'verified':
      return <VerifiedScreen verification={place.verification} />;
    case 'new-congress':
      return <NewCongressScreen />;
    case 'board':
      return <BoardScreen />;
    case 'set-up':
      return <SetUpScreen />;
    case 'roster':
      return <RosterScreen />;
    case 'check-in':
      return <CheckInScreen />;
    case 'credentials':
      return <CredentialsScreen />;
    case 'devices':
      return <DevicesScreen />;
    case 'retention':
      return <RetentionScreen />;
    case 'paper':
      return <PaperScreen contestId={place.contestId} task={place.task} batch={place.batch ?? null} />;
    case 'contest':
      return <ContestScreen contestId={place.contestId} task={place.task} />;
  }
}
