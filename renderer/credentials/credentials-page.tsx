// The report as it is printed: the page itself, in a frame that runs nothing.

import { useEffect, useState } from 'react';
import { Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import { useSession } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import { watchPage } from '../minutes/paper-preview.tsx';

export function CredentialsPage({ scope }: { readonly scope: 'present' | 'summoned' }) {
  const texts = useTexts();
  const language = useSession((session) => session.language);
  const { send, refusal } = useAct();
  const [html, setHtml] = useState<string | null>(null);
  useEffect(() => {
    let isAwaited = true;
    void send('credentials:preview', { scope, language }).then((page) => {
      if (isAwaited && page !== null) setHtml(page.html);
    });
    return () => {
      isAwaited = false;
    };
  }, [send, scope, language]);
  return (
    <section aria-label={texts('credentials.page')}>
      <Refusal finding={refusal} />
      <div className="paper-desk" aria-busy={html === null}>
        {html === null ? (
          refusal === null && <p className="hint">{texts('credentials.making')}</p>
        ) : (
          <iframe
            className="paper"
            title={texts('credentials.page-title')}
            srcDoc={html}
            sandbox="allow-same-origin"
            onLoad={watchPage}
          />
        )}
      </div>
    </section>
  );
}
