/** Asks why the ballot is valid or not, on every screen where ballots are decided; the same key closes the answer. */
export const whyKey = 'F2';
