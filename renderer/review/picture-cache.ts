// Pictures of ballots for looking at: fetched once, a few of them kept, the next ones fetched ahead.

import { useEffect, useState } from 'react';
import type { Finding } from '../../core/finding/finding.ts';
import { call } from '../session/bridge.ts';

/** A picture that can be shown. */
export interface Picture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

export type Fetched =
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'refused'; readonly finding: Finding | null };

/** Pictures that are kept: some papers before and behind. */
const most = 16;
const kept = new Map<string, Promise<Fetched>>();

/** Fetches a picture, or takes the one that is kept. */
export function pictureOf(digest: string): Promise<Fetched> {
  const known = kept.get(digest);
  if (known !== undefined) return known;
  const fetching = fetchPicture(digest);
  kept.set(digest, fetching);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) {
    void kept.get(oldest)?.then((fetched) => {
      if (fetched.kind === 'picture') URL.revokeObjectURL(fetched.picture.url);
    });
    kept.delete(oldest);
  }
  return fetching;
}

async function fetchPicture(digest: string): Promise<Fetched> {
  const answer = await call('review:picture', { digest });
  if (!answer.ok) return { kind: 'refused', finding: answer.error };
  const url = URL.createObjectURL(new Blob([new Uint8Array(answer.value.bytes)], { type: answer.value.type }));
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    return { kind: 'picture', picture: { url, width: image.naturalWidth, height: image.naturalHeight } };
  } catch {
    URL.revokeObjectURL(url);
    return { kind: 'refused', finding: null };
  }
}

/** A picture for a screen; `null` while it is being fetched. */
export function usePicture(digest: string | null): Fetched | null {
  const [state, setState] = useState<{ readonly digest: string | null; readonly fetched: Fetched | null }>({
    digest: null,
    fetched: null,
  });
  useEffect(() => {
    let isHere = true;
    if (digest !== null)
      void pictureOf(digest).then((fetched) => {
        if (isHere) setState({ digest, fetched });
      });
    return () => {
      isHere = false;
    };
  }, [digest]);
  return state.digest === digest ? state.fetched : null;
}
