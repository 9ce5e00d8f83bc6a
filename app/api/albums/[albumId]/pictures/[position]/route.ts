import { randomUUID } from 'node:crypto';
import { mayEnter } from '@/lib/access/rules';
import { readPicture } from '@/lib/debriefs/queries/read-album';
import { picturePath } from '@/lib/debriefs/schema/album';
import { must } from '@/lib/platform/demand';
import { pictureAnswer } from '@/lib/platform/http/picture-answer';
import { guarded, parsed } from '@/lib/platform/http/route';
import { currentActor } from '@/lib/platform/session';

type Next = { params: Promise<Record<string, string | string[] | undefined>> };

/** GET /api/albums/{id}/pictures/{n} — the picture at one place, to whoever shows the album; once answered, to its readers. */
export const GET = (request: Request, next: Next) =>
  guarded(request, randomUUID(), async () => {
    const actor = await currentActor();
    must(mayEnter(actor));
    const place = picturePath.parse(parsed(picturePath, await next.params, 'not-found'));
    return pictureAnswer(await readPicture(actor, place));
  });
