import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { StaffActor } from '@/lib/access/actor';
import type { Sensitivity } from '@/lib/access/rules';
import { openUpload } from '@/lib/attachments/commands/begin-file';
import { completeUpload } from '@/lib/attachments/commands/complete-upload';
import { receivePiece } from '@/lib/attachments/commands/receive-piece';
import { openContent } from '@/lib/attachments/queries/open-content';
import { pieceSize } from '@/lib/attachments/rules/kinds';
import type { AttachmentId, PrisonerId } from '@/lib/kernel/ids';
import { pastTheRules } from '../setup/database';

/** A folder of this test's own for what it keeps. */
export function aFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'homeward-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export type HandedIn = {
  prisonerId: PrisonerId;
  bytes: Buffer;
  name?: string;
  about?: string;
  sensitivity?: Sensitivity;
};

export async function begun(actor: StaffActor, given: HandedIn): Promise<AttachmentId> {
  const { prisonerId, bytes, name = 'file.bin', about = 'a letter', sensitivity = 'ordinary' } = given;
  return (await openUpload(actor, { prisonerId, name, about, sensitivity, size: bytes.length })).id;
}

export async function sendPieces(actor: StaffActor, id: AttachmentId, bytes: Buffer, from = 0) {
  for (let offset = from; offset < bytes.length; offset += pieceSize)
    await receivePiece(actor, { id, offset, bytes: Buffer.from(bytes.subarray(offset, offset + pieceSize)) });
}

/** Hands a file in as the screen does: begun, piece by piece, completed. */
export async function handIn(actor: StaffActor, given: HandedIn): Promise<AttachmentId> {
  const id = await begun(actor, given);
  await sendPieces(actor, id, given.bytes);
  await completeUpload(actor, { id });
  return id;
}

/** What a promise was refused for: the fault of the file when there is one, else the reason; anything else is thrown. */
export const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'taken in',
    (error: { reason?: string; more?: { faults?: { code: string }[] } }) => {
      if (!error.reason) throw error;
      return error.more?.faults?.[0]?.code ?? error.reason;
    },
  );

/** The bytes a reader is given. */
export async function contentOf(actor: StaffActor, id: AttachmentId): Promise<Buffer> {
  const content = await openContent(actor, { id });
  const parts: Uint8Array[] = [];
  for await (const part of content.bytes(0, content.size)) parts.push(part);
  return Buffer.concat(parts);
}

export type Row = {
  id: AttachmentId;
  status: string;
  kind: string | null;
  scan: string;
  finding: string | null;
  refusal: string | null;
  came_hash: string | null;
  kept_hash: string | null;
  kept_size: number | null;
  received: number;
  version: number;
  store: string;
};
export const rowOf = async (id: AttachmentId) =>
  (await pastTheRules<Row>('select * from attachment where id = $1', [id]))[0] as Row;

/** What happened to a file, in order. */
export const custodyOf = async (id: AttachmentId) =>
  (
    await pastTheRules<{ kind: string; by_id: string | null }>(
      'select kind, by_id from attachment_event where attachment_id = $1 order by at, id',
      [id],
    )
  ).map(({ kind, by_id }) => (by_id ? `${kind} by a person` : kind));

export const logOf = async (id: AttachmentId) =>
  (await pastTheRules<{ type: string }>('select type from audit_event where subject_id = $1 order by id', [id])).map(
    ({ type }) => type,
  );
