// F1: one short page for each place. What to do here, the keys, what happens on a power cut, who decides.

import { useEffect } from 'react';
import i18next from 'i18next';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { ActButton } from '../design/act-button.tsx';
import type { KeyHint } from '../frame/screen.tsx';
import type { Place } from '../session/place.ts';
import { useSession } from '../session/session.ts';
import { loadSentences } from '../texts/finding-text.ts';
import { useTexts } from '../texts/texts.ts';

/** One page as the locale files hold it. */
interface HelpPage {
  readonly title: string;
  readonly do: readonly string[];
  readonly keys: readonly KeyHint[];
  readonly power: string;
  readonly who: string;
}

/** The page of a place, or of the board for a place that has none of its own; `null` until the pages are loaded. */
function pageOf(place: Place, language: string): HelpPage | null {
  const name = 'task' in place ? place.task : place.at;
  const found: unknown =
    i18next.getResource(language, 'help', `pages.${name}`) ?? i18next.getResource(language, 'help', 'pages.board');
  return (found ?? null) as HelpPage | null;
}

/** The keys of a page, then those of every screen that the page does not speak of itself. */
function keysOf(page: HelpPage, language: string): readonly KeyHint[] {
  const everywhere = i18next.getResource(language, 'help', 'frame-keys') as readonly KeyHint[];
  return [...page.keys, ...everywhere.filter(({ keys }) => !page.keys.some((own) => own.keys === keys))];
}

/** The page of help over the screen; Esc closes it. */
export function HelpPages({ place, onClose }: { readonly place: Place; readonly onClose: () => void }) {
  const texts = useTexts();
  const language = useSession((session) => session.language);
  useEffect(() => {
    void loadSentences();
  }, []);
  const page = pageOf(place, language);
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="help">
        <Dialog className="dialog">
          <header className="dialog-head">
            <Heading slot="title" level={2}>
              {texts('help.title', { page: page?.title ?? '' })}
            </Heading>
            <ActButton autoFocus onPress={onClose}>
              {texts('help.close')}
            </ActButton>
          </header>
          {page !== null && <PageBody page={page} keys={keysOf(page, language)} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PageBody({ page, keys }: { readonly page: HelpPage; readonly keys: readonly KeyHint[] }) {
  const texts = useTexts();
  return (
    <div className="dialog-body" tabIndex={0} role="region" aria-label={page.title}>
      <section>
        <h3>{texts('help.do')}</h3>
        <ol className="help-steps">
          {page.do.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <div className="columns">
        <section>
          <h3>{texts('help.keys')}</h3>
          <ul className="help-keys">
            {keys.map((hint) => (
              <li key={hint.keys + hint.does}>
                <kbd className="key">{hint.keys}</kbd>
                <span>{hint.does}</span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{texts('help.power')}</h3>
          <p>{page.power}</p>
          <h3>{texts('help.who')}</h3>
          <p>{page.who}</p>
        </section>
      </div>
    </div>
  );
}
