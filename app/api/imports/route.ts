import { randomUUID } from 'node:crypto';
import { mayEnter } from '@/lib/access/rules';
import { uploadList } from '@/lib/imports/commands/upload-list';
import { listRuns } from '@/lib/imports/queries/read-run';
import { mayImport } from '@/lib/imports/rules/run';
import { importFilter, importPage, uploadFields } from '@/lib/imports/schema/runs';
import { must } from '@/lib/platform/demand';
import { fileFormOf } from '@/lib/platform/http/file-form';
import { sameOrigin } from '@/lib/platform/http/origin';
import { plainHeaders } from '@/lib/platform/http/problem';
import { guarded, parsed, route } from '@/lib/platform/http/route';
import { currentActor } from '@/lib/platform/session';

/** GET /api/imports?before= — the lists that have been brought in. */
export const GET = route({ query: importFilter, answer: importPage }, listRuns);

const mostBytes = 50 * 1024 * 1024;

/**
 * POST — a list: multipart fields `id` (made by the sender; a repeat gets the same answer), `source` and `file`, at most
 * 50 MB. Who may is asked before a byte of it is read.
 */
export const POST = (request: Request) =>
  guarded(request, randomUUID(), async () => {
    must(sameOrigin(request));
    const actor = await currentActor();
    must(mayEnter(actor));
    must(mayImport(actor));
    const { fields, file } = await fileFormOf(request, { field: 'file', cap: mostBytes });
    const asked = uploadFields.parse(parsed(uploadFields, fields));
    const answer = await uploadList(actor, { ...asked, fileName: file.name, bytes: file.bytes });
    return new Response(JSON.stringify(answer), {
      status: 201,
      headers: { ...plainHeaders, 'content-type': 'application/json' },
    });
  });
