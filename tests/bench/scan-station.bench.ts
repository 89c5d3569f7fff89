// How fast pages become committed ballots with their kept pictures: A4 at 200 dpi, grey JPEG, two workers. Beside it the
// time that decoding the same JPEGs alone takes. Memory is looked at after every batch: node scan-station.bench.ts [PAGES]

import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { decodeJpeg } from '../../scanners/page/files/jpeg-file.ts';
import { closeBatch, openNextBatch } from '../../electron/services/scan/review/scan-batches.ts';
import { countingCongress, filesOf, held, striking } from '../services/scan/counting-congress.ts';
import { drawnBallot } from '../services/scan/scanned-ballots.ts';

const pages = Number(process.argv[2] ?? 600);
const perBatch = Math.min(pages, 300);
/** The goal on two free cores. */
const leastPagesPerSecond = 20;
/** Megabytes that 10,000 pages may cost beyond the first batch. */
const mostGrowth = 400;

const congress = await countingCongress({ names: 30, seats: 24, issued: pages });
const { contest, session, station, form, blanks, folder } = congress;
console.log(
  `${form.pages} page(s) a ballot, ${contest.candidates.length} names, ${pages} pages in batches of ${perBatch}`,
);

let [read, seconds, processorSeconds, decoded, decodeSeconds, firstMemory, lastMemory] = [0, 0, 0, 0, 0, 0, 0];
for (let batch = 1; read < pages; batch += 1) {
  const ballots = Math.min(perBatch, pages - read) / form.pages;
  const pictures = Array.from({ length: ballots }, (_, index) => {
    const seed = batch * 10_000 + index;
    const struck = Array.from({ length: 6 }, (_none, name) => (seed * 3 + name * 5) % 30);
    // A copy: the encoder hands out the end of a buffer that is many times as large.
    return drawnBallot(form, blanks, contest, { marks: striking(contest, ...struck), seed }).map((picture) =>
      Uint8Array.from(picture),
    );
  }).flat();
  const files = filesOf(path.join(folder, `in-${batch}`), pictures);
  for (const picture of pictures.slice(0, 60)) {
    const start = performance.now();
    if (!decodeJpeg(picture).ok) throw new Error('a made page does not decode');
    decodeSeconds += (performance.now() - start) / 1000;
    decoded += 1;
  }
  held(openNextBatch(session, { contestId: contest.id, slip: ballots }));
  const processor = process.cpuUsage();
  const start = performance.now();
  held(await station.start(session, contest.id, { kind: 'files', paths: [files] }));
  await station.run(contest.id)?.ended;
  seconds += (performance.now() - start) / 1000;
  const used = process.cpuUsage(processor);
  processorSeconds += (used.user + used.system) / 1e6;
  const progress = station.progress(contest.id);
  if (progress?.accepted !== ballots)
    throw new Error(`only ${progress?.accepted ?? 0} of ${ballots} ballots were accepted: ${JSON.stringify(progress)}`);
  held(closeBatch(session, { contestId: contest.id, batch }));
  fs.rmSync(files, { recursive: true });
  read += pictures.length;
  lastMemory = process.memoryUsage.rss() / 2 ** 20;
  if (batch === 1) firstMemory = lastMemory;
  console.log(
    `  ${read} pages, ${(pictures.length / ((performance.now() - start) / 1000)).toFixed(1)} pages/s in this batch, ${lastMemory.toFixed(0)} MB resident`,
  );
}

const rate = read / seconds;
const size = fs.statSync(session.file.file).size / read / 1024;
console.log(
  `from JPEG to committed entry with kept picture: ${rate.toFixed(1)} pages/s (${(1000 / rate).toFixed(1)} ms a page, start of the workers included); ${((1000 * processorSeconds) / read).toFixed(1)} ms of processor time a page`,
);
console.log(
  `decoding the same JPEGs alone, one thread: ${((1000 * decodeSeconds) / decoded).toFixed(1)} ms a page, ${(decoded / decodeSeconds).toFixed(1)} pages/s`,
);
console.log(
  `congress file: ${size.toFixed(0)} kB a page; memory ${firstMemory.toFixed(0)} → ${lastMemory.toFixed(0)} MB`,
);
await congress.close();
const isWithin = rate >= leastPagesPerSecond && lastMemory - firstMemory <= mostGrowth;
console.log(isWithin ? 'within its limits' : `beyond its limits: ${leastPagesPerSecond} pages/s, ${mostGrowth} MB`);
process.exitCode = isWithin ? 0 : 1;
