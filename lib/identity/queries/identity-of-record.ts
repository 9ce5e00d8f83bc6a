import 'server-only';
import type { Actor } from '../../access/actor';
import {
  mayAskIdentity,
  mayEstablishIdentity,
  mayKeepDonors,
  mayKeepSamples,
  mayReadDonorContact,
  mayReadDonors,
  mayReadIdentity,
  mayReadInquiries,
} from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { IdentityCaseId, LaboratoryId, PrisonerId } from '../../kernel/ids';
import { reading, type Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import { degreeOf, planDonors, type Relation } from '../rules/kinship';
import type { SubjectKind } from '../rules/methods';
import type { CaseOfRecord, RecordIdentity } from '../schema/lists';
import { findPerson } from '../store/cases';
import { findKinshipTable, findLaboratories, findMinimumRules } from '../store/configuration';
import { donorsOf, inquiriesAbout } from '../store/donors';
import { casesOfRecord } from '../store/lists';
import { requestsOf } from '../store/requests';
import { claimedLineOf, decisionLineOf, peopleIn, personOf } from './case-lines';
import { asDonor, donorLineOf, peopleOfKits, peopleOfRequests, requestLineOf } from './dna-lines';
import { today } from './today';

/**
 * The identity part of one record: the questions it stands in, the relatives who give samples, who is still needed. Name
 * and contact of a relative only for those who reach families. Logged as a read.
 */
export const identityOfRecord = (actor: Actor, { prisonerId }: { prisonerId: PrisonerId }): Promise<RecordIdentity> =>
  reading(actor, async (tx) => {
    must(mayReadDonors(actor));
    const scope = scopeOf(actor);
    const person = found(await findPerson(tx, scope, prisonerId));
    const whole = mayReadIdentity(actor).ok;
    const answer = {
      person: { ...personOf(person), sex: person.sex },
      cases: whole ? await casesOf(tx, scope, actor, prisonerId) : null,
      requests: whole ? await requestLines(tx, scope, prisonerId) : null,
      ...(await familyOf(tx, scope, actor, { prisonerId, sex: person.sex })),
      may: {
        openCase: mayAskIdentity(actor).ok,
        keepDonors: mayKeepDonors(actor).ok,
        keepSamples: mayKeepSamples(actor).ok,
        askLaboratory: mayAskIdentity(actor).ok,
        acceptResults: mayEstablishIdentity(actor).ok,
      },
    };
    await record(tx, actor, { type: 'prisoner.read', prisonerId, detail: { part: 'identity' } });
    return answer;
  });

async function requestLines(tx: Tx, scope: Scope, prisonerId: PrisonerId) {
  const rows = await requestsOf(tx, scope, prisonerId);
  const names = await staffNames(tx, scope, peopleOfRequests(rows));
  return rows.map((row) => requestLineOf(row, today(), names));
}

async function familyOf(
  tx: Tx,
  scope: Scope,
  actor: Actor,
  { prisonerId, sex }: { prisonerId: PrisonerId; sex: string },
) {
  const day = today();
  const rows = await donorsOf(tx, scope, prisonerId);
  const contact = mayReadDonorContact(actor).ok;
  const inquiries = contact && mayReadInquiries(actor).ok ? await inquiriesAbout(tx, scope, prisonerId) : [];
  const references = new Map(inquiries.map(({ id, reference }) => [id, reference]));
  const people = rows.flatMap((row) => [...peopleOfKits(row.kits), ...row.consents.map((one) => one.withdrawnById)]);
  const names = await staffNames(tx, scope, people);
  const { version, table } = await findKinshipTable(tx, scope);
  const plan = planDonors(
    rows.map((row) => asDonor(row, day)),
    table,
  );
  const closestFirst = rows.toSorted((a, b) => degree(a.relation) - degree(b.relation) || a.number - b.number);
  const laboratories = mayAskIdentity(actor).ok || mayKeepSamples(actor).ok ? await findLaboratories(tx, scope) : [];
  return {
    donors: closestFirst.map((row) => donorLineOf(row, { day, names, soughtSex: sex, contact, references })),
    plan: {
      reached: plan.reached,
      by: [...plan.by],
      ways: plan.ways.map(({ missing }) => ({ missing: [...missing] })),
      tableVersion: version,
    },
    laboratories: laboratories
      .filter(({ active }) => active)
      .map(({ id, name, abroad, usualDays }) => ({ id: id as LaboratoryId, name, abroad, usualDays })),
    inquiries,
  };
}
const degree = (relation: string) => degreeOf[relation as Relation] ?? 9;

async function casesOf(tx: Tx, scope: Scope, actor: Actor, prisonerId: PrisonerId): Promise<CaseOfRecord[]> {
  const rows = await casesOfRecord(tx, scope, prisonerId);
  const rules = await findMinimumRules(tx, scope);
  const names = await staffNames(tx, scope, rows.flatMap(peopleIn));
  return rows.map((row) => {
    const kind = row.subjectKind as SubjectKind;
    const decision = row.decisions.find(({ status }) => status === 'established' || status === 'proposed');
    return {
      id: row.id as IdentityCaseId,
      number: row.number,
      subjectKind: kind,
      origin: row.origin as CaseOfRecord['origin'],
      status: row.status as CaseOfRecord['status'],
      tagNumber: row.tagNumber,
      openedAt: row.openedAt.toISOString(),
      role: roleOf(row, prisonerId, decision),
      claimed: row.claimed.filter(({ withdrawnAt }) => !withdrawnAt).map((one) => claimedLineOf(one, names)),
      decision: decision ? decisionLineOf(decision, { names, rules, kind, checks: row.checks, me: actor.id }) : null,
    };
  });
}

type Row = Awaited<ReturnType<typeof casesOfRecord>>[number];
function roleOf(row: Row, id: PrisonerId, decision: Row['decisions'][number] | undefined): CaseOfRecord['role'] {
  if (decision?.status === 'established' && decision.prisonerId === id) return 'established';
  if (row.prisonerId === id) return 'subject';
  return row.claimed.some(({ prisonerId, withdrawnAt }) => prisonerId === id && !withdrawnAt) ? 'claimed' : 'compared';
}
