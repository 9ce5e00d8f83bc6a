import { decideVersion, openAgreement, proposeVersion } from '../../lib/agreements/commands/change-agreement';
import { recordEntry, withdrawEntry } from '../../lib/agreements/commands/keep-entries';
import type { AgreementContent, AgreementLine } from '../../lib/agreements/rules/content';
import { warningsOf } from '../../lib/agreements/rules/warnings';
import { newAgreement, newVersion } from '../../lib/agreements/schema/agreement';
import { reading } from '../../lib/platform/db';
import type { Sides } from './demonstration';
import type { Office } from './staff';

const wounded: AgreementLine = {
  id: 'seriously-wounded',
  title: 'Seriously wounded and seriously sick',
  mode: 'unconditional',
  criteria: [{ health: ['seriously-wounded-or-sick', 'direct-repatriation'] }],
};
const staff: AgreementLine = {
  id: 'medical-and-religious',
  title: 'Medical and religious personnel',
  mode: 'unconditional',
  criteria: [{ category: ['medical', 'religious'] }],
};
const young: AgreementLine = {
  id: 'under-25',
  title: 'Up to twenty-five years old',
  mode: 'all-for-all',
  criteria: [{ ageUnder: 25 }],
};
const longHeld: AgreementLine = {
  id: 'longest-held',
  title: 'Women, and those held longest',
  mode: 'ratio',
  give: 1,
  take: 1,
  offered: 60,
  criteria: [{ sex: 'female' }, { heldMonths: 24 }],
};

/** One agreement as the two sides read it: ours without condition where the law knows none, theirs man for man. */
export const agreementText = (sides: { oursId: string; theirsId: string }, day: string): AgreementContent => ({
  title: 'Agreement of the commissions at the river',
  mediators: ['Neutral mediator'],
  stages: [
    { title: 'The wounded and the sick', on: day },
    { title: 'All others', on: null },
  ],
  readings: [
    { partyId: sides.oursId, lines: [wounded, staff, young, longHeld] },
    {
      partyId: sides.theirsId,
      lines: [
        { ...wounded, mode: 'ratio', give: 1, take: 1 },
        { ...young, criteria: [{ ageUnder: 23 }] },
        { ...longHeld, title: 'Held longest', take: 2, criteria: [{ heldMonths: 36 }] },
      ],
    },
  ],
});

const answersFor = (content: AgreementContent) =>
  Object.fromEntries(
    warningsOf(content).map(({ key }) => [
      key,
      'So the other side reads it; we told them in writing that we do not. We hand over and ask for the wounded without condition.',
    ]),
  );

/** The agreement in force, a next version that waits for a supervisor, and a small ledger. Answers the version in force. */
export async function theAgreement(office: Office, sides: Sides, now: Date) {
  const daysFrom = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const parties = { oursId: sides.north.id, theirsId: sides.south.id };
  const content = agreementText(parties, daysFrom(9));
  const { id } = await openAgreement(
    office.planner,
    newAgreement.parse({
      ...parties,
      content,
      answers: answersFor(content),
      note: 'The signed text, both language versions.',
    }),
  );
  await decideVersion(office.supervisor, { id, number: 1, version: 1, decision: 'adopt', note: null });
  const entry = { kind: 'offer', source: 'Letter of their commission', note: null } as const;
  await recordEntry(office.planner, { ...entry, id, lineId: 'longest-held', count: 24, on: daysFrom(-12) });
  await recordEntry(office.planner, {
    ...entry,
    id,
    lineId: 'longest-held',
    kind: 'delivery',
    count: 10,
    on: daysFrom(-5),
    source: 'Record of the handover, signed by the mediator',
  });
  const slip = await recordEntry(office.planner, { ...entry, id, lineId: 'under-25', count: 70, on: daysFrom(-12) });
  await withdrawEntry(office.planner, { id, entryId: slip.id, version: 1, reason: 'The letter says 7, not 70.' });
  await recordEntry(office.planner, { ...entry, id, lineId: 'under-25', count: 7, on: daysFrom(-12) });
  const present = await reading(office.planner, (tx) =>
    tx.agreementVersion.findFirstOrThrow({ where: { agreementId: id, status: 'adopted' }, select: { id: true } }),
  );
  const raised = raisedText(content);
  await proposeVersion(office.planner, {
    id,
    ...newVersion.parse({
      content: raised,
      answers: answersFor(raised),
      note: 'The number agreed in the talks of last week.',
    }),
  });
  return present.id;
}

/** What the planner proposes next: more of those held longest, nothing else. */
const raisedText = (content: AgreementContent): AgreementContent => ({
  ...content,
  readings: content.readings.map((one) => ({
    ...one,
    lines: one.lines.map((line) => (line.id === 'longest-held' ? { ...line, offered: 90 } : line)),
  })),
});
