// The records that a ZIP is made of: how each begins, and how many bytes it has before its name.

/** Of a file in the archive. */
export const localSignature = 0x04034b50;
export const localSize = 30;
/** Of an entry of the directory. */
export const directorySignature = 0x02014b50;
export const directorySize = 46;
/** Of the end of the directory. */
export const endSignature = 0x06054b50;
export const endSize = 22;
