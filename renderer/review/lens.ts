// What of a picture is looked at: a place that is asked about, a spot that was pressed, or the whole page, each with its own zoom.

import { useState } from 'react';

/** A spot on a page, in millimetres. */
export interface Spot {
  readonly digest: string;
  readonly x: number;
  readonly y: number;
}

export interface Lens {
  /** Of pages of which no place is asked about; 1 is the whole page. */
  readonly pageZoom: number;
  /** Around a place that is asked about. */
  readonly placeZoom: number;
  /** The spot that was pressed last; `null` for the middle of the page. */
  readonly spot: Spot | null;
}

/** How much closer a place is looked at than the page. */
const closer = 3;
const zooms = { least: 1, most: 8, step: 1.4 } as const;

const within = (zoom: number): number => Math.min(zooms.most, Math.max(zooms.least, zoom));

export interface LensInUse {
  readonly lens: Lens;
  readonly nearer: () => void;
  readonly further: () => void;
  /** Between the whole page and close by. */
  readonly switchWhole: () => void;
  /** Looks at a spot of a page; at the whole page when pressed while it is close by. */
  readonly press: (spot: Spot) => void;
  /** The next question begins with whole pages again. */
  readonly reset: () => void;
}

const start: Lens = { pageZoom: 1, placeZoom: closer, spot: null };

/** `isPlaceAsked`: which of the two zooms the keys change. */
export function useLens(isPlaceAsked: boolean): LensInUse {
  const [lens, setLens] = useState<Lens>(start);
  const turn = (by: number): void => {
    setLens(
      isPlaceAsked
        ? { ...lens, placeZoom: within(lens.placeZoom * by) }
        : { ...lens, pageZoom: within(lens.pageZoom * by) },
    );
  };
  const opposite = (zoom: number): number => (zoom > 1 ? 1 : closer);
  return {
    lens,
    nearer: () => {
      turn(zooms.step);
    },
    further: () => {
      turn(1 / zooms.step);
    },
    switchWhole: () => {
      setLens(
        isPlaceAsked
          ? { ...lens, placeZoom: opposite(lens.placeZoom) }
          : { ...lens, pageZoom: opposite(lens.pageZoom), spot: null },
      );
    },
    press: (spot) => {
      setLens({ ...lens, pageZoom: opposite(lens.pageZoom), spot });
    },
    reset: () => {
      setLens(start);
    },
  };
}
