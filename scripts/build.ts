// Builds dist/: the main process (modules, with a file of its own for what is loaded later), the preload script (one
// CommonJS file, as the sandbox demands), workers (`*.worker.ts`) and the page.

import fs, { globSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { build } from 'vite';
import type { InlineConfig, Rolldown } from 'vite';

process.env['NODE_ENV'] ??= 'production';
const root = path.resolve(import.meta.dirname, '..');
/** Packages with native parts stay in node_modules. */
const native = ['better-sqlite3', 'node-hid', '@julusian/jpeg-turbo'];
const external = ['electron', ...native, ...builtinModules, /^node:/];

/** Bundles Node code from `input` (name → file) into dist/`folder`. */
function bundle(folder: string, input: Readonly<Record<string, string>>, output: Rolldown.OutputOptions): InlineConfig {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: path.join('dist', folder),
      emptyOutDir: true,
      target: 'node20.18',
      minify: true,
      sourcemap: true,
      reportCompressedSize: false,
      rolldownOptions: { input, external, output },
    },
  };
}

const modules: Rolldown.OutputOptions = {
  format: 'es',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
};
const oneCommonFile: Rolldown.OutputOptions = { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false };

const workers = globSync('{electron,scanners}/**/*.worker.ts', { cwd: root }).map(
  (file) => [path.basename(file, '.ts'), path.join(root, file)] as const,
);

await build(bundle('main', { main: 'electron/main/main.ts' }, modules));
await build(bundle('preload', { preload: 'electron/preload/preload.ts' }, oneCommonFile));
if (workers.length > 0) await build(bundle('workers', Object.fromEntries(workers), modules));
await build({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' });
bringAlong(
  globSync('node_modules/@expo-google-fonts/tinos/{400Regular,400Regular_Italic,700Bold,700Bold_Italic}/*.ttf', {
    cwd: root,
  }),
  'renderer/fonts',
);
bringAlong(
  [
    'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm',
    'node_modules/@embedpdf/pdfium/dist/pdfium.wasm',
    'node_modules/@imagemagick/magick-wasm/dist/x86/magick.wasm',
  ],
  'workers',
);

/** Files that are needed as they are: the typeface of papers and ballots, the programs that read the form code and files. */
function bringAlong(files: readonly string[], folder: string): void {
  const target = path.join(root, 'dist', folder);
  fs.mkdirSync(target, { recursive: true });
  for (const file of files) fs.copyFileSync(path.join(root, file), path.join(target, path.basename(file)));
}
