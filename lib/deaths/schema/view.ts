import { z } from 'zod';
import { kinshipStates, languages, relationships } from '../../inquiries/rules';
import type { DeathId, DeathTellingId, InquiryId, PrisonerId, SoughtId, UserId } from '../../kernel/ids';
import { id } from '../../kernel/text-schema';
import { deathGrounds, factWeights } from '../rules/ground';
import { deathNews, deathStatuses, deathTellingStatuses } from '../rules/moves';
import { acknowledgedHows, companions, deathAttemptOutcomes, deathToldHows } from '../rules/telling';

const words = z.string().nullable();
const person = z.object({ id: id<PrisonerId>(), number: z.number(), name: z.string(), sealed: z.boolean() });

export const deathTabs = ['awaiting', 'to-tell', 'acknowledged', 'over'] as const;
export type DeathTab = (typeof deathTabs)[number];
export const deathFilter = z.strictObject({
  tab: z.enum(deathTabs).default('awaiting'),
  after: z.string().max(120).optional(),
});
export type DeathFilter = z.infer<typeof deathFilter>;

export const deathLine = z.object({
  id: id<DeathId>(),
  number: z.number(),
  status: z.enum(deathStatuses),
  ground: z.enum(deathGrounds),
  person,
  proposedBy: words,
  proposedAt: z.string(),
  mine: z.boolean(),
  /** Of what is told: the families, and how many have acknowledged it. */
  families: z.number(),
  acknowledged: z.number(),
  nextVisit: words,
  /** What it rests on carries it no more; a revocation is asked; families told of it wait for the correction. */
  attention: z.enum(['ground-fell', 'revocation-asked', 'to-correct']).nullable(),
});
export type DeathLine = z.infer<typeof deathLine>;
export const deathPage = z.object({ lines: z.array(deathLine), next: words });
export type DeathPage = z.infer<typeof deathPage>;

/** One piece of evidence and how it counts. `text` names it; the codes are said in the reader's language. */
export const factLine = z.object({
  kind: z.enum(['check', 'claim']),
  id: z.string(),
  method: z.string(),
  weight: z.enum(factWeights),
  where: words,
  on: words,
  /** Who recorded it; who compared, or the laboratory's person; its likelihood and the number of the report. */
  by: words,
  doneBy: words,
  likelihood: words,
  reference: words,
  /** The question of identity a check belongs to. */
  caseId: words,
});
export type FactLine = z.infer<typeof factLine>;
const file = z.object({ id: z.string(), name: z.string(), about: z.string() });

/** What a death of this person could rest on, and what has been decided. */
export const deathOfRecord = z.object({
  person: person.extend({ mayBeProposed: z.boolean() }),
  facts: z.array(factLine),
  minutes: z.array(file),
  decisions: z.array(
    z.object({ id: id<DeathId>(), number: z.number(), status: z.enum(deathStatuses), proposedAt: z.string() }),
  ),
});
export type DeathOfRecord = z.infer<typeof deathOfRecord>;

const plan = z.object({
  place: z.string(),
  companion: z.enum(companions),
  companionName: z.string(),
  whom: z.string(),
});
const attempt = z.object({
  id: z.string(),
  outcome: z.enum(deathAttemptOutcomes),
  note: words,
  occurredAt: z.string(),
  by: words,
});

/** One telling as those who decide see it. */
export const tellingView = z.object({
  id: id<DeathTellingId>(),
  soughtId: id<SoughtId>(),
  what: z.enum(deathNews),
  status: z.enum(deathTellingStatuses),
  version: z.number(),
  officerId: id<UserId>(),
  officer: words,
  plannedAt: z.string(),
  plan,
  language: z.enum(languages),
  scriptVersion: z.number(),
  script: z.string(),
  toldAt: words,
  toldHow: z.enum(deathToldHows).nullable(),
  acknowledgedAt: words,
  acknowledgedHow: z.enum(acknowledgedHows).nullable(),
  acknowledgedBy: words,
  /** The officer is the reader. */
  mine: z.boolean(),
});
export type TellingView = z.infer<typeof tellingView>;

const family = z.object({
  soughtId: id<SoughtId>(),
  inquiryId: id<InquiryId>(),
  reference: z.string(),
  inquirerName: z.string(),
  relationship: z.enum(relationships),
  kinship: z.enum(kinshipStates),
  language: z.enum(languages),
  blocker: z.enum(['kinship', 'link']).nullable(),
});

export const deathView = z.object({
  id: id<DeathId>(),
  number: z.number(),
  version: z.number(),
  status: z.enum(deathStatuses),
  person,
  ground: z.enum(deathGrounds),
  facts: z.array(factLine),
  board: z
    .object({ number: z.string(), on: words, body: z.string(), minutes: file.nullable(), minutesId: words })
    .nullable(),
  /** Null while it carries; else why not. */
  fell: z.enum(['needs-evidence', 'contradicted', 'invalid']).nullable(),
  note: words,
  proposed: z.object({ by: words, at: z.string(), mine: z.boolean() }),
  decided: z.object({ by: words, at: z.string(), reason: words, note: words }).nullable(),
  acknowledgedAt: words,
  /** What is told now, and to whom it still has to be. */
  news: z.enum(deathNews).nullable(),
  families: z.array(family.extend({ done: z.boolean() })),
  tellings: z.array(tellingView),
  /** The office's words for what is told now, in each language. */
  scripts: z.record(z.enum(languages), z.string()),
  officers: z.array(z.object({ id: id<UserId>(), name: z.string() })),
  noFamily: z.object({ by: words, at: z.string(), reason: words, mine: z.boolean(), agreedBy: words }).nullable(),
  revocation: z
    .object({ by: words, at: z.string(), reason: z.string(), note: words, mine: z.boolean(), agreedBy: words })
    .nullable(),
  may: z.object({
    decide: z.boolean(),
    /** Why this person may not be the second one. */
    decideNot: z.enum(['own', 'roles', 'recorded-it']).nullable(),
    withdraw: z.boolean(),
    arrange: z.boolean(),
    stateNoFamily: z.boolean(),
    agreeNoFamily: z.boolean(),
    askRevocation: z.boolean(),
    agreeRevocation: z.boolean(),
  }),
});
export type DeathView = z.infer<typeof deathView>;

/** The sheet of the officer who is sent: whom to tell, where, with whom, in which words. Nothing of the evidence. */
export const deathSheet = z.object({
  id: id<DeathTellingId>(),
  version: z.number(),
  what: z.enum(deathNews),
  status: z.enum(deathTellingStatuses),
  /** The decision was questioned or what it rests on fell: nobody goes. */
  halted: z.boolean(),
  person: person.pick({ number: true, name: true }),
  family: family.omit({ soughtId: true, blocker: true }),
  contact: z.object({ phone: words, address: words, safeTimes: words }),
  plannedAt: z.string(),
  plan,
  /** Of the words. */
  language: z.enum(languages),
  script: z.string(),
  scriptVersion: z.number(),
  notes: words,
  attempts: z.array(attempt),
  toldAt: words,
  toldHow: z.enum(deathToldHows).nullable(),
  acknowledgedAt: words,
  acknowledgedHow: z.enum(acknowledgedHows).nullable(),
  acknowledgedBy: words,
  officer: words,
  mine: z.boolean(),
});
export type DeathSheet = z.infer<typeof deathSheet>;
