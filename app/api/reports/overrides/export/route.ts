import { randomUUID } from 'node:crypto';
import { mayEnter } from '@/lib/access/rules';
import { exportDeviations } from '@/lib/planning/queries/deviations';
import { deviationFilter } from '@/lib/planning/schema/deviations';
import { must } from '@/lib/platform/demand';
import { plainHeaders } from '@/lib/platform/http/problem';
import { localeOf } from '@/lib/platform/http/reader';
import { guarded, parsed } from '@/lib/platform/http/route';
import { currentActor } from '@/lib/platform/session';

/** GET /api/reports/overrides/export?month=&batch= — the report as CSV, written into the log as an export. */
export const GET = (request: Request) =>
  guarded(request, randomUUID(), async () => {
    const actor = await currentActor();
    must(mayEnter(actor));
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const filter = parsed(deviationFilter, query);
    return new Response(await exportDeviations(actor, filter, localeOf(request.headers)), {
      headers: {
        ...plainHeaders,
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="overrides-${new Date().toISOString().slice(0, 10)}.csv"`,
      },
    });
  });
