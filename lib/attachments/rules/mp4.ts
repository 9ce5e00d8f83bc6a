import type { Asking, Plan, Planned } from './asking';
import { bytesOf, letters, u8, u32, u64 } from './bytes';
import { type FileFault, wrong } from './faults';
import { containers, emptiedAtTop, mp4Brands, playing, topBoxes, trackKinds } from './mp4-boxes';

type Box = { readonly type: string; readonly at: number; readonly head: number; readonly end: number };
type Walk = {
  over: Plan['over'][number][];
  removed: number;
  boxes: number;
  tracks: number;
  counts: Map<string, number>;
};

const mostBoxes = 50_000;
const deepest = 8;
const free = bytesOf('free');

/**
 * What of an MP4 is kept. Its boxes must fill the file exactly, so that nothing is cut off or hung on; every track must
 * be picture or sound in this very file. Boxes that do not serve playing (places, descriptions, free space) are emptied
 * where they stand, so that no offset in the file changes.
 */
export function* planOfMp4(size: number): Asking<Planned> {
  const walk: Walk = { over: [], removed: 0, boxes: 0, tracks: 0, counts: new Map() };
  const fault = yield* boxesWithin(walk, 0, size, []);
  if (fault) return wrong(fault);
  const has = (type: string) => walk.counts.get(type) ?? 0;
  if (has('/ftyp') !== 1 || has('/moov') !== 1 || has('/mdat') === 0) return wrong('recording-damaged');
  if (walk.tracks === 0 || has('/moov/trak') !== walk.tracks) return wrong('recording-damaged');
  return { ok: true, plan: { from: 0, to: size, over: walk.over, removed: walk.removed } };
}

function* boxesWithin(walk: Walk, from: number, to: number, path: readonly string[]): Asking<FileFault | null> {
  let at = from;
  while (at < to) {
    walk.boxes += 1;
    if (walk.boxes > mostBoxes || path.length > deepest) return 'recording-damaged';
    const box = boxOf(yield { at, length: 16 }, at, to, path.length === 0);
    if (!box) return path.length === 0 ? 'attachment-cut-off' : 'recording-damaged';
    const place = ['', ...path, box.type].join('/');
    walk.counts.set(place, (walk.counts.get(place) ?? 0) + 1);
    const fault = yield* oneBox(walk, box, path);
    if (fault) return fault;
    at = box.end;
  }
  return null;
}

/** A box by its first bytes; null when it does not fit into what is around it. */
function boxOf(head: Uint8Array, at: number, to: number, top: boolean): Box | null {
  const given = u32(head, 0);
  const type = letters(head, 4, 4);
  const wide = given === 1;
  // Size 0 reaches to the end of the file: only the last box at the top may.
  const size = wide ? u64(head, 8) : given === 0 && top && type === 'mdat' ? to - at : given;
  const headSize = wide ? 16 : 8;
  if (head.length < headSize || size < headSize || at + size > to) return null;
  return { type, at, head: headSize, end: at + size };
}

function* oneBox(walk: Walk, box: Box, path: readonly string[]): Asking<FileFault | null> {
  const top = path.length === 0;
  if (top && box.at === 0) return yield* firstBox(box);
  if (top && !topBoxes.has(box.type) && !emptiedAtTop.has(box.type)) return 'recording-damaged';
  if (top && !containers.has(box.type) && topBoxes.has(box.type)) return null;
  if (containers.has(box.type)) return yield* boxesWithin(walk, box.at + box.head, box.end, [...path, box.type]);
  if (top || !playing.has(box.type)) {
    empty(walk, box);
    return null;
  }
  if (box.type === 'hdlr') return yield* track(walk, box, path);
  return box.type === 'dref' ? yield* references(box) : null;
}

function* firstBox(box: Box): Asking<FileFault | null> {
  if (box.type !== 'ftyp' || box.end - box.at > 256) return 'recording-damaged';
  return mp4Brands.includes(letters(yield { at: box.at + box.head, length: 4 })) ? null : 'recording-damaged';
}

function empty(walk: Walk, { at, head, end, type }: Box) {
  if (type === 'wide' && end - at === head) return;
  walk.over.push({ at: at + 4, length: 4, bytes: free }, { at: at + head, length: end - at - head });
  if (type !== 'free' && type !== 'skip') walk.removed += 1;
}

function* track(walk: Walk, box: Box, path: readonly string[]): Asking<FileFault | null> {
  // A handler outside a medium says how something emptied was to be read.
  if (path.at(-1) !== 'mdia') return null;
  walk.tracks += 1;
  const kind = letters(yield { at: box.at + box.head + 8, length: 4 });
  return trackKinds.includes(kind) ? null : 'recording-hidden-track';
}

/** Where a track's pictures lie: each entry must say "in this file". */
function* references(box: Box): Asking<FileFault | null> {
  const most = 4096;
  const body = yield { at: box.at + box.head, length: Math.min(most, box.end - box.at - box.head) };
  let at = 8;
  for (let left = u32(body, 4); left > 0; left -= 1) {
    const size = u32(body, at);
    if (size < 12 || at + size > body.length) return 'recording-damaged';
    if ((u8(body, at + 11) & 1) === 0) return 'recording-elsewhere';
    at += size;
  }
  return null;
}
