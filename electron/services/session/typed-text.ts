// Texts that people typed, as they are kept: one form of each letter, single spaces.

import { cleanText } from '../../../core/text/clean-text.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { deskRefusal } from './desk-findings.ts';

/** The text, cleaned; F.403 where nothing is left. `path` names the field. */
export function requiredText(text: string, path: string): Result<string, Finding> {
  const cleaned = cleanText(text);
  return cleaned === '' ? failure(deskRefusal('text-missing', {}, path)) : success(cleaned);
}
