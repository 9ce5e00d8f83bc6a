import 'server-only';
import type { Actor } from '../../access/actor';
import { mayAdminister, mayDecidePolicies, mayReadPolicies } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import { type PolicyLine, type PolicyPage, policyContent } from '../schema/policy';
import { findPolicies, findPresentPolicy } from '../store/policy';

type Rows = Awaited<ReturnType<typeof findPolicies>>;

/** Every version of the confirmation policy, the newest first, with who proposed and who adopted it. */
export const listPolicies = (actor: Actor): Promise<PolicyPage> =>
  reading(actor, async (tx) => {
    must(mayReadPolicies(actor));
    const scope = scopeOf(actor);
    const rows = await findPolicies(tx, scope);
    const people = rows.flatMap((row) => [row.proposedById, row.adoptedById, row.closedById]);
    const names = await staffNames(tx, scope, people);
    const present = await findPresentPolicy(tx, scope);
    return {
      present: present.number,
      versions: rows.map((row) => lineOf(row, names, actor.id)),
      may: {
        propose: mayAdminister(actor).ok && !rows.some(({ status }) => status === 'proposed'),
        decide: mayDecidePolicies(actor).ok,
      },
    };
  });

function lineOf(row: Rows[number], names: ReadonlyMap<string, string>, me: string | null): PolicyLine {
  const person = (id: string | null, at: Date | null) =>
    at && { by: id ? (names.get(id) ?? null) : null, at: at.toISOString() };
  const closed = person(row.closedById, row.closedAt);
  return {
    number: row.number,
    status: row.status as PolicyLine['status'],
    content: policyContent.parse(row.content),
    note: row.note,
    proposed: {
      by: row.proposedById ? (names.get(row.proposedById) ?? null) : null,
      at: row.proposedAt.toISOString(),
      mine: row.proposedById !== null && row.proposedById === me,
    },
    adopted: person(row.adoptedById, row.adoptedAt),
    closed: closed && { ...closed, note: row.closeNote },
    rederived: row.rederivedAt !== null,
    version: row.version,
  };
}
