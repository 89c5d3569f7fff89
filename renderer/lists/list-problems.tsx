// Everything that is to be said of a list, refusals first.

import type { Finding, Severity } from '../../core/finding/finding.ts';
import { isQuestion } from '../../core/list/sheet/checks.ts';
import type { ListMeaning } from '../../core/list/sheet/columns.ts';
import { FindingList } from '../design/finding-list.tsx';
import { useTexts } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import { meaningText } from './read-columns.tsx';
import type { ListReading } from './use-list-offer.ts';

/** More than this nobody corrects in one go. */
const mostShown = 2000;
const bySeverity: readonly Severity[] = ['refusal', 'warning', 'note'];

/** The findings but those that ask, which stand beside their answer; how many there are first. */
export function ListProblems({ reading }: { readonly reading: ListReading }) {
  const texts = useTexts();
  const isRefused = reading.state === 'refused';
  const problems = reading.findings.filter((finding) => isRefused || !isQuestion(finding));
  if (problems.length === 0) return null;
  const count = (severity: Severity): number => problems.filter((problem) => problem.severity === severity).length;
  const ordered = bySeverity.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
  return (
    <>
      <p>
        <strong>
          {texts('roster.preview.problems', {
            refusals: count('refusal'),
            warnings: count('warning'),
            notes: count('note'),
          })}
        </strong>
      </p>
      <FindingList findings={ordered.slice(0, mostShown).map((problem) => inWords(problem, texts))} />
      {ordered.length > mostShown && (
        <p className="hint">{texts('roster.preview.more-problems', { count: ordered.length - mostShown })}</p>
      )}
    </>
  );
}

/** A column that is missing is named by what it would hold, a font by its name. */
function inWords(problem: Finding, texts: Texts): Finding {
  const { code, figures } = problem;
  if (code === 'list-column-missing')
    return {
      ...problem,
      figures: { ...figures, column: meaningText(String(figures['column']) as ListMeaning, texts) },
    };
  if (code !== 'list-old-font') return problem;
  const font = figures['font'] === 'vni' ? 'vni' : 'tcvn3';
  return { ...problem, figures: { ...figures, font: texts(`lists.font.${font}`) } };
}
