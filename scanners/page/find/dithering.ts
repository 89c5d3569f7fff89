// Dithering: a scanner or program that makes black and white of grey by scattering dots. What was pale is lost in the dots.

import type { GreyImage } from '../image/grey-image.ts';

/** In a picture of two greys nearly every pixel is as dark, or as light, as this. */
const two = { dark: 48, light: 208, share: 0.97 } as const;
/** Dots that touch no other make up so much of what is dark; in a picture that was cut at one grey, 0.001. */
const scattered = 0.04;
/** Every so many rows are looked at. */
const step = 7;

/** Whether a picture is of two greys, with grey made of dots. */
export function isDithered({ width, height, pixels }: GreyImage): boolean {
  let [seen, plain, dark, alone] = [0, 0, 0, 0];
  for (let y = 1; y < height - 1; y += step) {
    for (let at = y * width + 1; at < (y + 1) * width - 1; at += 1) {
      const grey = pixels[at] ?? 0;
      seen += 1;
      if (grey < two.dark || grey > two.light) plain += 1;
      if (grey >= two.dark) continue;
      dark += 1;
      const neighbours = [pixels[at - 1], pixels[at + 1], pixels[at - width], pixels[at + width]];
      if (neighbours.every((neighbour) => (neighbour ?? 0) > two.light)) alone += 1;
    }
  }
  return plain > two.share * seen && alone > scattered * dark;
}
