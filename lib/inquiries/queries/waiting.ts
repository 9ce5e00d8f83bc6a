import 'server-only';
import type { Actor } from '../../access/actor';
import { mayLink, mayWorkInquiries } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { Waiting } from '../../kernel/waiting';
import { reading } from '../../platform/db';
import { type InquiryFilter, queueHref } from '../schema';
import { countOfInquiries } from '../store/list';

type Line = { key: string; filter: InquiryFilter; urgent?: true };

const work: readonly Line[] = [
  { key: 'inquiries.urgent', filter: { unassigned: '1', urgent: '1' }, urgent: true },
  { key: 'inquiries.unassigned', filter: { unassigned: '1' } },
  { key: 'inquiries.unread', filter: { mine: '1', unread: '1' } },
  { key: 'inquiries.kinship', filter: { mine: '1', kinship: 'to-check' } },
  { key: 'inquiries.quiet', filter: { status: 'needs-info', quiet: '1' } },
];
const linking: readonly Line[] = [{ key: 'inquiries.toVerify', filter: { status: 'matched' } }];

/** What waits among the inquiries for this member of staff. Each line leads to the list under the filter it was counted by. */
export const waitingInInquiries = (actor: Actor): Promise<Waiting[]> => {
  const lines = [...(mayWorkInquiries(actor).ok ? work : []), ...(mayLink(actor).ok ? linking : [])];
  if (lines.length === 0) return Promise.resolve([]);
  return reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    const reader = { me: actor.id ?? '', now: new Date() };
    const waiting: Waiting[] = [];
    for (const { key, filter, urgent } of lines) {
      const { count, oldest } = await countOfInquiries(tx, scope, { filter, reader });
      const href = queueHref(filter);
      waiting.push({ key, count, href, oldest: oldest?.toISOString() ?? null, ...(urgent ? { urgent } : {}) });
    }
    return waiting.filter(({ count }) => count > 0);
  });
};
