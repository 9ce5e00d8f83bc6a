import { randomUUID } from 'node:crypto';
import { mayAttach, mayEnter } from '@/lib/access/rules';
import { openUpload } from '@/lib/attachments/commands/begin-file';
import { receiveForm } from '@/lib/attachments/commands/receive-form';
import { attachmentsOf } from '@/lib/attachments/queries/attachments-of-record';
import { attachmentsAsked, formFields, newUpload, recordAttachments, uploadState } from '@/lib/attachments/schema';
import { must } from '@/lib/platform/demand';
import { fileStreamOf } from '@/lib/platform/http/file-stream';
import { jsonAnswer, seeOther, wantsPage } from '@/lib/platform/http/form-answer';
import { sameOrigin } from '@/lib/platform/http/origin';
import { guarded, parsed, route } from '@/lib/platform/http/route';
import { currentActor } from '@/lib/platform/session';

/** GET /api/attachments?prisonerId= — the documents and recordings of a record that this person may read. */
export const GET = route({ query: attachmentsAsked, answer: recordAttachments }, attachmentsOf);

const begin = route({ body: newUpload, answer: uploadState, status: 201 }, openUpload);

/**
 * POST — JSON: begins an upload whose pieces follow. A plain form (multipart, its fields before its `file`): the whole
 * upload at once; a browser without scripts is led back to the record. Who may is asked before a byte of it is read.
 */
export const POST = (request: Request, next: Parameters<typeof begin>[1]) =>
  /^multipart\//i.test(request.headers.get('content-type') ?? '') ? wholeForm(request) : begin(request, next);

const pageOf = (prisonerId: string, what: string) => `/prisoners/${prisonerId}/evidence?attached=${what}#attachments`;

async function wholeForm(request: Request): Promise<Response> {
  let back = '/prisoners';
  const answer = await guarded(request, randomUUID(), async () => {
    must(sameOrigin(request));
    const actor = await currentActor();
    must(mayEnter(actor));
    must(mayAttach(actor));
    const { fields, file } = await fileStreamOf(request, 'file');
    const asked = formFields.parse(parsed(formFields, fields));
    back = asked.prisonerId;
    const state = await receiveForm(actor, { fields: asked, name: file.name, bytes: file.bytes });
    return wantsPage(request) ? seeOther(pageOf(asked.prisonerId, state.status)) : jsonAnswer(state, 201);
  });
  if (!wantsPage(request) || answer.status < 400 || back === '/prisoners') return answer;
  const { code = 'unavailable', faults = [] } = await answer.json();
  return seeOther(pageOf(back, faults[0]?.code ?? code));
}
