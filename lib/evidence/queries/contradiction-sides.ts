import 'server-only';
import type { ClaimId, PrisonerId } from '../../kernel/ids';
import { detentionPlaceOf } from '../../names/normal/detention-place';
import { fromColumns } from '../../platform/dates';
import type { ContradictionKind } from '../rules/contradictions';
import { bearsNumber } from '../rules/shared-numbers';
import type { ContradictionItem, ContradictionSide } from '../schema/contradictions';
import type { Sources } from '../store/contradiction-sources';

type NameOf = (userId: string | null) => string | null;
type Claim = Extract<ContradictionItem, { what: 'claim' }>;
type Place = Extract<ContradictionItem, { what: 'place' }>;

/** The items of a contradiction side by side: what says one thing beside what says the other. */
export function sidesOf(
  kind: ContradictionKind,
  items: readonly string[],
  sources: Sources,
  nameOf: NameOf,
): ContradictionSide[] {
  const sides = new Map<string, ContradictionSide>();
  for (const item of items) {
    const shown = itemOf(item, sources, nameOf);
    const head = headOf(kind, shown);
    const key = keyOf(head);
    const side = sides.get(key) ?? { key, head, items: [] };
    sides.set(key, { ...side, items: [...side.items, shown] });
  }
  return [...sides.values()].sort((one, other) => rankOf(one).localeCompare(rankOf(other)));
}

/** What an office says, what is feared, comes first; what was taken back since comes last. */
const first = ['listed-as-missing', 'dead', 'released', 'birth'];
const rankOf = ({ key, head }: ContradictionSide) =>
  `${head.what === 'gone' ? 2 : head.what === 'says' && first.includes(head.code) ? 0 : 1}${key}`;

const keyOf = (head: ContradictionSide['head']): string => {
  if (head.what === 'place') return `place:${detentionPlaceOf(head.place)?.key ?? head.place}`;
  if (head.what === 'record') return `record:${head.prisonerId}`;
  return head.what === 'says' ? `says:${head.code}` : 'gone';
};

function headOf(kind: ContradictionKind, shown: ContradictionItem): ContradictionSide['head'] {
  if (shown.what === 'gone') return { what: 'gone' };
  if (kind === 'same-number') return { what: 'record', prisonerId: shown.prisonerId };
  if (shown.what === 'date') return { what: 'says', code: shown.fact };
  if (kind === 'two-places' && (shown.what === 'claim' || shown.what === 'place'))
    return { what: 'place', place: shown.place ?? '' };
  if (shown.what !== 'claim') return { what: 'gone' };
  return { what: 'says', code: first.includes(shown.says) ? shown.says : 'seen' };
}

function itemOf(item: string, sources: Sources, nameOf: NameOf): ContradictionItem {
  const [table = '', rest = ''] = [item.slice(0, item.indexOf(':')), item.slice(item.indexOf(':') + 1)];
  const gone = { what: 'gone' as const, item, prisonerId: (sources.records[0]?.id ?? '') as PrisonerId };
  if (table === 'claim') {
    const claim = sources.claims.find(({ id }) => id === rest);
    return claim ? claimItem(item, claim, nameOf) : gone;
  }
  if (table === 'place') {
    const place = sources.places.find(({ id }) => id === rest);
    return place ? placeItem(item, place, nameOf) : gone;
  }
  if (table === 'birth' || table === 'capture') return dateItem(item, table, sources) ?? gone;
  return numberItem(item, sources) ?? gone;
}

const claimItem = (item: string, claim: Sources['claims'][number], nameOf: NameOf): Claim => ({
  what: 'claim',
  item,
  prisonerId: claim.prisonerId as PrisonerId,
  claimId: claim.id as ClaimId,
  says: claim.says as Claim['says'],
  asOf: fromColumns('asOf', claim),
  place: claim.place,
  sourceKind: claim.sourceKind as Claim['sourceKind'],
  sourceReference: claim.sourceReference,
  reliability: claim.reliability as Claim['reliability'],
  credibility: claim.credibility,
  note: claim.note,
  recordedBy: nameOf(claim.recordedById),
  recordedAt: claim.recordedAt.toISOString(),
  retracted: claim.retractedAt !== null,
});

const placeItem = (item: string, row: Sources['places'][number], nameOf: NameOf): Place => ({
  what: 'place',
  item,
  prisonerId: row.prisonerId as PrisonerId,
  place: row.place,
  from: fromColumns('from', row),
  until: fromColumns('until', row),
  source: row.source,
  reliability: row.reliability as Place['reliability'],
  credibility: row.credibility,
  recordedBy: nameOf(row.recordedById),
  recordedAt: row.recordedAt.toISOString(),
});

/** A date as it was when it was set against the other; null once the record says another. */
function dateItem(item: string, fact: 'birth' | 'capture', { records }: Sources): ContradictionItem | null {
  const [record] = records;
  const date = record?.[fact];
  return record && date && item === `${fact}:${date.from}/${date.to}`
    ? { what: 'date', item, prisonerId: record.id, fact, date }
    : null;
}

/** A number as it is written on the record that bears it; null once it no longer does. */
function numberItem(item: string, { records }: Sources): ContradictionItem | null {
  const [prisonerId, named = ''] = item.split('/');
  const record = records.find(({ id }) => id === prisonerId);
  const values = record?.numbers.filter((number) => bearsNumber(number, named)).map(({ value }) => value) ?? [];
  return record && values.length > 0
    ? { what: 'number', item, prisonerId: record.id, kind: named.slice(0, named.indexOf(':')), values }
    : null;
}
