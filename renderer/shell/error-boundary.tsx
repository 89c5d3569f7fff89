// When a screen breaks: plain words, what is safe, what to do.

import { Component } from 'react';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.ts';
import { ActButton } from '../design/act-button.tsx';

interface ErrorBoundaryState {
  readonly fault: string | null;
}

/** Shows the page of last resort instead of a screen that broke; also for faults outside of drawing. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { fault: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { fault: error instanceof Error ? error.message : String(error) };
  }

  readonly #stop = (event: PromiseRejectionEvent): void => {
    this.setState(ErrorBoundary.getDerivedStateFromError(event.reason));
  };

  override componentDidMount(): void {
    window.addEventListener('unhandledrejection', this.#stop);
  }

  override componentWillUnmount(): void {
    window.removeEventListener('unhandledrejection', this.#stop);
  }

  override render(): ReactNode {
    return this.state.fault === null ? this.props.children : <StoppedPage fault={this.state.fault} />;
  }
}

/** The program cannot go on with this screen. What was saved is on disk. */
export function StoppedPage({ fault }: { readonly fault: string }) {
  const texts = useTexts();
  return (
    <main className="stopped">
      <h1>{texts('stopped.title')}</h1>
      <p>{texts('stopped.what')}</p>
      <p>{texts('stopped.safe')}</p>
      <p>{texts('stopped.do')}</p>
      <ActButton
        kind="primary"
        autoFocus
        onPress={() => {
          window.location.reload();
        }}
      >
        {texts('stopped.again')}
      </ActButton>
      <p className="fault">
        {texts('stopped.for-help-desk')} <code>{fault}</code>
      </p>
    </main>
  );
}
