import 'server-only';
import type { Actor } from '../../access/actor';
import { mayRecordEvidence } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import { placeFrom, placeOf } from '../../kernel/place-in-list';
import { reading, type Tx } from '../../platform/db';
import { must } from '../../platform/demand';
import type { PrisonerStatus } from '../../prisoners/rules';
import { nameOf } from '../../prisoners/store/within';
import { staffNames } from '../../staff/store/names';
import type { EvidenceFilter, EvidenceLine, EvidencePage } from '../schema';
import { pageOfDecided, pageOfProposals, pageSize } from '../store/queue';

/** Proposals that wait for a second person, or what was decided lately; fifty a page. */
export const listEvidence = (actor: Actor, { tab, after }: EvidenceFilter): Promise<EvidencePage> =>
  reading(actor, (tx) => {
    must(mayRecordEvidence(actor));
    const scope = scopeOf(actor);
    const place = placeFrom(after);
    return tab === 'decided'
      ? decisions(tx, scope, { actor, kind: 'decided', rows: pageOfDecided(tx, scope, place) })
      : decisions(tx, scope, { actor, kind: 'proposal', rows: pageOfProposals(tx, scope, place) });
  });

type Decisions = {
  actor: Actor;
  kind: 'proposal' | 'decided';
  rows: ReturnType<typeof pageOfProposals>;
};

async function decisions(tx: Tx, scope: Scope, { actor, kind, rows }: Decisions): Promise<EvidencePage> {
  const found = await rows;
  const shown = found.slice(0, pageSize);
  const names = await staffNames(
    tx,
    scope,
    shown.flatMap((row) => [row.proposedById, row.decidedById]),
  );
  const atOf = (row: (typeof shown)[number]) => (kind === 'decided' ? row.decidedAt : row.proposedAt) ?? row.proposedAt;
  const last = found.length > pageSize ? shown.at(-1) : undefined;
  return {
    next: last ? placeOf({ at: atOf(last), id: last.id }) : null,
    lines: shown.map((row) => ({
      ...personIn(row.prisoner),
      key: row.id,
      kind,
      status: row.status as EvidenceLine['status'],
      basis: row.basis as EvidenceLine['basis'],
      proposedBy: names.get(row.proposedById) ?? null,
      decidedBy: row.decidedById ? (names.get(row.decidedById) ?? null) : null,
      mine: row.proposedById === actor.id,
      at: atOf(row).toISOString(),
    })),
  };
}

type Person = { id: string; number: number; status: string; names: readonly { full: string }[] };
const personIn = (row: Person) => ({
  prisonerId: row.id as PrisonerId,
  number: row.number,
  name: nameOf(row),
  prisonerStatus: row.status as PrisonerStatus,
});
