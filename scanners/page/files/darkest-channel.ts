// From colours to grey: the darkest of red, green and blue, so that red and blue ink stay as dark as black.

/** `channels` bytes per pixel, the first three being colours (or the first one grey). */
export function darkestChannel(colours: Uint8Array | Uint8ClampedArray, pixels: number, channels: number): Uint8Array {
  const grey = new Uint8Array(pixels);
  darkestInto(grey, colours, pixels, channels);
  return grey;
}

/** As `darkestChannel`, into the beginning of `grey`. */
export function darkestInto(
  grey: Uint8Array,
  colours: Uint8Array | Uint8ClampedArray,
  pixels: number,
  channels: number,
): void {
  if (channels < 3) {
    for (let at = 0, from = 0; at < pixels; at += 1, from += channels) grey[at] = colours[from] ?? 0;
    return;
  }
  for (let at = 0, from = 0; at < pixels; at += 1, from += channels) {
    const red = colours[from] ?? 0;
    const green = colours[from + 1] ?? 0;
    const blue = colours[from + 2] ?? 0;
    const darker = red < green ? red : green;
    grey[at] = darker < blue ? darker : blue;
  }
}
