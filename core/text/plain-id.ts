// Ids that become parts of names of files: letters, digits, "-" and "_", which every system carries and none reads as a way.

/** What an id may be: 1 to 80 of these, the first a letter or digit. */
export const plainIdPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/;
