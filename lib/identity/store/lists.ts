import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import type { PlaceInList } from '../../kernel/place-in-list';
import { dayToColumn } from '../../platform/dates';
import type { Prisma, Tx } from '../../platform/db';
import { kitParts } from './kits';
import { casesWithin, donorsWithin, person, requestsWithin } from './within';

export const pageSize = 50;
/** The most a short list shows; what waits longest comes first. */
export const listSize = 100;
type After = PlaceInList | null;

const said = {
  prisoner: person,
  claimed: { include: { prisoner: person }, orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] },
  checks: {
    include: { prisoner: person, found: { select: { likelihood: true } }, claim: { select: { retractedAt: true } } },
    orderBy: [{ doneOn: 'asc' }, { id: 'asc' }],
  },
  decisions: {
    include: { prisoner: person, checks: { select: { checkId: true } } },
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
  },
} as const satisfies Prisma.IdentityCaseInclude;

/** The cases in which a record is the subject, claimed, compared or decided on; the latest first. */
export const casesOfRecord = (tx: Tx, scope: Scope, prisonerId: PrisonerId) =>
  tx.identityCase.findMany({
    where: {
      AND: [
        casesWithin(scope),
        {
          OR: [
            { prisonerId },
            { claimed: { some: { prisonerId, withdrawnAt: null } } },
            { checks: { some: { prisonerId, withdrawnAt: null } } },
            { decisions: { some: { prisonerId, status: { in: ['proposed', 'established'] } } } },
          ],
        },
      ],
    },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    include: said,
  });

/** Cases that wait, the oldest first; or that were answered or laid down, the latest opened first. */
export const pageOfCases = (tx: Tx, scope: Scope, { tab, after }: { tab: 'open' | 'decided'; after: After }) => {
  const open = tab === 'open';
  const beyond = open ? { gt: after?.at ?? new Date() } : { lt: after?.at ?? new Date() };
  const idBeyond = open ? { gt: after?.id ?? '' } : { lt: after?.id ?? '' };
  return tx.identityCase.findMany({
    where: {
      AND: [
        casesWithin(scope),
        { status: { in: open ? ['open', 'proposed'] : ['established', 'closed'] } },
        after ? { OR: [{ openedAt: beyond }, { openedAt: after.at, id: idBeyond }] } : {},
      ],
    },
    orderBy: open ? [{ openedAt: 'asc' }, { id: 'asc' }] : [{ openedAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    include: said,
  });
};

/** Cases with an answer, proposed or established, and their checks: whether they still carry it is the rule's to say. */
export const casesAnswered = (tx: Tx, scope: Scope) =>
  tx.identityCase.findMany({
    where: { AND: [casesWithin(scope), { status: { in: ['established', 'proposed'] } }] },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      number: true,
      subjectKind: true,
      prisonerId: true,
      checks: { include: { claim: { select: { retractedAt: true } } } },
      decisions: { where: { status: { in: ['established', 'proposed'] } }, include: { prisoner: person } },
    },
  });

/** Results that wait for an analyst, the longest waiting first. */
export const pageOfResults = (tx: Tx, scope: Scope, after: After, take = pageSize + 1) =>
  tx.dnaResult.findMany({
    where: {
      AND: [
        { status: 'received', request: requestsWithin(scope) },
        after ? { OR: [{ recordedAt: { gt: after.at } }, { recordedAt: after.at, id: { gt: after.id } }] } : {},
      ],
    },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    take,
    include: {
      request: {
        include: {
          prisoner: person,
          case: { select: { id: true, number: true } },
          laboratory: { select: { name: true } },
        },
      },
    },
  });

export async function countOfResults(tx: Tx, scope: Scope) {
  const found = await tx.dnaResult.aggregate({
    where: { status: 'received', request: requestsWithin(scope) },
    _count: true,
    _min: { recordedAt: true },
  });
  return { count: found._count, oldest: found._min.recordedAt };
}

const late = (scope: Scope, day: string): Prisma.DnaRequestWhereInput => ({
  AND: [requestsWithin(scope), { status: 'sent', expectedBy: { lt: dayToColumn(day) ?? new Date() } }],
});

/** Requests whose answer was expected before this day, the longest late first. */
export const overdueRequests = (tx: Tx, scope: Scope, day: string) =>
  tx.dnaRequest.findMany({
    where: late(scope, day),
    orderBy: [{ expectedBy: 'asc' }, { id: 'asc' }],
    take: listSize + 1,
    include: { prisoner: person, laboratory: { select: { name: true } } },
  });
export async function countOverdue(tx: Tx, scope: Scope, day: string) {
  const found = await tx.dnaRequest.aggregate({ where: late(scope, day), _count: true, _min: { expectedBy: true } });
  return { count: found._count, oldest: found._min.expectedBy };
}

/** Donors a sample was taken of: whether a consent still holds is the rule's to say. */
export const donorsWithSamples = (tx: Tx, scope: Scope) =>
  tx.dnaDonor.findMany({
    where: {
      AND: [donorsWithin(scope), { kits: { some: { custody: { some: { kind: 'taken', withdrawnAt: null } } } } }],
    },
    orderBy: { number: 'asc' },
    include: { prisoner: person, consents: true, kits: { include: kitParts } },
  });

/** Records somebody has begun to collect a family's samples for, with all their donors, in the order of their numbers. */
export const familiesBegun = (tx: Tx, scope: Scope) =>
  tx.prisoner.findMany({
    where: { donors: { some: { AND: [donorsWithin(scope), { withdrawnAt: null }] } } },
    orderBy: { number: 'asc' },
    select: {
      ...person.select,
      donors: { where: { withdrawnAt: null }, include: { consents: true, kits: { include: kitParts } } },
    },
  });

export async function countProposals(tx: Tx, scope: Scope, notBy: string) {
  const found = await tx.identityDecision.aggregate({
    where: { status: 'proposed', proposedById: { not: notBy }, case: casesWithin(scope) },
    _count: true,
    _min: { proposedAt: true },
  });
  return { count: found._count, oldest: found._min.proposedAt };
}
