import 'server-only';
import { type Actor, systemActor } from '../../access/actor';
import { mayReadAudit } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { batchNumber, inGroups, recordNumber } from '../../kernel/numerals';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import { record } from '../append';
import type { AuditFilter, AuditLine, AuditPage } from '../schema';
import { type EventRow, everyMember, type FoundFilter, idsOf, newestEvents, numbersOf, staffById } from '../store/log';
import { lastSeal } from '../store/seals';

const pageSize = 100;
const day = 86_400_000;
// The auditor sees no case, so numbers are looked up by the house: a number, never a name or a fact.
const numbers = systemActor('audit-numbers');

/** A page of the log, newest first, and how far it is sealed. Opening it is itself written into the log, once per page. */
export async function readLog(actor: Actor, filter: AuditFilter): Promise<AuditPage> {
  must(mayReadAudit(actor));
  const found = await foundFilter(filter);
  const { rows, seal } = await reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    await record(tx, actor, { type: 'audit.read', detail: codesOf(filter) });
    return {
      rows: found ? await newestEvents(tx, scope, found, pageSize + 1) : [],
      seal: await lastSeal(tx, scope),
    };
  });
  const shown = rows.slice(0, pageSize);
  return {
    lines: await linesOf(actor, shown),
    next: rows.length > pageSize ? (shown.at(-1)?.id.toString() ?? null) : null,
    sealedTo: seal?.toId.toString() ?? null,
    sealedAt: seal?.sealedAt.toISOString() ?? null,
  };
}

/** The members of staff the log can be filtered by. */
export const logActors = (actor: Actor) =>
  reading(actor, async (tx) => {
    must(mayReadAudit(actor));
    return (await everyMember(tx, scopeOf(actor))).map(({ id, displayName }) => ({ id, name: displayName }));
  });

/** The filter with its numbers looked up, or null when one of them is nobody's. */
export async function foundFilter(filter: AuditFilter): Promise<FoundFilter | null> {
  const { record: typed, inquiry, batch, from, to, ...same } = filter;
  const digits = (text: string) => Number(text.replace(/\D/g, ''));
  const ids = await reading(numbers, (tx) =>
    idsOf(tx, scopeOf(numbers), {
      ...(typed ? { record: digits(typed) } : {}),
      ...(inquiry ? { inquiry: inquiry.replace(/\D/g, '') } : {}),
      ...(batch ? { batch: digits(batch) } : {}),
    }),
  );
  if (Object.values(ids).includes(null)) return null;
  return {
    ...same,
    ...(Object.fromEntries(Object.entries(ids).filter(([, id]) => id)) as Partial<FoundFilter>),
    ...(from ? { from: new Date(`${from}T00:00:00Z`) } : {}),
    ...(to ? { until: new Date(Date.parse(`${to}T00:00:00Z`) + day) } : {}),
  };
}

/** The filter as the log keeps it: what was asked for, without what was not. */
export const codesOf = (filter: AuditFilter) =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as Record<string, string>;

const ids = (rows: readonly EventRow[], of: (row: EventRow) => string | null) => [
  ...new Set(rows.map(of).filter((id): id is string => id !== null)),
];

/** Rows as they are shown: staff by name, cases and batches by number, nobody else by anything. */
export async function linesOf(actor: Actor, rows: readonly EventRow[]): Promise<AuditLine[]> {
  const staff = ids(rows, ({ actorKind, actorId }) => (actorKind === 'staff' ? actorId : null));
  const users = ids(rows, ({ subjectType, subjectId }) => (subjectType === 'user' ? subjectId : null));
  const names = await reading(actor, (tx) => staffById(tx, scopeOf(actor), [...staff, ...users]));
  const known = await reading(numbers, (tx) =>
    numbersOf(tx, scopeOf(numbers), {
      prisoners: ids(rows, ({ prisonerId }) => prisonerId),
      inquiries: ids(rows, (row) => row.inquiryId ?? (row.actorKind === 'family' ? row.actorId : null)),
      batches: ids(rows, ({ batchId }) => batchId),
    }),
  );
  return rows.map((row) => {
    const reference = known.inquiries.get(row.inquiryId ?? row.actorId ?? '');
    const prisoner = known.prisoners.get(row.prisonerId ?? '');
    const batch = known.batches.get(row.batchId ?? '');
    return {
      id: row.id.toString(),
      at: row.at.toISOString(),
      type: row.type as AuditLine['type'],
      actorKind: row.actorKind as AuditLine['actorKind'],
      actor: row.actorKind === 'system' ? row.actorId : (names.get(row.actorId ?? '') ?? null),
      actorId: row.actorKind === 'staff' ? row.actorId : null,
      record: prisoner === undefined ? null : recordNumber(prisoner),
      inquiry: reference ? inGroups(reference, 3) : null,
      batch: batch === undefined ? null : batchNumber(batch),
      subject: row.subjectType === 'user' ? (names.get(row.subjectId ?? '') ?? null) : null,
      detail: row.detail as AuditLine['detail'],
    };
  });
}
