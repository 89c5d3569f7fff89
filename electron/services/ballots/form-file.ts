// Reads `FORM.json`, the geometry of a printed ballot, from a file's text.

import type { Form } from '../../../core/ballot-form/form.ts';
import { failure } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { readForm } from '../../../scanners/page/read-form.ts';

/** Why a file gives no form; `path` is the place in the JSON, `$` where it is no JSON at all. */
export interface FormFileFault {
  readonly code: 'not-json' | 'not-a-form';
  readonly path: string;
}

export function formInText(text: string): Result<Form, FormFileFault> {
  try {
    return readForm(JSON.parse(text));
  } catch {
    return failure({ code: 'not-json', path: '$' });
  }
}
