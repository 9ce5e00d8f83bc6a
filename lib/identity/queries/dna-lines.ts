import 'server-only';
import type {
  ConsentId,
  CustodyEventId,
  DonorId,
  IdentityCaseId,
  KitId,
  LabRequestId,
  LabResultId,
} from '../../kernel/ids';
import { dayFromColumn } from '../../platform/dates';
import { custodyOf } from '../rules/custody';
import { type Donor, degreeOf, type Line, lineagesOf, type Relation } from '../rules/kinship';
import { inForce } from '../rules/samples';
import type { ConsentLine, CustodyLine, DonorLine, KitLine, RequestLine, ResultLine } from '../schema/dna-view';
import type { WholeCase } from '../store/cases';
import { asConsent, type DonorRow, openContact } from '../store/donors';
import { asCustodyEvent } from '../store/kits';
import { openStatement, type RequestRow } from '../store/requests';
import { type Names, nameIn, personOf } from './case-lines';

type KitRow = WholeCase['kits'][number] | DonorRow['kits'][number];

/** A kit, where it is, and its way step by step with what is doubtful at each. */
export function kitLineOf(row: KitRow, names: Names): KitLine {
  const custody = custodyOf(row.custody.map(asCustodyEvent));
  return {
    id: row.id as KitId,
    kitNumber: row.kitNumber,
    kind: row.kind as KitLine['kind'],
    donorId: row.donorId as DonorId | null,
    donorNumber: row.donor?.number ?? null,
    caseId: row.caseId as IdentityCaseId | null,
    note: row.note,
    holder: custody.holder,
    onTheWayTo: custody.onTheWayTo,
    seal: custody.seal,
    place: custody.place,
    taken: custody.taken,
    atLaboratory: custody.atLaboratory,
    ended: custody.ended,
    flags: [...new Set(custody.flags.map(({ flag }) => flag))],
    custody: row.custody.map((event) => custodyLineOf(event, custody.flags, names)),
  };
}

const custodyLineOf = (
  row: KitRow['custody'][number],
  flags: ReturnType<typeof custodyOf>['flags'],
  names: Names,
): CustodyLine => ({
  id: row.id as CustodyEventId,
  kind: row.kind as CustodyLine['kind'],
  occurredAt: row.occurredAt.toISOString(),
  from: row.fromHolder,
  to: row.toHolder,
  seal: row.seal,
  place: row.place,
  laboratory: row.laboratory?.name ?? null,
  note: row.note,
  recordedBy: nameIn(names, row.recordedById),
  recordedAt: row.recordedAt.toISOString(),
  flags: flags.filter(({ eventId }) => eventId === row.id).map(({ flag }) => flag),
  withdrawn: row.withdrawnAt && {
    at: row.withdrawnAt.toISOString(),
    by: nameIn(names, row.withdrawnById),
    reason: row.withdrawReason ?? 'other',
  },
});

/** Everybody named by a kit's way. */
export const peopleOfKits = (kits: readonly KitRow[]) =>
  kits.flatMap(({ custody }) => custody.flatMap((event) => [event.recordedById, event.withdrawnById]));

/** A relative as the planner looks at one: given means taken, not ended, and allowed to be compared today. */
export function asDonor(
  row: Pick<DonorRow, 'id' | 'relation' | 'line' | 'availability' | 'kits' | 'consents'>,
  day: string,
): Donor {
  const consent = row.consents.some((one) => inForce(asConsent(one), day));
  const taken = row.kits.some((kit) => {
    const custody = custodyOf(kit.custody.map(asCustodyEvent));
    return custody.taken && custody.ended !== 'destroyed';
  });
  return {
    id: row.id,
    relation: row.relation as Relation,
    line: row.line as Line | null,
    availability: row.availability as Donor['availability'],
    given: taken && consent,
  };
}

const consentLineOf = (row: DonorRow['consents'][number], day: string, names: Names): ConsentLine => ({
  id: row.id as ConsentId,
  scope: row.scope as ConsentLine['scope'],
  form: row.form as ConsentLine['form'],
  givenOn: dayFromColumn(row.givenOn) ?? '',
  expiresOn: dayFromColumn(row.expiresOn),
  withdrawn: row.withdrawnAt && {
    on: dayFromColumn(row.withdrawnOn) ?? '',
    by: nameIn(names, row.withdrawnById),
    reason: row.withdrawReason ?? 'other',
  },
  holds: inForce(asConsent(row), day),
  version: row.version,
});

type DonorShown = {
  day: string;
  names: Names;
  soughtSex: string;
  /** Whether this reader reaches families. Row-level security leaves the contact out as well. */
  contact: boolean;
  references: ReadonlyMap<string, string>;
};

export function donorLineOf(row: DonorRow, at: DonorShown): DonorLine {
  const donor = asDonor(row, at.day);
  const known = at.contact && row.contact ? openContact(row.contact) : { name: null, contact: null, note: null };
  const reference = row.inquiryId ? at.references.get(row.inquiryId) : undefined;
  return {
    id: row.id as DonorId,
    number: row.number,
    relation: donor.relation,
    line: donor.line,
    sex: row.sex as DonorLine['sex'],
    degree: degreeOf[donor.relation],
    lineages: lineagesOf({ ...donor, sex: row.sex }, { sex: at.soughtSex }),
    availability: donor.availability,
    given: donor.given,
    ...known,
    inquiry: at.contact && row.inquiryId && reference ? { id: row.inquiryId, reference } : null,
    consents: row.consents.map((consent) => consentLineOf(consent, at.day, at.names)),
    kits: row.kits.map((kit) => kitLineOf(kit, at.names)),
    version: row.version,
  };
}

export const resultLineOf = (row: RequestRow['results'][number], day: string, names: Names): ResultLine => ({
  id: row.id as LabResultId,
  status: row.status as ResultLine['status'],
  conclusion: row.conclusion as ResultLine['conclusion'],
  likelihood: row.likelihood,
  statement: openStatement(row),
  reportNumber: row.reportNumber,
  signedBy: row.signedBy,
  resultOn: dayFromColumn(row.resultOn) ?? '',
  validUntil: dayFromColumn(row.validUntil),
  expired: row.validUntil !== null && (dayFromColumn(row.validUntil) ?? '') < day,
  recordedBy: nameIn(names, row.recordedById),
  recordedAt: row.recordedAt.toISOString(),
  decided: row.decidedAt && {
    by: nameIn(names, row.decidedById),
    at: row.decidedAt.toISOString(),
    reason: row.decisionReason,
    note: row.decisionNote,
  },
  version: row.version,
});

export const peopleOfRequests = (requests: readonly RequestRow[]) =>
  requests.flatMap(({ results }) => results.flatMap((result) => [result.recordedById, result.decidedById]));

export function requestLineOf(row: RequestRow, day: string, names: Names): RequestLine {
  const expectedBy = dayFromColumn(row.expectedBy) ?? '';
  return {
    id: row.id as LabRequestId,
    caseId: row.caseId as IdentityCaseId | null,
    caseNumber: row.case?.number ?? null,
    person: personOf(row.prisoner),
    laboratory: row.laboratory.name,
    reference: row.reference,
    status: row.status as RequestLine['status'],
    sentOn: dayFromColumn(row.sentOn) ?? '',
    expectedBy,
    overdue: row.status === 'sent' && expectedBy < day,
    note: row.note,
    kits: row.kits.map(({ kit }) => kit.kitNumber),
    doubts: row.kits.flatMap(({ kit }) => custodyOf(kit.custody.map(asCustodyEvent)).flags).length,
    results: row.results.map((result) => resultLineOf(result, day, names)),
    version: row.version,
  };
}
