import {
  albumActions,
  albumStatuses,
  chooseFoils,
  fewestFoils,
  inShownOrder,
  isIndependent,
  isTooNear,
  mayAnswer,
  mayShow,
  mostFoils,
  moveAlbum,
  resultOf,
} from '@/lib/debriefs/rules/album';
import { shuffled } from '@/lib/debriefs/rules/draw';
import { couldBeTaken, type Face, likeness } from '@/lib/debriefs/rules/faces';
import type { PartScore } from '@/lib/names/score';

const plain = { sex: 'male', ageBand: '30-39', hair: 'dark', build: 'medium', beard: 'none', marks: [] } as const;
const face = (n: number, looks: Partial<Face> = {}): Face => ({
  ...plain,
  photoId: `photo-${n}`,
  personId: `person-${n}`,
  ...looks,
});
const target = face(0, { marks: ['scar'] });
const poolOf = (many: number, looks: Partial<Face> = {}) => Array.from({ length: many }, (_, n) => face(n + 1, looks));
const nobody = new Set<string>();
const drawn = (pool: readonly Face[], more: { excluded?: ReadonlySet<string>; seed?: string } = {}) =>
  chooseFoils({ target, pool: [target, ...pool], excluded: nobody, seed: 'seed', ...more });
const people = (chosen: ReturnType<typeof drawn>) =>
  chosen.ok ? chosen.foils.map(({ personId }) => personId) : chosen.reason;

describe('who can stand beside whom', () => {
  test.each<[string, Partial<Face>, boolean]>([
    ['the same in everything', {}, true],
    ['of the other sex', { sex: 'female' }, false],
    ['one age band older', { ageBand: '40-49' }, true],
    ['one age band younger', { ageBand: '20-29' }, true],
    ['two age bands older', { ageBand: '50-59' }, false],
    ['with other hair alone', { hair: 'fair' }, true],
    ['with other hair and another build', { hair: 'fair', build: 'heavy' }, false],
    ['with a beard alone', { beard: 'beard' }, true],
  ])('somebody %s: %s', (_, looks, answer) => {
    expect(couldBeTaken(target, face(1, looks))).toBe(answer);
    expect(couldBeTaken(face(1, looks), target)).toBe(answer);
  });

  test('a mark both have makes them alike, a mark of one tells them apart', () => {
    const [both, neither, another] = [face(1, { marks: ['scar'] }), face(2), face(3, { marks: ['tattoo'] })];
    expect(likeness(target, both)).toBeGreaterThan(likeness(target, neither));
    expect(likeness(target, neither)).toBeGreaterThan(likeness(target, another));
  });
});

describe('the others in an album', () => {
  test.each([
    [0, 'too-few-foils'],
    [fewestFoils - 1, 'too-few-foils'],
    [fewestFoils, fewestFoils],
    [mostFoils, mostFoils],
    [40, mostFoils],
  ])('of %i people who look alike: %s', (many, answer) => {
    const chosen = drawn(poolOf(many));
    expect(chosen.ok ? chosen.foils.length : chosen.reason).toBe(answer);
  });

  test('are never the person asked about, on whatever photograph', () => {
    const others = Array.from({ length: 9 }, (_, n) => face(n + 20, { personId: target.personId }));
    expect(people(drawn(others))).toBe('too-few-foils');
    expect(people(drawn([...others, ...poolOf(5)]))).not.toContain(target.personId);
  });

  test('are each another person, however many photographs there are of one', () => {
    const twins = poolOf(4).flatMap((one) => [one, { ...one, photoId: `${one.photoId}-again` }]);
    expect(people(drawn(twins))).toBe('too-few-foils');
    const chosen = people(drawn([...twins, ...poolOf(8)])) as string[];
    expect(new Set(chosen).size).toBe(chosen.length);
  });

  test('are nobody who is sought by the same question, is the witness or is too near', () => {
    const excluded = new Set(['person-1', 'person-2']);
    expect(people(drawn(poolOf(6), { excluded }))).toBe('too-few-foils');
    expect(people(drawn(poolOf(7), { excluded }))).toEqual(expect.not.arrayContaining(['person-1', 'person-2']));
  });

  test('are the most alike there are', () => {
    const marked = Array.from({ length: mostFoils }, (_, n) => face(n + 50, { marks: ['scar'] }));
    expect((people(drawn([...poolOf(20), ...marked])) as string[]).sort()).toEqual(
      marked.map(({ personId }) => personId).sort(),
    );
  });

  test('are the same for the same seed, in whatever order the photographs lie, and others for another seed', () => {
    const pool = poolOf(40);
    expect(people(drawn([...pool].reverse()))).toEqual(people(drawn(pool)));
    const seeds = ['a', 'b', 'c', 'd', 'e'].map((seed) => String(people(drawn(pool, { seed }))));
    expect(new Set(seeds).size).toBeGreaterThan(1);
  });

  test('when too few, say whose photographs are missing and how many', () => {
    const chosen = drawn(poolOf(3));
    expect('lack' in chosen && chosen.lack).toEqual({
      suitable: 3,
      needed: 2,
      sex: 'male',
      ageBands: ['20-29', '30-39', '40-49'],
      hair: 'dark',
      build: 'medium',
      beard: 'none',
    });
  });
});

describe('whoever is too near the person asked about is no foil', () => {
  const part = (name: string, level: string) => ({ part: name, level, bits: 1, ours: 'a', theirs: 'b' }) as PartScore;
  test.each<[string, Parameters<typeof isTooNear>[0], boolean]>([
    ['a stranger', { band: 'none', brothers: false, parts: [part('surname', 'different')] }, false],
    [
      'of a surname that only begins alike',
      { band: 'none', brothers: false, parts: [part('surname', 'partly')] },
      false,
    ],
    ['of one unit', { band: 'none', brothers: false, parts: [part('unit', 'same')] }, false],
    ['of one surname', { band: 'none', brothers: false, parts: [part('surname', 'same')] }, true],
    ['of one surname in another form', { band: 'none', brothers: false, parts: [part('surname', 'other-form')] }, true],
    ['of one surname as it was heard', { band: 'none', brothers: false, parts: [part('surname', 'misheard')] }, true],
    ['with a relative in common', { band: 'none', brothers: false, parts: [part('relative', 'partly')] }, true],
    ['perhaps a brother', { band: 'none', brothers: true, parts: [] }, true],
    ['perhaps the same person', { band: 'weak', brothers: false, parts: [] }, true],
    ['likely the same person', { band: 'strong', brothers: false, parts: [] }, true],
  ])('%s: %s', (_, score, answer) => expect(isTooNear(score)).toBe(answer));
});

describe('the order', () => {
  const foils = poolOf(7);
  test('is drawn with the seed and holds everybody once', () => {
    const order = inShownOrder(target, foils, 'seed');
    expect([...order].sort()).toEqual([target, ...foils].map(({ photoId }) => photoId).sort());
    expect(inShownOrder(target, [...foils].reverse(), 'seed')).toEqual(order);
  });

  test('puts the person asked about at every place about as often', () => {
    const seen = new Array<number>(8).fill(0);
    for (let n = 0; n < 800; n += 1) {
      const place = inShownOrder(target, foils, `seed ${n}`).indexOf(target.photoId);
      seen[place] = (seen[place] ?? 0) + 1;
    }
    for (const times of seen) {
      expect(times).toBeGreaterThan(60);
      expect(times).toBeLessThan(140);
    }
  });

  test('does not depend on the order things came in', () => {
    const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(shuffled([...letters].reverse(), String, 'x')).toEqual(shuffled(letters, String, 'x'));
  });
});

describe('who shows it', () => {
  test('not whoever assembled it, who knows which picture is meant', () => {
    expect(mayShow({ id: 'a' }, { assembledById: 'a' })).toEqual({ ok: false, reason: 'second-person-needed' });
    expect(mayShow({ id: 'b' }, { assembledById: 'a' }).ok).toBe(true);
  });
  test('and the answer is written by whoever showed it', () => {
    expect(mayAnswer({ id: 'b' }, { shownById: 'b' }).ok).toBe(true);
    expect(mayAnswer({ id: 'a' }, { shownById: 'b' }).ok).toBe(false);
    expect(mayAnswer({ id: null }, { shownById: null }).ok).toBe(false);
  });
});

test.each([
  [null, 'nobody'],
  [3, 'target'],
  [2, 'foil'],
])('an answer of %s, where the person stood third: %s', (chosen, result) => expect(resultOf(chosen, 3)).toBe(result));

test.each([
  [0, true],
  [1, false],
  [4, false],
])('shown %i times before, a recognition stands by itself: %s', (shownBefore, answer) =>
  expect(isIndependent({ shownBefore })).toBe(answer),
);

test('an album is shown once and answered once; what is answered or given up stays so', () => {
  const moves = albumStatuses.flatMap((from) =>
    albumActions.flatMap((action) => {
      const to = moveAlbum(from, action);
      return to.ok ? [`${from} > ${to.to}`] : [];
    }),
  );
  expect(moves).toEqual(['assembled > shown', 'assembled > abandoned', 'shown > answered', 'shown > abandoned']);
});
