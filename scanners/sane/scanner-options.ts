// What a scanner can do, read from what `scanimage -A` prints of it: each maker spells its options in its own way.

/** Options that matter for ballots. */
export interface ScannerOptions {
  /** "Flatbed", "ADF Duplex" …; empty where there is only one. */
  readonly sources: readonly string[];
  readonly modes: readonly string[];
  /** Either a list or a range, in dots per inch; `null` where it cannot be chosen. */
  readonly resolutions:
    | { readonly kind: 'list'; readonly values: readonly number[] }
    | { readonly kind: 'range'; readonly least: number; readonly most: number }
    | null;
  /** Largest area in millimetres; `null` where it cannot be chosen. */
  readonly area: { readonly width: number; readonly height: number } | null;
}

const optionLine = (name: string): RegExp =>
  new RegExp(String.raw`^\s+${name.length === 1 ? '-' : '--'}${name}[ =]?(.*)$`, 'mu');

/** "Gray|Color [Gray]" → the words before the value that is set now. */
const rangeText = (text: string, name: string): string =>
  (optionLine(name).exec(text)?.[1] ?? '').replace(/\s*\[[^\]]*\]\s*$/u, '').trim();

const wordsOf = (text: string, name: string): readonly string[] =>
  rangeText(text, name)
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '');

const range = /^(?:auto\|)?(-?[\d.]+)\.\.(-?[\d.]+)/u;

/** Reads the description of one device. */
export function readScannerOptions(text: string): ScannerOptions {
  return {
    sources: wordsOf(text, 'source'),
    modes: wordsOf(text, 'mode'),
    resolutions: resolutionsOf(text),
    area: areaOf(text),
  };
}

function resolutionsOf(text: string): ScannerOptions['resolutions'] {
  const written = rangeText(text, 'resolution');
  const [, least, most] = range.exec(written) ?? [];
  if (least !== undefined && most !== undefined) return { kind: 'range', least: Number(least), most: Number(most) };
  const values = written
    .split('|')
    .map((word) => Number.parseFloat(word))
    .filter((value) => value > 0);
  return values.length === 0 ? null : { kind: 'list', values };
}

function areaOf(text: string): ScannerOptions['area'] {
  const width = Number(range.exec(rangeText(text, 'x'))?.[2] ?? 0);
  const height = Number(range.exec(rangeText(text, 'y'))?.[2] ?? 0);
  return width > 0 && height > 0 ? { width, height } : null;
}

/** What the operator chooses. */
export interface ScanWish {
  /** Name of a source as the scanner spells it; `null` for the first feeder. */
  readonly source: string | null;
  readonly resolution: number;
  /** Size of the paper in millimetres. */
  readonly paper: { readonly width: number; readonly height: number };
}

const isFeeder = (source: string): boolean => /feeder|adf|duplex/iu.test(source);
const isGrey = (mode: string): boolean => /gr[ae]y/iu.test(mode);

/** The words of the command that scans what is wished, as far as the scanner lets one choose. */
export function scanWords(options: ScannerOptions, { source, resolution, paper }: ScanWish): readonly string[] {
  const chosenSource = options.sources.find((each) => each === source) ?? options.sources.find(isFeeder) ?? null;
  const mode = options.modes.find(isGrey) ?? options.modes.find((each) => /colou?r/iu.test(each)) ?? null;
  const nearest = nearestResolution(options.resolutions, resolution);
  const { area } = options;
  const corner =
    area === null
      ? []
      : [
          '-l',
          '0',
          '-t',
          '0',
          '-x',
          String(Math.min(area.width, paper.width)),
          '-y',
          String(Math.min(area.height, paper.height)),
        ];
  return [
    ...(chosenSource === null ? [] : ['--source', chosenSource]),
    ...(mode === null ? [] : ['--mode', mode]),
    ...(nearest === null ? [] : ['--resolution', String(nearest)]),
    ...corner,
  ];
}

function nearestResolution(resolutions: ScannerOptions['resolutions'], wished: number): number | null {
  if (resolutions === null) return null;
  if (resolutions.kind === 'range') return Math.min(resolutions.most, Math.max(resolutions.least, wished));
  return resolutions.values.reduce((best, each) => (Math.abs(each - wished) < Math.abs(best - wished) ? each : best));
}
