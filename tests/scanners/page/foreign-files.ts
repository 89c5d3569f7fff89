// One page in every kind of file that scanners, copiers and their software write, made by tools that share nothing with
// this program: ImageMagick, libtiff, img2pdf, qpdf, Ghostscript, OpenJPEG. Each recipe is a row of commands; `@` stands
// for the file to be made, and what a recipe needs beside the page is made by `sources`.

/** A command, its words parted by spaces. */
type Command = string;

export interface ForeignFile {
  readonly name: string;
  readonly commands: readonly Command[];
}

/** Tools of the recipes, and the Debian packages in which they come. */
export const tools = {
  convert: 'imagemagick',
  tiffcp: 'libtiff-tools',
  img2pdf: 'img2pdf',
  qpdf: 'qpdf',
  gs: 'ghostscript',
  opj_compress: 'libopenjp2-tools',
} as const;

const file = (name: string, ...commands: readonly Command[]): ForeignFile => ({ name, commands });

/** All of `b` for each of `a`. */
const crossed = <A, B, C>(a: readonly A[], b: readonly B[], made: (one: A, other: B) => C): readonly C[] =>
  a.flatMap((one) => b.map((other) => made(one, other)));

/** From `page.pgm`, which is there: what other recipes begin with. */
export const sources: readonly Command[] = [
  'convert page.pgm -units PixelsPerInch -density 200 grey.png',
  'convert grey.png -type TrueColor -define png:color-type=2 colour.png',
  'convert grey.png -threshold 60% -type bilevel bw.png',
  'convert grey.png -compress none grey.tif',
  'convert bw.png -type bilevel -compress group4 bw.tif',
  'convert colour.png -type TrueColor -compress none colour.tif',
  'convert grey.png -quality 85 grey.jpg',
  'convert colour.png -type TrueColor -quality 85 colour.jpg',
  'convert grey.png -colorspace CMYK -quality 90 cmyk.jpg',
  'opj_compress -i grey.png -o grey.jp2 -r 8',
  'img2pdf --output jpeg.pdf grey.jpg',
  'img2pdf --output flate.pdf grey.png',
  'img2pdf --output fax.pdf bw.png',
];

const greyTiffs = crossed(
  ['none', 'lzw', 'lzw:2', 'zip', 'zip:2', 'packbits', 'jpeg'],
  ['-r 16', '-t -w 256 -l 256', '-r 5000 -8 -B'],
  (packed, layout) =>
    file(`grey ${packed} ${layout}.tif`.replaceAll(/[ :]+/g, '_'), `tiffcp -c ${packed} ${layout} grey.tif @`),
);

const blackAndWhiteTiffs = crossed(
  ['none', 'g3:1d', 'g3:2d', 'g3:2d:fill', 'g4', 'lzw', 'zip', 'packbits'],
  ['msb2lsb', 'lsb2msb'],
  (packed, order) =>
    file(`bw ${packed} ${order}.tif`.replaceAll(/[ :]+/g, '_'), `tiffcp -c ${packed} -f ${order} bw.tif @`),
);

const colourTiffs = crossed(['none', 'lzw', 'zip', 'packbits'], ['contig', 'separate'], (packed, planes) =>
  file(`colour_${packed}_${planes}.tif`, `tiffcp -c ${packed} -p ${planes} colour.tif @`),
);

const otherTiffs: readonly ForeignFile[] = [
  file('colour_jpeg.tif', 'convert colour.png -type TrueColor -compress jpeg @'),
  file('colour_jpeg_raw.tif', 'tiffcp -c jpeg:r colour.tif @'),
  file('cmyk_lzw.tif', 'convert grey.png -colorspace CMYK -compress lzw @'),
  file('cmyk_planes.tif', 'convert grey.png -colorspace CMYK -interlace plane -compress zip @'),
  file('cmyk_jpeg.tif', 'convert grey.png -colorspace CMYK -compress jpeg @'),
  file('depth_4.tif', 'convert grey.png -depth 4 -compress lzw @'),
  file('depth_2.tif', 'convert grey.png -colors 4 -depth 2 -compress lzw @'),
  file('depth_16.tif', 'convert grey.png -depth 16 -compress zip @'),
  file('depth_16_colour.tif', 'convert colour.png -type TrueColor -depth 16 -compress lzw @'),
  file('palette.tif', 'convert colour.png -colors 64 -type Palette -compress lzw @'),
  file('alpha.tif', 'convert colour.png -alpha set -compress zip @'),
  file('white_is_zero.tif', 'convert bw.png -define quantum:polarity=min-is-white -compress group4 @'),
];

const pngs: readonly ForeignFile[] = [
  file('grey_8.png', 'convert grey.png -define png:color-type=0 -define png:bit-depth=8 @'),
  file('grey_16.png', 'convert grey.png -define png:color-type=0 -define png:bit-depth=16 @'),
  file('grey_1.png', 'convert bw.png -define png:color-type=0 -define png:bit-depth=1 @'),
  file('grey_4.png', 'convert grey.png -colors 16 -define png:color-type=0 -define png:bit-depth=4 @'),
  file('palette.png', 'convert colour.png -colors 64 PNG8:@'),
  file('colour.png', 'convert colour.png -define png:color-type=2 @'),
  file('colour_16.png', 'convert colour.png -define png:color-type=2 -define png:bit-depth=16 @'),
  file('alpha.png', 'convert colour.png -alpha set -define png:color-type=6 @'),
  file('grey_alpha.png', 'convert grey.png -alpha set -define png:color-type=4 @'),
  file('interlaced.png', 'convert grey.png -interlace PNG @'),
];

const jpegs: readonly ForeignFile[] = [
  file('grey.jpg', 'convert grey.png -quality 75 @'),
  file('colour_420.jpg', 'convert colour.png -type TrueColor -sampling-factor 4:2:0 -quality 75 @'),
  file('colour_444.jpg', 'convert colour.png -type TrueColor -sampling-factor 4:4:4 -quality 90 @'),
  file('progressive.jpg', 'convert colour.png -type TrueColor -interlace JPEG -quality 80 @'),
  file('red_green_blue.jpg', 'convert colour.png -type TrueColor -colorspace RGB -set colorspace sRGB -quality 90 @'),
  file('cmyk.jpg', 'convert grey.png -colorspace CMYK -quality 90 @'),
];

const imagePdfs: readonly ForeignFile[] = [
  ...['grey.jpg', 'colour.jpg', 'cmyk.jpg', 'grey.png', 'colour.png', 'bw.png', 'grey.jp2'].map((source) =>
    file(`img2pdf_${source}.pdf`, `img2pdf --output @ ${source}`),
  ),
  file('img2pdf_margins.pdf', 'img2pdf --pagesize A4 --output @ grey.jpg'),
  file('tiff2pdf_fax.pdf', 'tiffcp -c g4 bw.tif @.tif', 'tiff2pdf -o @ @.tif'),
  file('tiff2pdf_zip.pdf', 'tiff2pdf -z -o @ grey.tif'),
  file('tiff2pdf_jpeg.pdf', 'tiff2pdf -j -q 85 -o @ colour.tif'),
  file('tiff2pdf_tiles.pdf', 'tiffcp -c none -t -w 256 -l 256 grey.tif @.tif', 'tiff2pdf -z -o @ @.tif'),
];

const qpdfs: readonly ForeignFile[] = [
  ...crossed(
    ['jpeg', 'flate', 'fax'],
    ['--object-streams=generate', '--linearize', '--rotate=+90', '--rotate=+180', '--qdf'],
    (source, option) =>
      file(`qpdf_${source}${option.replaceAll(/[-=+]+/g, '_')}.pdf`, `qpdf ${option} ${source}.pdf @`),
  ),
  file('qpdf_encrypted.pdf', 'qpdf --encrypt  x 256 -- jpeg.pdf @'),
];

const ghostscripts: readonly ForeignFile[] = [
  ...['tiffgray', 'tiff24nc', 'tiff32nc', 'tiff48nc'].map((device) =>
    file(`gs_${device}.tif`, `gs -q -dBATCH -dNOPAUSE -sDEVICE=${device} -r200 -sOutputFile=@ flate.pdf`),
  ),
  ...['pnggray', 'png16m'].map((device) =>
    file(`gs_${device}.png`, `gs -q -dBATCH -dNOPAUSE -sDEVICE=${device} -r200 -sOutputFile=@ flate.pdf`),
  ),
  ...['jpeg', 'jpeggray', 'jpegcmyk'].map((device) =>
    file(`gs_${device}.jpg`, `gs -q -dBATCH -dNOPAUSE -sDEVICE=${device} -r200 -sOutputFile=@ flate.pdf`),
  ),
  ...['jpeg', 'flate', 'fax'].map((source) =>
    file(`gs_again_${source}.pdf`, `gs -q -dBATCH -dNOPAUSE -sDEVICE=pdfwrite -sOutputFile=@ ${source}.pdf`),
  ),
  ...['pdfimage8', 'pdfimage24', 'pdfimage32'].map((device) =>
    file(`gs_${device}.pdf`, `gs -q -dBATCH -dNOPAUSE -sDEVICE=${device} -r200 -sOutputFile=@ flate.pdf`),
  ),
];

/** What must be read. */
export const foreignFiles: readonly ForeignFile[] = [
  ...greyTiffs,
  ...blackAndWhiteTiffs,
  ...colourTiffs,
  ...otherTiffs,
  ...pngs,
  ...jpegs,
  ...imagePdfs,
  ...qpdfs,
  ...ghostscripts,
];

/** Grey made of dots: strokes are lost in them. */
export const ditheredFiles: readonly ForeignFile[] = [
  ...['tifflzw', 'tiffg3', 'tiffg32d', 'tiffg4', 'tiffpack'].map((device) =>
    file(`gs_${device}.tif`, `gs -q -dBATCH -dNOPAUSE -sDEVICE=${device} -r200 -sOutputFile=@ flate.pdf`),
  ),
  file('gs_pngmono.png', 'gs -q -dBATCH -dNOPAUSE -sDEVICE=pngmono -r200 -sOutputFile=@ flate.pdf'),
  file('spread.png', 'convert grey.png -dither FloydSteinberg -monochrome @'),
];

/** What is refused by its name, for its packing is not read. */
export const refusedFiles: readonly ForeignFile[] = ['lzma', 'zstd'].map((packed) =>
  file(`grey_${packed}.tif`, `tiffcp -c ${packed} grey.tif @`),
);
