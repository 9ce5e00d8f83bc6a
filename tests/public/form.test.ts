import fc from 'fast-check';
import { readStep } from '@/lib/inquiries/form/answers';
import { keyOf, namesIn, placeOf, placesFor, stepNamed, steps } from '@/lib/inquiries/form/steps';
import { type Answers, noAnswers, openPlaces, wholeInquiry, withoutPerson } from '@/lib/inquiries/form/whole';

const today = '2026-11-21';
const step = (name: string) => {
  const found = stepNamed(name);
  if (!found) throw new Error(`no step ${name}`);
  return found;
};
const faults = (name: string, typed: Record<string, string>) =>
  readStep(step(name), typed, today).faults.map(({ at, code }) => `${at}:${code}`);

const complete: Answers = {
  people: 2,
  typed: {
    who: { inquirerName: ' Олена О’Коваль ', relationship: 'mother' },
    reach: { phone: '+380 (67) 123-45-67', email: 'olena@example.org', wantsNotices: 'yes' },
    names: { surname: 'Коваль', given: 'Їжак', sex: 'male' },
    birth: { 'birth.day': '27', 'birth.month': 'березня', 'birth.year': '1994', 'birth.approximate': 'yes' },
    lost: { 'lost.month': 'May', 'lost.year': '2022', lostHow: 'call', circumstances: 'Дзвінок.\nДалі тиша.' },
    'names-2': { otherNames: 'Позивний «Ґава»' },
    consent: { search: 'yes', 'share-icrc': 'yes' },
  },
};
const by = { submissionId: '7b0c1c36-66a5-4a27-9d5f-1a4f6a1f6f10', language: 'uk', today } as const;

test.each([
  ['who', {}, ['inquirerName:required', 'relationship:choose-one']],
  ['who', { inquirerName: '   ', relationship: 'king' }, ['inquirerName:required', 'relationship:choose-one']],
  ['who', { inquirerName: 'О'.repeat(201), relationship: 'other' }, ['inquirerName:too-long']],
  ['reach', {}, []],
  ['reach', { email: 'nope' }, ['email:not-an-email']],
  ['reach', { wantsNotices: 'yes' }, ['email:email-needed']],
  ['reach', { wantsNotices: 'yes', email: 'nope' }, ['email:not-an-email']],
  ['names', { patronymic: 'Іванович' }, ['surname:name-missing']],
  ['names', { otherNames: 'Ґава' }, []],
  ['birth', { 'birth.day': '31', 'birth.month': '2', 'birth.year': '1994' }, ['birth:not-a-date']],
  ['lost', { 'lost.year': '2027' }, ['lost:in-the-future']],
  ['lost', { 'lost.year': '2026' }, []],
  ['known', { known: 'т'.repeat(4001) }, ['known:too-long']],
  ['consent', { 'share-icrc': 'yes' }, ['search:consent-needed']],
])('%s %j: %j', (name, typed, expected) => expect(faults(name, typed)).toEqual(expected));

test('a finished form makes the inquiry its writer meant', () => {
  const inquiry = wholeInquiry(complete, by);
  expect(inquiry).toMatchObject({
    inquirerName: 'Олена О’Коваль',
    relationship: 'mother',
    wantsNotices: true,
    contact: { phone: '+380 (67) 123-45-67', email: 'olena@example.org', address: null },
    consents: { search: true, 'share-icrc': true, 'share-authorities': false, 'share-counterpart': false },
  });
  expect(inquiry?.sought).toHaveLength(2);
  expect(inquiry?.sought[0]).toMatchObject({
    surname: 'Коваль',
    given: 'Їжак',
    patronymic: null,
    birth: { precision: 'day', from: '1994-03-27', approximate: true },
    lost: { precision: 'month', from: '2022-05-01', to: '2022-05-31' },
    circumstances: 'Дзвінок.\nДалі тиша.',
  });
  expect(inquiry?.sought[1]).toMatchObject({ otherNames: 'Позивний «Ґава»', sex: 'unknown', category: 'unknown' });
});

test('the same answers make the same inquiry, so that sending twice is sending once', () =>
  expect(wholeInquiry(complete, by)).toEqual(wholeInquiry(structuredClone(complete), by)));

test('a form that still needs something makes no inquiry and says where', () => {
  const { consent: _, ...typed } = complete.typed;
  expect(wholeInquiry({ ...complete, typed }, by)).toBeNull();
  expect(openPlaces({ ...complete, typed }, today).map(({ place }) => keyOf(place))).toEqual(['consent']);
  expect(openPlaces(noAnswers, today).map(({ place }) => keyOf(place))).toEqual(['who', 'names', 'consent']);
});

test('every place has an address of its own that leads back to it', () => {
  const places = placesFor(3);
  expect(new Set(places.map(keyOf)).size).toBe(3 + 5 * 3);
  for (const place of places) expect(placeOf(keyOf(place), 3)).toEqual(place);
});

test.each(['names-1', 'names-0', 'names-4', 'who-2', 'nothing', '', 'names-02x'])(
  '"%s" is no place among three',
  (key) => expect(placeOf(key, 3)).toBeNull(),
);

test('taking out the first of two people leaves the second whole', () => {
  const left = withoutPerson(complete, 1);
  expect(left.people).toBe(1);
  expect(left.typed.names).toEqual(complete.typed['names-2']);
  expect(left.typed.birth).toBeUndefined();
  expect(left.typed.who).toEqual(complete.typed.who);
  expect(withoutPerson(left, 1)).toEqual(left);
});

test('whatever is typed, a page is read without a fault of ours, and a page without faults fits the inquiry', () => {
  const anything = fc.record(
    Object.fromEntries(
      steps
        .flatMap(namesIn)
        .map((name) => [name, fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('yes', '5', '1994', 'mother'))]),
    ),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(anything, (typed) => {
      const answers = {
        people: 1,
        typed: Object.fromEntries(steps.map(({ name }) => [name, typed as Record<string, string>])),
      };
      const open = openPlaces(answers, today);
      expect(wholeInquiry(answers, by) === null).toBe(open.length > 0);
    }),
    { numRuns: 300 },
  );
});
