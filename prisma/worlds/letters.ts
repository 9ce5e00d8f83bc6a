import { randomUUID } from 'node:crypto';
import { type StaffActor, systemActor } from '../../lib/access/actor';
import { scopeOf } from '../../lib/access/scope';
import { writeEntries } from '../../lib/correspondence/commands/write-entries';
import { addDays } from '../../lib/correspondence/rules/days';
import {
  type Paper,
  paper as paperShape,
  type SaidOfOne,
  said as saidShape,
} from '../../lib/correspondence/schema/entries';
import { savePlan } from '../../lib/correspondence/store/lines';
import { saveThread } from '../../lib/correspondence/store/threads';
import type { CorrespondentId, LineId, PrisonerId, ThreadId } from '../../lib/kernel/ids';
import { transaction } from '../../lib/platform/db';
import type { People, Sides } from './demonstration';
import { aPrisoner } from './prisoners';
import type { Office } from './staff';

const seed = systemActor('seed');
const dayBefore = (now: Date, days: number) => addDays(now.toISOString().slice(0, 10), -days);

type Body = { id: CorrespondentId; kind: string; code: string };
type Bodies = Record<'bureau' | 'agency' | 'mediator', Body>;

/** The bodies the office writes to, all invented, and which side is ours. */
async function bodies(sides: Sides): Promise<Bodies> {
  const names = {
    bureau: [
      'Довідкове бюро Південної сторони',
      'Справочное бюро Южной стороны',
      'Information bureau of the Southern side',
    ],
    agency: ['Нейтральне агентство з розшуку', 'Нейтральное агентство по розыску', 'Neutral tracing agency'],
    mediator: ['Місія нейтрального посередника', 'Миссия нейтрального посредника', 'Mission of the neutral mediator'],
  };
  const make = (code: keyof Bodies, kind: string, more: object) =>
    transaction(seed, async (tx) => {
      const id = randomUUID() as CorrespondentId;
      const [nameUk = '', nameRu = '', nameEn = ''] = names[code];
      await tx.correspondent.create({
        data: { id, code, kind, nameUk, nameRu, nameEn, ...more, languages: ['ru', 'en', 'uk'] },
      });
      return { id, kind, code };
    });
  await transaction(seed, (tx) =>
    tx.setting.create({ data: { key: 'house.our-party', value: { partyId: sides.north.id } } }),
  );
  return {
    bureau: await make('bureau', 'information-bureau', {
      partyId: sides.south.id,
      replyDays: 30,
      address: 'PO box 7, Southern City',
    }),
    agency: await make('agency', 'central-agency', { replyDays: 45, address: 'PO box 40, Neutral City' }),
    mediator: await make('mediator', 'mediator', { replyDays: 21 }),
  };
}

type Given = { ago: number; kind: Paper['kind']; said?: Partial<SaidOfOne> } & Partial<Omit<Paper, 'kind'>>;
type Desk = { by: StaffActor; now: Date };
type Matter = { id: ThreadId; number: number; correspondent: Body; lines: LineId[] };

/** A matter about these people, opened so many days ago. */
const aMatter = (
  { by, now }: Desk,
  correspondent: Body,
  purpose: string,
  ago: number,
  people: readonly PrisonerId[],
): Promise<Matter> =>
  transaction(by, async (tx) => {
    const id = randomUUID() as ThreadId;
    const at = new Date(now.getTime() - ago * 86_400_000);
    const lines = people.map((prisonerId, index) => ({
      id: randomUUID() as LineId,
      prisonerId,
      position: index + 1,
      deadline: null,
    }));
    const number = await saveThread(
      tx,
      scopeOf(by),
      { id, correspondentId: correspondent.id, purpose, by: by.id, now: at },
      lines,
    );
    return { id, number, correspondent, lines: lines.map((line) => line.id) };
  });

/** One paper about these lines, written down the day after it came or went. */
const aPaper = ({ by, now }: Desk, matter: Matter, lines: readonly LineId[], { ago, said = {}, ...given }: Given) =>
  transaction(by, (tx) =>
    writeEntries(tx, by, {
      matter,
      paper: paperShape.parse({
        paperId: randomUUID(),
        direction: 'in',
        occurredOn: dayBefore(now, ago),
        way: 'post',
        authenticated: 'yes',
        ...given,
      }),
      rows: lines.map((lineId) => ({ lineId, said: { ...saidShape.parse({}), ...said }, at: '' })),
      now: new Date(now.getTime() - Math.max(0, ago - 1) * 86_400_000),
    }),
  );

/** What the office and the other side have written to each other about people, in every state a matter can be in. */
export async function theLetters(office: Office, sides: Sides, held: People, now: Date) {
  const { bureau, agency, mediator } = await bodies(sides);
  const desk = { by: office['case-officer'], now };
  const id = (n: number) => held[n]?.id as PrisonerId;
  await aListOfNames(desk, bureau, office, held);
  const quiet = await aMatter(desk, agency, 'question', 20, [id(27)]);
  await aPaper(desk, quiet, quiet.lines, { ago: 20, kind: 'question', direction: 'out', paperNumber: '214/2' });
  const asked = await aMatter(desk, mediator, 'question', 9, [id(13)]);
  await aPaper(desk, asked, asked.lines, {
    ago: 9,
    kind: 'question',
    direction: 'out',
    way: 'meeting',
    authenticated: 'no',
  });
  await cardsThatCame(desk, agency, held);
  await newsOfHealth({ ...desk, by: office.analyst }, bureau, id(18));
  await whatTheyAskUs(desk, bureau, office, sides);
}

/** Eight names: some answered, one refused, one death reported, two silent beyond every period. */
async function aListOfNames(desk: Desk, bureau: Body, office: Office, held: People) {
  const people = [15, 16, 17, 18, 19, 23, 24, 25].map((n) => held[n]?.id as PrisonerId);
  const matter = await aMatter(desk, bureau, 'names', 75, people);
  const line = (...at: number[]) => at.map((index) => matter.lines[index] as LineId);
  await aPaper(desk, matter, matter.lines, { ago: 75, kind: 'name-submitted', direction: 'out', paperNumber: '181/1' });
  await aPaper(desk, matter, matter.lines, {
    ago: 68,
    kind: 'acknowledgement',
    way: 'e-mail',
    authenticated: 'unclear',
  });
  const answer = { ago: 40, kind: 'reply' as const, paperNumber: '44-17', paperDate: dayBefore(desk.now, 46) };
  const judged = { reliability: 'B', credibility: 2, note: null } as const;
  await aPaper(desk, matter, line(0, 1), { ...answer, said: { reply: 'held', claim: judged } });
  await aPaper(desk, matter, line(2), { ...answer, said: { reply: 'not-held' } });
  await aPaper(desk, matter, line(3), { ...answer, said: { reply: 'no-information' } });
  await aPaper(desk, matter, line(4), {
    ...answer,
    said: { reply: 'refused', ground: 'security', groundNote: 'No reason given beyond the word.' },
  });
  await aPaper(desk, matter, line(5), {
    ago: 6,
    kind: 'reply',
    paperNumber: '44-31',
    authenticated: 'no',
    said: { reply: 'deceased', note: 'One line, no date, no place.' },
  });
  await aPaper(desk, matter, line(6, 7), { ago: 20, kind: 'reminder', direction: 'out', paperNumber: '181/2' });
  await transaction(desk.by, (tx) =>
    savePlan(tx, scopeOf(desk.by), line(6)[0] as LineId, {
      version: 1,
      deadline: null,
      nextStep: 'ask-another',
      nextNote: 'The agency, at the next meeting.',
      nextOwnerId: office['case-officer'].id,
      nextDue: dayBefore(desk.now, 1),
    }),
  );
}

/** Capture cards forwarded by the agency: some written in time, some months late. */
async function cardsThatCame(desk: Desk, agency: Body, held: People) {
  const people = held.filter(({ n }) => n % 3 === 0 && n < 24);
  const matter = await aMatter(
    desk,
    agency,
    'notice',
    55,
    people.map(({ id }) => id),
  );
  for (const [index, { n }] of people.entries())
    await aPaper(desk, matter, [matter.lines[index] as LineId], {
      ago: 55,
      kind: 'capture-card',
      // In the month the place on file says, or three months after it.
      paperDate: addDays(`2025-${String(1 + (n % 12)).padStart(2, '0')}-20`, n % 2 ? 90 : 0),
    });
  await aPaper(desk, matter, matter.lines.slice(0, 1), {
    ago: 12,
    kind: 'notification',
    paperNumber: '9-203',
    said: { subject: 'transfer' },
  });
}

/** Somebody gravely ill: two weeks of news, then none. */
async function newsOfHealth(desk: Desk, bureau: Body, person: PrisonerId) {
  const matter = await aMatter(desk, bureau, 'health', 36, [person]);
  const news = (ago: number, healthState: 'seriously-ill' | 'critical', healthNote: string) =>
    aPaper(desk, matter, matter.lines, { ago, kind: 'health-news', said: { healthState, healthNote } });
  await news(36, 'critical', 'Operated on, cannot be moved.');
  await news(29, 'seriously-ill', 'Conscious, fever falling.');
}

/** Two people of the other side in our hands: one reported on, one not, and a question that waits for our answer. */
async function whatTheyAskUs(desk: Desk, bureau: Body, office: Office, sides: Sides) {
  const ours: PrisonerId[] = [];
  for (const n of [121, 122])
    ours.push(
      await transaction(seed, async (tx) => {
        const sketch = {
          n,
          status: 'confirmed-captive' as const,
          by: office['case-officer'],
          now: desk.now,
          place: 'Reception camp West',
        };
        return (
          await aPrisoner(tx, { ...sketch, originId: sides.south.id, detainingId: sides.north.id, aliveDaysAgo: 3 })
        ).id;
      }),
    );
  const matter = await aMatter(desk, bureau, 'their-question', 12, ours);
  await aPaper(desk, matter, matter.lines, { ago: 12, kind: 'question', paperNumber: '71-5' });
  await aPaper(desk, matter, matter.lines.slice(0, 1), { ago: 10, kind: 'capture-card', direction: 'out' });
}
