// The answer to one input of `count`, as a line of JSON: a result, or the refusal in its place.

import { countContest, explainCount } from '../../core/count/count-contest.ts';
import type { CountExplanation } from '../../core/count/count-contest.ts';
import { memberPath } from '../../core/count/read-shape.ts';
import { failure, success } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { finding } from '../../core/rules/checks.ts';
import type { Finding } from '../../core/finding/finding.ts';
import type { Step } from '../../core/rules/rule-set.ts';
import { citationText, findingSentence, stepSentence } from '../services/output/rule-sentences.ts';
import type { RuleLanguage } from '../services/output/rule-sentences.ts';
import { deepest } from './json-elements.ts';
import type { JsonElement } from './json-elements.ts';
import { countMembers, repeatedMember } from './json-members.ts';

/** How inputs are answered. */
export interface AnswerManner {
  readonly language: RuleLanguage;
  /** `explained` adds the member `explanation`; `exact` gives the contract's members and no others. */
  readonly detail: 'exact' | 'explained';
}

/** One line of the output. */
export interface Answer {
  readonly status: 'counted' | 'refused';
  /** JSON without line breaks. */
  readonly json: string;
}

/** The longest input that is read at once, in bytes. */
export const longestInput = 256 * 1024 * 1024;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A refusal, as the contract wants it. The sentence in `message` starts with the number of the check. */
export function refusal(error: Finding, { language }: AnswerManner): Answer {
  const { code, path } = error;
  return {
    status: 'refused',
    json: JSON.stringify({ error: { code, path, message: findingSentence(language, error) } }),
  };
}

/** The answer to one element of the input document. */
export function answer(element: JsonElement, manner: AnswerManner): Answer {
  const parsed = parse(element);
  if (!parsed.ok) return refusal(parsed.error, manner);
  const counted = manner.detail === 'exact' ? countContest(parsed.value) : explained(parsed.value, manner.language);
  return counted.ok ? { status: 'counted', json: JSON.stringify(counted.value) } : refusal(counted.error, manner);
}

function parse(element: JsonElement): Result<unknown, Finding> {
  switch (element.kind) {
    case 'too-large':
      return failure(finding('input-too-large', '$', { megabytes: longestInput / 1024 / 1024 }));
    case 'too-deep':
      return failure(finding('nested-too-deep', '$', { deepest }));
    case 'broken':
      return failure(finding('invalid-json', '$', {}));
    case 'element': {
      const text = decode(element.bytes);
      if (text === null) return failure(finding('invalid-utf8', '$', {}));
      const value = parseJson(text);
      return value.ok && countMembers(value.value) !== element.members ? refuseRepeated(text, value.value) : value;
    }
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

function parseJson(text: string): Result<unknown, Finding> {
  try {
    return success(JSON.parse(text));
  } catch {
    return failure(finding('invalid-json', '$', {}));
  }
}

function refuseRepeated(text: string, value: unknown): Result<unknown, Finding> {
  const repeated = repeatedMember(text);
  if (repeated === null) return success(value);
  const within = repeated.within.reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : memberPath(path, step)),
    '$',
  );
  return failure(finding('duplicate-member', memberPath(within, repeated.name), { member: repeated.name }));
}

/** The result with its explanation, each step with its sentence. */
function explained(input: unknown, language: RuleLanguage): Result<object, Finding> {
  const counted = explainCount(input);
  if (!counted.ok) return counted;
  const { result, explanation } = counted.value;
  return success({ ...result, explanation: inWords(explanation, language) });
}

const inWords = ({ outcome, ballots }: CountExplanation, language: RuleLanguage) => ({
  outcome: outcome.map((step) => stepInWords(step, language)),
  ballots: ballots.map(({ no, steps }) => ({ no, steps: steps.map((step) => stepInWords(step, language)) })),
});

const stepInWords = (step: Step, language: RuleLanguage) => ({
  clause: citationText(step.citation),
  certainty: step.citation.certainty,
  conclusion: step.conclusion,
  figures: step.figures,
  text: stepSentence(language, step),
});
