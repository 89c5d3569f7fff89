// How far a long act has come, as its service tells it.

import { useEffect, useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { Progress } from '../../electron/ipc/bridge.ts';

/** What was told of an act last; `null` before that. */
export function useActProgress(task: Progress['task']): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(
    () =>
      window.kiemPhieu.onProgress((told) => {
        if (told.task === task) setProgress(told);
      }),
    [task],
  );
  return progress;
}

/** The bar under its label. */
export function ActProgress({ label, done, total }: { readonly label: string } & Pick<Progress, 'done' | 'total'>) {
  return (
    <ProgressBar className="progress" value={done} maxValue={total}>
      {({ percentage }) => (
        <>
          <Label>{label}</Label>
          <span className="progress-track">
            <span className="progress-done" style={{ width: `${percentage ?? 0}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
