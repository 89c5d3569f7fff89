'use strict';
// Loaded before the app where Playwright drives it: the app starts once Playwright is attached, which then calls
// __playwright_run. A window whose page is just being loaded at that moment is sometimes waited for in vain.
const { app } = require('electron');

const ready = app.whenReady();
const attached = new Promise((resolve) => {
  globalThis.__playwright_run = resolve;
});
app.whenReady = () => attached.then(() => ready);
