import { type Decision, type No, no, yes } from '../../kernel/decision';
import { type Moves, moveIn } from '../../kernel/lifecycle';
import type { Score } from '../../names/score';
import { shuffled } from './draw';
import { type AgeBand, bandsBeside, couldBeTaken, type Face, type Looks, likeness } from './faces';

export const albumStatuses = ['assembled', 'shown', 'answered', 'abandoned'] as const;
export type AlbumStatus = (typeof albumStatuses)[number];
export const albumActions = ['show', 'answer', 'abandon'] as const;
export type AlbumAction = (typeof albumActions)[number];

/** An album is put before a witness once. Nobody is asked twice about the same pictures. */
export const albumMoves: Moves<AlbumStatus, AlbumAction> = {
  assembled: { show: 'shown', abandon: 'abandoned' },
  shown: { answer: 'answered', abandon: 'abandoned' },
  answered: {},
  abandoned: {},
};
export const moveAlbum = (from: AlbumStatus, action: AlbumAction) => moveIn(albumMoves, from, action);

/** Raise it whenever the same photographs and seed may give another album: every album says which rules drew it. */
export const albumRulesVersion = 1;
/** One person asked about among at least so many others. A photograph by itself is never shown. */
export const fewestFoils = 5;
export const mostFoils = 7;

/** What is missing before an album can be drawn: how many, and of what kind of person. */
export type Lack = {
  readonly suitable: number;
  readonly needed: number;
  readonly sex: Looks['sex'];
  readonly ageBands: readonly AgeBand[];
  readonly hair: Looks['hair'];
  readonly build: Looks['build'];
  readonly beard: Looks['beard'];
};
export type TooFew = No & { readonly lack: Lack };

const sameSurname = ['same', 'other-form', 'swapped', 'misheard', 'one-edit'];

/*
 * Who is too near the person asked about to stand beside them, whatever they look like: who may be that very person under
 * another record, and who may be of their family, by brothers' names, a shared surname or a shared relative. A face known
 * for the family's sake is no recognition.
 */
export const isTooNear = ({ band, brothers, parts }: Pick<Score, 'band' | 'brothers' | 'parts'>): boolean =>
  band !== 'none' ||
  brothers ||
  parts.some(({ part, level }) => part === 'relative' || (part === 'surname' && sameSurname.includes(level)));

type Choice = {
  readonly target: Face;
  readonly pool: readonly Face[];
  /** People who are sought by the same question, are the witness, or too near the person asked about: never a foil. */
  readonly excluded: ReadonlySet<string>;
  readonly seed: string;
};

/*
 * Who stands beside the person asked about: the most alike of those who could be taken for them, each person once, nobody
 * who is sought by the same question. Between equals the seed decides. The order of the pool does not matter.
 */
export function chooseFoils({ target, pool, excluded, seed }: Choice): Decision<{ foils: Face[] }> | TooFew {
  const suitable = pool.filter(
    (face) => face.personId !== target.personId && !excluded.has(face.personId) && couldBeTaken(target, face),
  );
  const drawn = shuffled(suitable, ({ photoId }) => photoId, `foils:${seed}`);
  const best = drawn
    .map((face) => ({ face, alike: likeness(target, face) }))
    .sort((one, other) => other.alike - one.alike);
  const foils: Face[] = [];
  for (const { face } of best)
    if (foils.length < mostFoils && !foils.some(({ personId }) => personId === face.personId)) foils.push(face);
  return foils.length >= fewestFoils ? { ok: true, foils } : { ...no('too-few-foils'), lack: lackOf(target, foils) };
}

const lackOf = ({ sex, ageBand, hair, build, beard }: Face, foils: readonly Face[]): Lack => ({
  suitable: foils.length,
  needed: fewestFoils - foils.length,
  sex,
  ageBands: bandsBeside(ageBand),
  hair,
  build,
  beard,
});

/** The photographs in the order they are shown, drawn with the seed: positions count from 1. */
export const inShownOrder = (target: Face, foils: readonly Face[], seed: string): string[] =>
  shuffled(
    [target, ...foils].map(({ photoId }) => photoId),
    String,
    `order:${seed}`,
  );

/*
 * Who shows an album: an interviewer who did not assemble it. Whoever knows which picture is meant shows it, with a glance
 * or a pause. Must agree with the constraint `another_shows` in the migrations.
 */
export const mayShow = (actor: { id: string | null }, album: { assembledById: string }): Decision =>
  actor.id === album.assembledById ? no('second-person-needed') : yes;

/** Whoever showed it writes the answer down, and nobody else. */
export const mayAnswer = (actor: { id: string | null }, album: { shownById: string | null }): Decision =>
  album.shownById !== null && album.shownById === actor.id ? yes : no('second-person-needed');

export const albumResults = ['target', 'foil', 'nobody'] as const;
export type AlbumResult = (typeof albumResults)[number];
export const layouts = ['page', 'one-by-one'] as const;

/** What an answer was: the person asked about, somebody else, or nobody. */
export function resultOf(chosen: number | null, targetPosition: number): AlbumResult {
  if (chosen === null) return 'nobody';
  return chosen === targetPosition ? 'target' : 'foil';
}

/*
 * Whether a recognition stands by itself: not when this witness was shown the same person before, as the one asked about or
 * among the others. A face seen in an album yesterday is known today, wherever else it was or was not seen.
 */
export const isIndependent = ({ shownBefore }: { shownBefore: number }) => shownBefore === 0;
