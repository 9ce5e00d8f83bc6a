import type { SourceKind } from '../rules';

/** What a claim of captivity can carry: nothing, that it is probable, or that it is established. */
export const strengths = ['nothing', 'probable', 'confirmed'] as const;
export type Strength = (typeof strengths)[number];

/**
 * The most a kind of source may ever carry, whatever a policy says: a policy may ask for more, never for less.
 * `alone` is one credible claim of it, `together` beside a credible claim of another kind and another origin. Whether it
 * can ever bear on *who* somebody is stands apart, because a paper in a pocket is somebody's, and not always his.
 */
export type KindLimit = { readonly alone: Strength; readonly together: Strength; readonly identity: boolean };

export const kindLimits: Readonly<Record<SourceKind, KindLimit>> = {
  'icrc-notification': { alone: 'confirmed', together: 'confirmed', identity: true },
  'official-list': { alone: 'confirmed', together: 'confirmed', identity: true },
  'capture-card': { alone: 'confirmed', together: 'confirmed', identity: true },
  letter: { alone: 'probable', together: 'confirmed', identity: true },
  'telephone-call': { alone: 'probable', together: 'confirmed', identity: true },
  'video-or-photograph': { alone: 'probable', together: 'confirmed', identity: true },
  'returnee-testimony': { alone: 'probable', together: 'confirmed', identity: true },
  'hotline-contact': { alone: 'probable', together: 'confirmed', identity: false },
  // Leads: neither alone nor with each other, however many say it; at most beside a source of another nature.
  'intercepted-communication': { alone: 'nothing', together: 'confirmed', identity: false },
  media: { alone: 'nothing', together: 'confirmed', identity: false },
  'social-network': { alone: 'nothing', together: 'confirmed', identity: false },
  // The family's own words are what is asked about, not an answer to it.
  'family-statement': { alone: 'nothing', together: 'nothing', identity: false },
  // Found with remains or in a position: says where the paper was.
  'document-found': { alone: 'nothing', together: 'nothing', identity: false },
  'dna-result': { alone: 'probable', together: 'confirmed', identity: true },
  fingerprint: { alone: 'probable', together: 'confirmed', identity: true },
  dental: { alone: 'probable', together: 'confirmed', identity: true },
};

const kindsWhere = (holds: (limit: KindLimit) => boolean) =>
  (Object.keys(kindLimits) as SourceKind[]).filter((kind) => holds(kindLimits[kind]));

/** Kinds one of which may be enough by itself. */
export const mayEverCarryAlone = kindsWhere(({ alone }) => alone === 'confirmed');
/** Kinds no policy can make count. */
export const neverAnything = kindsWhere(({ together }) => together === 'nothing');
/** Kinds that only point somewhere; all of them together are one kind of source. */
export const leads = kindsWhere(({ alone, together }) => alone === 'nothing' && together !== 'nothing');

/** What makes two sources of one nature: their kind, except that leads are all of one. */
export const natureOf = (kind: SourceKind) => (leads.includes(kind) ? 'lead' : kind);

/** Kinds a grade of which, when it is a good one, has to be accounted for. */
export const gradedWithCare: readonly SourceKind[] = leads;

/** Whether one credible claim of a kind is enough, only another with it, or never, under a policy's rule. */
export type KindCarries = 'alone' | 'together' | 'never';
export function kindCarries(
  kind: SourceKind,
  rule: { readonly alone: readonly SourceKind[]; readonly never: readonly SourceKind[]; readonly sources: number },
): KindCarries {
  if (rule.never.includes(kind)) return 'never';
  return rule.alone.includes(kind) || rule.sources === 1 ? 'alone' : 'together';
}
