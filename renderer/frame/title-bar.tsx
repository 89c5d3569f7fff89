// The line at the top: which congress this is, whether it counts, and what is saved.

import { ActButton } from '../design/act-button.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { useTheme } from '../design/theme.ts';
import type { Language } from '../session/bridge.ts';
import { useLeaving } from '../session/leaving.ts';
import { useSession } from '../session/session.ts';
import { clockTime } from '../texts/figures.ts';
import { chooseLanguage, useTexts } from '../texts/texts.ts';

/** Congress, number of voters, real or rehearsal; language and light at the right. */
export function TitleBar() {
  const texts = useTexts();
  const view = useSession((session) => session.view);
  const voters = view?.attendance?.summoned;
  return (
    <header className="title-bar">
      <p className="congress-line">
        <strong>{view === null ? texts('program.name') : view.congress.title}</strong>
        {view !== null && voters !== undefined && (
          <span>{texts(`voters.${view.congress.meeting}`, { count: voters })}</span>
        )}
      </p>
      <SavedMark />
      {view !== null && <PurposeMark purpose={view.congress.purpose} />}
      <LightSwitch />
      <LanguageSwitch />
    </header>
  );
}

/** When the last act was written to disk. */
function SavedMark() {
  const texts = useTexts();
  const savedAt = useSession(({ view }) => view?.savedAt ?? '');
  const hasUnsaved = useLeaving(({ unsaved }) => unsaved.size > 0);
  if (hasUnsaved)
    return (
      <span className="saved">
        <StateMark state="warn">{texts('frame.unsaved')}</StateMark>
      </span>
    );
  if (savedAt === '') return null;
  return (
    <span className="saved">
      <StateMark state="good">{texts('frame.saved', { time: clockTime(savedAt) })}</StateMark>
    </span>
  );
}

/** Rehearsal is said wherever one looks. */
export function PurposeMark({ purpose }: { readonly purpose: 'real' | 'rehearsal' }) {
  const texts = useTexts();
  if (purpose === 'real') return <span className="purpose-mark">{texts('purpose.real')}</span>;
  return (
    <span className="purpose-mark" data-purpose="rehearsal">
      <StateMark state="warn">{texts('purpose.rehearsal')}</StateMark>
    </span>
  );
}

function LanguageSwitch() {
  const texts = useTexts();
  const language = useSession((session) => session.language);
  const other: Language = language === 'vi' ? 'en' : 'vi';
  return (
    <ActButton
      kind="quiet"
      onPress={() => {
        void chooseLanguage(other);
      }}
    >
      <span lang={other}>{texts('frame.other-language')}</span>
    </ActButton>
  );
}

function LightSwitch() {
  const texts = useTexts();
  const { theme, turn } = useTheme();
  return (
    <ActButton kind="quiet" onPress={turn}>
      {theme === 'dark' ? texts('frame.light-ground') : texts('frame.dark-ground')}
    </ActButton>
  );
}
