/** @jsxImportSource preact */
import type { Typed } from '@/lib/inquiries/form/answers';
import { keyOf, mostPeople, type Place, placesFor, steps } from '@/lib/inquiries/form/steps';
import type { Office } from '@/lib/inquiries/queries/office';
import type { Fault, RefusalReason } from '@/lib/kernel/refusal';
import { documentOf } from './document';
import { FormField } from './fields';
import { Back, ErrorSummary, Notice } from './parts';
import { said, saidIfAny, type Words } from './words';

export type StepView = {
  words: Words;
  office: Office;
  place: Place;
  people: number;
  typed: Typed;
  faults: readonly Fault[];
  /** The page was opened from the page of all answers and leads back to it. */
  fromCheck: boolean;
  /** What kept the answers from being saved; they stand in the form. */
  unsaved?: RefusalReason | 'internal';
};

/** What is wrong with a field, in its own words where there are some. */
export const faultWords = (words: Words, { at, code }: Fault): string =>
  saidIfAny(words.form, `errors.${at}.${code}`) ??
  saidIfAny(words.form, `errors.${code}`) ??
  said(words.refusals, 'faults.invalid');

export const inquiryPath = (words: Words, key: string) => `/${words.locale}/inquiry/${key}`;

/** One question of the form. */
export function stepPage(view: StepView): string {
  const { words, office, place, faults } = view;
  const number = steps.indexOf(place.step) + 1;
  const title = words.form('step', { number, of: steps.length });
  const problems = faults.map((fault) => ({ at: fault.at, message: faultWords(words, fault) }));
  const query = view.fromCheck ? '?from=check' : '';
  const frame = { words, office, path: `inquiry/${keyOf(place)}${query}`, title, form: 'answers' };
  return documentOf(
    { ...frame, faulty: problems.length > 0 },
    <>
      <Back words={words} href={previousOf(view)} />
      {view.unsaved ? <Unsaved words={words} reason={view.unsaved} /> : null}
      <ErrorSummary words={words} problems={problems} />
      <p class="caption">
        {title}
        {place.step.perPerson && view.people > 1
          ? ` · ${words.form('person', { number: place.person, of: view.people })}`
          : ''}
      </p>
      <h1>{said(words.form, `steps.${place.step.name}.title`)}</h1>
      <p>{said(words.form, `steps.${place.step.name}.help`)}</p>
      <Questions {...view} problems={problems} />
    </>,
  );
}

function Unsaved({ words, reason }: { words: Words; reason: RefusalReason | 'internal' }) {
  return (
    <Notice bad>
      <p>{saidIfAny(words.form, `unsaved.${reason}`) ?? words.form('unsaved.internal')}</p>
      {reason === 'key-reused' ? <a href={`/${words.locale}/open`}>{words.t('links.open')}</a> : null}
    </Notice>
  );
}

function Questions(view: StepView & { problems: readonly { at: string; message: string }[] }) {
  const { words, place, people, typed, problems, fromCheck } = view;
  const last = place.step.name === 'known' && place.person === people && people < mostPeople;
  return (
    <form id="answers" method="post" action={inquiryPath(words, keyOf(place))} noValidate>
      {fromCheck ? <input type="hidden" name="from" value="check" /> : null}
      {place.step.fields.map((field) => (
        <FormField
          key={field.name}
          words={words}
          field={field}
          typed={typed}
          error={problems.find(({ at }) => at === field.name)?.message}
        />
      ))}
      <p class="buttons">
        <button type="submit">{words.form('continue')}</button>
        {last && !fromCheck ? (
          <button class="second" type="submit" name="go" value="add-person">
            {words.form('addPerson')}
          </button>
        ) : null}
        <button class="link" type="submit" name="go" value="keep">
          {words.form('keep.link')}
        </button>
      </p>
    </form>
  );
}

function previousOf({ words, place, people, fromCheck }: StepView): string {
  if (fromCheck) return inquiryPath(words, 'check');
  const places = placesFor(people);
  const index = places.findIndex((one) => keyOf(one) === keyOf(place));
  const before = places[index - 1];
  return before ? inquiryPath(words, keyOf(before)) : `/${words.locale}`;
}
