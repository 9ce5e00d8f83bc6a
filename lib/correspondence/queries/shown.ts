import 'server-only';
import type { StaffActor } from '../../access/actor';
import { mayReadCorrespondence } from '../../access/rules';
import type { CorrespondentId, LineId, PrisonerId, ThreadId, UserId } from '../../kernel/ids';
import { recordNumber, threadNumber } from '../../kernel/numerals';
import { dayFromColumn, fromColumns } from '../../platform/dates';
import type { PrisonerStatus } from '../../prisoners/rules';
import type { CorrespondentKind, NextStep, Purpose } from '../rules/correspondents';
import type { LedgerEntry } from '../rules/entries';
import { dueOn, overdueBy, silenceOf, standingOf } from '../rules/silence';
import type { CorrespondentName } from '../schema/correspondents';
import type { ThreadLine } from '../schema/threads';
import type { EntryRow, LineRow, ThreadRow } from '../store/threads';
import { entryShown } from './entry-shown';

export type Reader = { actor: StaffActor; today: string; names: ReadonlyMap<string, string> };
type Correspondent = ThreadRow['correspondent'];

export const correspondentOf = ({ id, kind, nameUk, nameRu, nameEn, replyDays }: Correspondent): CorrespondentName => ({
  id: id as CorrespondentId,
  kind: kind as CorrespondentKind,
  uk: nameUk,
  ru: nameRu,
  en: nameEn,
  replyDays,
});

type Head = Pick<ThreadRow, 'id' | 'number' | 'purpose' | 'openedAt' | 'openedById' | 'correspondent'>;
export const headOf = (thread: Head, names: Reader['names']) => ({
  id: thread.id as ThreadId,
  number: threadNumber(thread.number),
  purpose: thread.purpose as Purpose,
  correspondent: correspondentOf(thread.correspondent),
  openedAt: thread.openedAt.toISOString(),
  openedBy: names.get(thread.openedById) ?? null,
});

/** Everybody a line names, for reading their names at once. */
export const peopleIn = (lines: readonly LineRow[]) =>
  lines.flatMap(({ nextOwnerId, entries }) => [
    nextOwnerId,
    ...entries.flatMap((entry) => [entry.recordedById, entry.withdrawnById, entry.lookedAtById]),
  ]);

/** An entry as the rules look at it. */
export const asLedger = (row: Pick<EntryRow, 'id' | 'kind' | 'direction' | 'reply' | 'subject' | 'occurredOn'>) =>
  ({
    id: row.id,
    kind: row.kind,
    direction: row.direction,
    reply: row.reply,
    subject: row.subject,
    on: dayFromColumn(row.occurredOn) ?? '',
  }) as Pick<LedgerEntry, 'id' | 'kind' | 'direction' | 'reply' | 'subject' | 'on'>;

/** Where a line stands, derived from the entries this reader sees. */
export function standingShown(line: LineRow, correspondent: Correspondent, { actor, today, names }: Reader) {
  const standing = standingOf(line.entries.filter(({ withdrawnAt }) => withdrawnAt === null).map(asLedger));
  const deadline = dayFromColumn(line.deadline);
  const due = dueOn(standing, { deadline, replyDays: correspondent.replyDays });
  // What comes next rests on the whole matter; who reads only its news of health is not told of the rest by it.
  const seesPlans = mayReadCorrespondence(actor).ok;
  return {
    state: standing.state,
    silence: silenceOf(standing, today),
    askedOn: standing.askedOn,
    owedSince: dayFromColumn(line.owedSince),
    deadline,
    due,
    overdue: overdueBy(due, today),
    next: seesPlans ? nextOf(line, { actor, today, names }) : undefined,
    version: line.version,
  };
}

function nextOf(line: LineRow, { actor, today, names }: Reader): ThreadLine['next'] {
  if (!line.nextStep) return null;
  const due = dayFromColumn(line.nextDue);
  return {
    step: line.nextStep as NextStep,
    note: line.nextNote,
    ownerId: line.nextOwnerId as UserId | null,
    owner: line.nextOwnerId ? (names.get(line.nextOwnerId) ?? null) : null,
    mine: line.nextOwnerId === actor.id,
    due,
    overdue: due !== null && due < today,
  };
}

/** One line with its person and its entries, the latest first. */
export const lineShown = (line: LineRow, correspondent: Correspondent, reader: Reader): ThreadLine => ({
  id: line.id as LineId,
  position: line.position,
  prisoner: {
    id: line.prisoner.id as PrisonerId,
    number: recordNumber(line.prisoner.number),
    names: line.prisoner.names as ThreadLine['prisoner']['names'],
    birth: fromColumns('birth', line.prisoner),
    status: line.prisoner.status as PrisonerStatus,
  },
  ...standingShown(line, correspondent, reader),
  entries: [...line.entries].reverse().map((entry) => entryShown(entry, correspondent, reader)),
});
