import type { Band, PartScore } from '../../names/score';
import type { Category, PrisonerStatus } from '../../prisoners/rules';

/** What matching says of a line, contradictions before agreement. `faulty`: it could not be read. */
export const matchStatuses = [
  'faulty',
  'for-analyst',
  'already-returned',
  'civilian',
  'on-another-batch',
  'dates-differ',
  'ambiguous',
  'unknown',
  'matched',
] as const;
export type MatchStatus = (typeof matchStatuses)[number];

/** What speaks against taking a line for a record as it stands. Each is a sentence on the screen. */
export const obstacles = [
  'deceased',
  'for-analyst',
  'returned',
  'escaped',
  'civilian',
  'other-batch',
  'dates-differ',
  'brothers',
] as const;
export type Obstacle = (typeof obstacles)[number];

/** Somebody on file a line may be about, as far as the rules ask. `deathKnown`: whoever asks may know of a decision of death, and there is one. */
export type Found = {
  readonly id: string;
  readonly band: Band;
  readonly bits: number;
  readonly brothers: boolean;
  readonly parts: readonly Pick<PartScore, 'part' | 'bits'>[];
  readonly status: PrisonerStatus;
  readonly category: Category;
  readonly onAnotherBatch: boolean;
  readonly deathKnown: boolean;
};

const dead: readonly PrisonerStatus[] = ['deceased-unconfirmed', 'deceased-confirmed'];
const home: readonly PrisonerStatus[] = ['returned', 'reintegration', 'closed-followed'];
const civil: readonly Category[] = ['civilian', 'political-detainee'];

/*
 * What speaks against a record, the gravest first. Of a death, and of what a record says about one:
 * - who may know of decisions of death reads it as what it is
 * - everybody else reads that an analyst is to be asked; of a decision in hand nothing at all, as everywhere
 */
export function obstaclesOf(found: Found, listed: { category: Category }, maySayDead: boolean): Obstacle[] {
  const isDead = dead.includes(found.status);
  const holds: Record<Obstacle, boolean> = {
    deceased: maySayDead && (isDead || found.deathKnown),
    'for-analyst': !maySayDead && isDead,
    returned: home.includes(found.status),
    escaped: found.status === 'escaped',
    civilian: civil.includes(found.category) || civil.includes(listed.category),
    'other-batch': found.onAnotherBatch,
    'dates-differ': found.parts.some(({ part, bits }) => part === 'birth' && bits < 0),
    brothers: found.brothers,
  };
  return obstacles.filter((obstacle) => holds[obstacle]);
}

const statusFor: Record<Obstacle, MatchStatus> = {
  deceased: 'for-analyst',
  'for-analyst': 'for-analyst',
  returned: 'already-returned',
  escaped: 'already-returned',
  civilian: 'civilian',
  'other-batch': 'on-another-batch',
  'dates-differ': 'dates-differ',
  brothers: 'ambiguous',
};

/** Bands are absolute: what is weak is shown to whoever looks, and is nobody's match. */
const worthy = ({ band }: { band: Band }) => band === 'strong' || band === 'possible';

/** The one a line is about as far as matching can say: the only strong one, else the only possible one. */
export function theOne<F extends { band: Band }>(found: readonly F[]): F | null {
  const strong = found.filter(({ band }) => band === 'strong');
  const near = found.filter(worthy);
  const [one] = strong.length > 0 ? strong : near;
  return one && (strong.length === 1 || (strong.length === 0 && near.length === 1)) ? one : null;
}

export type Outcome = { readonly status: MatchStatus; readonly clean: boolean };

/**
 * What is said of a line by itself; nothing is linked by it. `clean`: one strong candidate, nothing against it, and no part
 * of the comparison that contradicts: the only lines that may be decided together.
 */
export function outcomeOf(found: readonly Found[], listed: { category: Category }): Outcome {
  const near = found.filter(worthy);
  if (near.length === 0) return { status: 'unknown', clean: false };
  const one = theOne(near);
  if (!one) return { status: 'ambiguous', clean: false };
  const [gravest] = obstaclesOf(one, listed, false);
  if (gravest) return { status: statusFor[gravest], clean: false };
  const clean = one.band === 'strong' && near.length === 1 && one.parts.every(({ bits }) => bits >= 0);
  return { status: 'matched', clean };
}

/** What a reader is shown of an outcome: "deceased" to who may know, to everybody else that an analyst is to be asked. */
export const shownStatus = (status: MatchStatus, maySayDead: boolean): MatchStatus | 'deceased' =>
  status === 'for-analyst' && maySayDead ? 'deceased' : status;
