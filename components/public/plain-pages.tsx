/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import type { Office } from '@/lib/inquiries/queries/office';
import { consentPurposes } from '@/lib/inquiries/rules';
import type { RefusalReason } from '@/lib/kernel/refusal';
import { documentOf } from './document';
import { Reach } from './parts';
import { inquiryPath } from './step-page';
import { said, saidIfAny, type Words } from './words';

type View = { words: Words; office: Office };

const List = ({ words, of, keys }: { words: Words; of: string; keys: readonly string[] }) => (
  <ul>
    {keys.map((key) => (
      <li key={key}>{said(words.t, `${of}.${key}`)}</li>
    ))}
  </ul>
);

/** The first page: what this is and is not, and the two ways in. */
export const homePage = ({ words, office, draft }: View & { draft: boolean }): string => {
  const { t, locale } = words;
  return documentOf(
    { words, office, path: '', title: t('home.pageTitle'), personal: false },
    <>
      <h1>{t('home.title')}</h1>
      <p class="lead">{t('home.lead')}</p>
      <p class="buttons">
        <a class="button" href={inquiryPath(words, draft ? 'check' : 'who')}>
          {t(draft ? 'home.resume' : 'home.start')}
        </a>
        <a class="button second" href={`/${locale}/open`}>
          {t('home.open')}
        </a>
      </p>
      <p>
        {t('home.time')} <a href={inquiryPath(words, 'continue')}>{t('home.continue')}</a>
      </p>
      <h2>{t('home.isTitle')}</h2>
      <List words={words} of="home.is" keys={['a', 'b', 'c']} />
      <h2>{t('home.isNotTitle')}</h2>
      <List words={words} of="home.isNot" keys={['a', 'b', 'c', 'd']} />
      <h2>{t('home.safeTitle')}</h2>
      <p>{t('home.safe')}</p>
      <h2>{t('reach.title')}</h2>
      <p>{t('home.call')}</p>
      <Reach words={words} office={office} />
    </>,
  );
};

/** Who sees what, for how long, and how to correct or delete it. */
export const dataPage = ({ words, office }: View): string => {
  const { t } = words;
  return documentOf(
    { words, office, path: 'about-your-data', title: t('data.title'), personal: false },
    <>
      <h1>{t('data.title')}</h1>
      <p class="lead">{t('data.lead')}</p>
      <h2>{t('data.whoTitle')}</h2>
      <List words={words} of="data.who" keys={['a', 'b', 'c']} />
      <h2>{t('data.choiceTitle')}</h2>
      <dl class="facts tall">
        {consentPurposes.map((purpose) => (
          <div key={purpose}>
            <dt>{said(words.form, `fields.${purpose}.label`)}</dt>
            <dd>{said(words.form, `fields.${purpose}.hint`)}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('data.keptTitle')}</h2>
      <List words={words} of="data.kept" keys={['a', 'b', 'c', 'd']} />
      <h2>{t('data.rightsTitle')}</h2>
      <p>{t('data.rights')}</p>
      <Reach words={words} office={office} />
    </>,
  );
};

/** How to tell our messages from a fraudster's. */
export const messagesPage = ({ words, office }: View): string => {
  const { t } = words;
  return documentOf(
    { words, office, path: 'check-a-message', title: t('check.title'), personal: false },
    <>
      <h1>{t('check.title')}</h1>
      <p class="lead">{t('check.lead')}</p>
      <h2>{t('check.neverTitle')}</h2>
      <List words={words} of="check.never" keys={['a', 'b', 'c', 'd', 'e']} />
      <h2>{t('check.alwaysTitle')}</h2>
      <List words={words} of="check.always" keys={['a', 'b', 'c']} />
      <h2>{t('check.doTitle')}</h2>
      <p>{t('check.do')}</p>
      <Reach words={words} office={office} />
    </>,
  );
};

/** A refusal, or a bug of ours (null), as a page: what happened, what was kept, what to do. Same code, same bytes. */
export const refusalPage = ({ words, office, code }: View & { code: RefusalReason | 'internal' }): string => {
  const { t, locale } = words;
  const title = saidIfAny(t, `refusals.${code}.title`) ?? t('refusals.other.title');
  return documentOf(
    { words, office, path: '', title },
    <>
      <h1>{title}</h1>
      <p>{saidIfAny(t, `refusals.${code}.what`) ?? t('refusals.other.what')}</p>
      <p>
        <a href={`/${locale}`}>{t('links.home')}</a>
      </p>
      <h2>{t('reach.title')}</h2>
      <Reach words={words} office={office} />
    </>,
  );
};

/** A page of one heading, a few sentences and links. */
export const plainPage = ({
  words,
  office,
  path,
  title,
  children,
}: View & { path: string; title: string; children: ComponentChildren }) =>
  documentOf(
    { words, office, path, title },
    <>
      <h1>{title}</h1>
      {children}
    </>,
  );
