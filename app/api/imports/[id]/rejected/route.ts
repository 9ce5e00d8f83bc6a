import { randomUUID } from 'node:crypto';
import { mayEnter } from '@/lib/access/rules';
import { rejectedRows } from '@/lib/imports/queries/rejected-rows';
import { importAddress } from '@/lib/imports/schema/runs';
import { must } from '@/lib/platform/demand';
import { plainHeaders } from '@/lib/platform/http/problem';
import { localeOf } from '@/lib/platform/http/reader';
import { guarded, parsed } from '@/lib/platform/http/route';
import { currentActor } from '@/lib/platform/session';

type Context = { params: Promise<{ id: string }> };

/** GET /api/imports/{id}/rejected — the rows that were not brought in, with the reasons, as CSV. */
export const GET = (request: Request, { params }: Context) =>
  guarded(request, randomUUID(), async () => {
    const actor = await currentActor();
    must(mayEnter(actor));
    const { id } = importAddress.parse(parsed(importAddress, await params, 'not-found'));
    return new Response(await rejectedRows(actor, { id, locale: localeOf(request.headers) }), {
      headers: {
        ...plainHeaders,
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="rows-not-brought-in.csv"`,
      },
    });
  });
