import 'server-only';
import type { ClaimStatement, SourceKind } from '../../evidence/rules';
import { houseTimeZone } from '../../i18n/time-zone';
import { type PartialDate, unknownDate } from '../../kernel/partial-date';
import { dayFromColumn, fromColumns } from '../../platform/dates';
import type { PrisonerStatus } from '../../prisoners/rules';
import { type Day, dayIn } from '../rules/days';
import { type FiledEntry, type Owing, type PersonFile, startsClock } from '../rules/file';
import type { FileRow } from '../store/files';

/** Health categories of the record that call for weekly news (Art. 122(6)). */
const grave = ['seriously-wounded-or-sick', 'direct-repatriation', 'neutral-country'];

/** A person's file as the clocks look at it. Moments become the days they are in this house's zone. */
export function fileOf(row: FileRow, owing: Owing): PersonFile {
  const zone = houseTimeZone();
  const on = (moment: Date) => dayIn(zone, moment);
  return {
    id: row.id,
    owing,
    status: row.status as PrisonerStatus,
    confirmed: row.confirmations.length > 0,
    seriousNow: grave.includes(row.healthCategory),
    capture: fromColumns('capture', row),
    recordedOn: on(row.createdAt),
    places: row.places.map((place) => ({
      id: place.id,
      place: place.place,
      from: fromColumns('from', place),
      recordedOn: on(place.recordedAt),
    })),
    events: row.events.map((event) => ({
      id: event.id,
      kind: event.kind,
      toStatus: event.toStatus,
      on: dateOf(on(event.occurredAt), event.occurredPrecision),
      recordedOn: on(event.recordedAt),
      agreed: event.batchId !== null,
    })),
    claims: row.claims.map((claim) => ({
      id: claim.id,
      says: claim.says as ClaimStatement,
      credible: startsClock({ ...claim, sourceKind: claim.sourceKind as SourceKind }),
      asOf: fromColumns('asOf', claim),
      recordedOn: on(claim.recordedAt),
    })),
    entries: row.letterEntries.map((entry) => entryOf(entry, on)),
  };
}

function entryOf(entry: FileRow['letterEntries'][number], on: (moment: Date) => Day): FiledEntry {
  const { id, kind, replyDays } = entry.line.thread.correspondent;
  const coded = entry as unknown as Pick<FiledEntry, 'kind' | 'direction' | 'reply' | 'subject'>;
  return {
    id: entry.id,
    kind: coded.kind,
    direction: coded.direction,
    reply: coded.reply,
    subject: coded.subject,
    on: dayFromColumn(entry.occurredOn) ?? '',
    paperOn: dayFromColumn(entry.paperDate),
    serious: entry.serious,
    lineId: entry.lineId,
    correspondentId: id,
    bureau: kind === 'information-bureau',
    replyDays,
    about: fromColumns('about', entry),
    recordedOn: on(entry.recordedAt),
  };
}

/** The day of an event as exactly as it is known: an event of "some time in March" is kept at a moment of March. */
function dateOf(day: Day, precision: string): PartialDate {
  const [year = '', month = ''] = day.split('-');
  if (precision === 'unknown') return unknownDate;
  if (precision === 'year')
    return { precision: 'year', from: `${year}-01-01`, to: `${year}-12-31`, approximate: false };
  if (precision !== 'month') return { precision: 'day', from: day, to: day, approximate: false };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { precision: 'month', from: `${year}-${month}-01`, to: `${year}-${month}-${last}`, approximate: false };
}
