import { randomUUID } from 'node:crypto';
import { mayEnter } from '@/lib/access/rules';
import { withdrawPhotograph } from '@/lib/debriefs/commands/keep-photograph';
import { readPhoto } from '@/lib/debriefs/queries/list-photos';
import { photoPath, photoReceipt, photoWithdrawal } from '@/lib/debriefs/schema/album';
import { must } from '@/lib/platform/demand';
import { pictureAnswer } from '@/lib/platform/http/picture-answer';
import { guarded, parsed, route } from '@/lib/platform/http/route';
import { currentActor } from '@/lib/platform/session';

type Next = { params: Promise<Record<string, string | string[] | undefined>> };

/** GET /api/photographs/{id} — the pixels of a photograph on file, for those who keep them. */
export const GET = (request: Request, next: Next) =>
  guarded(request, randomUUID(), async () => {
    const actor = await currentActor();
    must(mayEnter(actor));
    const { photoId } = photoPath.parse(parsed(photoPath, await next.params, 'not-found'));
    return pictureAnswer(await readPhoto(actor, { photoId }));
  });

/** DELETE — takes it out of use for new albums, with a reason. */
export const DELETE = route({ params: photoPath, body: photoWithdrawal, answer: photoReceipt }, withdrawPhotograph);
