import 'server-only';
import type { Scope } from '../../access/scope';
import type { Prisma, Tx } from '../../platform/db';
import type { DebriefFilter } from '../schema/debrief';
import { debriefsKnown, debriefsWithin } from './within';

const pageSize = 50;
const line = {
  id: true,
  number: true,
  prisonerId: true,
  personName: true,
  status: true,
  openedById: true,
  openedAt: true,
  updatedAt: true,
  consentSearch: true,
  sessions: {
    orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
    select: { heldOn: true, place: true, interviewerId: true },
  },
} as const satisfies Prisma.DebriefSelect;

const chosen = ({ show }: DebriefFilter, me: string): Prisma.DebriefWhereInput => {
  if (show === 'closed') return { status: 'closed' };
  if (show === 'mine') return { OR: [{ openedById: me }, { sessions: { some: { interviewerId: me } } }] };
  return show === 'open' ? { status: { not: 'closed' } } : {};
};

/** A page of debriefs this scope knows of, the newest first; numbers only rise. */
export async function pageOfDebriefs(tx: Tx, scope: Scope, { filter, me }: { filter: DebriefFilter; me: string }) {
  const before = Number(filter.before);
  const rows = await tx.debrief.findMany({
    where: {
      AND: [
        debriefsKnown(scope),
        chosen(filter, me),
        Number.isInteger(before) && before > 0 ? { number: { lt: before } } : {},
      ],
    },
    orderBy: { number: 'desc' },
    take: pageSize + 1,
    select: line,
  });
  return { rows: rows.slice(0, pageSize), more: rows.length > pageSize };
}

/** How many sightings each of these debriefs holds, as far as this scope reads them. */
export async function countsOfSightings(tx: Tx, scope: Scope, ids: readonly string[]) {
  const counted = await tx.sighting.groupBy({
    by: ['debriefId', 'status'],
    where: { debriefId: { in: [...ids] }, debrief: debriefsWithin(scope), status: { not: 'withdrawn' } },
    _count: true,
  });
  return new Map(
    ids.map((id) => {
      const own = counted.filter(({ debriefId }) => debriefId === id);
      const of = (status: string) => own.find((row) => row.status === status)?._count ?? 0;
      return [id, { waiting: of('waiting'), attached: of('attached') }];
    }),
  );
}
