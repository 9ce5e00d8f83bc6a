import { randomUUID } from 'node:crypto';
import { mayWorkCounterpart } from '@/lib/access/exchange-rules';
import { mayEnter } from '@/lib/access/rules';
import { receiveList } from '@/lib/counterpart/commands/receive-list';
import { readLists } from '@/lib/counterpart/queries/read-lists';
import { listForm, listOverview, listReceived } from '@/lib/counterpart/schema/lists';
import { batchPath } from '@/lib/exchanges/schema/batch';
import { mostBytes } from '@/lib/imports/rules/run';
import { must } from '@/lib/platform/demand';
import { fileFormOf } from '@/lib/platform/http/file-form';
import { sameOrigin } from '@/lib/platform/http/origin';
import { plainHeaders } from '@/lib/platform/http/problem';
import { guarded, parsed, route } from '@/lib/platform/http/route';
import { currentActor } from '@/lib/platform/session';

type Context = { params: Promise<{ id: string }> };

/** GET /api/batches/:id/counterpart — the other side's lists for a batch, and how many they offer. */
export const GET = route({ params: batchPath, answer: listOverview }, readLists);

/**
 * POST — a list of theirs: multipart fields `listId` (made by the sender), `purpose`, `source`, `reference`, `receivedOn`,
 * `agreementLine` and `file`, at most 50 MB. The same file again is the list it was. Who may is asked before a byte of it is
 * read. A browser that sends the form itself is led on, or back.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const answer = await guarded(request, randomUUID(), async () => {
    must(sameOrigin(request));
    const actor = await currentActor();
    must(mayEnter(actor));
    must(mayWorkCounterpart(actor));
    const batch = batchPath.parse(parsed(batchPath, { id }, 'not-found'));
    const sent = await fileFormOf(request, { field: 'file', cap: mostBytes });
    const form = listForm.parse(parsed(listForm, { ...sent.fields, file: sent.file }));
    const received = listReceived.parse(await receiveList(actor, { ...batch, ...form }));
    return new Response(JSON.stringify(received), {
      status: received.before ? 200 : 201,
      headers: { ...plainHeaders, 'content-type': 'application/json' },
    });
  });
  return /\btext\/html\b/.test(request.headers.get('accept') ?? '') ? ledOn(answer, id) : answer;
}

/** To the list that came, to the sign-in, or back to the form with the code of what is wrong and at which field. */
async function ledOn(answer: Response, id: string): Promise<Response> {
  const { listId, before, code, faults } = await answer.json();
  const page = `/exchanges/${encodeURIComponent(id)}/counterpart`;
  const fault = faults?.[0] ?? { at: '', code };
  const back =
    answer.status === 401
      ? `/sign-in?next=${encodeURIComponent(page)}`
      : `${page}?${new URLSearchParams({ problem: fault.code, at: fault.at ?? '' })}`;
  const on = `${page}?list=${listId}${before ? '&before=1' : ''}`;
  return new Response(null, { status: 303, headers: { ...plainHeaders, location: answer.ok ? on : back } });
}
