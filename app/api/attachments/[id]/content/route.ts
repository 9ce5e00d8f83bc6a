import { randomUUID } from 'node:crypto';
import { mayEnter } from '@/lib/access/rules';
import { openContent } from '@/lib/attachments/queries/open-content';
import { attachmentPath } from '@/lib/attachments/schema';
import { must } from '@/lib/platform/demand';
import { fileAnswer } from '@/lib/platform/http/file-answer';
import { guarded, parsed } from '@/lib/platform/http/route';
import { currentActor } from '@/lib/platform/session';

type Next = { params: Promise<Record<string, string | string[] | undefined>> };

/** GET /api/attachments/{id}/content — the file as it is kept, whole or the part a `Range` asks for: to be saved, never shown here. Every time is logged. */
export const GET = (request: Request, next: Next) =>
  guarded(request, randomUUID(), async () => {
    const actor = await currentActor();
    must(mayEnter(actor));
    const { id } = attachmentPath.parse(parsed(attachmentPath, await next.params, 'not-found'));
    return fileAnswer(request, await openContent(actor, { id }), 'attachment');
  });
