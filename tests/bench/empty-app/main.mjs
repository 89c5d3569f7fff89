// The least that an Electron window costs: one sandboxed window, a page with nothing in it, the same switches as ours.
import path from 'node:path';
import { app, BrowserWindow, Menu } from 'electron';

for (const [name, value] of [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server'],
  ['disable-background-networking'],
  ['disable-component-update'],
])
  app.commandLine.appendSwitch(name, value);
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
if (process.env.KIEM_PHIEU_DATA) app.setPath('userData', path.resolve(process.env.KIEM_PHIEU_DATA));
Menu.setApplicationMenu(null);

void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  });
  void window.loadFile(path.join(import.meta.dirname, 'empty.html'));
});
