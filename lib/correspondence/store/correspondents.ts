import 'server-only';
import type { Scope } from '../../access/scope';
import type { CorrespondentId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import type { CorrespondentChange, NewCorrespondent } from '../schema/correspondents';

const columns = {
  id: true,
  code: true,
  kind: true,
  nameUk: true,
  nameRu: true,
  nameEn: true,
  partyId: true,
  languages: true,
  replyDays: true,
  address: true,
  active: true,
  version: true,
  party: { select: { nameUk: true, nameRu: true, nameEn: true } },
} as const;

/** Every correspondent, those in use first. Configuration: no personal data. */
export const allCorrespondents = (tx: Tx, _scope: Scope) =>
  tx.correspondent.findMany({ select: columns, orderBy: [{ active: 'desc' }, { kind: 'asc' }, { code: 'asc' }] });
export type CorrespondentRow = Awaited<ReturnType<typeof allCorrespondents>>[number];

export const findCorrespondent = (tx: Tx, _scope: Scope, id: CorrespondentId) =>
  tx.correspondent.findUnique({ where: { id }, select: columns });

export const saveCorrespondent = (tx: Tx, _scope: Scope, id: CorrespondentId, given: NewCorrespondent) =>
  tx.correspondent.createMany({ data: [{ id, ...given, partyId: given.partyId ?? null }] });

/** Changes a correspondent from the version it was read at; a count of zero means somebody was faster. */
export const saveCorrespondentChange = (
  tx: Tx,
  _scope: Scope,
  id: CorrespondentId,
  { version, ...change }: CorrespondentChange,
) =>
  tx.correspondent.updateMany({
    where: { id, version },
    data: { ...change, partyId: change.partyId ?? null, version: { increment: 1 } },
  });

/** Whoever writes correspondence, by name: the next step is one of theirs. */
export const findWriters = (tx: Tx, _scope: Scope) =>
  tx.user.findMany({
    where: { active: true, roles: { some: { role: { in: ['case-officer', 'analyst', 'supervisor'] } } } },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
    select: { id: true, displayName: true },
  });
