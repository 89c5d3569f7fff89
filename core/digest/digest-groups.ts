// The digest of a result as the minutes carry it: sixteen groups of four for people, one code for a camera.

/** Sixteen groups of four hex digits. `digest` is a SHA-256 in 64 hex digits; anything else is a bug. */
export const digestGroups = (digest: string): readonly string[] => {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error('A digest has 64 hex digits.');
  return Array.from({ length: 16 }, (_, group) => digest.slice(4 * group, 4 * group + 4));
};

/** What the square code holds: "KQKP:SHA256:" and the digest in capitals, so that the code stays small. */
export const digestPayload = (digest: string): string => `KQKP:SHA256:${digestGroups(digest).join('').toUpperCase()}`;
