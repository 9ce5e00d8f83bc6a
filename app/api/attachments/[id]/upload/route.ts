import { randomUUID } from 'node:crypto';
import { mayAttach, mayEnter } from '@/lib/access/rules';
import { abandonUpload } from '@/lib/attachments/commands/abandon-upload';
import { ownUpload, receivePiece } from '@/lib/attachments/commands/receive-piece';
import { uploadState as stateOf } from '@/lib/attachments/queries/upload-state';
import { pieceSize } from '@/lib/attachments/rules/kinds';
import { attachmentPath, attachmentReceipt, uploadState } from '@/lib/attachments/schema';
import { Refused } from '@/lib/kernel/refusal';
import { must } from '@/lib/platform/demand';
import { bodyWithin } from '@/lib/platform/http/body';
import { jsonAnswer } from '@/lib/platform/http/form-answer';
import { sameOrigin } from '@/lib/platform/http/origin';
import { guarded, parsed, route } from '@/lib/platform/http/route';
import { currentActor } from '@/lib/platform/session';

/** GET /api/attachments/{id}/upload — how far an upload of one's own has come, and what became of it. */
export const GET = route({ params: attachmentPath, answer: uploadState }, stateOf);

/** DELETE — gives it up. */
export const DELETE = route({ params: attachmentPath, answer: attachmentReceipt, repeats: 'by-body' }, abandonUpload);

type Next = { params: Promise<Record<string, string | string[] | undefined>> };

/**
 * PATCH — one piece (application/octet-stream), at the place its `Upload-Offset` header says. The same piece again gives
 * the same answer; one that does not fit is a 409 that says how far we are.
 */
export const PATCH = (request: Request, next: Next) =>
  guarded(request, randomUUID(), async () => {
    must(sameOrigin(request));
    const actor = await currentActor();
    must(mayEnter(actor));
    must(mayAttach(actor));
    const { id } = attachmentPath.parse(parsed(attachmentPath, await next.params, 'not-found'));
    // Before a byte is read: whose upload this is.
    await ownUpload(actor, id);
    const offset = offsetOf(request);
    const bytes = await bodyWithin(request, pieceSize);
    return jsonAnswer(uploadState.parse(await receivePiece(actor, { id, offset, bytes })));
  });

function offsetOf(request: Request): number {
  if (!/^application\/octet-stream\b/i.test(request.headers.get('content-type') ?? ''))
    throw new Refused('unsupported-type');
  const offset = request.headers.get('upload-offset') ?? '';
  if (!/^\d{1,10}$/.test(offset)) throw new Refused('invalid', { faults: [{ at: 'Upload-Offset', code: 'invalid' }] });
  return Number(offset);
}
