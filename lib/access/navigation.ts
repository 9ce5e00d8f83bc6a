import { type Decision, yes } from '../kernel/decision';
import { type Actor, holds } from './actor';
import {
  mayAdminister,
  mayDecideDeaths,
  mayEnter,
  mayOpenCorrespondence,
  mayReadAgreements,
  mayReadAudit,
  mayReadBatches,
  mayReadDebriefs,
  mayReadIdentity,
  mayReadInquiries,
  mayReadPairs,
  mayReadPolicies,
  mayReadPriorities,
  mayRecordEvidence,
  mayRecordHandover,
  maySearchRegistry,
  mayTell,
} from './rules';

/** The sections of the workspace, in the order of the side bar, and who uses each. The queries behind them decide anew. */
const sections = [
  { section: 'today', may: mayEnter },
  { section: 'inquiries', may: mayReadInquiries },
  {
    section: 'prisoners',
    may: (actor: Actor) => (holds(actor, 'partner') ? mayEnter(actor) : maySearchRegistry(actor)),
  },
  { section: 'matching', may: mayReadPairs },
  { section: 'evidence', may: mayRecordEvidence },
  { section: 'correspondence', may: mayOpenCorrespondence },
  { section: 'debriefs', may: mayReadDebriefs },
  { section: 'identity', may: mayReadIdentity },
  { section: 'agreements', may: mayReadAgreements },
  { section: 'exchanges', may: mayReadBatches },
  { section: 'handover', may: mayRecordHandover },
  { section: 'families', may: mayTell },
  { section: 'deaths', may: mayDecideDeaths },
  { section: 'audit', may: mayReadAudit },
  { section: 'settings', may: (actor: Actor) => (mayReadPriorities(actor).ok ? yes : mayReadPolicies(actor)) },
] as const satisfies readonly { section: string; may: (actor: Actor) => Decision }[];

export type WorkspaceSection = (typeof sections)[number]['section'];

/** The sections this person uses. A courtesy: what is left out here is also refused there. */
export const navigationOf = (actor: Actor): readonly WorkspaceSection[] =>
  sections.filter(({ may }) => may(actor).ok).map(({ section }) => section);

/** The parts of the settings, in their order. What decides about people's cases is readable to whoever decides by it. */
const settings = [
  { part: 'users', may: mayAdminister },
  { part: 'parties', may: mayAdminister },
  { part: 'correspondents', may: mayAdminister },
  { part: 'office', may: mayAdminister },
  { part: 'policy', may: mayReadPolicies },
  { part: 'priorities', may: mayReadPriorities },
  { part: 'identity', may: mayAdminister },
  { part: 'outbox', may: mayAdminister },
  { part: 'me', may: () => yes },
] as const satisfies readonly { part: string; may: (actor: Actor) => Decision }[];

export type SettingsPart = (typeof settings)[number]['part'];

/** The parts of the settings this person uses; the last is everybody's own. */
export const settingsOf = (actor: Actor): readonly SettingsPart[] =>
  settings.filter(({ may }) => may(actor).ok).map(({ part }) => part);
