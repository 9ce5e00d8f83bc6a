/** @jsxImportSource preact */
import type { Locale } from '@/lib/i18n/locales';
import { formatPartialDate } from '@/lib/i18n/partial-dates';
import { readTypedDate } from '@/lib/i18n/typed-date';
import { type Typed, typedDateIn } from '@/lib/inquiries/form/answers';
import { type Field, keyOf, mostPeople, type Place, placesFor } from '@/lib/inquiries/form/steps';
import type { Answers } from '@/lib/inquiries/form/whole';
import type { Office } from '@/lib/inquiries/queries/office';
import type { Fault } from '@/lib/kernel/refusal';
import { documentOf } from './document';
import { Back, ErrorSummary, Notice, type Problem } from './parts';
import { faultWords, inquiryPath } from './step-page';
import { said, saidIfAny, type Words } from './words';

export type CheckView = {
  words: Words;
  office: Office;
  answers: Answers;
  /** Pages that still need something. */
  open: readonly { place: Place; faults: readonly Fault[] }[];
  /** True after somebody tried to send: then what is missing is an error. */
  tried: boolean;
  unsent?: string;
};

/** Every answer once more, with a way to change each; then sending. */
export function checkPage(view: CheckView): string {
  const { words, office, answers, open } = view;
  const places = placesFor(answers.people);
  const problems: Problem[] = view.tried ? open.flatMap(({ place, faults }) => problemsOf(words, place, faults)) : [];
  const title = words.form('check.title');
  return documentOf(
    { words, office, path: 'inquiry/check', title, faulty: problems.length > 0 },
    <>
      <Back words={words} href={inquiryPath(words, 'consent')} />
      {view.unsent ? (
        <Notice bad>
          <p>{saidIfAny(words.form, `unsent.${view.unsent}`) ?? words.form('unsent.internal')}</p>
        </Notice>
      ) : null}
      <ErrorSummary words={words} problems={problems} />
      <h1>{title}</h1>
      <p>{words.form('check.help')}</p>
      {places.map((place) => (
        <Section key={keyOf(place)} {...view} place={place} />
      ))}
      <MorePeople words={words} people={answers.people} />
      <Sending words={words} />
    </>,
  );
}

// The summary leads to the page where the answer is given.
const problemsOf = (words: Words, place: Place, faults: readonly Fault[]): Problem[] =>
  faults.map((fault) => ({
    at: `${inquiryPath(words, keyOf(place))}?from=check#${fault.at}`,
    message: faultWords(words, fault),
  }));

function Section({ words, answers, open, place }: CheckView & { place: Place }) {
  const key = keyOf(place);
  const typed = answers.typed[key] ?? {};
  const name = said(words.form, `steps.${place.step.name}.short`);
  const heading =
    place.step.perPerson && answers.people > 1
      ? `${words.form('personNumber', { number: place.person })}: ${name}`
      : name;
  const first = place.step.name === 'names' && answers.people > 1;
  return (
    <section class="answers">
      <div class="line">
        <h2>{heading}</h2>
        <a href={`${inquiryPath(words, key)}?from=check`}>
          {words.form('change')}
          <span class="away">: {heading}</span>
        </a>
      </div>
      {open.some((one) => keyOf(one.place) === key) ? <p class="error">{words.form('check.needed')}</p> : null}
      <dl class="facts">
        {place.step.fields.map((field) => (
          <div key={field.name}>
            <dt>{said(words.form, `fields.${field.name}.label`)}</dt>
            <dd>{answerWords(words, field, typed) ?? <span class="quiet">{words.form('notGiven')}</span>}</dd>
          </div>
        ))}
      </dl>
      {first ? <RemovePerson words={words} person={place.person} /> : null}
    </section>
  );
}

/** An answer as its writer gave it: dates in words, choices by their names, text untouched. */
function answerWords(words: Words, field: Field, typed: Typed): string | null {
  if (field.kind === 'date') return dateWords(words.locale, typed, field.name);
  if (field.kind === 'tick') return words.form(typed[field.name] === 'yes' ? 'yes' : 'no');
  const value = typed[field.name]?.trim();
  if (!value) return null;
  return field.kind === 'choice' ? saidIfAny(words.form, `options.${field.name}.${value}`) : value;
}

function dateWords(locale: Locale, typed: Typed, name: string): string | null {
  const date = readTypedDate(typedDateIn(typed, name));
  if (!date) return ['day', 'month', 'year'].map((part) => typed[`${name}.${part}`]).join(' ');
  return date.precision === 'unknown' ? null : formatPartialDate(locale, date);
}

function RemovePerson({ words, person }: { words: Words; person: number }) {
  return (
    <form method="post" action={inquiryPath(words, 'check')}>
      <input type="hidden" name="person" value={person} />
      <button class="link" type="submit" name="go" value="remove-person">
        {words.form('removePerson', { number: person })}
      </button>
    </form>
  );
}

function MorePeople({ words, people }: { words: Words; people: number }) {
  if (people >= mostPeople) return null;
  return (
    <form method="post" action={inquiryPath(words, 'check')}>
      <button class="second" type="submit" name="go" value="add-person">
        {words.form('addPersonHere')}
      </button>
    </form>
  );
}

function Sending({ words }: { words: Words }) {
  return (
    <form id="send" method="post" action={inquiryPath(words, 'check')} data-once>
      <h2>{words.form('check.sendTitle')}</h2>
      <p>{words.form('check.sendHelp')}</p>
      <p class="trap">
        <label for="website">{words.form('check.leaveEmpty')}</label>
        <input id="website" name="website" autocomplete="off" tabIndex={-1} />
      </p>
      <p class="buttons">
        <button type="submit" name="go" value="send">
          {words.form('check.send')}
        </button>
        <button class="link" type="submit" name="go" value="keep">
          {words.form('keep.link')}
        </button>
      </p>
    </form>
  );
}
