import { type ClaimStatement, isCredible, type SourceKind } from '../../evidence/rules';
import { kindLimits } from '../../evidence/rules/source-kinds';
import type { PartialDate } from '../../kernel/partial-date';
import type { PrisonerStatus } from '../../prisoners/rules';
import type { Day } from './days';
import type { LedgerEntry } from './entries';

/** Who owes: they to us, about our people in their hands; or we to them, about theirs in ours. */
export const owings = ['to-us', 'by-us'] as const;
export type Owing = (typeof owings)[number];

export type FiledClaim = {
  readonly id: string;
  readonly says: ClaimStatement;
  readonly credible: boolean;
  readonly asOf: PartialDate;
  readonly recordedOn: Day;
};

export type FiledEvent = {
  readonly id: string;
  readonly kind: string;
  readonly toStatus: string | null;
  readonly on: PartialDate;
  readonly recordedOn: Day;
  /** It happened in an exchange that both sides signed. */
  readonly agreed: boolean;
};

export type FiledPlace = {
  readonly id: string;
  readonly place: string;
  readonly from: PartialDate;
  readonly recordedOn: Day;
};

/** An entry with what the clocks ask of it besides: when what it tells of happened, and whose matter it is in. */
export type FiledEntry = LedgerEntry & {
  readonly lineId: string;
  readonly correspondentId: string;
  /** The correspondent is a power's information bureau: bound to answer. */
  readonly bureau: boolean;
  readonly replyDays: number;
  readonly about: PartialDate;
  readonly recordedOn: Day;
};

/** All of a person's file that the Convention's clocks look at. */
export type PersonFile = {
  readonly id: string;
  readonly owing: Owing;
  readonly status: PrisonerStatus;
  /** Captivity is held as confirmed by two persons. */
  readonly confirmed: boolean;
  /** Health as the record has it today calls for weekly news. */
  readonly seriousNow: boolean;
  readonly capture: PartialDate;
  readonly recordedOn: Day;
  readonly places: readonly FiledPlace[];
  readonly events: readonly FiledEvent[];
  readonly claims: readonly FiledClaim[];
  readonly entries: readonly FiledEntry[];
};

/** Whether a claim may start a clock: credible by the Admiralty scale, and not of a kind that never confirms. */
export const startsClock = (claim: { sourceKind: SourceKind; reliability: string; credibility: number }) =>
  isCredible({ ...claim, retracted: false }) && kindLimits[claim.sourceKind].alone !== 'nothing';

/** Which way the papers go that meet a duty: in when it is owed to us, out when we owe it. */
export const meetingDirection = (owing: Owing) => (owing === 'to-us' ? 'in' : 'out') as 'in' | 'out';

/** Whether the side that holds the person has itself said so: then nothing about the captivity is in doubt against it. */
export const holderSaidSo = ({ entries, owing }: Pick<PersonFile, 'entries' | 'owing'>) =>
  entries.some(
    ({ kind, reply, direction }) =>
      direction === meetingDirection(owing) &&
      (reply === 'held' || kind === 'capture-card' || kind === 'notification' || kind === 'health-news'),
  );

/**
 * Captivity is certain: two persons confirmed it, or the holder said so, or we hold the person ourselves. Otherwise every
 * breach is only a possible one.
 */
export const captivityIsSure = (file: Pick<PersonFile, 'confirmed' | 'entries' | 'owing'>) =>
  file.owing === 'by-us' || file.confirmed || holderSaidSo(file);

/** Statuses by which a record does not even say that the person is probably held. */
export const notYetHeld: readonly PrisonerStatus[] = ['reported', 'data-on-file', 'void'];

/** Whether anything begins a clock at all: the person is held, at least probably, or the holder has said something. */
export const beginsClocks = (file: Pick<PersonFile, 'status' | 'entries' | 'owing' | 'confirmed'>) =>
  file.status !== 'void' && (!notYetHeld.includes(file.status) || captivityIsSure(file));
