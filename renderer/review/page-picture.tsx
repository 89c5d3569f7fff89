// The picture of one page, upright, with the places outlined that people must look at.

import type { MouseEvent } from 'react';
import { StateMark } from '../design/state-mark.tsx';
import { useTexts } from '../texts/texts.ts';
import type { Lens, Spot } from './lens.ts';
import { usePicture } from './picture-cache.ts';
import { plainMatrix, uprightMatrix, viewOf } from './page-placement.ts';
import type { Area } from './page-placement.ts';
import type { ShownPaper } from '../session/paper-store.ts';

/** A4, for pages of which nothing is known. */
const unknownPage = { width: 210, height: 297 };
/** Paper around an outlined place, in millimetres. */
const margin = 1.2;

interface PagePictureProps {
  readonly page: ShownPaper['pages'][number];
  readonly form: ShownPaper['form'];
  /** Places to outline; the first is the one that is asked about. */
  readonly asked: Area | null;
  readonly others: readonly Area[];
  readonly lens: Lens;
  /** A spot was pressed, to be looked at closely. */
  readonly onPress: (spot: Spot) => void;
}

/** As large as the room allows. */
export function PagePicture({ page, form, asked, others, lens, onPress }: PagePictureProps) {
  const texts = useTexts();
  const fetched = usePicture(page.digest);
  if (fetched === null)
    return (
      <p className="picture-room" role="status">
        {texts('review.loading')}
      </p>
    );
  if (fetched.kind === 'refused')
    return (
      <p className="picture-room">
        <StateMark state="bad">{texts('review.no-picture')}</StateMark>
      </p>
    );
  const { picture } = fetched;
  const upright = form === null ? null : uprightMatrix(page.corners, form);
  const sheet =
    form === null || upright === null
      ? { ...unknownPage, height: (unknownPage.width * picture.height) / picture.width }
      : form;
  const spot = lens.spot?.digest === page.digest ? lens.spot : { x: sheet.width / 2, y: sheet.height / 2 };
  const view =
    asked === null
      ? viewOf(sheet, { ...spot, width: 0, height: 0 }, lens.pageZoom)
      : viewOf(sheet, asked, lens.placeZoom);
  const press = (event: MouseEvent<SVGSVGElement>): void => {
    const toPage = event.currentTarget.getScreenCTM()?.inverse();
    if (toPage === undefined || asked !== null) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(toPage);
    onPress({ digest: page.digest, x, y });
  };
  return (
    // For the mouse alone: keys magnify too.
    <svg
      className="picture-room"
      viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
      role="img"
      aria-label={texts('review.picture')}
      onClick={press}
    >
      <rect x={0} y={0} width={sheet.width} height={sheet.height} className="picture-paper" />
      <image
        href={picture.url}
        width={picture.width}
        height={picture.height}
        transform={`matrix(${(upright ?? plainMatrix(picture, sheet.width)).join(' ')})`}
      />
      {others.map((area) => (
        <Outline key={`${area.x} ${area.y}`} area={area} kind="other" />
      ))}
      {asked !== null && <Outline area={asked} kind="asked" />}
    </svg>
  );
}

function Outline({ area, kind }: { readonly area: Area; readonly kind: 'asked' | 'other' }) {
  return (
    <rect
      className={`outline-${kind}`}
      x={area.x - margin}
      y={area.y - margin}
      width={area.width + 2 * margin}
      height={area.height + 2 * margin}
      rx={0.8}
    />
  );
}
