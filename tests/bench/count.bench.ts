// A million ballots of 200 names, judged and totalled by the core in one process: ballots per second beside the rate of
// merely parsing the same file, and the memory held after every tenth of them.
//
// node tests/bench/count.bench.ts [number of ballots]      needs about 2.4 GB of room for temporary files

import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Contest } from '../../core/contest/contest.ts';
import { ballotReader } from '../../core/count/read-ballot.ts';
import { RunningTally } from '../../core/count/running-tally.ts';
import { ruleSet190 } from '../../core/rules/rule-sets/190-qd-tw.ts';

const ballots = Number(process.argv[2] ?? 1_000_000);
const names = 200;
const seats = 180;

/** Heap that may be held more at the end than after the first tenth, in bytes: nothing that ballots could have left. */
const toleratedGrowth = 4 * 1024 * 1024;

const contest: Contest = {
  id: 'bch',
  title: 'Bầu Ban Chấp hành',
  office: 'committee',
  ballotForm: 'surplus',
  marking: 'strike',
  seats,
  round: 'first',
  candidates: Array.from({ length: names }, (_, index) => ({
    id: `c${String(index + 1).padStart(3, '0')}`,
    fullName: `Nguyễn Văn ${index}`,
  })),
};

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** The same numbers in every run: a small linear congruential generator. */
function randomBelow(state: { seed: number }, limit: number): number {
  state.seed = (state.seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((state.seed / 2_147_483_648) * limit);
}

/** Marks of a thousand different ballots; some leave too many names. */
function markedBallots(): readonly string[] {
  const state = { seed: 1 };
  return Array.from({ length: 1000 }, () => {
    const struck = new Set(Array.from({ length: 20 + randomBelow(state, 30) }, () => randomBelow(state, names)));
    return JSON.stringify(
      Object.fromEntries(contest.candidates.map(({ id }, index) => [id, struck.has(index) ? 'struck' : 'kept'])),
    );
  });
}

async function writeFile(file: string): Promise<void> {
  const marks = markedBallots();
  const stream = createWriteStream(file);
  for (let no = 1; no <= ballots; no += 500) {
    let text = '';
    for (let next = no; next < no + 500 && next <= ballots; next += 1)
      text += `{"no":${next},"marks":${marks[next % marks.length] ?? ''},"defects":[]}\n`;
    if (!stream.write(text)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

/** Calls `each` with every line of the file; one line and one chunk are held at a time. */
async function readLines(file: string, each: (line: string) => void): Promise<void> {
  let rest = '';
  for await (const chunk of createReadStream(file, {
    encoding: 'utf8',
    highWaterMark: 1024 * 1024,
  }) as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) each(line);
  }
}

interface Run {
  readonly seconds: number;
  /** Seconds of the processor alone: what other programs on the machine and a cold disk take does not count. */
  readonly processor: number;
  /** Bytes of heap held after a collection, at every tenth of the ballots. */
  readonly held: readonly number[];
}

async function measure(file: string, each: (line: string) => void): Promise<Run> {
  const held: number[] = [];
  let lines = 0;
  let [collecting, collectingProcessor] = [0, 0];
  const start = performance.now();
  const processorStart = processorSeconds();
  await readLines(file, (line) => {
    each(line);
    lines += 1;
    if (lines % Math.floor(ballots / 10) !== 0) return;
    const [before, processorBefore] = [performance.now(), processorSeconds()];
    collectGarbage();
    held.push(process.memoryUsage().heapUsed);
    collecting += performance.now() - before;
    collectingProcessor += processorSeconds() - processorBefore;
  });
  return {
    seconds: (performance.now() - start - collecting) / 1000,
    processor: processorSeconds() - processorStart - collectingProcessor,
    held,
  };
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

const rate = ({ seconds }: Run): string =>
  `${Math.round(ballots / seconds).toLocaleString('en')} ballots/s (${seconds.toFixed(1)} s)`;
const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

async function compare(file: string): Promise<number> {
  const parsing = await measure(file, (line) => void JSON.parse(line));
  const readBallot = ballotReader(contest);
  const running = new RunningTally(ruleSet190, contest);
  const counting = await measure(file, (line) => {
    const reading = readBallot(JSON.parse(line), '$');
    if (!reading.ok) throw new Error(reading.error.code);
    running.add(reading.value);
  });
  const { collected, valid, invalid } = running.figures();
  const growth = (counting.held.at(-1) ?? 0) - (counting.held[0] ?? 0);
  process.stdout.write(
    [
      `${collected.toLocaleString('en')} ballots of ${names} names: ${valid} valid, ${invalid} invalid`,
      `merely parsed:                ${rate(parsing)}`,
      `parsed, judged and totalled:  ${rate(counting)}, ${(counting.processor / parsing.processor).toFixed(2)} × the processor's time of parsing`,
      `judged and totalled alone:    ${Math.round(ballots / Math.max(0.001, counting.processor - parsing.processor)).toLocaleString('en')} ballots per second of the processor`,
      `heap held at each tenth (MB): ${counting.held.map(megabytes).join(' ')}; growth ${megabytes(growth)}`,
      '',
    ].join('\n'),
  );
  return collected === ballots && growth <= toleratedGrowth ? 0 : 1;
}

const folder = mkdtempSync(path.join(tmpdir(), 'count-bench-'));
try {
  const file = path.join(folder, 'ballots.jsonl');
  await writeFile(file);
  process.exitCode = await compare(file);
} finally {
  rmSync(folder, { recursive: true });
}
