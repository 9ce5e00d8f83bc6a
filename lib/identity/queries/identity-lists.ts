import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadIdentity } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { DonorId, IdentityCaseId, LabRequestId } from '../../kernel/ids';
import { dayFromColumn } from '../../platform/dates';
import { reading, type Tx } from '../../platform/db';
import { must } from '../../platform/demand';
import { mayEstablishBeside } from '../rules/cases';
import { custodyOf } from '../rules/custody';
import { planDonors } from '../rules/kinship';
import type { SubjectKind } from '../rules/methods';
import { heldUntil } from '../rules/samples';
import type { AttentionLine, IdentityLists, ListAsked } from '../schema/lists';
import { findKinshipTable, findMinimumRules } from '../store/configuration';
import { asConsent } from '../store/donors';
import { asCustodyEvent } from '../store/kits';
import { casesAnswered, donorsWithSamples, familiesBegun, listSize, overdueRequests } from '../store/lists';
import { carried, personOf, type Rules } from './case-lines';
import { asDonor } from './dna-lines';
import { daysAfter, daysBetween, today } from './today';

/** How many days ahead an ending consent is shown. */
const noticeDays = 60;

/** One of the short lists: weakened identities, late laboratories, ending consents, families still to be asked. */
export const readIdentityList = (actor: Actor, { list }: ListAsked): Promise<IdentityLists> =>
  reading(actor, async (tx) => {
    must(mayReadIdentity(actor));
    const scope = scopeOf(actor);
    const lines = await linesOf[list](tx, scope);
    await record(tx, actor, { type: 'identity.listed', detail: { list, count: lines.length } });
    return { [list]: lines.slice(0, listSize), more: lines.length > listSize };
  });

/** Everything answered whose checks no longer carry the answer, or whose claim was retracted since. */
export async function attentionLines(tx: Tx, scope: Scope): Promise<AttentionLine[]> {
  const rows = await casesAnswered(tx, scope);
  const rules = await findMinimumRules(tx, scope);
  return rows.flatMap((row) => row.decisions.flatMap((decision) => attentionOf(row, decision, { rules, rows }) ?? []));
}

type Answered = Awaited<ReturnType<typeof casesAnswered>>[number];
function attentionOf(
  row: Answered,
  decision: Answered['decisions'][number],
  { rules, rows }: { rules: Rules; rows: readonly Answered[] },
): AttentionLine | null {
  const subjectKind = row.subjectKind as SubjectKind;
  const shown = {
    key: decision.id,
    caseId: row.id as IdentityCaseId,
    caseNumber: row.number,
    subjectKind,
    person: personOf(decision.prisoner),
  };
  if (!carried(decision, { checks: row.checks, rules, kind: subjectKind })) {
    const changes = row.checks.flatMap(({ withdrawnAt, recordedAt }) => [withdrawnAt, recordedAt]);
    const times = changes.filter((date) => date !== null).map((date) => date.toISOString());
    const kind = decision.status === 'established' ? 'weakened' : 'proposal-weakened';
    return { ...shown, kind, since: times.toSorted().at(-1) ?? null };
  }
  // Two records of one person, established apart, were joined since.
  if (decision.status === 'established' && !mayEstablishBeside(subjectOf(row), elsewhere(rows, row, decision)).ok)
    return { ...shown, kind: 'established-twice', since: decision.decidedAt?.toISOString() ?? null };
  const retracted = row.checks.find(({ withdrawnAt, claim }) => !withdrawnAt && claim?.retractedAt);
  return retracted
    ? { ...shown, kind: 'claim-retracted', since: retracted.claim?.retractedAt?.toISOString() ?? null }
    : null;
}

const subjectOf = (row: Answered) => ({ kind: row.subjectKind as SubjectKind, subject: row.prisonerId });
const elsewhere = (rows: readonly Answered[], here: Answered, { prisonerId }: { prisonerId: string }) =>
  rows
    .filter(
      ({ id, decisions }) =>
        id !== here.id && decisions.some((one) => one.status === 'established' && one.prisonerId === prisonerId),
    )
    .map(subjectOf);

async function overdueLines(tx: Tx, scope: Scope) {
  const day = today();
  return (await overdueRequests(tx, scope, day)).map((row) => {
    const expectedBy = dayFromColumn(row.expectedBy) ?? day;
    return {
      id: row.id as LabRequestId,
      caseId: row.caseId as IdentityCaseId | null,
      person: personOf(row.prisoner),
      laboratory: row.laboratory.name,
      reference: row.reference,
      sentOn: dayFromColumn(row.sentOn) ?? '',
      expectedBy,
      daysLate: daysBetween(expectedBy, day),
    };
  });
}

/** Donors whose sample exists and whose consent has ended or ends soon, the earliest end first. */
export async function consentLines(tx: Tx, scope: Scope) {
  const day = today();
  const until = daysAfter(day, noticeDays);
  return (await donorsWithSamples(tx, scope))
    .filter(({ kits }) => kits.some((kit) => !custodyOf(kit.custody.map(asCustodyEvent)).ended))
    .map((row) => {
      const held = heldUntil(row.consents.map(asConsent), day);
      const lastEnd = row.consents
        .map(({ expiresOn, withdrawnOn }) => dayFromColumn(withdrawnOn ?? expiresOn))
        .filter((end) => end !== null);
      return {
        key: row.id,
        donorId: row.id as DonorId,
        donorNumber: row.number,
        relation: row.relation as AttentionRelation,
        person: personOf(row.prisoner),
        expiresOn: held ?? lastEnd.toSorted().at(-1) ?? null,
        ended: held === null,
      };
    })
    .filter(({ ended, expiresOn }) => ended || (expiresOn !== 'always' && expiresOn !== null && expiresOn <= until))
    .toSorted((a, b) => (a.expiresOn ?? '').localeCompare(b.expiresOn ?? ''));
}
type AttentionRelation = NonNullable<IdentityLists['consents']>[number]['relation'];

/** Families begun whose samples do not yet make a strong comparison; those nearest to it first. */
async function neededLines(tx: Tx, scope: Scope) {
  const day = today();
  const { version, table } = await findKinshipTable(tx, scope);
  return (await familiesBegun(tx, scope))
    .map((row) => {
      const donors = row.donors.map((donor) => asDonor(donor, day));
      const { reached, by, ways } = planDonors(donors, table);
      return {
        person: personOf(row),
        reached,
        plan: {
          reached,
          by: [...by],
          ways: ways.map(({ missing }) => ({ missing: [...missing] })),
          tableVersion: version,
        },
        donors: donors.filter(({ given }) => given).length,
        toAsk: donors.filter(({ given, availability }) => !given && ['to-ask', 'willing'].includes(availability))
          .length,
      };
    })
    .filter(({ reached }) => reached !== 'strong')
    .toSorted((a, b) => Number(b.reached === 'usable') - Number(a.reached === 'usable') || b.toAsk - a.toAsk);
}

const linesOf = { attention: attentionLines, overdue: overdueLines, consents: consentLines, needed: neededLines };
