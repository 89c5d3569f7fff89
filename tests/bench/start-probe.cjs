// Loaded before an app (electron -r): says on standard output when its first window is painted and usable, then ends it.
// START_PROBE_USABLE: an expression for the page; the window is usable when it is true.
const { app } = require('electron');

const usable = process.env.START_PROBE_USABLE;
const painted = `new Promise((resolve) => {
  const look = () => ((${usable}) ? requestAnimationFrame(() => requestAnimationFrame(() => resolve(true))) : requestAnimationFrame(look));
  look();
})`;

app.once('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', async () => {
    await window.webContents.executeJavaScript(painted);
    process.stdout.write('usable\n');
    app.exit(0);
  });
});
