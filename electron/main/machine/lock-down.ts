// Everything that the program does not need is refused: network, permissions, windows, navigation, downloads, debugging.

import fs from 'node:fs/promises';
import { app, Menu, protocol, session } from 'electron';
import type { Session, WebContents } from 'electron';
import type { Log } from './log.ts';
import { isOwnAddress, ownFile, ownScheme } from './own-files.ts';
import { paperAt } from './papers-in-memory.ts';

/** What a page of ours may do: load from our own scheme. Styles may be written into the page by the component library. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "object-src 'none'",
  "webrtc 'block'",
  // Without allow-modals, allow-popups and allow-downloads: no print dialog is opened by a script, here or in any frame.
  // Forms do not go anywhere (form-action), but without allow-forms their Enter key would be dead.
  'sandbox allow-scripts allow-same-origin allow-forms',
].join('; ');

/** Papers have no scripts at all. */
const paperPolicy = contentPolicy
  .replace("script-src 'self'", "script-src 'none'")
  .replace("connect-src 'self'", "connect-src 'none'");

const headers = (type: string, policy: string): Readonly<Record<string, string>> => ({
  'Content-Type': type,
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
});

/** Switches that would open the program to another program on this machine. No fuse covers the first two. */
const debuggingSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'inspect',
  'inspect-brk',
  'inspect-port',
];

/** No UDP but through a proxy that carries it, and there is none. */
const noUdp = 'disable_non_proxied_udp';

/** Chromium's own services that would look for a network. */
const unusedFeatures = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'SpareRendererForSitePerProcess',
  'Translate',
  'WebRtcHideLocalIpsWithMdns',
];

/** Before `ready`: refuses debugging, switches off every service that would use a network, names our scheme. */
export function lockDownProcess(): void {
  if (app.isPackaged && debuggingSwitches.some((name) => app.commandLine.hasSwitch(name))) app.exit(1);
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // WebRTC asks no session: its UDP is refused, and its TCP is sent to a proxy whose name is never found.
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', noUdp);
  app.commandLine.appendSwitch('webrtc-ip-handling-policy', noUdp);
  app.commandLine.appendSwitch('proxy-server', 'http://no-network.invalid:9');
  app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('dns-prefetch-disable');
  app.commandLine.appendSwitch('no-pings');
  app.commandLine.appendSwitch('disable-features', unusedFeatures.join(','));
  // As root, with --no-sandbox, this would leave child processes without the flag: they crash, and restart for ever.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    { scheme: ownScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
  app.on('web-contents-created', (_event, contents) => {
    lockDownContents(contents);
  });
}

/** Once `ready`: serves our own files from `root`, and refuses every other request and every permission. */
export function lockDownSession(root: string, log: Log): void {
  Menu.setApplicationMenu(null);
  const own = session.defaultSession;
  own.protocol.handle(ownScheme, (request) => answer(root, request));
  refuseRequests(own, log, app.isPackaged ? [] : ['devtools:']);
  refuseTheRest(own, log);
}

/**
 * The session in which a PDF is shown to be printed: nothing but papers and Chromium's reader of PDF.
 * In a session without "persist:" that reader stays empty; nothing of the paper is kept, it is served as not to be stored.
 */
export const printingPartition = 'persist:printing';

/** Locks down the session of printing; once is enough. */
export function lockDownPrintingSession(log: Log): void {
  const printing = session.fromPartition(printingPartition);
  if (printing.protocol.isProtocolHandled(ownScheme)) return;
  printing.protocol.handle(ownScheme, (request) => {
    const paper = paperAt(request.url);
    return paper
      ? new Response(paper.content, { headers: { 'Content-Type': paper.type, 'Cache-Control': 'no-store' } })
      : new Response(null, { status: 404 });
  });
  refuseRequests(printing, log, ['chrome-extension:', 'chrome:']);
  refuseTheRest(printing, log);
}

async function answer(root: string, request: Request): Promise<Response> {
  if (request.method !== 'GET') return new Response(null, { status: 405 });
  const paper = paperAt(request.url);
  if (paper) return new Response(paper.content, { headers: headers(paper.type, paperPolicy) });
  const own = ownFile(root, request.url);
  if (!own) return new Response(null, { status: 404 });
  try {
    return new Response(await fs.readFile(own.file), { headers: headers(own.type, contentPolicy) });
  } catch {
    return new Response(null, { status: 404 });
  }
}

function refuseRequests(own: Session, log: Log, furtherSchemes: readonly string[]): void {
  const allowedSchemes = new Set(['data:', 'blob:', ...furtherSchemes]);
  own.webRequest.onBeforeRequest((details, answerRequest) => {
    const scheme = details.url.slice(0, details.url.indexOf(':') + 1);
    const allowed = isOwnAddress(details.url) || allowedSchemes.has(scheme);
    if (!allowed) log({ event: 'request-refused', scheme });
    answerRequest({ cancel: !allowed });
  });
}

function refuseTheRest(own: Session, log: Log): void {
  own.setSpellCheckerEnabled(false);
  own.setSpellCheckerLanguages([]);
  own.setPermissionRequestHandler((_contents, permission, answerRequest) => {
    log({ event: 'permission-refused', permission });
    answerRequest(false);
  });
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.setBluetoothPairingHandler((_details, answerPairing) => {
    answerPairing({ confirmed: false });
  });
  own.on('will-download', (event) => {
    event.preventDefault();
    log({ event: 'download-refused' });
  });
}

/** No window, frame or view goes anywhere that we did not send it. */
function lockDownContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy(noUdp);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isOwnPlace(event.url, contents)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
}

/** Frames may show a paper that our own page wrote into them; Chromium's reader of PDF is let into the session of printing. */
function isOwnPlace(address: string, contents: WebContents): boolean {
  if (isOwnAddress(address) || address === 'about:srcdoc' || address === 'about:blank') return true;
  return address.startsWith('chrome-extension:') && contents.session === session.fromPartition(printingPartition);
}
