// The ballot as it is printed: drawn from the very picture that the reader compares pages with.

import { useEffect, useRef } from 'react';
import type { Output } from '../../electron/ipc/contract.ts';
import { useTexts } from '../texts/texts.ts';

type Form = Output<'ballots:form'>;
type FormPage = Form['pages'][number];

/** All pages under each other. */
export function FormPicture({ form }: { readonly form: Form }) {
  const texts = useTexts();
  return (
    <div className="ballot-pages">
      {form.pages.map((page, index) => (
        <figure key={index}>
          <PageCanvas page={page} label={texts('ballots.preview')} />
          {form.pages.length > 1 && (
            <figcaption className="hint">
              {texts('ballots.page', { page: index + 1, pages: form.pages.length })}
            </figcaption>
          )}
        </figure>
      ))}
    </div>
  );
}

/** Drawn at a third of the picture's fineness: enough for a screen at 200 %. */
const reduction = 3;

function PageCanvas({ page, label }: { readonly page: FormPage; readonly label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isHere = true;
    void inkOf(page).then((ink) => {
      const context = canvas.current?.getContext('2d');
      if (isHere && context != null) context.putImageData(greys(page, ink), 0, 0);
    });
    return () => {
      isHere = false;
    };
  }, [page]);
  return (
    <canvas
      ref={canvas}
      className="ballot-sheet"
      role="img"
      aria-label={label}
      width={Math.floor(page.width / reduction)}
      height={Math.floor(page.height / reduction)}
    />
  );
}

/** The bits of the print. */
async function inkOf({ ink }: FormPage): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(ink)]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Means of blocks of bits as greys. */
function greys({ width, height }: FormPage, ink: Uint8Array): ImageData {
  const [columns, rows] = [Math.floor(width / reduction), Math.floor(height / reduction)];
  const stride = Math.ceil(width / 8);
  const image = new ImageData(columns, rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let dark = 0;
      for (let y = row * reduction; y < (row + 1) * reduction; y += 1) {
        for (let x = column * reduction; x < (column + 1) * reduction; x += 1)
          if (((ink[y * stride + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0) dark += 1;
      }
      const grey = 255 - Math.round((255 * dark) / reduction ** 2);
      image.data.set([grey, grey, grey, 255], (row * columns + column) * 4);
    }
  }
  return image;
}
