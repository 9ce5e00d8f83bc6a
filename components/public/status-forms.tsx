/** @jsxImportSource preact */

import { additions } from '@/lib/inquiries/form/steps';
import type { Office } from '@/lib/inquiries/queries/office';
import { type ConsentPurpose, consentPurposes } from '@/lib/inquiries/rules';
import type { ContactDetails } from '@/lib/inquiries/schema';
import { documentOf } from './document';
import { FormField } from './fields';
import { Back, ErrorSummary, Notice, type Problem } from './parts';
import { statusPath } from './status-page';
import { said, type Words } from './words';

type View = { words: Words; office: Office; problems: readonly Problem[]; unsaved?: string | undefined };

type AddView = View & { typed: Readonly<Record<string, string>>; clientKey: string; contact: ContactDetails | null };

/** Adding information to an inquiry that was sent. */
export function addPage({ words, office, problems, unsaved, typed, clientKey, contact }: AddView): string {
  const { status } = words;
  const title = status('add.title');
  return documentOf(
    { words, office, path: 'status/add', title, faulty: problems.length > 0, form: 'answers' },
    <>
      <Back words={words} href={statusPath(words)} />
      <Unsaved unsaved={unsaved} />
      <ErrorSummary words={words} problems={problems} />
      <h1>{title}</h1>
      <p>{status('add.help')}</p>
      <form id="answers" method="post" action={statusPath(words, 'add')} noValidate data-once>
        <input type="hidden" name="key" value={clientKey} />
        <FormField words={words} field={additions[0]} typed={typed} error={problemAt(problems, 'body')} />
        <h2>{status('add.contactTitle')}</h2>
        <p>
          {contact
            ? status('add.contactNow', { contact: contactWords(contact) || status('add.contactNone') })
            : status('add.contactHelp')}
        </p>
        {additions.slice(1).map((field) => (
          <FormField
            key={field.name}
            words={words}
            field={field}
            typed={typed}
            error={problemAt(problems, field.name)}
          />
        ))}
        <p class="buttons">
          <button type="submit">{status('add.button')}</button>
        </p>
      </form>
    </>,
  );
}

const contactWords = ({ phone, email, address, safeTimes }: ContactDetails) =>
  [phone, email, address, safeTimes].filter(Boolean).join('; ');

type ConsentView = View & { chosen: Record<ConsentPurpose, boolean> };

/** The choices again, with what is in force. */
export function consentPage({ words, office, problems, unsaved, chosen }: ConsentView): string {
  const { status } = words;
  const title = status('consent.changeTitle');
  const typed = Object.fromEntries(consentPurposes.map((purpose) => [purpose, chosen[purpose] ? 'yes' : '']));
  return documentOf(
    { words, office, path: 'status/consent', title, faulty: problems.length > 0, form: 'answers' },
    <>
      <Back words={words} href={statusPath(words)} />
      <Unsaved unsaved={unsaved} />
      <h1>{title}</h1>
      <p>{status('consent.changeHelp')}</p>
      <form id="answers" method="post" action={statusPath(words, 'consent')} noValidate>
        {consentPurposes.map((name) => (
          <FormField key={name} words={words} field={{ name, kind: 'tick' }} typed={typed} error={undefined} />
        ))}
        <p>{said(status, 'consent.withdraw')}</p>
        <p class="buttons">
          <button type="submit">{status('consent.button')}</button>
        </p>
      </form>
    </>,
  );
}

const problemAt = (problems: readonly Problem[], name: string) => problems.find(({ at }) => at === name)?.message;

const Unsaved = ({ unsaved }: { unsaved: string | undefined }) =>
  unsaved ? (
    <Notice bad>
      <p>{unsaved}</p>
    </Notice>
  ) : null;
