// The screens of an open congress, loaded ahead, so that none of them is waited for when it is entered.

/** Time for the first screen to stand before the others are loaded, in milliseconds. */
const afterFirstScreen = 300;

/** Loads the screens a moment from now; answers with what calls it off. */
export function loadScreensSoon(): () => void {
  const waiting = setTimeout(() => {
    void Promise.all([
      import('./contest-screen.tsx'),
      import('../set-up/set-up-screen.tsx'),
      import('../contest-list/list-screen.tsx'),
      import('../issue/issue-screen.tsx'),
      import('../counting/open-count-screen.tsx'),
      import('../counting/counting-screen.tsx'),
      import('../reconcile/reconcile-screen.tsx'),
      import('../result/result-screen.tsx'),
      import('../minutes/minutes-screen.tsx'),
      import('../seal/seal-screen.tsx'),
      import('../help/help-pages.tsx'),
      import('./palette.tsx'),
    ]);
  }, afterFirstScreen);
  return () => {
    clearTimeout(waiting);
  };
}
