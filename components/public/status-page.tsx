/** @jsxImportSource preact */
import { formatMoment } from '@/lib/i18n/formats';
import { houseTimeZone } from '@/lib/i18n/time-zone';
import type { FamilyPage } from '@/lib/inquiries/queries/family-page';
import type { Office } from '@/lib/inquiries/queries/office';
import { consentPurposes, familySteps } from '@/lib/inquiries/rules';
import { inGroups } from '@/lib/kernel/numerals';
import { documentOf } from './document';
import { ErrorSummary, Notice, Reach } from './parts';
import { dayWords, said, type Words } from './words';

export type StatusView = {
  words: Words;
  office: Office;
  page: FamilyPage;
  now: Date;
  /** Made anew for each page: the same message sent twice is one message. */
  clientKey: string;
  typed?: string;
  problem?: string | undefined;
  unsaved?: string | undefined;
  done?: 'message' | 'information' | 'consent' | undefined;
};

const zone = () => ({ timeZone: houseTimeZone() });
export const statusPath = (words: Words, part = '') => `/${words.locale}/status${part ? `/${part}` : ''}`;

/** The family's page: where the work stands, what happens next, the conversation, and their choices. */
export function statusPage(view: StatusView): string {
  const { words, office, page, problem, unsaved, done } = view;
  const { status } = words;
  const title = status('title');
  return documentOf(
    { words, office, path: 'status', title, faulty: Boolean(problem), form: 'message' },
    <>
      {done ? (
        <Notice>
          <p>{said(status, `done.${done}`)}</p>
        </Notice>
      ) : null}
      {unsaved ? (
        <Notice bad>
          <p>{unsaved}</p>
        </Notice>
      ) : null}
      <ErrorSummary words={words} problems={problem ? [{ at: 'body', message: problem }] : []} />
      <h1>{title}</h1>
      <p class="quiet">{status('reference', { reference: inGroups(page.reference, 3) })}</p>
      {page.asked ? (
        <Notice>
          <p>
            {status('asked')} <a href="#messages">{status('messages.title')}</a>
          </p>
        </Notice>
      ) : null}
      {page.people.map((person) =>
        person.death?.what === 'death' ? (
          <Deceased key={person.name} words={words} name={person.name} on={person.death.on} />
        ) : (
          <Person key={person.name} words={words} person={person} now={view.now} />
        ),
      )}
      <p>{status('told.explained')}</p>
      {page.kinshipChecked ? null : <p>{status('kinship')}</p>}
      <p>
        {page.lastContact
          ? status('lastContact', { date: dayWords(words.locale, page.lastContact) })
          : status('noContact')}
      </p>
      <Thread {...view} />
      <Choices words={words} page={page} />
      <h2>{words.t('reach.title')}</h2>
      <Reach words={words} office={office} />
      <Opened words={words} page={page} />
    </>,
  );
}

// No ladder: there is no next step to wait for. What the office does from here on is said, and nothing is asked.
const Deceased = ({ words: { status, locale }, name, on }: { words: Words; name: string; on: Date }) => (
  <section class="person">
    <h2>{name}</h2>
    <p>{status('death.told', { date: dayWords(locale, on) })}</p>
    <p>{status('death.condolence')}</p>
    <p>{status('death.with')}</p>
    <ul>
      <li>{status('death.help.questions')}</li>
      <li>{status('death.help.burial')}</li>
      <li>{status('death.help.papers')}</li>
      <li>{status('death.help.someone')}</li>
    </ul>
    <p>{status('death.pace')}</p>
  </section>
);

function Person({ words, person, now }: { words: Words; person: FamilyPage['people'][number]; now: Date }) {
  const at = familySteps.indexOf(person.step);
  const { status, locale } = words;
  return (
    <section class="person">
      <h2>{person.name}</h2>
      {person.death ? (
        <Notice>
          <p>{status('death.correction', { date: dayWords(locale, person.death.on) })}</p>
        </Notice>
      ) : null}
      <ol class="ladder">
        {familySteps.map((step, index) => (
          <li
            key={step}
            class={index < at ? 'past' : index === at ? 'here' : 'ahead'}
            aria-current={index === at ? 'step' : undefined}
          >
            {status(`steps.${step}.name`)}
            {index < at ? <span class="away"> – {status('ladder.past')}</span> : null}
            {index === at ? <span class="mark"> – {status('ladder.here')}</span> : null}
          </li>
        ))}
      </ol>
      <p>
        <strong>{status(`steps.${person.step}.now`)}</strong>{' '}
        {person.since ? status('since', { date: dayWords(locale, person.since) }) : null}
      </p>
      <p>
        <strong>{status('nextTitle')}</strong> {status(`steps.${person.step}.next`)}{' '}
        {person.by ? <Promise_ words={words} by={person.by} now={now} /> : null}
      </p>
    </section>
  );
}

// A promise that was not kept is said, not hidden.
const Promise_ = ({ words: { status, locale }, by, now }: { words: Words; by: Date; now: Date }) => (
  <>{status(by < now ? 'late' : 'by', { date: dayWords(locale, by) })}</>
);

function Thread({ words, page, clientKey, typed = '', problem }: StatusView) {
  const { status, locale } = words;
  return (
    <section>
      <h2 id="messages">{status('messages.title')}</h2>
      {page.messages.length === 0 ? <p>{status('messages.none')}</p> : null}
      {page.messages.map(({ id, mine, body, at, seen }) => (
        <article class={mine ? 'message mine' : 'message'} key={id}>
          <p class="quiet">
            <strong>{status(mine ? 'messages.mine' : 'messages.office')}</strong> · {formatMoment(locale, at, zone())}
            {mine ? ` · ${status(seen ? 'messages.seen' : 'messages.notSeen')}` : ''}
          </p>
          <p class="body">{body}</p>
        </article>
      ))}
      <form id="message" method="post" action={statusPath(words)} noValidate data-once>
        <input type="hidden" name="key" value={clientKey} />
        <div class={problem ? 'field wrong' : 'field'}>
          <label for="body">{status('messages.write')}</label>
          <p class="hint" id="body-hint">
            {status('messages.hint')}
          </p>
          {problem ? (
            <p class="error" id="body-error">
              <span class="away">{words.t('problem.error')} </span>
              {problem}
            </p>
          ) : null}
          <textarea
            id="body"
            name="body"
            rows={5}
            aria-describedby={problem ? 'body-hint body-error' : 'body-hint'}
            aria-invalid={problem ? 'true' : undefined}
          >
            {typed}
          </textarea>
        </div>
        <p class="buttons">
          <button type="submit">{status('messages.send')}</button>
          <a class="button second" href={statusPath(words, 'add')}>
            {status('add.link')}
          </a>
        </p>
      </form>
    </section>
  );
}

const Choices = ({ words, page }: { words: Words; page: FamilyPage }) => (
  <section>
    <h2>{words.status('consent.title')}</h2>
    <p>{words.status('consent.office')}</p>
    <dl class="facts">
      {consentPurposes.map((purpose) => (
        <div key={purpose}>
          <dt>{said(words.form, `fields.${purpose}.label`)}</dt>
          <dd>{words.form(page.consents[purpose] ? 'yes' : 'no')}</dd>
        </div>
      ))}
    </dl>
    <p>
      <a href={statusPath(words, 'consent')}>{words.status('consent.change')}</a>
    </p>
    <p>{words.status('rights')}</p>
  </section>
);

const Opened = ({ words, page }: { words: Words; page: FamilyPage }) => (
  <section>
    <h2>{words.status('opened.title')}</h2>
    <p>{words.status('opened.help')}</p>
    <ul>
      {page.openedAt.map((at) => (
        <li key={at.toISOString()}>{formatMoment(words.locale, at, zone())}</li>
      ))}
    </ul>
    <p>
      <a href={statusPath(words, 'slip')}>{words.status('slip')}</a>
    </p>
    <form method="post" action={statusPath(words, 'leave')}>
      <button class="second" type="submit">
        {words.status('leave')}
      </button>
    </form>
  </section>
);
