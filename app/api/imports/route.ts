import { randomUUID } from 'node:crypto';
import { mayEnter } from '@/lib/access/rules';
import { uploadList } from '@/lib/imports/commands/upload-list';
import { listRuns } from '@/lib/imports/queries/read-run';
import { mayImport, mostBytes } from '@/lib/imports/rules/run';
import { importFilter, importPage, uploadForm } from '@/lib/imports/schema/runs';
import { must } from '@/lib/platform/demand';
import { fileFormOf } from '@/lib/platform/http/file-form';
import { sameOrigin } from '@/lib/platform/http/origin';
import { plainHeaders } from '@/lib/platform/http/problem';
import { guarded, parsed, route } from '@/lib/platform/http/route';
import { currentActor } from '@/lib/platform/session';

/** GET /api/imports?before= — the lists that have been brought in. */
export const GET = route({ query: importFilter, answer: importPage }, listRuns);

/**
 * POST — a list: multipart fields `id` (made by the sender; a repeat gets the same answer), `source` and `file`, at most
 * 50 MB. Who may is asked before a byte of it is read. A browser that sends the form itself is led on, or back.
 */
export async function POST(request: Request): Promise<Response> {
  const answer = await guarded(request, randomUUID(), async () => {
    must(sameOrigin(request));
    const actor = await currentActor();
    must(mayEnter(actor));
    must(mayImport(actor));
    const sent = await fileFormOf(request, { field: 'file', cap: mostBytes });
    const { id, source, file } = uploadForm.parse(parsed(uploadForm, { ...sent.fields, file: sent.file }));
    const uploaded = await uploadList(actor, { id, source, fileName: file.name, bytes: file.bytes });
    return new Response(JSON.stringify(uploaded), {
      status: 201,
      headers: { ...plainHeaders, 'content-type': 'application/json' },
    });
  });
  return /\btext\/html\b/.test(request.headers.get('accept') ?? '') ? ledOn(answer) : answer;
}

/** To the list that came, to the sign-in, or back to the form with the code of what is wrong. */
async function ledOn(answer: Response): Promise<Response> {
  const { id, code, faults } = await answer.json();
  const back = answer.status === 401 ? '/sign-in?next=/imports' : `/imports?problem=${faults?.[0]?.code ?? code}`;
  return new Response(null, {
    status: 303,
    headers: { ...plainHeaders, location: answer.ok ? `/imports/${id}` : back },
  });
}
