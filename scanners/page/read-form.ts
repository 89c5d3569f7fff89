// Reads `FORM.json` as it comes from outside; whatever does not fit is refused with its place.

import { formSchema } from '../../core/ballot-form/form.ts';
import type { Form } from '../../core/ballot-form/form.ts';
import { failure, success } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';

/** The JSON path of what does not fit. */
export interface FormFault {
  readonly code: 'not-a-form';
  readonly path: string;
}

type Check = (value: unknown, path: string) => string | null;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textCheck: Check = (value, path) => (typeof value === 'string' ? null : path);
const lengthCheck: Check = (value, path) => (typeof value === 'number' && Number.isFinite(value) ? null : path);
const pageCheck: Check = (value, path) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 99 ? null : path;
const oneOf =
  (...words: readonly string[]): Check =>
  (value, path) =>
    typeof value === 'string' && words.includes(value) ? null : path;

const members =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value, path) => {
    if (!isObject(value)) return path;
    for (const [name, check] of Object.entries(checks)) {
      const fault = check(value[name], `${path}.${name}`);
      if (fault !== null) return fault;
    }
    return null;
  };

const listOf =
  (check: Check, least: number, most: number): Check =>
  (value, path) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) return path;
    for (const [index, entry] of value.entries()) {
      const fault = check(entry, `${path}[${index}]`);
      if (fault !== null) return fault;
    }
    return null;
  };

const area = { x: lengthCheck, y: lengthCheck, width: lengthCheck, height: lengthCheck } as const;
const pointCheck = members({ x: lengthCheck, y: lengthCheck });

const nameCheck = members({ body: members({ top: lengthCheck, bottom: lengthCheck }) });
const boxCheck = members({ choice: oneOf('agree', 'disagree', 'high', 'middle', 'low') });
const placeCheck: Check = (value, path) =>
  members({ candidateId: textCheck, page: pageCheck, kind: oneOf('name', 'box'), ...area })(value, path) ??
  (isObject(value) && value['kind'] === 'box' ? boxCheck : nameCheck)(value, path);

const formCheck = members({
  schema: oneOf(formSchema),
  contestId: textCheck,
  formCode: textCheck,
  paper: members({ name: oneOf('A4', 'A5'), width: lengthCheck, height: lengthCheck }),
  pages: pageCheck,
  places: listOf(placeCheck, 1, 20_000),
  ignored: listOf(members({ page: pageCheck, ...area }), 0, 10_000),
  marks: members({
    corners: listOf(pointCheck, 4, 4),
    corner: members({ outer: lengthCheck, ring: lengthCheck, dot: lengthCheck }),
    left: listOf(pointCheck, 0, 200),
    right: listOf(pointCheck, 0, 200),
    edge: members({ width: lengthCheck, height: lengthCheck }),
    code: members(area),
  }),
  pictures: listOf(
    members({
      page: pageCheck,
      pixelsPerMillimetre: pageCheck,
      width: lengthCheck,
      height: lengthCheck,
      ink: textCheck,
    }),
    1,
    99,
  ),
});

/** Members that the reader does not need are passed over. */
export function readForm(value: unknown): Result<Form, FormFault> {
  const fault = formCheck(value, '$');
  return fault === null ? success(value as Form) : failure({ code: 'not-a-form', path: fault });
}
