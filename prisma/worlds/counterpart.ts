import { randomUUID } from 'node:crypto';
import { systemActor } from '../../lib/access/actor';
import { answerPerson } from '../../lib/counterpart/commands/answer-person';
import { decideLine } from '../../lib/counterpart/commands/decide-line';
import { matchList } from '../../lib/counterpart/commands/match-list';
import { receiveList } from '../../lib/counterpart/commands/receive-list';
import { newAnswer } from '../../lib/counterpart/schema/answers';
import { addMember } from '../../lib/exchanges/commands/add-member';
import { moveBatch } from '../../lib/exchanges/commands/move-batch';
import { openBatch } from '../../lib/exchanges/commands/open-batch';
import type { BatchAction } from '../../lib/exchanges/rules';
import { newBatch } from '../../lib/exchanges/schema/batch';
import type { BatchId, CounterpartListId, MemberId } from '../../lib/kernel/ids';
import { fullName } from '../../lib/names/full-name';
import { reading, transaction } from '../../lib/platform/db';
import type { People, Sides } from './demonstration';
import { inSpelling, inventedName } from './names';
import { aRecordWritten } from './pairs';
import type { Office } from './staff';

const seed = systemActor('seed');
type World = { office: Office; sides: Sides; held: People; now: Date };
const dayBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
const offeredAgo = 34;
/** Who is on the batch that lies before the other side. */
const offeredPeople = [16, 19, 29];

/**
 * A batch that lies before the other side: the short list they sent, with a line of every outcome, of which some are
 * decided, and what they answered about three people.
 */
export async function theCounterpart(world: World) {
  const batchId = await anOfferedBatch(world);
  await theirList(world, batchId);
  await theirAnswers(world, batchId);
}

const batchOf = (id: BatchId) =>
  reading(seed, (tx) => tx.batch.findUniqueOrThrow({ where: { id }, select: { status: true, version: true } }));

async function anOfferedBatch({ office, sides, held, now }: World): Promise<BatchId> {
  const terms = { oursId: sides.north.id, theirsId: sides.south.id, seats: 8, stretchers: 2 };
  const { id } = await openBatch(office.planner, newBatch.parse({ ...terms, name: 'Preliminary stage' }));
  for (const { id: prisonerId } of held.filter(({ n }) => offeredPeople.includes(n)))
    await addMember(office.planner, { id, prisonerId, reason: 'longest-held', note: null });
  const move = async (by: Office['planner'], action: Exclude<BatchAction, 'change'>) =>
    moveBatch(by, { id, action, version: (await batchOf(id)).version, reason: null, note: null });
  await move(office.planner, 'submit');
  await move(office.supervisor, 'approve');
  // Where an approval takes two, the second is another supervisor's.
  if ((await batchOf(id)).status !== 'approved') await move(office.second.supervisor, 'approve');
  await move(office.supervisor, 'freeze');
  const at = new Date(now.getTime() - offeredAgo * 86_400_000);
  await transaction(seed, (tx) => tx.batch.updateMany({ where: { id }, data: { status: 'offered', updatedAt: at } }));
  return id;
}

const born = ({ n }: { n: number }) => {
  const [day, month, year] = [1 + (n % 27), 1 + (n % 12), 1970 + ((n * 7) % 35)];
  return `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
};
const named = (n: number, spelling: 0 | 1 | 2) => fullName(inSpelling(inventedName(n), spelling));

/** What they sent, in Russian and Latin spellings, as such lists come. */
const rows = [
  ['№', 'Ф.И.О.', 'Дата рождения', 'Звание', 'Часть', 'Категория'],
  ['1', named(15, 1), born({ n: 15 }), 'лейтенант', '25 бригада', 'военнослужащий'],
  ['2', named(17, 2), born({ n: 17 }), 'corporal', '27th brigade', 'combatant'],
  ['3', named(18, 1), '02.11.1999', 'рядовой', '28 бригада', 'военнослужащий'],
  ['4', named(14, 1), born({ n: 14 }), 'сержант', '', 'военнослужащий'],
  ['5', named(23, 1), born({ n: 23 }), '', '', 'гражданский'],
  ['6', 'Возвратенко Нестор Кузьмич', '14.03.1988', '', '51 бригада', 'военнослужащий'],
  ['7', 'Осенчук Лавр Игнатьевич', '05.12.1995', '', '62 бригада', 'военнослужащий'],
  ['8', 'Терновой Сергей', '11.02.1991', '', '17 бригада', 'военнослужащий'],
  ['9', 'Пташниченко Орест Маркиянович', '19.06.2001', 'рядовой', '93 бригада', 'военнослужащий'],
  ['10', named(1, 1), '31.02.1990', 'рядовой', '', 'военнослужащий'],
  ['11', named(25, 1), born({ n: 25 }), '', '35 бригада', 'военнослужащий'],
];

async function theirList({ office, sides, now }: World, batchId: BatchId) {
  const by = { by: office['case-officer'].id, originId: sides.north.id, source: 'capture card' };
  await transaction(seed, async (tx) => {
    const home = { surname: 'Возвратенко', given: 'Нестор', patronymic: 'Кузьмич', born: '1988-03-14' };
    await aRecordWritten(tx, { ...home, unit: '51st brigade' }, { ...by, status: 'returned' });
    const dead = { surname: 'Осінчук', given: 'Лавр', patronymic: 'Гнатович', born: '1995-12-05' };
    await aRecordWritten(tx, { ...dead, unit: '62nd brigade' }, { ...by, status: 'deceased-unconfirmed' });
  });
  const listId = randomUUID() as CounterpartListId;
  await receiveList(office.planner, {
    id: batchId,
    listId,
    purpose: 'offer',
    source: 'Their commission, by the mediator',
    reference: '44/118',
    receivedOn: dayBefore(now, 6),
    agreementLine: 'under-25',
    file: { name: 'spisok-44-118.csv', bytes: Buffer.from(rows.map((cells) => cells.join(';')).join('\n')) },
  });
  await matchList(listId);
  const line = (position: number) =>
    reading(seed, (tx) => tx.counterpartLine.findUniqueOrThrow({ where: { listId_position: { listId, position } } }));
  const { version } = await line(10);
  const unknown = { position: 10, version, decision: 'unknown' as const, prisonerId: null, number: null };
  await decideLine(office.planner, { listId, one: { ...unknown, note: 'Asked for a date of capture.' } });
}

/** One agreed, one refused after silence, one who is silent still. */
async function theirAnswers({ office, held, now }: World, batchId: BatchId) {
  const members = await reading(seed, (tx) => tx.batchMember.findMany({ where: { batchId } }));
  const memberOf = (n: number) => {
    const person = held.find((one) => one.n === n);
    return members.find(({ prisonerId }) => prisonerId === person?.id);
  };
  const say = async (n: number, said: object) => {
    const member = memberOf(n);
    if (!member) return null;
    const memberId = member.id as MemberId;
    return answerPerson(office.planner, { id: batchId, ...newAnswer.parse({ memberId, ...said }) });
  };
  await say(16, { answer: 'accepted', on: dayBefore(now, 21) });
  const silent = await say(19, { answer: 'no-answer', on: dayBefore(now, 20), note: 'Asked again by the mediator.' });
  const matter = await reading(seed, (tx) =>
    tx.correspondenceLine.findFirst({ where: { prisonerId: memberOf(19)?.prisonerId ?? '' }, select: { id: true } }),
  );
  await say(19, {
    answer: 'refused',
    on: dayBefore(now, 5),
    reason: 'proceedings',
    follows: silent?.answerId ?? null,
    ledger: matter && { lineId: matter.id, way: 'meeting', paperNumber: '44/119' },
  });
}
