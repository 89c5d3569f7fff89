// A page as a picture of exact size: Chromium draws it where nobody sees it.

import { BrowserWindow } from 'electron';
import { forgetPaper, rememberPage } from '../machine/papers-in-memory.ts';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** A page that takes longer than this to be drawn is given up. Milliseconds. */
const longest = 30_000;

const safe = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  devTools: false,
  offscreen: true,
} as const;

/** The PNG of a complete, self-contained page, with its fonts loaded. */
export async function pictureOf(html: string, { width, height }: PictureSize): Promise<Uint8Array> {
  const address = rememberPage(html);
  const window = new BrowserWindow({
    show: false,
    width,
    height,
    useContentSize: true,
    frame: false,
    enableLargerThanScreen: true,
    webPreferences: safe,
  });
  try {
    return await withinTime(drawn(window, address, { width, height }));
  } finally {
    window.destroy();
    forgetPaper(address);
  }
}

async function drawn(window: BrowserWindow, address: string, { width, height }: PictureSize): Promise<Uint8Array> {
  window.setContentSize(width, height);
  await window.loadURL(address);
  await window.webContents.executeJavaScript(
    'document.fonts.ready.then(() => new Promise((resolve) => { requestAnimationFrame(() => { requestAnimationFrame(() => { resolve(true); }); }); }))',
  );
  const picture = await window.webContents.capturePage({ x: 0, y: 0, width, height });
  const size = picture.getSize();
  if (size.width === 0) throw new Error('Chromium has drawn nothing.');
  const exact =
    size.width === width && size.height === height ? picture : picture.resize({ width, height, quality: 'best' });
  return new Uint8Array(exact.toPNG());
}

async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('the picture was not ready in time'));
    }, longest);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
