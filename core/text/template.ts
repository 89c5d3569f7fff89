// Fills the sentence templates of `resources/locales`: {{name}} is replaced by the figure of that name.

import type { Figures } from '../finding/finding.ts';

/**
 * The sentence with its figures. A placeholder without a figure stays as it stands, so that a mistake is seen and
 * nothing is invented. Figures are put in once: a name that looks like a placeholder stays a name.
 */
export const fillTemplate = (template: string, figures: Figures): string =>
  template.replace(/\{\{\s*([\w-]+)\s*\}\}/gu, (placeholder: string, name: string) =>
    Object.hasOwn(figures, name) ? String(figures[name]) : placeholder,
  );
