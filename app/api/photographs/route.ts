import { randomUUID } from 'node:crypto';
import { mayEnter, mayKeepPhotographs } from '@/lib/access/rules';
import { keepPhotograph } from '@/lib/debriefs/commands/keep-photograph';
import { listPhotos } from '@/lib/debriefs/queries/list-photos';
import { photoFields, photoFilter, photoPage } from '@/lib/debriefs/schema/album';
import { Refused } from '@/lib/kernel/refusal';
import { must } from '@/lib/platform/demand';
import { fileFormOf } from '@/lib/platform/http/file-form';
import { sameOrigin } from '@/lib/platform/http/origin';
import { plainHeaders } from '@/lib/platform/http/problem';
import { guarded, parsed, route } from '@/lib/platform/http/route';
import { currentActor } from '@/lib/platform/session';

/** GET /api/photographs?record= — photographs on file for albums. */
export const GET = route({ query: photoFilter, answer: photoPage }, listPhotos);

const mostBytes = 8 * 1024 * 1024;

/**
 * POST — a photograph of somebody on file: multipart fields `id` (made by the sender; a repeat gets the same answer),
 * `record`, what it looks like in codes, and `file`, at most 8 MB. Who may is asked before a byte of it is read.
 */
export const POST = (request: Request) =>
  guarded(request, randomUUID(), async () => {
    must(sameOrigin(request));
    const actor = await currentActor();
    must(mayEnter(actor));
    must(mayKeepPhotographs(actor));
    const { fields, file } = await fileFormOf(request, { field: 'file', cap: mostBytes });
    const asked = photoFields.parse(parsed(photoFields, fields));
    if (!file) throw new Refused('invalid', { faults: [{ at: 'file', code: 'photograph-missing' }] });
    const answer = await keepPhotograph(actor, asked, file.bytes);
    return new Response(JSON.stringify(answer), {
      status: 201,
      headers: { ...plainHeaders, 'content-type': 'application/json' },
    });
  });
