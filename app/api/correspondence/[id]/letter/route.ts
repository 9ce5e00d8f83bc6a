import { randomUUID } from 'node:crypto';
import { mayEnter } from '@/lib/access/rules';
import { letterPdf } from '@/lib/correspondence/letter-pdf';
import { printLetter } from '@/lib/correspondence/queries/print-letter';
import { threadPath } from '@/lib/correspondence/schema/entries';
import { letterAsked } from '@/lib/correspondence/schema/letter';
import { must } from '@/lib/platform/demand';
import { plainHeaders } from '@/lib/platform/http/problem';
import { guarded, parsed } from '@/lib/platform/http/route';
import { currentActor } from '@/lib/platform/session';

type Context = { params: Promise<{ id: string }> };

/** GET /api/correspondence/:id/letter?language=… — the list of names on paper, in a language the correspondent reads. Logged. */
export const GET = (request: Request, { params }: Context) =>
  guarded(request, randomUUID(), async () => {
    const actor = await currentActor();
    must(mayEnter(actor));
    const address = threadPath.parse(parsed(threadPath, await params, 'not-found'));
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const letter = await printLetter(actor, { ...address, ...letterAsked.parse(parsed(letterAsked, query)) });
    return new Response((await letterPdf(letter)) as Uint8Array<ArrayBuffer>, {
      headers: {
        ...plainHeaders,
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${letter.number}-${letter.language}.pdf"`,
      },
    });
  });
