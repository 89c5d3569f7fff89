// Ten thousand inputs of 300 ballots in one file, answered by the command: inputs per second beside the rate of merely
// splitting and parsing the same file, and the most memory that the command ever held.
//
// node tests/bench/count-stream.bench.ts [number of inputs]      needs about 1.6 GB of room for temporary files

import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { JsonElements } from '../../electron/cli/json-elements.ts';

const inputs = Number(process.argv[2] ?? 10_000);
const ballotsPerInput = 300;
const names = 30;

/** Memory that the command may hold, in megabytes, however many inputs there are. */
const mostMegabytes = 400;

const command = path.resolve(import.meta.dirname, '../../electron/cli/count.ts');

/** One input; ballot n strikes a third of the names, beginning at the n-th. */
function inputText(): string {
  const candidates = Array.from({ length: names }, (_, index) => ({
    id: `c${index + 1}`,
    fullName: `Nguyễn Văn ${index}`,
  }));
  const ballots = Array.from({ length: ballotsPerInput }, (_, no) => ({
    no: no + 1,
    defects: [],
    marks: Object.fromEntries(candidates.map(({ id }, index) => [id, (index + no) % 3 === 0 ? 'struck' : 'kept'])),
  }));
  return JSON.stringify({
    schema: 'kiem-phieu/count-input@1',
    ruleSet: '190-QD-TW',
    contest: {
      id: 'bch',
      title: 'Bầu Ban Chấp hành',
      office: 'committee',
      ballotForm: 'surplus',
      marking: 'strike',
      seats: 25,
      round: 'first',
      candidates,
    },
    electorate: { meeting: 'delegates-congress', summoned: ballotsPerInput, deductions: [] },
    ballotsIssued: ballotsPerInput,
    ballots,
  });
}

async function writeFile(file: string): Promise<void> {
  const text = inputText();
  const stream = createWriteStream(file);
  for (let index = 0; index < inputs; index += 1) {
    if (!stream.write(`${index === 0 ? '[' : ',\n'}${text}`)) await once(stream, 'drain');
  }
  stream.end(']\n');
  await once(stream, 'finish');
}

/** Seconds to split the file and parse every element, and no more. */
async function merelyParsed(file: string): Promise<number> {
  const start = performance.now();
  const elements = new JsonElements(1 << 28);
  const decoder = new TextDecoder();
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Uint8Array>) {
    for (const piece of elements.take(chunk)) if (piece.kind === 'element') JSON.parse(decoder.decode(piece.bytes));
  }
  return (performance.now() - start) / 1000;
}

interface Counted {
  readonly seconds: number;
  /** Megabytes; `null` where the system does not tell. */
  readonly mostMemory: number | null;
  readonly status: number | null;
  readonly answers: number;
}

async function counted(file: string): Promise<Counted> {
  const start = performance.now();
  const child = spawn(process.execPath, [command, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let mostMemory: number | null = null;
  let answers = 0;
  const watch = setInterval(() => {
    mostMemory = memoryOf(child.pid) ?? mostMemory;
  }, 50);
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 0x0a) answers += 1;
  });
  const [status] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  return { seconds: (performance.now() - start) / 1000, mostMemory, status, answers: answers - 2 };
}

/** The most memory that a process has held so far, in megabytes. */
function memoryOf(processId: number | undefined): number | null {
  try {
    const found = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${processId ?? 0}/status`, 'utf8'));
    return found === null ? null : Number(found[1]) / 1024;
  } catch {
    return null;
  }
}

async function compare(file: string): Promise<number> {
  const parsing = await merelyParsed(file);
  const { seconds, mostMemory, status, answers } = await counted(file);
  const rate = (time: number) => `${Math.round(inputs / time).toLocaleString('en')} inputs/s (${time.toFixed(1)} s)`;
  process.stdout.write(
    [
      `${inputs.toLocaleString('en')} inputs of ${ballotsPerInput} ballots of ${names} names`,
      `merely split and parsed:  ${rate(parsing)}`,
      `counted by the command:   ${rate(seconds)}, ${(seconds / parsing).toFixed(2)} × the time of parsing`,
      `most memory held:         ${mostMemory === null ? 'unknown' : `${mostMemory.toFixed(0)} MB`}`,
      '',
    ].join('\n'),
  );
  return status === 0 && answers === inputs && (mostMemory ?? 0) <= mostMegabytes ? 0 : 1;
}

const folder = mkdtempSync(path.join(tmpdir(), 'count-bench-'));
try {
  const file = path.join(folder, 'inputs.json');
  await writeFile(file);
  process.exitCode = await compare(file);
} finally {
  rmSync(folder, { recursive: true });
}
