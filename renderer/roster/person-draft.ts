// A person as they are typed: dates as people write them.

import type { DelegateFacts } from '../../core/roster/delegate.ts';
import { readPartialDate, writtenPartialDate } from '../../core/text/partial-date.ts';
import { hasNameForm, isFullName } from '../../core/text/person-name.ts';
import { vietnameseText } from '../../core/text/clean-text.ts';
import { failure, success } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';

/** Fields of the form; dates are "24/11/1976", "11/1976" or "1976". */
export type PersonDraft = DelegateFacts;

/** Fields that cannot be taken as they stand. */
export type PersonMistake = 'fullName' | 'oneSyllable' | 'birthDate' | 'partyDate';

export const newPerson: PersonDraft = {
  fullName: '',
  sex: null,
  birthDate: '',
  ethnicity: 'Kinh',
  religion: 'Không',
  partyDate: '',
  schooling: '',
  education: null,
  theory: null,
  position: '',
  delegation: '',
  standing: 'official',
  appointment: 'elected',
  cardNumber: '',
};

/** A person of the roster, as fields. */
export const draftOfPerson = ({
  fullName,
  sex,
  birthDate,
  ethnicity,
  religion,
  partyDate,
  schooling,
  education,
  theory,
  position,
  delegation,
  standing,
  appointment,
  cardNumber,
}: DelegateFacts): PersonDraft => ({
  fullName,
  sex,
  ethnicity,
  religion,
  schooling,
  education,
  theory,
  position,
  delegation,
  standing,
  appointment,
  cardNumber,
  birthDate: writtenPartialDate(birthDate),
  partyDate: writtenPartialDate(partyDate),
});

const dateOf = (written: string): string | null => (written.trim() === '' ? '' : readPartialDate(written));

/**
 * The person that the fields say, or which of them cannot be taken. A name of one syllable is asked about: it is taken
 * when it is `confirmed`, the name that was asked about before.
 */
export function personOfDraft(
  draft: PersonDraft,
  confirmed: string | null = null,
): Result<DelegateFacts, readonly PersonMistake[]> {
  const birthDate = dateOf(draft.birthDate);
  const partyDate = dateOf(draft.partyDate);
  const fullName = vietnameseText(draft.fullName);
  const mistakes: readonly PersonMistake[] = [
    ...(hasNameForm(fullName) ? [] : ['fullName' as const]),
    ...(hasNameForm(fullName) && !isFullName(fullName) && fullName !== confirmed ? ['oneSyllable' as const] : []),
    ...(birthDate === null ? ['birthDate' as const] : []),
    ...(partyDate === null ? ['partyDate' as const] : []),
  ];
  if (birthDate === null || partyDate === null || mistakes.length > 0) return failure(mistakes);
  return success({ ...draft, fullName, birthDate, partyDate });
}
