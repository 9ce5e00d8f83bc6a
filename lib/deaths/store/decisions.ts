import 'server-only';
import type { Role } from '../../access/roles';
import type { Scope } from '../../access/scope';
import type { DeathId, PrisonerId } from '../../kernel/ids';
import { type ReadAt, stillAsRead } from '../../kernel/lifecycle';
import { sealValue } from '../../platform/crypto';
import { dayToColumn } from '../../platform/dates';
import type { Prisma, Tx } from '../../platform/db';
import { firstName, recordsWithin } from '../../prisoners/store/within';
import type { DeathStatus } from '../rules/moves';
import type { NewDeath } from '../schema/acts';
import { deathsWithin } from './within';

export const person = {
  select: { id: true, number: true, status: true, sealed: true, names: firstName },
} as const;
export const columns = {
  note: 'death_decision.note',
  decision: 'death_decision.decision',
  noFamily: 'death_decision.no_family',
  revoke: 'death_decision.revoke',
} as const;

const whole = {
  prisoner: person,
  tellings: { orderBy: [{ arrangedAt: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.DeathDecisionInclude;

/** A decision with its tellings; null when there is none in this scope. */
export const findDeath = (tx: Tx, scope: Scope, id: DeathId) =>
  tx.deathDecision.findFirst({ where: { AND: [{ id }, deathsWithin(scope)] }, include: whole });
export type FoundDeath = NonNullable<Awaited<ReturnType<typeof findDeath>>>;

/** Holds a decision until the transaction ends: of two families that acknowledge at once, the second sees the first. */
export async function holdDeath(tx: Tx, scope: Scope, id: DeathId) {
  await tx.$queryRaw`select 1 as held from death_decision where id = ${id}::uuid for update`;
  return findDeath(tx, scope, id);
}

/** The decisions about a record, the latest first. */
export const deathsOfRecord = (tx: Tx, scope: Scope, prisonerId: PrisonerId) =>
  tx.deathDecision.findMany({
    where: { AND: [{ prisonerId }, deathsWithin(scope)] },
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, number: true, status: true, proposedAt: true },
  });

/** Writes a proposal. A second open one about the same record breaks a unique index. */
export async function saveDeath(
  tx: Tx,
  _scope: Scope,
  row: { id: DeathId; asked: NewDeath; ruleVersion: number; by: string; now: Date },
) {
  const { id, asked, by, now } = row;
  const ground =
    asked.ground === 'identifiers'
      ? { checkIds: [...asked.checkIds], claimIds: [...asked.claimIds], ruleVersion: row.ruleVersion }
      : {
          boardNumber: asked.boardNumber,
          boardOn: dayToColumn(asked.boardOn),
          boardBody: asked.boardBody,
          minutesId: asked.minutesId,
        };
  const { number } = await tx.deathDecision.create({
    select: { number: true },
    data: {
      id,
      prisonerId: asked.prisonerId,
      ground: asked.ground,
      ...ground,
      proposedById: by,
      proposedAt: now,
      noteEnc: asked.note ? sealValue(columns.note, id, asked.note) : null,
    },
  });
  return number;
}

type Changes = Omit<Prisma.DeathDecisionUncheckedUpdateManyInput, 'id' | 'version' | 'prisonerId'>;

/** Changes a decision as it was read; a count of zero means somebody was faster. */
export const saveDeathChange = (tx: Tx, _scope: Scope, row: ReadAt, changes: Changes) =>
  tx.deathDecision.updateMany({ where: stillAsRead(row), data: { ...changes, version: { increment: 1 } } });

/** The roles somebody holds now; none when they work here no more. */
export async function rolesOf(tx: Tx, _scope: Scope, userId: string): Promise<{ active: boolean; roles: Set<Role> }> {
  const row = await tx.user.findUnique({
    where: { id: userId },
    select: { active: true, roles: { select: { role: true } } },
  });
  return { active: row?.active ?? false, roles: new Set((row?.roles ?? []).map(({ role }) => role as Role)) };
}

/** A record a death is asked of; null when there is none in this scope. */
export const findPerson = (tx: Tx, scope: Scope, id: PrisonerId) =>
  tx.prisoner.findFirst({ where: { AND: [{ id }, recordsWithin(scope)] }, ...person });

const listed = {
  prisoner: person,
  tellings: { select: { soughtId: true, what: true, status: true, plannedAt: true } },
} as const satisfies Prisma.DeathDecisionInclude;
export const pageSize = 50;

/** Decisions under one heading, the latest first, or counted. */
export const pageOfDeaths = (tx: Tx, scope: Scope, statuses: readonly DeathStatus[], after: string | null) =>
  tx.deathDecision.findMany({
    where: {
      AND: [
        deathsWithin(scope),
        { status: { in: [...statuses] } },
        after ? { id: { lt: after } } : { number: { gt: 0 } },
      ],
    },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
    include: listed,
  });

/** Every decision in hand, or taken back while families wait for the correction: few, so they are read whole. */
export const deathsInHand = (tx: Tx, scope: Scope) =>
  tx.deathDecision.findMany({
    where: { AND: [deathsWithin(scope), { status: { in: ['proposed', 'decided', 'revoked', 'acknowledged'] } }] },
    orderBy: { proposedAt: 'asc' },
    take: 1000,
    include: listed,
  });
