// Readings of the Party's regulation: how this program understood it at first, and what was corrected since.
//
// A reading is never changed once a release counted by it: a congress keeps the one under which its list was frozen, so
// that its verdicts, its result and its sealed file stay what they were.

/**
 * 1: as release 0.1.0 read it. A list of several people without surplus on which nobody gets a vote stays valid.
 * 2: such a ballot is invalid (`blank`), whichever boxes are marked (244 Đ.17 k.2).
 */
export type PartyRevision = 1 | 2;

/** The reading that new lists are frozen under. */
export const newestPartyRevision = 2 satisfies PartyRevision;
