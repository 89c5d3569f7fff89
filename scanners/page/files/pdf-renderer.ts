// PDFium as WebAssembly: opens PDF files, tells what stands on a page, draws it.

import { init } from '@embedpdf/pdfium';
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import { decoderProgram } from './decoder-program.ts';

export type Pdfium = WrappedPdfiumModule;

/** An open file. */
export interface PdfDocument {
  readonly pdfium: Pdfium;
  readonly handle: number;
  readonly pages: number;
  readonly close: () => void;
}

/** With more memory than this (bytes) the program is started anew for the next file: its memory never shrinks. */
const mostKept = 128 * 2 ** 20;

let program: Uint8Array<ArrayBuffer> | null = null;
let running: Pdfium | null = null;

async function openPdfium(): Promise<Pdfium> {
  if (running !== null && running.pdfium.HEAPU8.length <= mostKept) return running;
  program ??= decoderProgram('pdfium.wasm', '@embedpdf/pdfium/pdfium.wasm');
  running = await init({ wasmBinary: program.buffer });
  running.PDFiumExt_Init();
  return running;
}

/** Runs `use` with `size` bytes of PDFium's own memory, which are given back afterwards. */
export function withMemory<T>({ pdfium }: Pdfium, size: number, use: (at: number) => T): T {
  const at = pdfium.wasmExports.malloc(size);
  if (at === 0) throw new RangeError('no memory');
  try {
    return use(at);
  } finally {
    pdfium.wasmExports.free(at);
  }
}

/** Three numbers of four bytes: the file's length, who reads from it, and what he is told. */
const accessBytes = 12;

/** Opens a file; `null` where PDFium finds none in it, or one that wants a password. The bytes are read where they lie. */
export async function openDocument(bytes: Uint8Array): Promise<PdfDocument | null> {
  const pdfium = await openPdfium();
  const { pdfium: memory } = pdfium;
  const reading = memory.addFunction((_: number, from: number, into: number, length: number): number => {
    if (from < 0 || from + length > bytes.length) return 0;
    memory.HEAPU8.set(bytes.subarray(from, from + length), into);
    return 1;
  }, 'iiiii');
  const access = memory.wasmExports.malloc(accessBytes);
  for (const [index, value] of [bytes.length, reading, 0].entries()) memory.setValue(access + 4 * index, value, 'i32');
  const handle = pdfium.FPDF_LoadCustomDocument(access, '');
  const leave = (): void => {
    memory.wasmExports.free(access);
    memory.removeFunction(reading);
  };
  if (handle === 0) {
    leave();
    return null;
  }
  const close = (): void => {
    pdfium.FPDF_CloseDocument(handle);
    leave();
  };
  return { pdfium, handle, pages: pdfium.FPDF_GetPageCount(handle), close };
}

/** Loads a page for `use`; `null` where there is none. */
export function withPage<T>({ pdfium, handle }: PdfDocument, index: number, use: (page: number) => T): T | null {
  const page = pdfium.FPDF_LoadPage(handle, index);
  if (page === 0) return null;
  try {
    return use(page);
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}

/** Values of PDFium's interface (fpdf_edit.h, fpdfview.h). */
const kinds = { image: 3, form: 5 } as const;
const format = { blueGreenRedBlank: 3 } as const;
const drawAnnotations = 1;
const white = 0xffffffff;

/** Forms within forms are followed so far; deeper ones are no scanner's. */
const deepest = 6;
/** Pages of more objects are no scans. */
const mostObjects = 50_000;

/** A picture on a page. */
export interface PagePicture {
  readonly handle: number;
  readonly width: number;
  readonly height: number;
  /** The finer of both directions, as it stands on the page. */
  readonly dotsPerInch: number;
  readonly bitsPerPixel: number;
}

/** All pictures of a page, also those within its forms; `null` where they cannot be told. */
export function picturesOn(pdfium: Pdfium, page: number): readonly PagePicture[] | null {
  const pictures: PagePicture[] = [];
  let seen = 0;
  const walk = (count: number, objectAt: (index: number) => number, depth: number): boolean => {
    seen += count;
    if (depth > deepest || seen > mostObjects) return false;
    for (let index = 0; index < count; index += 1) {
      const object = objectAt(index);
      const kind = pdfium.FPDFPageObj_GetType(object);
      if (kind === kinds.image) pictures.push(pictureOf(pdfium, object, page));
      const isFollowed =
        kind !== kinds.form ||
        walk(
          pdfium.FPDFFormObj_CountObjects(object),
          (inner) => pdfium.FPDFFormObj_GetObject(object, inner),
          depth + 1,
        );
      if (!isFollowed) return false;
    }
    return true;
  };
  const isKnown = walk(pdfium.FPDFPage_CountObjects(page), (index) => pdfium.FPDFPage_GetObject(page, index), 0);
  return isKnown ? pictures : null;
}

/** Two whole numbers, two fractions, three whole numbers, four bytes each: `FPDF_IMAGEOBJ_METADATA`. */
const metadataBytes = 28;

function pictureOf(pdfium: Pdfium, handle: number, page: number): PagePicture {
  return withMemory(pdfium, metadataBytes, (at) => {
    pdfium.FPDFImageObj_GetImageMetadata(handle, page, at);
    const view = new DataView(pdfium.pdfium.HEAPU8.buffer, at, metadataBytes);
    return {
      handle,
      width: view.getUint32(0, true),
      height: view.getUint32(4, true),
      dotsPerInch: Math.max(view.getFloat32(8, true), view.getFloat32(12, true)),
      bitsPerPixel: view.getUint32(16, true),
    };
  });
}

/** Whether a picture can be decoded at all: one that cannot is left out when the page is drawn, without a word. */
export function isDecodable(pdfium: Pdfium, { handle }: PagePicture): boolean {
  const bitmap = pdfium.FPDFImageObj_GetBitmap(handle);
  if (bitmap === 0) return false;
  pdfium.FPDFBitmap_Destroy(bitmap);
  return true;
}

/** The data of a picture as it lies in the file, and its filters, outermost first. */
export function pictureData(
  pdfium: Pdfium,
  { handle }: PagePicture,
): { readonly filters: readonly string[]; readonly data: Uint8Array } {
  const filters = Array.from({ length: pdfium.FPDFImageObj_GetImageFilterCount(handle) }, (_, index) =>
    withMemory(pdfium, 64, (at) => {
      pdfium.FPDFImageObj_GetImageFilter(handle, index, at, 64);
      return pdfium.pdfium.UTF8ToString(at);
    }),
  );
  const length = pdfium.FPDFImageObj_GetImageDataRaw(handle, 0, 0);
  const data = withMemory(pdfium, Math.max(1, length), (at) => {
    pdfium.FPDFImageObj_GetImageDataRaw(handle, at, length);
    return pdfium.pdfium.HEAPU8.slice(at, at + length);
  });
  return { filters, data };
}

/** The page drawn on white, with what stands on it as remarks, four bytes a pixel; `take` gets each row. */
export function drawPage(
  pdfium: Pdfium,
  page: number,
  width: number,
  height: number,
  take: (row: Uint8Array, y: number) => void,
): boolean {
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, format.blueGreenRedBlank, 0, 0);
  if (bitmap === 0) return false;
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, drawAnnotations);
    const [start, stride] = [pdfium.FPDFBitmap_GetBuffer(bitmap), pdfium.FPDFBitmap_GetStride(bitmap)];
    for (let y = 0; y < height; y += 1) {
      const from = start + y * stride;
      take(pdfium.pdfium.HEAPU8.subarray(from, from + 4 * width), y);
    }
    return true;
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}
