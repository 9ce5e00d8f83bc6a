import { route } from '@/lib/platform/http/route';
import { recordHandover } from '@/lib/repatriation/commands/handover-entry';
import { entryReceipt, handoverEntry, handoverPath } from '@/lib/repatriation/schema/handover';

/** POST /api/handovers/:batchId/entries — what happened to one person. */
export const POST = route(
  { params: handoverPath, body: handoverEntry, answer: entryReceipt, status: 201 },
  recordHandover,
);
