import 'server-only';
import { randomUUID } from 'node:crypto';
import type { StaffActor } from '@/lib/access/actor';
import { batchPath } from '@/lib/exchanges/schema/batch';
import { type PaperAsked, paperAsked } from '@/lib/exchanges/schema/documents';
import type { BatchId } from '@/lib/kernel/ids';
import { Refused } from '@/lib/kernel/refusal';
import { plainHeaders } from '@/lib/platform/http/problem';
import { guarded, parsed } from '@/lib/platform/http/route';
import { currentActor } from '@/lib/platform/session';

const kinds = {
  pdf: { type: 'application/pdf', disposition: 'inline' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', disposition: 'attachment' },
} as const;

type Asked = PaperAsked & { id: BatchId; now: Date };
type Made = { bytes: Uint8Array; name: string; type: keyof typeof kinds };
type Context<P> = { params: Promise<P & { id: string }> };

/** A route that answers with a paper of a batch: who, which batch, in which languages and for whom; then its bytes. */
export const paperAnswer =
  <P extends Record<string, string> = Record<string, string>>(
    make: (actor: StaffActor, asked: Asked, params: P) => Promise<Made>,
  ) =>
  (request: Request, { params }: Context<P>) =>
    guarded(request, randomUUID(), async () => {
      const actor = await currentActor();
      if (actor.kind !== 'staff') throw new Refused('signed-out');
      const address = await params;
      const { id } = batchPath.parse(parsed(batchPath, { id: address.id }, 'not-found'));
      const query = Object.fromEntries(new URL(request.url).searchParams);
      const asked = paperAsked.parse(parsed(paperAsked, query));
      const { bytes, name, type } = await make(actor, { ...asked, id, now: new Date() }, address);
      return new Response(bytes as Uint8Array<ArrayBuffer>, {
        headers: {
          ...plainHeaders,
          'content-type': kinds[type].type,
          'content-disposition': `${kinds[type].disposition}; filename="${name}.${type}"`,
        },
      });
    });
