import 'server-only';
import { repaint } from '../../platform/pictures';
import type { Plan } from '../rules/asking';
import { type FileFault, type Verdict, wrong } from '../rules/faults';
import { isPicture, type Kind, mostPixels, type PictureKind, pieceSize } from '../rules/kinds';
import { planOfMp3 } from '../rules/mp3';
import { planOfMp4 } from '../rules/mp4';
import { checkPdf } from '../rules/pdf';
import { isPageToo, isZipToo, tailLength } from '../rules/signatures';
import { headLength } from '../rules/sniff';
import { bytesBetween, keepForm, type Vault } from '../store/bytes';
import { answering, readerOf, unpacking } from './look-at-bytes';

export type Kept = {
  keptSize: number;
  keptHash: string;
  previewSize?: number;
  width?: number;
  height?: number;
  /** What was done to it: nothing, painted anew, or so many parts emptied. */
  how: 'as-it-came' | 're-encoded' | 'cleaned';
  removed: number;
};

/** Looks at everything that came, as its kind demands, and keeps what may be kept. A refusal keeps nothing. */
export async function keepFile(vault: Vault, kind: Kind, size: number): Promise<Verdict<{ kept: Kept }>> {
  if (isPicture(kind)) return keepPicture(vault, kind, size);
  const read = readerOf(vault, size);
  // A picture that is something else as well loses it by being painted anew. These keep their bytes, so they may not be.
  const twice =
    isPageToo(await read(0, headLength)) || isZipToo(await read(Math.max(0, size - tailLength), tailLength));
  if (twice) return wrong('attachment-two-in-one');
  return kind === 'pdf' ? keepPdf(vault, size) : keepRecording(vault, kind, size);
}

const faultOf = {
  damaged: 'picture-damaged',
  'too-many-pixels': 'picture-too-many-pixels',
  moves: 'picture-moves',
} as const satisfies Record<string, FileFault>;

async function keepPicture(vault: Vault, kind: PictureKind, size: number): Promise<Verdict<{ kept: Kept }>> {
  const painted = await repaint(await whole(vault, size), kind, mostPixels);
  if (!painted.ok) return wrong(faultOf[painted.why]);
  const { size: keptSize, hash: keptHash } = await keepForm(vault, 'kept', inPieces(painted.bytes));
  const { size: previewSize } = await keepForm(vault, 'preview', inPieces(painted.preview));
  const { width, height } = painted;
  return { ok: true, kept: { keptSize, keptHash, previewSize, width, height, how: 're-encoded', removed: 0 } };
}

async function keepPdf(vault: Vault, size: number): Promise<Verdict<{ kept: Kept }>> {
  const bytes = await whole(vault, size);
  const verdict = unpacking(checkPdf(bytes));
  if (!verdict.ok) return verdict;
  const { size: keptSize, hash: keptHash } = await keepForm(vault, 'kept', inPieces(bytes));
  return { ok: true, kept: { keptSize, keptHash, how: 'as-it-came', removed: 0 } };
}

async function keepRecording(vault: Vault, kind: 'mp4' | 'mp3', size: number): Promise<Verdict<{ kept: Kept }>> {
  const asking = kind === 'mp4' ? planOfMp4(size) : planOfMp3(size);
  const planned = await answering(asking, readerOf(vault, size));
  if (!planned.ok) return planned;
  const { plan } = planned;
  const { size: keptSize, hash: keptHash } = await keepForm(vault, 'kept', carriedOut(vault, size, plan));
  const how = plan.removed > 0 ? 'cleaned' : 'as-it-came';
  return { ok: true, kept: { keptSize, keptHash, how, removed: plan.removed } };
}

/** All bytes of a file of a kind that is small enough to be held whole. */
async function whole(vault: Vault, size: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of bytesBetween(vault, 'came', size)) parts.push(part);
  return Buffer.concat(parts);
}

function* inPieces(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
}

/** What a plan leaves of a recording, piece by piece. */
async function* carriedOut(vault: Vault, size: number, { from, to, over }: Plan) {
  const waiting = [...over].reverse();
  let start = from;
  for await (const piece of bytesBetween(vault, 'came', size, from, to)) {
    const end = start + piece.length;
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (next.at < end) writeOver(piece, start, next);
      if (next.at + next.length <= end) continue;
      // It goes on in the next piece, or begins there.
      waiting.push(next);
      break;
    }
    yield piece;
    start = end;
  }
}

function writeOver(piece: Buffer, start: number, { at, length, bytes }: Plan['over'][number]) {
  const [from, to] = [Math.max(at, start), Math.min(at + length, start + piece.length)];
  if (bytes) piece.set(bytes.subarray(from - at, to - at), from - start);
  else piece.fill(0, from - start, to - start);
}
