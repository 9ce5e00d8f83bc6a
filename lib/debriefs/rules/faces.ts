/** What somebody looks like on a photograph, in a few codes: enough to find people who could be taken for each other. */
export const faceSexes = ['female', 'male'] as const;
export const ageBands = ['under-20', '20-29', '30-39', '40-49', '50-59', '60-over'] as const;
export const hairs = ['dark', 'fair', 'red', 'grey', 'cropped', 'bald'] as const;
export const builds = ['slim', 'medium', 'heavy'] as const;
export const beards = ['none', 'stubble', 'moustache', 'beard'] as const;
export const faceMarks = [
  'scar',
  'birthmark',
  'tattoo',
  'glasses',
  'broken-nose',
  'standing-ears',
  'teeth-missing',
  'eye-injury',
] as const;
export type AgeBand = (typeof ageBands)[number];

export type Looks = {
  readonly sex: (typeof faceSexes)[number];
  readonly ageBand: AgeBand;
  readonly hair: (typeof hairs)[number];
  readonly build: (typeof builds)[number];
  readonly beard: (typeof beards)[number];
  readonly marks: readonly (typeof faceMarks)[number][];
};

/** One photograph of one person. */
export type Face = Looks & { readonly photoId: string; readonly personId: string };

const bandsApart = (one: AgeBand, other: AgeBand) => Math.abs(ageBands.indexOf(one) - ageBands.indexOf(other));
const compared = ['hair', 'build', 'beard'] as const;

/** How many of hair, build and beard two people share. */
export const sharedLooks = (one: Looks, other: Looks) => compared.filter((fact) => one[fact] === other[fact]).length;

/*
 * Who can stand beside whom: the same sex, at most one age band apart, and two of hair, build and beard the same. Less, and
 * a witness who never saw the person could guess by what is left over.
 */
export const couldBeTaken = (target: Looks, other: Looks) =>
  target.sex === other.sex && bandsApart(target.ageBand, other.ageBand) <= 1 && sharedLooks(target, other) >= 2;

/** How much two people look alike, the more the higher; a mark only one of them has tells them apart. */
export function likeness(one: Looks, other: Looks): number {
  const shared = one.marks.filter((mark) => other.marks.includes(mark)).length;
  const alone = one.marks.length + other.marks.length - 2 * shared;
  return 3 * sharedLooks(one, other) + (one.ageBand === other.ageBand ? 2 : 0) + 2 * shared - alone;
}

/** The age bands a foil for somebody of this band can be of. */
export const bandsBeside = (band: AgeBand): AgeBand[] => ageBands.filter((other) => bandsApart(band, other) <= 1);
