// Which parts a sealed file has, in which order, and what each is for.

/** The parts of a sealed result, version 1: all of them, in this order, and nothing else. */
export const sealedParts = [
  'DOC-TOI.txt',
  'README.txt',
  'bien-ban.pdf',
  'bien-ban.docx',
  'bien-ban.xlsx',
  'result.json',
  'confirmations.json',
  'public-key.pem',
  'SHA256SUMS',
  'manifest.json',
  'manifest.sig',
] as const;

export type SealedPart = (typeof sealedParts)[number];

/** Parts that somebody hands in; the others are made from these. */
export type ContentPart = Exclude<SealedPart, 'SHA256SUMS' | 'manifest.json' | 'manifest.sig'>;

/** Parts whose digest stands in `SHA256SUMS`, in order. */
export const listedParts: readonly ContentPart[] = sealedParts.filter(
  (name): name is ContentPart => name !== 'SHA256SUMS' && name !== 'manifest.json' && name !== 'manifest.sig',
);

/** Parts whose digest and size stand in the manifest: all but the manifest and its signature. */
export const manifestParts: readonly Exclude<SealedPart, 'manifest.json' | 'manifest.sig'>[] = [
  ...listedParts,
  'SHA256SUMS',
];

/** Whether `name` is the name of a part. */
export const isSealedPart = (name: string): name is SealedPart => (sealedParts as readonly string[]).includes(name);

/** What one verification line is about where it is no single part. */
export const wholeFile = 'kqkp';
