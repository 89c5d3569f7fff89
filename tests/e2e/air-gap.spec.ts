// Nothing leaves this machine: a start in a network of its own, in which every packet is counted.

import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { electronBinary } from '../../scripts/electron.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Whether a network of one's own can be made here, to count what is sent. */
const namespacesAllowed = (): boolean =>
  process.platform === 'linux' &&
  spawnSync('unshare', [
    process.getuid?.() === 0 ? '-n' : '-rn',
    'ip',
    'link',
    'add',
    'out',
    'type',
    'veth',
    'peer',
    'name',
    'in',
  ]).status === 0;

/**
 * For the page: connections by UDP and TCP to servers on the line, from the page and from a frame in it. True once a second
 * has passed in which what was asked for would have been sent.
 */
const asksByWebRtc = `(() => {
  if (globalThis.asked !== undefined) return globalThis.asked === 'over';
  globalThis.asked = 'now';
  const urls = ['stun:10.9.8.2:3478', 'turn:10.9.8.2:3478', 'turn:10.9.8.2:3478?transport=tcp', 'turns:10.9.8.2:5349?transport=tcp'];
  const iceServers = urls.map((each) => ({ urls: each, username: 'u', credential: 'p' }));
  const frame = document.createElement('iframe');
  document.body.append(frame);
  for (const room of [globalThis, frame.contentWindow])
    try {
      const peer = new room.RTCPeerConnection({ iceServers });
      peer.createDataChannel('x');
      peer.createOffer().then((offer) => peer.setLocalDescription(offer)).catch(() => undefined);
    } catch {}
  setTimeout(() => { globalThis.asked = 'over'; }, 1500);
  return false;
})()`;

test('a start sends no packet, and neither does a page that asks for servers by WebRTC', async () => {
  test.skip(!namespacesAllowed(), 'this machine allows no network namespace: nothing can be counted here');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packets-'));
  const asRoot = process.getuid?.() === 0;
  const start = [electronBinary(), '-r', path.join(root, 'tests/bench/start-probe.cjs'), '.', '--no-sandbox']
    .map((word) => `'${word}'`)
    .join(' ');
  // A namespace of its own with a line that leads nowhere and a default route over it: whatever is sent is counted.
  const script = [
    'set -e',
    'sysctl -qw net.ipv6.conf.all.disable_ipv6=1 2>/dev/null || true',
    'ip link set lo up',
    'ip link add out type veth peer name in',
    'ip addr add 10.9.8.1/24 dev out',
    'ip link set out up',
    'ip link set in up',
    'ip route add default via 10.9.8.2',
    // Packets for the other end are sent at once, without asking first who it is.
    'ip neigh add 10.9.8.2 lladdr 02:00:00:00:00:02 dev out',
    'sent() { awk \'$1 == "out:" { print $11 }\' /proc/net/dev; }',
    'before=$(sent)',
    start,
    'after=$(sent)',
    'echo "packets: $((after - before))"',
    '(echo x > /dev/udp/10.9.8.2/9) 2>/dev/null || true',
    'sleep 0.2',
    'echo "control: $(($(sent) - after))"',
  ].join('\n');
  const child = spawn('unshare', [asRoot ? '-n' : '-rn', 'bash', '-c', script], {
    cwd: root,
    env: { ...process.env, KIEM_PHIEU_DATA: folder, START_PROBE_USABLE: asksByWebRtc },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = await new Promise<string>((resolve) => {
    let words = '';
    child.stdout.on('data', (part: Buffer) => {
      words += part.toString();
    });
    child.on('close', () => {
      resolve(words);
    });
  });
  fs.rmSync(folder, { recursive: true, force: true });
  expect(said).toContain('usable');
  expect(said).toContain('packets: 0');
  expect(said).toMatch(/control: [1-9]/);
});
