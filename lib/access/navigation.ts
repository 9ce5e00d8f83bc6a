import type { Decision } from '../kernel/decision';
import { type Actor, holds } from './actor';
import {
  mayAdminister,
  mayDecideDeaths,
  mayEnter,
  mayOpenCorrespondence,
  mayReadAudit,
  mayReadBatches,
  mayReadIdentity,
  mayReadInquiries,
  mayReadPairs,
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
  { section: 'identity', may: mayReadIdentity },
  { section: 'exchanges', may: mayReadBatches },
  { section: 'handover', may: mayRecordHandover },
  { section: 'families', may: mayTell },
  { section: 'deaths', may: mayDecideDeaths },
  { section: 'audit', may: mayReadAudit },
  { section: 'settings', may: mayAdminister },
] as const satisfies readonly { section: string; may: (actor: Actor) => Decision }[];

export type WorkspaceSection = (typeof sections)[number]['section'];

/** The sections this person uses. A courtesy: what is left out here is also refused there. */
export const navigationOf = (actor: Actor): readonly WorkspaceSection[] =>
  sections.filter(({ may }) => may(actor).ok).map(({ section }) => section);
