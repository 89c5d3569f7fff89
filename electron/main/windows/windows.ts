// The windows: one main window that a committee works in, and how large its letters are.

import path from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { mainPage } from '../machine/own-files.ts';
import type { Settings } from '../machine/settings.ts';
import { zoomAfter } from './zoom.ts';

/** The smallest window in which every screen still works; units are CSS pixels at 100 %. */
const smallest = { width: 1024, height: 640 };
const usual = { width: 1366, height: 768 };

const lightGround = '#f7f7f5';
const darkGround = '#16181b';

/** Opens the main window and starts loading its page; it shows its ground at once. */
export function openMainWindow(preload: string, settings: Settings): BrowserWindow {
  const room = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    width: Math.min(usual.width, room.width),
    height: Math.min(usual.height, room.height),
    minWidth: Math.min(smallest.width, room.width),
    minHeight: Math.min(smallest.height, room.height),
    title: 'Kiểm Phiếu',
    backgroundColor: nativeTheme.shouldUseDarkColors ? darkGround : lightGround,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      enableWebSQL: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      devTools: !app.isPackaged,
      zoomFactor: settings.zoom(),
      v8CacheOptions: 'bypassHeatCheckAndEagerCompile',
      backgroundThrottling: false,
    },
  });
  window.removeMenu();
  answerZoomKeys(window, settings);
  void window.loadURL(mainPage);
  return window;
}

/** Brings a window before the others, as after a second start. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Where the preload script lies beside the main script. */
export const preloadBeside = (mainFolder: string): string => path.join(mainFolder, '../preload/preload.cjs');

/** Ctrl with +, − and 0, on the main keys and on the numeric keypad. */
function answerZoomKeys(window: BrowserWindow, settings: Settings): void {
  window.webContents.on('before-input-event', (event, input) => {
    const command = process.platform === 'darwin' ? input.meta : input.control;
    if (input.type !== 'keyDown' || !command || input.alt) return;
    const next = zoomAfter(input.key, settings.zoom());
    if (next === null) return;
    event.preventDefault();
    window.webContents.setZoomFactor(next);
    settings.setZoom(next);
  });
}
