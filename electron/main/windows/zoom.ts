// How large the letters are: steps from 80 to 200 %.

/** The sizes, as factors. */
const steps: readonly number[] = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

/** The size of letters after a key with Ctrl; `null` where the key does not change it. */
export function zoomAfter(key: string, current: number): number | null {
  switch (key) {
    case '+':
    case '=':
      return steps.find((step) => step > current) ?? current;
    case '-':
      return steps.findLast((step) => step < current) ?? current;
    case '0':
      return 1;
    default:
      return null;
  }
}
