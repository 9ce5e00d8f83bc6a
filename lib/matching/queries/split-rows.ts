import 'server-only';
import type { Side } from '../rules/merge-facts';
import { type SplitRow, statusKey, travelKey } from '../rules/unmerge';
import type { SinceRow, Ties } from '../store/unmerge';

export const keyOf = ({ table, id }: { table: string; id: string }) => `${table}:${id}`;

/** Which side each row was on at the join, and which source's words were on one side alone. */
export function knownSides(rows: readonly SinceRow[], ties: Ties): Map<string, Side> {
  const known = new Map<string, Side>();
  for (const row of rows) if (row.side) known.set(keyOf(row), row.side);
  for (const { id, sourceReference } of ties.claims) {
    const side = known.get(`claim:${id}`);
    if (!sourceReference || !side) continue;
    const mark = `reference:${sourceReference}`;
    if (known.has(mark) && known.get(mark) !== side) known.delete(mark);
    else if (!ties.claims.some((one) => one.sourceReference === sourceReference && differs(known, one.id, side)))
      known.set(mark, side);
  }
  return known;
}

const differs = (known: ReadonlyMap<string, Side>, claimId: string, side: Side) =>
  (known.get(`claim:${claimId}`) ?? side) !== side;

/** Everything that came since, each with what it stands on; the status as one question, because its moves are one chain. */
export function laterRows(rows: readonly SinceRow[], ties: Ties, { facts, travel, status }: Changed): SplitRow[] {
  const later = rows.filter(({ side }) => side === null);
  const moves = ties.events.filter((event) => event.kind === 'status-changed' && isLater(later, event.id));
  const lastMove = moves.at(-1);
  return [
    ...(status ? [{ key: statusKey, ties: lastMove ? standsOn(lastMove, ties) : [] }] : []),
    ...(travel ? [{ key: travelKey, ties: [] }] : []),
    ...facts.map((key) => ({ key, ties: [] })),
    ...later.map((row) => ({ key: keyOf(row), ties: tiesOf(row, ties, { later, facts, travel, status }) })),
  ];
}
type Changed = { facts: readonly string[]; travel: boolean; status: boolean };

const isLater = (later: readonly SinceRow[], id: string) => later.some((row) => row.id === id);

type EventTies = {
  claimId: string | null;
  confirmationId: string | null;
  batchId: string | null;
  claims: readonly { claimId: string }[];
};
const standsOn = ({ claimId, confirmationId, batchId, claims }: EventTies, { members }: Ties) => [
  ...claims.map((claim) => `claim:${claim.claimId}`),
  ...(claimId ? [`claim:${claimId}`] : []),
  ...(confirmationId ? [`confirmation:${confirmationId}`] : []),
  ...members.filter((member) => member.batchId === batchId).map(({ id }) => `batch_member:${id}`),
];

function tiesOf(row: SinceRow, ties: Ties, changed: Changed & { later: readonly SinceRow[] }): string[] {
  if (row.table === 'claim') {
    // What was recorded from a paper about a person goes where the paper goes.
    const entry = ties.entries.find(({ claimId }) => claimId === row.id);
    if (entry) return [`correspondence_entry:${entry.id}`];
    const reference = ties.claims.find(({ id }) => id === row.id)?.sourceReference;
    return reference ? [`reference:${reference}`] : [];
  }
  if (row.table === 'correspondence_entry') {
    const entry = ties.entries.find(({ id }) => id === row.id);
    return entry ? [`correspondence_line:${entry.lineId}`] : [];
  }
  if (row.table === 'confirmation')
    return ties.confirmations.find(({ id }) => id === row.id)?.claims.map(({ claimId }) => `claim:${claimId}`) ?? [];
  if (row.table === 'death_decision') {
    const death = ties.deaths.find(({ id }) => id === row.id);
    return [
      ...(death?.checkIds.map((id) => `identity_check:${id}`) ?? []),
      ...(death?.claimIds.map((id) => `claim:${id}`) ?? []),
    ];
  }
  if (row.table === 'family_telling') {
    const telling = ties.tellings.find(({ id }) => id === row.id);
    return telling ? [`sought_person:${telling.soughtId}`] : [];
  }
  if (row.table === 'match_decision') return decisionTies(row, ties, changed.later);
  return row.table === 'prisoner_event' ? eventTies(row, ties, changed) : identityTies(row, ties);
}

/** A decision stands on its checks, a DNA check on its request, a request on the relatives whose samples were sent. */
function identityTies({ table, id }: SinceRow, ties: Ties): string[] {
  const its = <Row extends { id: string }>(rows: readonly Row[]) => rows.find((row) => row.id === id);
  if (table === 'identity_decision')
    return its(ties.identityDecisions)?.checks.map(({ checkId }) => `identity_check:${checkId}`) ?? [];
  if (table === 'identity_check') {
    const requestId = its(ties.identityChecks)?.found?.requestId;
    return requestId ? [`dna_request:${requestId}`] : [];
  }
  if (table !== 'dna_request') return [];
  return its(ties.dnaRequests)?.kits.flatMap(({ kit }) => (kit.donorId ? [`dna_donor:${kit.donorId}`] : [])) ?? [];
}

/** What was decided of a pair goes with the latest decision of it, and that, of a sought person, with their link if there is one. */
function decisionTies({ id }: SinceRow, { decisions, sought }: Ties, later: readonly SinceRow[]): string[] {
  const about = decisions.find((one) => one.id === id)?.candidate;
  if (!about) return [];
  const latest = decisions.findLast(({ id: other, candidate }) => candidate.id === about.id && isLater(later, other));
  if (latest && latest.id !== id) return [`match_decision:${latest.id}`];
  return sought.some((one) => one.id === about.sought?.id) ? [`sought_person:${about.sought?.id}`] : [];
}

/** The table whose row an event tells of, when it was written with it. */
const addedTo: Record<string, string> = {
  'name-added': 'prisoner_name',
  'identifier-added': 'prisoner_identifier',
  'place-added': 'prisoner_place',
  'kin-added': 'prisoner_kin',
  shared: 'record_share',
};
const travelReasons = ['wish', 'fitness', 'hold'];

function eventTies(
  row: SinceRow,
  ties: Ties,
  { later, facts, travel, status }: Changed & { later: readonly SinceRow[] },
) {
  const event = ties.events.find(({ id }) => id === row.id);
  if (!event) return [];
  const on = standsOn(event, ties);
  if (on.length > 0) return on;
  if (event.kind === 'status-changed') return status ? [statusKey] : [];
  const reason = event.reason ?? '';
  if (travelReasons.includes(reason)) return travel ? [travelKey] : [];
  const added = addedTo[reason];
  if (added)
    return later
      .filter((one) => one.table === added && one.at?.getTime() === event.recordedAt.getTime())
      .map(keyOf)
      .slice(0, 1);
  const corrected = facts.find((key) => reason.split(',').includes(key.slice('fact:'.length)));
  return corrected ? [corrected] : [];
}
