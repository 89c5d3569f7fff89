// Which way a delegate goes through the door.

/** Which way people go. */
export type Direction = 'in' | 'out';
