// A window without a face: loads each page that it is told of and prints it as the app prints papers.
const { writeFileSync } = require('node:fs');
const { app, BrowserWindow } = require('electron');

app.disableHardwareAcceleration();
app.on('window-all-closed', () => {});

async function print({ page, file }, layout) {
  const window = new BrowserWindow({ show: false });
  await window.loadFile(page);
  await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
  writeFileSync(file, await window.webContents.printToPDF(layout));
  window.destroy();
}

app
  .whenReady()
  .then(async () => {
    const { papers, layouts } = JSON.parse(process.env.PAPERS_TO_PRINT);
    const version = process.versions.chrome;
    const layout = Number.parseInt(version, 10) < layouts.newFrom ? layouts.old : layouts.new;
    for (const paper of papers) await print(paper, layout);
    writeFileSync(`${papers[0].file}.version`, version);
    app.exit(0);
  })
  .catch((error) => {
    console.error(error);
    app.exit(1);
  });
