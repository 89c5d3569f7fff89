// The order of scanned files: by name, as people number pages, so that "trang 2" comes before "trang 10".

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'variant' });

/** Compares two file names; equal only for the same name. */
export const byName = (left: string, right: string): number =>
  collator.compare(left, right) || (left < right ? -1 : left > right ? 1 : 0);

/** Files that are not pages: hidden, empty names, and those that programs write while they are at work. */
export const isPageFile = (name: string): boolean =>
  !name.startsWith('.') && !name.startsWith('~') && !/\.(part|partial|tmp|temp|crdownload)$/iu.test(name);
