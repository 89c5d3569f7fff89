// SANE looks for scanners at this machine's own plugs and nowhere else.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isLocalDevice, localBackends, localOnlyEnvironment } from '../../../scanners/sane/local-only.ts';
import { feedStack, listScanners, scannerOptions } from '../../../scanners/sane/scanner.ts';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sane-local-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

const networkDevices = [
  'net:192.0.2.7:fujitsu:fi-7160',
  'escl:http://192.0.2.7:80',
  'airscan:e0:Canon',
  'dell1600n_net:192.0.2.7',
  'epson2:net:192.0.2.7',
  'epsonds:net:192.0.2.7',
  'magicolor:net:192.0.2.7',
  'pixma:bjnp://192.0.2.7',
  'pixma:mfnp://printer:8610/timeout=500',
  'xerox_mfp:tcp 192.0.2.7 9400',
  'hpaio:/net/HP_LaserJet?ip=192.0.2.7',
  'brother4:net1;dev0',
];

describe('a device that leads over a network', () => {
  it.each(networkDevices)('%s is refused with its number before any command is run', async (device) => {
    const mark = path.join(folder, 'was-run');
    const program = path.join(folder, 'scanimage');
    fs.writeFileSync(program, `#!/bin/sh\ntouch '${mark}'\n`, { mode: 0o700 });
    const refused = { ok: false, error: { number: 'F.590', figures: { device } } };
    expect(await scannerOptions(device, { program })).toMatchObject(refused);
    const order = { device, folder, source: null, resolution: 200, paper: { width: 210, height: 297 } };
    expect(await feedStack({ ...order, sane: { program } })).toMatchObject(refused);
    expect(fs.existsSync(mark)).toBe(false);
  });

  it('is not listed, whoever names it', async () => {
    const program = path.join(folder, 'scanimage');
    const listed = ['fujitsu:fi-7160:1234\tFUJITSU fi-7160', ...networkDevices.map((device) => `${device}\tx`)];
    fs.writeFileSync(program, `#!/bin/sh\ncat <<'EOF'\n${listed.join('\n')}\nEOF\n`, { mode: 0o700 });
    expect(await listScanners({ program })).toEqual({
      ok: true,
      value: [{ device: 'fujitsu:fi-7160:1234', name: 'FUJITSU fi-7160' }],
    });
  });
});

it.each([
  'fujitsu:fi-7160:1234',
  'epjitsu:libusb:001:004',
  'canon_dr:DR-C225:netto',
  'pixma:04A91913_4B2BF4',
  'epsonds:libusb:003:002',
])('%s is a scanner that is plugged in', (device) => {
  expect(isLocalDevice(device)).toBe(true);
});

it('lines that reach out are taken from the settings of drivers that carry both', () => {
  fs.writeFileSync(
    path.join(folder, 'epson2.conf'),
    '# comment\nscsi EPSON\nnet autodiscovery\n  NET 192.0.2.7\nusb 0x4b8 0x110\n',
  );
  fs.writeFileSync(path.join(folder, 'xerox_mfp.conf'), 'usb 0x0924 0x3cef\ntcp 192.0.2.7 9400\n');
  fs.writeFileSync(path.join(folder, 'pixma.conf'), 'bjnp://192.0.2.7\nauto_detection=yes\n');
  const made = localOnlyEnvironment(localBackends, folder)['SANE_CONFIG_DIR'] ?? '';
  expect(made.endsWith(':')).toBe(true);
  const told = (name: string): string => fs.readFileSync(path.join(made.slice(0, -1), name), 'utf8');
  expect(told('epson2.conf')).toBe('usb\n# comment\nscsi EPSON\nusb 0x4b8 0x110\n\n');
  expect(told('xerox_mfp.conf')).toBe('\nusb 0x0924 0x3cef\n\n');
  expect(told('pixma.conf').trim()).toBe('networking=no');
  expect(told('dll.conf')).not.toMatch(/^(?:net|escl|airscan|dell1600n_net|hpaio|brother\d|test)$/mu);
  expect(fs.readdirSync(path.join(made.slice(0, -1), 'dll.d'))).toEqual([]);
});

const hasSane = spawnSync('scanimage', ['--version']).status === 0;
const hasStrace = spawnSync('strace', ['-V']).status === 0;

it.skipIf(!hasSane || !hasStrace)('the real command opens no socket of a network when it lists scanners', () => {
  const traced = (environment: Readonly<Record<string, string>>): string => {
    const trace = path.join(folder, 'trace');
    spawnSync('strace', ['-f', '-e', 'trace=network', '-o', trace, 'scanimage', '-f', '%d'], {
      env: { ...process.env, ...environment },
    });
    return fs.readFileSync(trace, 'utf8');
  };
  expect(traced(localOnlyEnvironment())).not.toMatch(/socket\(AF_INET|sin6?_addr.*sendto|sendto\(.*AF_INET/u);
});
