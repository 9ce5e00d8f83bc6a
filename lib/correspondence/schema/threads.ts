import { z } from 'zod';
import type { ClaimId, CorrespondentId, EntryId, LineId, PrisonerId, ThreadId, UserId } from '../../kernel/ids';
import { partialDate } from '../../kernel/partial-date-schema';
import { id } from '../../kernel/text-schema';
import { prisonerStatuses } from '../../prisoners/rules';
import { spelling } from '../../prisoners/schema/registry';
import { letterLanguages, nextSteps, purposes } from '../rules/correspondents';
import {
  authentications,
  directions,
  entryKinds,
  grounds,
  healthStates,
  lookOutcomes,
  replies,
  subjects,
  ways,
  withdrawReasons,
} from '../rules/entries';
import { lineStates } from '../rules/silence';
import { personClocks } from './breaches';
import { correspondentName } from './correspondents';
import { claimOfferedShape } from './offered';

const name = z.string().nullable();

/** One entry as it is shown. Of news of health, what it says is null for those who may only know that it came. */
export const entryLine = z.object({
  id: id<EntryId>(),
  kind: z.enum(entryKinds),
  direction: z.enum(directions),
  reply: z.enum(replies).nullable(),
  ground: z.enum(grounds).nullable(),
  groundNote: name,
  subject: z.enum(subjects).nullable(),
  about: partialDate,
  serious: z.boolean().nullable(),
  health: z.object({ state: z.enum(healthStates), note: name }).nullable(),
  paperNumber: name,
  paperDate: name,
  way: z.enum(ways),
  authenticated: z.enum(authentications),
  scanHash: name,
  attachmentId: name,
  occurredOn: z.string(),
  source: name,
  note: name,
  claimId: id<ClaimId>().nullable(),
  /** The claim was retracted since. */
  claimRetracted: z.boolean(),
  /** What it offers to be recorded as evidence, and is not yet. */
  offers: claimOfferedShape.nullable(),
  recordedAt: z.string(),
  recordedBy: name,
  withdrawn: z.object({ at: z.string(), by: name, reason: z.enum(withdrawReasons), note: name }).nullable(),
  looked: z.object({ at: z.string(), by: name, outcome: z.enum(lookOutcomes), note: name }).nullable(),
  may: z.object({ withdraw: z.boolean(), claim: z.boolean(), look: z.boolean() }),
  version: z.number(),
});
export type EntryLine = z.infer<typeof entryLine>;

/** How long it has been silent, by when an answer was due, and what comes next. */
const standing = {
  state: z.enum(lineStates),
  silence: z.object({ days: z.number(), sinceFirst: z.number(), reminders: z.number() }).nullable(),
  askedOn: name,
  /** Since when they wait for us. */
  owedSince: name,
  deadline: name,
  due: name,
  overdue: z.number().nullable(),
  /** Left out for whoever reads only news of health. */
  next: z
    .object({
      step: z.enum(nextSteps),
      note: name,
      ownerId: id<UserId>().nullable(),
      owner: name,
      mine: z.boolean(),
      due: name,
      overdue: z.boolean(),
    })
    .nullish(),
  version: z.number(),
};

export const threadLine = z.object({
  id: id<LineId>(),
  position: z.number(),
  prisoner: z.object({
    id: id<PrisonerId>(),
    number: z.string(),
    names: z.array(spelling),
    birth: partialDate,
    status: z.enum(prisonerStatuses),
  }),
  ...standing,
  entries: z.array(entryLine),
});
export type ThreadLine = z.infer<typeof threadLine>;

const headOf = {
  id: id<ThreadId>(),
  number: z.string(),
  purpose: z.enum(purposes),
  correspondent: correspondentName,
  openedAt: z.string(),
  openedBy: name,
};
export const colleague = z.object({ id: id<UserId>(), name: z.string() });

/** One matter with everybody in it: an explicit field list. */
export const threadDetail = z.object({
  ...headOf,
  lines: z.array(threadLine),
  colleagues: z.array(colleague),
  /** The languages its list of names can be printed in; none for those who do not print it. */
  letters: z.array(z.enum(letterLanguages)),
  may: z.object({ write: z.boolean() }),
});
export type ThreadDetail = z.infer<typeof threadDetail>;

/** The correspondence about one person, matter by matter, and what the Convention's clocks say. */
export const personCorrespondence = z.object({
  prisoner: z.object({ id: id<PrisonerId>(), number: z.string() }),
  threads: z.array(z.object({ ...headOf, line: threadLine })),
  clocks: personClocks,
  colleagues: z.array(colleague),
  may: z.object({ write: z.boolean() }),
});
export type PersonCorrespondence = z.infer<typeof personCorrespondence>;

export const threadTabs = ['all', 'waiting', 'overdue', 'owed', 'steps', 'deaths'] as const;
export const threadFilter = z.strictObject({
  tab: z.enum(threadTabs).default('all'),
  correspondent: id<CorrespondentId>().optional(),
  state: z.enum(lineStates).optional(),
  /** Only next steps that are mine. */
  mine: z.enum(['1']).optional(),
  after: z.string().max(120).optional(),
});
export type ThreadFilter = z.infer<typeof threadFilter>;

/** The address of the list under a filter: codes only, so that it can be shared and logged. */
export function threadsHref(filter: Partial<ThreadFilter>): string {
  const codes = Object.entries(filter).filter(([key, value]) => Boolean(value) && !(key === 'tab' && value === 'all'));
  return codes.length > 0 ? `/correspondence?${new URLSearchParams(codes as [string, string][])}` : '/correspondence';
}

/** A matter in the list: how many people, how many still waited for, the one that is most overdue. */
const matter = z.object({
  ...headOf,
  people: z.number(),
  waiting: z.number(),
  overdue: z.number(),
  owed: z.number(),
  /** The names of the only person in it, when there is one. */
  person: z.array(spelling).nullable(),
  oldestAsked: name,
});
/** One person of a matter, in the lists of what is to be done. */
const lineToDo = z.object({
  ...headOf,
  lineId: id<LineId>(),
  prisonerId: id<PrisonerId>(),
  recordNumber: z.string(),
  names: z.array(spelling),
  ...standing,
});
export type LineToDo = z.infer<typeof lineToDo>;
export type Matter = z.infer<typeof matter>;
export const threadPage = z.object({
  matters: z.array(matter),
  lines: z.array(lineToDo),
  total: z.number(),
  next: name,
  correspondents: z.array(correspondentName),
  may: z.object({ write: z.boolean(), look: z.boolean(), breaches: z.boolean() }),
});
export type ThreadPage = z.infer<typeof threadPage>;
