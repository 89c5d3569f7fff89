// Start of the window: ground and language first, then the first screen; what the program remembers comes after.

import { createRoot } from 'react-dom/client';
import './design/tokens.css';
import './design/base.css';
import './design/controls.css';
import './design/frame.css';
import './design/results.css';
import { startTheme } from './design/theme.ts';
import { App } from './shell/app.tsx';
import { loadSentences } from './texts/finding-text.ts';
import { call } from './session/bridge.ts';
import { go, takeView, useSession } from './session/session.ts';
import { rememberedLanguage, speak, startTexts } from './texts/texts.ts';

async function start(): Promise<void> {
  const state = call('program:state', {});
  startTheme();
  await startTexts(rememberedLanguage());
  const root = document.getElementById('root');
  if (root === null) throw new Error('Broken invariant: the page has no root');
  createRoot(root).render(<App />);
  await goOn(await state);
}

/** The program's own language, and the congress that was open when the page was loaded anew. */
async function goOn(state: Awaited<ReturnType<typeof call<'program:state'>>>): Promise<void> {
  if (!state.ok) return;
  const { version, notices } = state.value;
  useSession.setState({ version, notices });
  await speak(state.value.language);
  if (state.value.openCongressId !== null) await returnToCongress();
  await loadSentences();
}

async function returnToCongress(): Promise<void> {
  const view = await call('congress:view', {});
  if (!view.ok) return;
  const { placeOnOpening } = await import('./frame/order-of-work.ts');
  takeView(view.value);
  go(placeOnOpening(view.value));
}

void start();
