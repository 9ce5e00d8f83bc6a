import { randomUUID } from 'node:crypto';
import { manifestPdf } from '@/lib/exchanges/manifest-pdf';
import { printManifest } from '@/lib/exchanges/queries/read-manifest';
import { batchPath } from '@/lib/exchanges/schema/batch';
import { Refused } from '@/lib/kernel/refusal';
import { plainHeaders } from '@/lib/platform/http/problem';
import { localeOf } from '@/lib/platform/http/reader';
import { guarded } from '@/lib/platform/http/route';
import { currentActor } from '@/lib/platform/session';

/** GET /api/batches/:id/manifest — the frozen list on paper, with its hash. The printing is logged. */
export const GET = (request: Request, { params }: { params: Promise<Record<string, string>> }) =>
  guarded(request, randomUUID(), async () => {
    const actor = await currentActor();
    if (actor.kind !== 'staff') throw new Refused('signed-out');
    const address = batchPath.safeParse(await params);
    if (!address.success) throw new Refused('not-found');
    const manifest = await printManifest(actor, address.data);
    const bytes = await manifestPdf(manifest, localeOf(request.headers));
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        ...plainHeaders,
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${manifest.number}-list-${manifest.list}.pdf"`,
      },
    });
  });
