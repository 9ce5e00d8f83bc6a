import { z } from 'zod';
import { versionStatuses } from '../../agreements/rules/life';
import type { BatchId, MemberId, PrisonerId } from '../../kernel/ids';
import { partialDate } from '../../kernel/partial-date-schema';
import { id, optionalText, requiredText, version } from '../../kernel/text-schema';
import { nameKinds, prisonerStatuses, scripts } from '../../prisoners/rules';
import { addReasons, batchActions, batchStatuses, blockers, memberStatuses, placeKinds, removeReasons } from '../rules';
import { allBatchReasons, batchReasons } from '../rules/batch-work';

const day = z.iso.date('not-a-date');
const places = z.number('invalid').int('invalid').min(0, 'invalid').max(2000, 'invalid');

const terms = {
  name: requiredText(120),
  oursId: id(),
  theirsId: id(),
  agreement: optionalText(300),
  /** The version of an agreement on file; left out or null: none. */
  agreementVersionId: id().nullish(),
  mediator: optionalText(200),
  plannedOn: day.nullish().transform((value) => value ?? null),
  place: optionalText(300),
  seats: places,
  stretchers: places,
};
const somePlaces = ({ seats, stretchers }: { seats: number; stretchers: number }) => seats + stretchers > 0;
const twoSides = ({ oursId, theirsId }: { oursId: string; theirsId: string }) => oursId !== theirsId;

/** What a batch is opened with. */
export const newBatch = z
  .strictObject(terms)
  .refine(somePlaces, { path: ['seats'], message: 'places-missing' })
  .refine(twoSides, { path: ['theirsId'], message: 'same-side' });
export type NewBatch = z.infer<typeof newBatch>;

/** The terms as they should be now, and why they change. Past the draft a change asks for approval again. */
export const changedTerms = z
  .strictObject({
    ...terms,
    version,
    reason: z.enum(batchReasons.change, 'reason-missing'),
    note: optionalText(1000),
  })
  .refine(somePlaces, { path: ['seats'], message: 'places-missing' })
  .refine(twoSides, { path: ['theirsId'], message: 'same-side' });
export type ChangedTerms = z.infer<typeof changedTerms>;

export const batchPath = z.object({ id: id<BatchId>() });

export const batchMove = z.strictObject({
  action: z.enum(batchActions).exclude(['change']),
  version,
  reason: z
    .enum(allBatchReasons, 'reason-missing')
    .nullish()
    .transform((value) => value ?? null),
  note: optionalText(1000),
});
export type BatchMove = z.infer<typeof batchMove>;

export const newMember = z.strictObject({
  prisonerId: id<PrisonerId>(),
  reason: z.enum(addReasons, 'reason-missing'),
  note: optionalText(1000),
});
export type NewMember = z.infer<typeof newMember>;

export const memberPath = z.object({ id: id<BatchId>(), memberId: id<MemberId>() });
export const memberRemoval = z.strictObject({
  version,
  reason: z.enum(removeReasons, 'reason-missing'),
  note: optionalText(1000),
});
export type MemberRemoval = z.infer<typeof memberRemoval>;

export const batchReceipt = z.object({ id: id<BatchId>(), status: z.enum(batchStatuses), version: z.number() });
export type BatchReceipt = z.infer<typeof batchReceipt>;

const words = z.string().nullable();
export const side = z.object({ id: z.string(), code: z.string(), uk: z.string(), ru: z.string(), en: z.string() });
export type Side = z.infer<typeof side>;
export const spelling = z.object({ kind: z.enum(nameKinds), script: z.enum(scripts), full: z.string() });
export type Spelling = z.infer<typeof spelling>;

/** A person as lists of this domain show one. `hidden`: the record is sealed and this reader may not open it. */
export const person = z.object({
  prisonerId: id<PrisonerId>(),
  hidden: z.boolean(),
  number: words,
  names: z.array(spelling),
  birth: partialDate.nullable(),
  rank: words,
  status: z.enum(prisonerStatuses).nullable(),
});
export type Person = z.infer<typeof person>;

export const memberLine = person.extend({
  id: id<MemberId>(),
  memberStatus: z.enum(memberStatuses),
  placeKind: z.enum(placeKinds),
  unexpected: z.boolean(),
  addedBy: words,
  addedAt: z.string(),
  addReason: z.string(),
  addNote: words,
  removedBy: words,
  removedAt: words,
  removeReason: z.enum(removeReasons).nullable(),
  removeNote: words,
  version: z.number(),
  /** What has come to stand in the way since this person was added; null when this reader may not know or planning is over. */
  attention: z.array(z.enum(blockers)).nullable(),
});
export type MemberLine = z.infer<typeof memberLine>;

/** The version a batch is planned under, for whoever may read agreements. */
const batchAgreement = z.object({
  id: z.string(),
  agreementId: z.string(),
  label: z.string(),
  title: z.string(),
  status: z.enum(versionStatuses),
});

export const batchTerms = z.object({
  name: z.string(),
  ours: side,
  theirs: side,
  agreement: words,
  /** Null where there is none, or this reader may not read agreements. */
  agreementVersion: batchAgreement.nullable(),
  mediator: words,
  plannedOn: words,
  place: words,
  seats: z.number(),
  stretchers: z.number(),
});

/** What stands above every part of a batch: the batch itself and how many are on it, nobody's name. */
export const batchHead = batchTerms.extend({
  id: id<BatchId>(),
  number: z.string(),
  status: z.enum(batchStatuses),
  version: z.number(),
  listVersion: z.number(),
  taken: z.object({ seat: z.number(), stretcher: z.number() }),
  people: z.number(),
  manifestHash: words,
  may: z.object({
    moves: z.array(z.enum(batchActions)),
    /** The reader submitted this list, so somebody else approves it. */
    approvalIsAnothers: z.boolean(),
    change: z.boolean(),
    record: z.boolean(),
  }),
});
export type BatchHead = z.infer<typeof batchHead>;

export const batchDetail = batchHead.extend({
  statusReason: words,
  submittedBy: words,
  submittedAt: words,
  approvedBy: words,
  approvedAt: words,
  frozenAt: words,
  openedBy: words,
  openedAt: z.string(),
  updatedAt: z.string(),
  approvals: z.array(
    z.object({ list: z.number(), decision: z.enum(['approved', 'returned']), by: words, at: z.string(), note: words }),
  ),
  members: z.array(memberLine),
  removed: z.array(memberLine),
});
export type BatchDetail = z.infer<typeof batchDetail>;

export const batchFilter = z.strictObject({
  status: z.enum(batchStatuses).optional(),
  ended: z.enum(['1']).optional(),
  after: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional()
    .catch(undefined),
});
export type BatchFilter = z.infer<typeof batchFilter>;

export const batchLine = z.object({
  id: id<BatchId>(),
  number: z.string(),
  name: z.string(),
  status: z.enum(batchStatuses),
  ours: side,
  theirs: side,
  plannedOn: words,
  place: words,
  seats: z.number(),
  stretchers: z.number(),
  people: z.number(),
  listVersion: z.number(),
  updatedAt: z.string(),
});
export const batchPage = z.object({ lines: z.array(batchLine), next: z.string().nullable(), total: z.number() });
export type BatchPage = z.infer<typeof batchPage>;
