// A paper as it is printed: the page itself, in a frame that runs nothing.

import { useEffect, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import type { Language } from '../session/bridge.ts';
import { useTexts } from '../texts/texts.ts';
import type { PaperKind } from './papers.ts';

interface PaperPreviewProps {
  readonly contestId: string;
  readonly paper: PaperKind;
  readonly language: Language;
}

/** One paper of one contest in one language. */
export function PaperPreview({ contestId, paper, language }: PaperPreviewProps) {
  const texts = useTexts();
  const { send, refusal } = useAct();
  const [html, setHtml] = useState<string | null>(null);
  useEffect(() => {
    let isAwaited = true;
    void send('minutes:preview', { contestId, language, paper }).then((page) => {
      if (isAwaited && page !== null) setHtml(page.html);
    });
    return () => {
      isAwaited = false;
    };
  }, [send, contestId, language, paper]);
  return (
    <section aria-label={texts('minutes.preview')}>
      <Refusal finding={refusal} />
      <div className="paper-desk" aria-busy={html === null}>
        {html === null ? (
          refusal === null && <p className="hint">{texts('minutes.making')}</p>
        ) : (
          <iframe
            className="paper"
            title={texts('minutes.page')}
            srcDoc={html}
            sandbox="allow-same-origin"
            onLoad={watchPage}
          />
        )}
      </div>
    </section>
  );
}

/** Width of the paper's page with room for the scroll bar, in CSS pixels. */
const pageWidth = 820;

/** The page is made to fit a narrow window, and keys of the frame work while one reads in it. */
export function watchPage({ currentTarget: frame }: SyntheticEvent<HTMLIFrameElement>): void {
  const page = frame.contentDocument;
  if (page === null) return;
  const fit = (): void => {
    page.documentElement.style.zoom = String(Math.min(1, frame.clientWidth / pageWidth));
  };
  fit();
  new ResizeObserver(fit).observe(frame);
  page.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' && event.key !== 'F1' && !event.altKey) return;
    event.preventDefault();
    window.dispatchEvent(
      new KeyboardEvent('keydown', { key: event.key, code: event.code, altKey: event.altKey, cancelable: true }),
    );
  });
}
