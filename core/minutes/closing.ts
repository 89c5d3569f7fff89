// The end of a paper: when it was finished, the digest that ties it to the sealed file, who signs, who receives it.

import { present } from '../assert.ts';
import { inWords } from '../text/number-words.ts';
import { digestGroups, digestPayload } from '../digest/digest-groups.ts';
import { clockTime, longDate, officialCount } from '../paper/figures.ts';
import { paragraph, plain } from '../paper/paper.ts';
import type { Block, Signature } from '../paper/paper.ts';
import { togetherBlocks } from './decided-together.ts';
import { namesInSentence } from './telling.ts';
import type { Telling } from './telling.ts';

type SignaturesBlock = Extract<Block, { kind: 'signatures' }>;

/** Originals that are signed where nothing else is said: presidium, new committee, committee above. */
const usualCopies = 3;

/** Who confirmed, where the paper ballots are, how many originals, and when it was finished. */
export const closingBlocks = (telling: Telling): readonly Block[] => {
  const { published, record, say, phrases, options } = telling;
  const copies = options.copies ?? usualCopies;
  const confirmers = published.confirmations.map(
    ({ memberId }) =>
      present(
        record.committee.find(({ id }) => id === memberId),
        `member ${memberId}`,
      ).fullName,
  );
  const confirmed = say('minutes.confirmed', { names: namesInSentence(telling, confirmers) });
  return [
    ...(confirmers.length === 0 ? [] : [paragraph(plain(confirmed))]),
    ...(options.together === undefined ? [] : togetherBlocks(options.together, record.congress.date, phrases)),
    paragraph(plain(say('minutes.paper-ballots'))),
    paragraph(
      plain(
        say('minutes.closing', {
          copies: officialCount(copies, phrases.language),
          words: inWords(copies),
          time: clockTime(published.publishedAt, phrases.language),
          date: longDate(published.publishedAt, phrases.language),
        }),
      ),
    ),
  ];
};

/** The digest in sixteen groups and as a square code. */
export const digestBlock = ({ published, say }: Telling): Block => ({
  kind: 'digest',
  caption: say('digest.caption'),
  groups: digestGroups(published.digest),
  payload: digestPayload(published.digest),
  note: say('digest.note'),
});

/** The fingerprint of the key that seals, so that paper vouches for it; nothing where the paper is made without one. */
export const keyBlocks = ({ options: { keyFingerprint }, say }: Telling): readonly Block[] =>
  keyFingerprint === undefined
    ? []
    : [paragraph(plain(say('digest.key', { fingerprint: digestGroups(keyFingerprint).join(' ') })))];

/** Where the originals go. */
const receiversOf = ({ record, say }: Telling): SignaturesBlock['receivers'] => {
  const { superior } = record.congress;
  return {
    caption: say('receivers.caption'),
    lines: [
      say('receivers.presidium'),
      ...(superior === '' ? [] : [say('receivers.superior', { superior })]),
      say('receivers.archive'),
    ],
  };
};

/** The head of the counting committee signs for it. */
const headSignature = ({ record, say }: Telling): Signature => ({
  lines: [say('signatures.committee'), say('signatures.head')],
  note: say('signatures.note'),
  name: record.committee.find(({ role }) => role === 'head')?.fullName ?? '',
});

/** The presidium at left, the head of the counting committee at right, its members beneath. */
export const signaturesBlock = (telling: Telling): Block => {
  const { record, say, options } = telling;
  const members = record.committee.filter(({ role }) => role === 'secretary' || role === 'member');
  return {
    kind: 'signatures',
    left: {
      lines: [say(`signatures.presidium-${record.congress.meeting}`)],
      note: say('signatures.note'),
      name: options.presidiumName ?? '',
    },
    right: headSignature(telling),
    members:
      members.length === 0
        ? null
        : { caption: say('signatures.members'), names: members.map(({ fullName }) => fullName) },
    receivers: receiversOf(telling),
  };
};

/** Papers that the head of the counting committee signs alone. */
export const headSignatureBlock = (telling: Telling): Block => ({
  kind: 'signatures',
  left: null,
  right: headSignature(telling),
  members: null,
  receivers: receiversOf(telling),
});
