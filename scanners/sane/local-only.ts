// SANE kept to scanners that are plugged in. Asked what is there, its drivers for network scanners broadcast, and a device
// named "net:…" is connected to; there is no option against that. So scanimage is given a configuration of its own, in
// which no such driver stands. After sane-dll(5), sane-pixma(5), sane-epson2(5), sane-xerox_mfp(5).

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Drivers of scanners at USB, SCSI or a parallel port, as dll.conf names them. Left out are those that know a network
 * alone (net, escl, airscan, dell1600n_net), that carry both and cannot be told to leave it (hpaio, brother2 to 5),
 * cameras (v4l, gphoto2), and the driver of tests.
 */
export const localBackends: readonly string[] = [
  ...['abaton', 'agfafocus', 'apple', 'artec', 'artec_eplus48u', 'as6e', 'avision', 'bh', 'canon', 'canon630u'],
  ...['canon_dr', 'canon_lide70', 'canon_pp', 'cardscan', 'coolscan', 'coolscan2', 'coolscan3', 'dmc', 'epjitsu'],
  ...['epson', 'epson2', 'epsonds', 'fujitsu', 'genesys', 'gt68xx', 'hp', 'hp3500', 'hp3900', 'hp4200', 'hp5400'],
  ...['hp5590', 'hpljm1005', 'hpsj5s', 'hs2p', 'ibm', 'kodak', 'kodakaio', 'kvs1025', 'kvs20xx', 'kvs40xx', 'leo'],
  ...['lexmark', 'ma1509', 'magicolor', 'matsushita', 'microtek', 'microtek2', 'mustek', 'mustek_usb', 'mustek_usb2'],
  ...['nec', 'niash', 'pie', 'pieusb', 'pint', 'pixma', 'plustek', 'plustek_pp', 'qcam', 'ricoh', 'ricoh2', 'rts8891'],
  ...['s9036', 'sceptre', 'sharp', 'sm3600', 'sm3840', 'snapscan', 'sp15c', 'tamarack', 'teco1', 'teco2', 'teco3'],
  ...['u12', 'umax', 'umax1220u', 'umax_pp', 'xerox_mfp'],
];

/** Drivers that reach out by a line of their own configuration: what that line begins with. */
const reachingLines: Readonly<Record<string, RegExp>> = {
  epson2: /^\s*net\b/iu,
  epsonds: /^\s*net\b/iu,
  kodakaio: /^\s*net\b/iu,
  magicolor: /^\s*net\b/iu,
  pixma: /^\s*(?:networking|bjnp|mfnp|auto_detection)/iu,
  xerox_mfp: /^\s*tcp\b/iu,
};

/** What a driver is told in place of those lines; without a file of its own it looks for a network by itself. */
const toldInstead: Readonly<Record<string, string>> = { epson2: 'usb', epsonds: 'usb', pixma: 'networking=no' };

const systemFolder = '/etc/sane.d';

/** Parts of a name that lead over a network: "epson2:net:…", "hpaio:/net/…", "pixma:bjnp://…", "xerox_mfp:tcp …". */
const reachingName = /(?:^|[:/;\s])(?:net|tcp|bjnp|mfnp|https?)(?:$|[:/;\s\d])/iu;

/** Whether a device as SANE names it belongs to one of these drivers and is plugged into this machine. */
export function isLocalDevice(device: string, backends: readonly string[] = localBackends): boolean {
  const [backend = '', ...rest] = device.split(':');
  return rest.length > 0 && backends.includes(backend) && !reachingName.test(rest.join(':'));
}

/** A folder of configuration for these drivers alone, made for this run of the program and gone with it. */
const made = new Map<string, string>();

/**
 * What scanimage is told by its environment: drivers from our own list, all other settings from the system's files.
 * `systemFiles`: where those lie.
 */
export function localOnlyEnvironment(
  backends: readonly string[] = localBackends,
  systemFiles = systemFolder,
): Readonly<Record<string, string>> {
  const key = `${systemFiles}\n${backends.join()}`;
  let folder = made.get(key);
  if (folder === undefined || !fs.existsSync(folder)) {
    folder = makeFolder(backends, systemFiles);
    made.set(key, folder);
  }
  // Ending with ":" it is searched first, and the system's folder for files that are not in it.
  return { SANE_CONFIG_DIR: `${folder}:`, SANE_NET_HOSTS: '', SANE_DEFAULT_DEVICE: '' };
}

function makeFolder(backends: readonly string[], systemFiles: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kiem-phieu-sane-'));
  process.once('exit', () => {
    fs.rmSync(folder, { recursive: true, force: true });
  });
  fs.writeFileSync(path.join(folder, 'dll.conf'), `${backends.join('\n')}\n`);
  // The first folder of this name is the only one that is read: with it packages add drivers behind one's back.
  fs.mkdirSync(path.join(folder, 'dll.d'));
  for (const [backend, reaching] of Object.entries(reachingLines))
    fs.writeFileSync(path.join(folder, `${backend}.conf`), withoutNetwork(backend, reaching, systemFiles));
  return folder;
}

function withoutNetwork(backend: string, reaching: RegExp, systemFiles: string): string {
  const file = path.join(systemFiles, `${backend}.conf`);
  const lines = fs.existsSync(file) ? fs.readFileSync(file, 'latin1').split('\n') : [];
  return [toldInstead[backend] ?? '', ...lines.filter((line) => !reaching.test(line)), ''].join('\n');
}
