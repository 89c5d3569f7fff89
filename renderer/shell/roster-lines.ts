// Lines of the left list about people: the roster, the door, the credentials report.

import type { CongressView } from '../session/bridge.ts';
import type { Place } from '../session/place.ts';
import type { Texts } from '../texts/texts.ts';
import type { WorkLine } from './work-line.ts';

/** Đại biểu, cửa vào, báo cáo thẩm tra. */
const signs = { roster: 'D', 'check-in': 'C', credentials: 'B' } as const;

/** The roster always; the door and the report once there is somebody on it. */
export function rosterLines(
  { congress: { meeting }, roster }: CongressView,
  place: Place,
  texts: Texts,
): readonly WorkLine[] {
  const hasPeople = roster.people > 0;
  const line = (at: keyof typeof signs, name: string, remark: string): WorkLine => ({
    key: at,
    sign: signs[at],
    name,
    state: 'done',
    remark,
    place: { at },
    isHere: place.at === at,
  });
  const list = line(
    'roster',
    texts(`roster.work-name.${meeting}`),
    hasPeople ? texts('roster.work-people', { count: roster.people }) : '',
  );
  if (!hasPeople) return [list];
  return [
    list,
    line(
      'check-in',
      texts('check-in.title'),
      texts('check-in.work-remark', { present: roster.present, voters: roster.voters }),
    ),
    line('credentials', texts(`credentials.work-name.${meeting}`), ''),
  ];
}
