import { z } from 'zod';
import type { BatchId, DrawId, SnapshotId } from '../../kernel/ids';
import { id } from '../../kernel/text-schema';
import { drawStatuses, voidReasons } from '../rules/draws';

const fingerprint = z
  .string('required')
  .regex(/^[0-9a-f]{64}$/i, 'invalid')
  .toLowerCase();
export const drawPath = z.object({ drawId: id<DrawId>() });

/** A write that says everything by its address. */
export const nothingMore = z.strictObject({});

/** SHA-256 of the secret's 32 bytes, in hexadecimal: given before the snapshot is closed. */
export const newCommitment = z.strictObject({ commitment: fingerprint });
export type NewCommitment = z.infer<typeof newCommitment>;
/** The secret itself, 32 bytes in hexadecimal: given after. */
export const newReveal = z.strictObject({ secret: fingerprint });
export type NewReveal = z.infer<typeof newReveal>;
export const voiding = z.strictObject({ reason: z.enum(voidReasons, 'reason-missing') });
export type Voiding = z.infer<typeof voiding>;

const words = z.string().nullable();

/** A secret is told only when both are in: who comes second may not know the seed before they decide. */
export const drawSecret = z.object({
  by: words,
  mine: z.boolean(),
  commitment: z.string(),
  committedAt: z.string(),
  revealedAt: words,
  refusedAt: words,
  secret: words,
});

export const draw = z.object({
  id: id<DrawId>(),
  batchId: id<BatchId>(),
  number: z.number().int(),
  status: z.enum(drawStatuses),
  openedBy: words,
  openedAt: z.string(),
  snapshotId: id<SnapshotId>().nullable(),
  snapshotHash: words,
  closedAt: words,
  secrets: z.array(drawSecret),
  seed: words,
  voidReason: z.enum(voidReasons).nullable(),
  voidedBy: words,
  voidedAt: words,
  may: z.object({
    commit: z.boolean(),
    close: z.boolean(),
    reveal: z.boolean(),
    void: z.boolean(),
    plan: z.boolean(),
  }),
});
export type DrawView = z.infer<typeof draw>;
/** The newest first. */
export const drawPage = z.object({ draws: z.array(draw), may: z.object({ open: z.boolean() }) });
export type DrawPage = z.infer<typeof drawPage>;

export const drawReceipt = z.object({ id: id<DrawId>(), number: z.number().int(), status: z.enum(drawStatuses) });
export type DrawReceipt = z.infer<typeof drawReceipt>;
