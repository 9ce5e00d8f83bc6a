import type { z } from 'zod';
import type { AttachmentId } from '../../kernel/ids';
import { get, Problem, send } from '../../platform/fetch';
import { attachmentReceipt, type newUpload, type UploadState, uploadState } from '../schema';

/** How far a file has come on its way, as its sender sees it. */
export type Sending = { stage: 'sending' | 'offline' | 'checking'; sent: number; size: number };

/** Why a file did not arrive, when it was not the server that said no. */
export class NotSent extends Error {
  constructor(readonly why: 'gave-up' | 'other-file' | 'unreadable' | 'cancelled') {
    super(why);
    this.name = 'NotSent';
  }
}

export type Upload = {
  file: Blob;
  /** What is said of it; or the unfinished upload that it goes on with. */
  start: z.input<typeof newUpload> | { goOnWith: AttachmentId };
  /** Makes beginning it again after a lost answer safe. */
  key: string;
  signal: AbortSignal;
  onProgress: (sending: Sending) => void;
  /** Told once the upload has an id, so that it can be given up. */
  onBegun?: (id: AttachmentId) => void;
  /** For tests: how waiting is done. */
  pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};

const longestBreak = 10 * 60_000;
const waits = [1_000, 2_000, 4_000, 8_000, 15_000];

/**
 * Sends a file in pieces. When the connection breaks it waits, asks how far the server is and goes on from there, for ten
 * minutes without progress. Throws `Problem` when the server refuses, `NotSent` when it cannot be sent; answers how the
 * file stands when it has been checked.
 */
export async function sendFile(upload: Upload): Promise<UploadState> {
  const patience = patienceOf(upload);
  const begun = await patience(() => begin(upload));
  upload.onBegun?.(begun.id);
  if ('goOnWith' in upload.start) await patience(() => sameFile(upload, begun));
  let state = begun;
  while (state.received < upload.file.size) {
    state = await patience(
      () => nextPiece(upload, state),
      () => stateOf(state.id, upload.signal),
    );
    upload.onProgress({ stage: 'sending', sent: state.received, size: upload.file.size });
  }
  upload.onProgress({ stage: 'checking', sent: upload.file.size, size: upload.file.size });
  return checked(upload, state.id, patience);
}

/** Ends an upload that will not be gone on with. */
export const giveUp = (id: AttachmentId) =>
  send(`/api/attachments/${id}/upload`, { method: 'DELETE', body: {}, key: 'given-up', answer: attachmentReceipt });

const stateOf = (id: AttachmentId, signal: AbortSignal) =>
  get(`/api/attachments/${id}/upload`, { answer: uploadState, signal });

const begin = ({ start, key, signal }: Upload) =>
  'goOnWith' in start
    ? stateOf(start.goOnWith, signal)
    : send('/api/attachments', { body: start, key, answer: uploadState });

async function nextPiece({ file, signal }: Upload, { id, received, pieceSize }: UploadState): Promise<UploadState> {
  return sendPiece(id, received, await bytesOf(file.slice(received, received + pieceSize)), signal);
}

async function bytesOf(piece: Blob): Promise<ArrayBuffer> {
  try {
    return await piece.arrayBuffer();
  } catch {
    throw new NotSent('unreadable');
  }
}

/** The first piece once more: the server compares it, and says when this is not the file that was begun. */
async function sameFile({ file, signal }: Upload, { id, received, size, pieceSize }: UploadState) {
  if (size !== null && size !== file.size) throw new NotSent('other-file');
  if (received === 0) return;
  const first = await bytesOf(file.slice(0, pieceSize));
  await sendPiece(id, 0, first, signal, () => new NotSent('other-file'));
}

type Answered = { code?: string; title?: string; faults?: []; current?: { received?: number } };

async function sendPiece(
  id: AttachmentId,
  offset: number,
  body: ArrayBuffer,
  signal: AbortSignal,
  outOfPlace?: () => Error,
): Promise<UploadState> {
  const response = await fetch(`/api/attachments/${id}/upload`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/octet-stream', 'upload-offset': String(offset) },
    body,
    signal,
  });
  if (response.ok) return uploadState.parse(await response.json());
  const { code = 'unavailable', title = '', faults, current } = (await response.json().catch(() => ({}))) as Answered;
  if (code === 'offset-differs' && outOfPlace) throw outOfPlace();
  if (code === 'offset-differs') return stateOf(id, signal);
  throw new Problem(response.status, code, title, faults, current);
}

async function checked(upload: Upload, id: AttachmentId, patience: Patience): Promise<UploadState> {
  const complete = () => send(`/api/attachments/${id}/completion`, { body: {}, key: 'completed', answer: uploadState });
  let state = await patience(complete);
  while (state.status === 'checking') {
    await (upload.pause ?? pause)(1_000, upload.signal);
    state = await patience(() => stateOf(id, upload.signal));
  }
  // Its check was cut off on the way: it is asked for once more.
  return state.status === 'receiving' ? patience(complete) : state;
}

type Patience = <T>(work: () => Promise<T>, again?: () => Promise<T>) => Promise<T>;

/** Repeats what a broken connection or a busy server did not let through; `again` instead, once it has failed. */
function patienceOf({ file, signal, onProgress, pause: wait = pause }: Upload): Patience {
  let sent = 0;
  return async (work, again = work) => {
    let waited = 0;
    for (let attempt = 0; ; attempt += 1) {
      if (signal.aborted) throw new NotSent('cancelled');
      try {
        const answer = await (attempt === 0 ? work() : again());
        sent = receivedIn(answer) ?? sent;
        return answer;
      } catch (error) {
        if (signal.aborted) throw new NotSent('cancelled');
        if (!passes(error)) throw error;
        if (waited >= longestBreak) throw new NotSent('gave-up');
        onProgress({ stage: 'offline', sent, size: file.size });
        const next = waits[Math.min(attempt, waits.length - 1)] ?? 15_000;
        waited += next;
        await wait(next, signal);
      }
    }
  };
}

/** A broken connection, or a server that is not there right now. */
const passes = (error: unknown) =>
  error instanceof Problem ? error.status >= 502 && error.status <= 504 : !(error instanceof NotSent);

const receivedIn = (answer: unknown) => (answer as Partial<UploadState> | undefined)?.received;

/** Waits; earlier when the browser says that the connection is back, or the sending is stopped. */
const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((done) => {
    const end = () => {
      clearTimeout(timer);
      globalThis.removeEventListener?.('online', end);
      signal.removeEventListener('abort', end);
      done();
    };
    const timer = setTimeout(end, milliseconds);
    globalThis.addEventListener?.('online', end);
    signal.addEventListener('abort', end);
  });
