import { randomUUID } from 'node:crypto';
import { mayEnter } from '@/lib/access/rules';
import { exportLog } from '@/lib/audit/queries/export-log';
import { auditFilter } from '@/lib/audit/schema';
import { must } from '@/lib/platform/demand';
import { plainHeaders } from '@/lib/platform/http/problem';
import { guarded, parsed } from '@/lib/platform/http/route';
import { currentActor } from '@/lib/platform/session';

/** GET /api/audit/export?… — the log as CSV, at most fifty thousand rows, written into the log as an export. */
export const GET = (request: Request) =>
  guarded(request, randomUUID(), async () => {
    const actor = await currentActor();
    must(mayEnter(actor));
    const filter = auditFilter.parse(parsed(auditFilter, Object.fromEntries(new URL(request.url).searchParams)));
    return new Response(await exportLog(actor, filter), {
      headers: {
        ...plainHeaders,
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="log-${new Date().toISOString().slice(0, 10)}.csv"`,
      },
    });
  });
