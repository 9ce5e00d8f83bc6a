import type { Asking, Planned } from './asking';
import { letters, u8, u32 } from './bytes';
import { type FileFault, type Verdict, wrong } from './faults';

const bitrates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const bitrates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
/** Samples a second by the two bits of the version (2.5, reserved, 2, 1). */
const rates: readonly (readonly number[])[] = [
  [11_025, 12_000, 8_000],
  [],
  [22_050, 24_000, 16_000],
  [44_100, 48_000, 32_000],
];
const fewestFrames = 4;
const mostFrames = 400_000;
const mostPadding = 64 * 1024;

/**
 * What of an MP3 is kept: its frames of sound, which must follow each other without a gap to the end. Tags before and
 * behind them, with names, pictures, comments and places, are left out.
 */
export function* planOfMp3(size: number): Asking<Planned> {
  const start = yield* behindLeadingTags(size);
  const end = yield* beforeTrailingTags(start.at, size);
  const frames = yield* framesBetween(start.at, end.at);
  if (!frames.ok) return frames;
  const removed = start.tags + end.tags;
  return { ok: true, plan: { from: start.at, to: frames.to, over: [], removed } };
}

type Edge = { at: number; tags: number };

function* behindLeadingTags(size: number): Asking<Edge> {
  let at = 0;
  for (let tags = 0; tags < 8; tags += 1) {
    const head = yield { at, length: 10 };
    if (letters(head, 0, 3) !== 'ID3' || head.length < 10) return { at, tags };
    const length = [6, 7, 8, 9].reduce((sum, n) => sum * 128 + (u8(head, n) & 0x7f), 0);
    const footer = u8(head, 5) & 0x10 ? 10 : 0;
    at = Math.min(size, at + 10 + length + footer);
  }
  return { at, tags: 8 };
}

function* beforeTrailingTags(start: number, size: number): Asking<Edge> {
  let at = size;
  for (let tags = 0; tags < 8; tags += 1) {
    const from = Math.max(start, at - 160);
    const length = lengthOfTag(yield { at: from, length: at - from });
    if (length === 0 || at - length < start) return { at, tags };
    at -= length;
  }
  return { at, tags: 8 };
}

/** The length of the tag that ends these bytes; 0 when none does. */
function lengthOfTag(tail: Uint8Array): number {
  const before = (distance: number, length: number) => letters(tail, tail.length - distance, length);
  if (tail.length >= 128 && before(128, 3) === 'TAG') return 128;
  if (tail.length >= 32 && before(32, 8) === 'APETAGEX') {
    const at = tail.length - 32;
    const size =
      u8(tail, at + 12) + u8(tail, at + 13) * 256 + u8(tail, at + 14) * 65_536 + u8(tail, at + 15) * 16_777_216;
    return size + (u8(tail, at + 23) & 0x80 ? 32 : 0);
  }
  const digits = before(15, 6);
  return tail.length >= 15 && before(9, 9) === 'LYRICS200' && /^\d{6}$/.test(digits) ? Number(digits) + 15 : 0;
}

function* framesBetween(from: number, to: number): Asking<Verdict<{ to: number }>> {
  let at = from;
  let voice = -1;
  for (let count = 0; at < to; count += 1) {
    if (count > mostFrames) return wrong('recording-damaged');
    const head = yield { at, length: 4 };
    const frame = frameOf(head);
    if (!frame)
      return (yield* onlyZeros(at, to)) && count >= fewestFrames ? { ok: true, to: at } : wrong(faultAt(head));
    if (voice !== -1 && frame.voice !== voice) return wrong('recording-damaged');
    voice = frame.voice;
    if (at + frame.length > to) return wrong('attachment-cut-off');
    at += frame.length;
    if (at === to && count + 1 < fewestFrames) return wrong('recording-damaged');
  }
  return at > from ? { ok: true, to: at } : wrong('recording-damaged');
}

const faultAt = (head: Uint8Array): FileFault => (head.length < 4 ? 'attachment-cut-off' : 'recording-damaged');

/** The length of a frame, and what must be the same in every frame of one recording; null when this is no frame. */
function frameOf(head: Uint8Array): { length: number; voice: number } | null {
  const word = u32(head, 0);
  const version = (word >>> 19) & 3;
  const rate = rates[version]?.[(word >>> 10) & 3];
  const bitrate = (version === 3 ? bitrates1 : bitrates2)[(word >>> 12) & 15];
  const layer3 = ((word >>> 17) & 3) === 1;
  if (head.length < 4 || word >>> 21 !== 0x7ff || !layer3 || !rate || !bitrate) return null;
  const length = Math.floor(((version === 3 ? 144 : 72) * bitrate * 1000) / rate) + ((word >>> 9) & 1);
  return { length, voice: version * 4 + ((word >>> 10) & 3) };
}

function* onlyZeros(from: number, to: number): Asking<boolean> {
  if (to - from > mostPadding) return false;
  return (yield { at: from, length: to - from }).every((byte) => byte === 0);
}
