import { randomUUID } from 'node:crypto';
import { type StaffActor, systemActor } from '@/lib/access/actor';
import { openThread } from '@/lib/correspondence/commands/open-thread';
import { recordEntries } from '@/lib/correspondence/commands/record-entries';
import { readThread } from '@/lib/correspondence/queries/read-thread';
import { type NewThread, newEntries, newThread, type Paper, type SaidOfOne } from '@/lib/correspondence/schema/entries';
import type { CorrespondentId, LineId, PrisonerId, ThreadId } from '@/lib/kernel/ids';
import { transaction } from '@/lib/platform/db';
import { configuration } from '@/prisma/worlds/staff';
import { pastTheRules } from '../setup/database';

type Bodies = {
  bureau: CorrespondentId;
  agency: CorrespondentId;
  mediator: CorrespondentId;
  north: string;
  south: string;
};
let bodies: Bodies | undefined;

/** The southern side's bureau, the agency and a mediator; the office belongs to the northern side. Made once for a test file. */
export async function theBodies(): Promise<Bodies> {
  if (bodies) return bodies;
  const { north, south } = await transaction(systemActor('test'), configuration);
  const body = async (code: string, kind: string, partyId: string | null, replyDays: number) => {
    const id = randomUUID();
    await pastTheRules(
      `insert into correspondent (id, code, kind, name_uk, name_ru, name_en, party_id, languages, reply_days)
        values ($1, $2, $3, $2, $2, $2, $4, '{en,uk}', $5)`,
      [id, `test-${code}`, kind, partyId, replyDays],
    );
    return id as CorrespondentId;
  };
  bodies = {
    bureau: await body('bureau', 'information-bureau', south.id, 30),
    agency: await body('agency', 'central-agency', null, 60),
    mediator: await body('mediator', 'mediator', null, 14),
    north: north.id,
    south: south.id,
  };
  await pastTheRules(
    `insert into setting (key, value) values ('house.our-party', $1) on conflict (key) do update set value = excluded.value`,
    [JSON.stringify({ partyId: north.id })],
  );
  return bodies;
}

export const daysAgo = (count: number) => new Date(Date.now() - count * 86_400_000).toISOString().slice(0, 10);

export const aPaperOf = (kind: Paper['kind'], given: Partial<Paper> = {}): Paper => ({
  paperId: randomUUID(),
  kind,
  direction: ['name-submitted', 'question', 'reminder'].includes(kind) ? 'out' : 'in',
  occurredOn: daysAgo(1),
  paperNumber: null,
  paperDate: null,
  way: 'post',
  authenticated: 'yes',
  scanHash: null,
  attachmentId: null,
  source: null,
  ...given,
});

/** A matter with the names of these people, submitted to the bureau forty days ago unless said otherwise. */
export async function aMatter(
  actor: StaffActor,
  prisonerIds: readonly PrisonerId[],
  given: Partial<Omit<NewThread, 'paper'>> & { paper?: Partial<Paper> } = {},
) {
  const { bureau } = await theBodies();
  const { paper, ...rest } = given;
  const { threadId } = await openThread(
    actor,
    newThread.parse({
      correspondentId: bureau,
      purpose: 'names',
      prisonerIds,
      said: {},
      ...rest,
      paper: aPaperOf('name-submitted', { occurredOn: daysAgo(40), ...paper }),
    }),
  );
  const lines = await pastTheRules<{ id: LineId; prisoner_id: PrisonerId }>(
    'select id, prisoner_id from correspondence_line where thread_id = $1 order by position',
    [threadId],
  );
  return { threadId, lineIds: lines.map(({ id }) => id) };
}

/** Records one paper about these lines, each saying the same. */
export const record = (
  actor: StaffActor,
  threadId: ThreadId,
  lineIds: readonly LineId[],
  given: { paper: Paper; said?: Partial<SaidOfOne> },
) =>
  recordEntries(actor, {
    id: threadId,
    ...newEntries.parse({ paper: given.paper, rows: lineIds.map((lineId) => ({ lineId, ...given.said })) }),
  });

/** Where each line stands, as the page shows it and as it is kept beside the entries: the two must agree. */
export async function standings(actor: StaffActor, threadId: ThreadId) {
  const { lines } = await readThread(actor, { id: threadId });
  const kept = await pastTheRules<{ id: string; state: string; asked_on: string | null }>(
    `select id, state, to_char(asked_on, 'YYYY-MM-DD') as asked_on from correspondence_line where thread_id = $1 order by position`,
    [threadId],
  );
  const visible = new Set(lines.map(({ id }) => id as string));
  expect(kept.filter(({ id }) => visible.has(id)).map(({ state, asked_on }) => [state, asked_on])).toEqual(
    lines.map(({ state, askedOn }) => [state, askedOn]),
  );
  return lines;
}
