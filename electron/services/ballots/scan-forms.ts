// The forms that a congress's ballots were printed from, as they are kept beside its ledger.

import type { Form } from '../../../core/ballot-form/form.ts';
import { pageFinding } from '../../../core/count/page-checks.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { keptFormsOf } from '../../../db/kept-forms.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { formInText } from './form-file.ts';
import { sha256 } from '../session/sha256.ts';

/** All forms of the congress; those of other contests too, so that their pages are told apart. */
export function formsOf(session: CongressSession): Result<readonly Form[], Finding> {
  const forms: Form[] = [];
  for (const { pages } of session.state().contests) {
    for (const { formDigest, formCode } of pages.stock.printed) {
      const form = formOfDigest(session, formDigest);
      if (form === null) return failure(pageFinding('scan-form-impossible', { form: formCode }));
      forms.push(form);
    }
  }
  return success(forms);
}

/** A kept form, if it is there and as it was kept. */
function formOfDigest(session: CongressSession, digest: string): Form | null {
  const json = keptFormsOf(session.file.connection).find(digest);
  if (json === undefined || sha256(new TextEncoder().encode(json)) !== digest) return null;
  const read = formInText(json);
  return read.ok ? read.value : null;
}

/** A form as it is kept. */
export function formToKeep(form: Form): { readonly json: string; readonly digest: string } {
  const json = JSON.stringify(form);
  return { json, digest: sha256(new TextEncoder().encode(json)) };
}
