import 'server-only';
import { mayLookAtDeaths, mayReadHealthNews, mayWriteCorrespondence } from '../../access/rules';
import type { ClaimId, EntryId } from '../../kernel/ids';
import { openValue } from '../../platform/crypto';
import { dayFromColumn, fromColumns } from '../../platform/dates';
import type { CorrespondentKind } from '../rules/correspondents';
import { reportsDeath } from '../rules/entries';
import { claimOffered, mayLook } from '../rules/offered';
import type { EntryLine } from '../schema/threads';
import { type HealthDetail, healthColumn } from '../store/entries';
import type { EntryRow, ThreadRow } from '../store/threads';
import type { Reader } from './shown';

type Correspondent = ThreadRow['correspondent'];

/** One entry as this reader may see it, and what they may do with it. */
export function entryShown(row: EntryRow, correspondent: Correspondent, { actor, names }: Reader): EntryLine {
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? null) : null);
  const writes = mayWriteCorrespondence(actor).ok && row.withdrawnAt === null;
  const coded = row as unknown as Pick<
    EntryLine,
    'kind' | 'direction' | 'reply' | 'ground' | 'subject' | 'way' | 'authenticated'
  >;
  // Of news of health planning sees that it came and whether it is serious; words written beside it are news as well.
  const words = coded.kind !== 'health-news' || mayReadHealthNews(actor).ok;
  const offers = claimOffered(coded, correspondent.kind as CorrespondentKind);
  const looking = {
    recordedById: row.recordedById,
    lookedAt: row.lookedAtAt !== null,
    withdrawn: row.withdrawnAt !== null,
  };
  return {
    id: row.id as EntryId,
    kind: coded.kind,
    direction: coded.direction,
    reply: coded.reply,
    ground: coded.ground,
    groundNote: row.groundNote,
    subject: coded.subject,
    about: fromColumns('about', row),
    serious: row.serious,
    health: mayReadHealthNews(actor).ok ? healthOf(row) : null,
    paperNumber: words ? row.paperNumber : null,
    paperDate: dayFromColumn(row.paperDate),
    way: coded.way,
    authenticated: coded.authenticated,
    scanHash: words ? row.scanHash : null,
    attachmentId: words ? row.attachmentId : null,
    occurredOn: dayFromColumn(row.occurredOn) ?? '',
    source: words ? row.source : null,
    note: words ? row.note : null,
    claimId: row.claimId as ClaimId | null,
    claimRetracted: Boolean(row.claim?.retractedAt),
    offers: row.claimId || row.withdrawnAt ? null : offers,
    recordedAt: row.recordedAt.toISOString(),
    recordedBy: nameOf(row.recordedById),
    withdrawn: row.withdrawnAt && {
      at: row.withdrawnAt.toISOString(),
      by: nameOf(row.withdrawnById),
      reason: (row.withdrawReason ?? 'other') as NonNullable<EntryLine['withdrawn']>['reason'],
      note: words ? row.withdrawNote : null,
    },
    looked: row.lookedAtAt && {
      at: row.lookedAtAt.toISOString(),
      by: nameOf(row.lookedAtById),
      outcome: (row.lookedAtOutcome ?? 'noted') as NonNullable<EntryLine['looked']>['outcome'],
      note: row.lookedAtNote,
    },
    may: {
      withdraw: writes,
      claim: writes && row.claimId === null && offers !== null,
      look:
        mayLookAtDeaths(actor).ok &&
        mayLook(actor, { ...looking, death: coded.direction === 'in' && reportsDeath(coded) }).ok,
    },
    version: row.version,
  };
}

function healthOf({ id, health }: EntryRow): EntryLine['health'] {
  const detail = openValue<HealthDetail>(healthColumn, id, health?.detailEnc ?? null);
  return detail && { state: detail.state, note: detail.note };
}
