import 'server-only';
import type { Actor } from '../../access/actor';
import { mayDecidePriorities, mayProposePriorities, mayReadPriorities } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import type { Waiting } from '../../kernel/waiting';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import { type PrioritiesLine, type PrioritiesPage, prioritiesContent } from '../schema/priorities';
import { findAllPriorities, findPresentPriorities } from '../store/priorities';

type Row = Awaited<ReturnType<typeof findAllPriorities>>[number];

/** Every version of the priorities, the newest first, with who proposed and who adopted it. */
export const listPriorities = (actor: Actor): Promise<PrioritiesPage> =>
  reading(actor, async (tx) => {
    must(mayReadPriorities(actor));
    const scope = scopeOf(actor);
    const rows = await findAllPriorities(tx, scope);
    const people = rows.flatMap((row) => [row.proposedById, row.adoptedById, row.closedById]);
    const names = await staffNames(tx, scope, people);
    const present = await findPresentPriorities(tx, scope);
    return {
      present: present.number,
      versions: rows.map((row) => lineOf(row, names, actor.id)),
      may: {
        propose: mayProposePriorities(actor).ok && !rows.some(({ status }) => status === 'proposed'),
        decide: mayDecidePriorities(actor).ok,
      },
    };
  });

function lineOf(row: Row, names: ReadonlyMap<string, string>, me: string | null): PrioritiesLine {
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? null) : null);
  const person = (id: string | null, at: Date | null) => at && { by: nameOf(id), at: at.toISOString() };
  const closed = person(row.closedById, row.closedAt);
  return {
    number: row.number,
    status: row.status as PrioritiesLine['status'],
    content: prioritiesContent.parse(row.content),
    hash: row.hash,
    note: row.note,
    proposed: {
      by: nameOf(row.proposedById),
      at: row.proposedAt.toISOString(),
      mine: row.proposedById !== null && row.proposedById === me,
    },
    adopted: person(row.adoptedById, row.adoptedAt),
    closed: closed && { ...closed, note: row.closeNote },
    version: row.version,
  };
}

/** A version of the priorities that waits for another person than the one who proposed it. */
export function waitingInPriorities(actor: Actor): Promise<Waiting[]> {
  if (!mayDecidePriorities(actor).ok) return Promise.resolve([]);
  return reading(actor, async (tx) => {
    const open = (await findAllPriorities(tx, scopeOf(actor))).filter(
      ({ status, proposedById }) => status === 'proposed' && proposedById !== actor.id,
    );
    const oldest = open[0]?.proposedAt.toISOString() ?? null;
    return open.length > 0
      ? [{ key: 'planning.priorities', count: open.length, oldest, href: '/settings/priorities' }]
      : [];
  });
}
