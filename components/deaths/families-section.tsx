'use client';

import { useTranslations } from 'next-intl';
import { Mark } from '@/components/identity/mark';
import { LinkButton } from '@/components/ui/button';
import { KeyValue } from '@/components/ui/key-value';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { DeathView, TellingView } from '@/lib/deaths/schema/view';
import { ArrangeTelling } from './arrange-telling';
import { TellingChip } from './death-chips';
import { NoFamily } from './no-family';
import { useDeathWords } from './use-death-words';

type Family = DeathView['families'][number];

/** Each family that seeks this person: whether it may be told, who goes, how far it has come. */
export function FamiliesSection({ view }: { view: DeathView }) {
  const t = useTranslations('deaths.families');
  const { families, status } = view;
  if (status === 'returned' || status === 'withdrawn') return null;
  if (status === 'revoked' && families.length === 0) return null;
  return (
    <Section title={t(status === 'revoked' ? 'correctionTitle' : 'title')} bare>
      {status === 'proposed' && <p className="px-4 pt-3 text-text-quiet">{t('notYet')}</p>}
      {families.length === 0 && <p className="p-4">{t('none')}</p>}
      <ul>
        {families.map((family) => (
          <li
            key={family.soughtId}
            className="flex min-w-0 flex-col items-start gap-2 border-line border-b px-4 py-3 last:border-b-0"
          >
            <FamilyLine view={view} family={family} />
          </li>
        ))}
      </ul>
      <NoFamily view={view} />
    </Section>
  );
}

function FamilyLine({ view, family }: { view: DeathView; family: Family }) {
  const t = useTranslations('deaths');
  const inquiries = useTranslations('inquiries');
  const words = useDeathWords();
  const news = view.news ?? (view.status === 'revoked' ? 'correction' : 'death');
  const telling = view.tellings.find((one) => one.soughtId === family.soughtId && one.what === news) ?? null;
  const movable = !telling || telling.status === 'assigned' || telling.status === 'cancelled';
  const decided = view.status !== 'proposed';
  return (
    <>
      <div className="flex w-full flex-wrap items-center justify-between gap-2">
        <p>
          <span className="font-medium">{family.inquirerName}</span>
          <span className="text-text-quiet">
            , {inquiries(`relationship.${family.relationship}`).toLocaleLowerCase()}
          </span>
        </p>
        {telling && <TellingChip status={telling.status} />}
      </div>
      <Link href={`/inquiries/${family.inquiryId}`} className="underline underline-offset-2">
        {t('families.inquiry', { reference: words.reference(family.reference) })}
      </Link>
      {family.blocker && <Mark tone="warn">{t(`families.blocker.${family.blocker}`)}</Mark>}
      {telling && telling.status !== 'cancelled' && <Telling telling={telling} />}
      {decided && !family.done && !family.blocker && !telling && <p>{t('families.nobody')}</p>}
      {view.may.arrange && !family.done && !family.blocker && !view.fell && movable && (
        <ArrangeTelling view={view} family={family} telling={telling} />
      )}
    </>
  );
}

function Telling({ telling }: { telling: TellingView }) {
  const t = useTranslations('deaths');
  const inquiries = useTranslations('inquiries');
  const words = useDeathWords();
  const { plan } = telling;
  return (
    <div className="flex w-full flex-col items-start gap-2">
      <div className="w-full">
        <KeyValue
          facts={[
            { label: t('families.officer'), value: words.name(telling.officer) },
            { label: t('families.when'), value: words.moment(telling.plannedAt) },
            { label: t('families.place'), value: plan.place },
            {
              label: t('families.companion'),
              value: `${plan.companionName} (${t(`companionKind.${plan.companion}`).toLocaleLowerCase()})`,
            },
            { label: t('families.whom'), value: plan.whom },
            { label: t('families.language'), value: inquiries(`language.${telling.language}`) },
          ]}
        />
      </div>
      {telling.toldAt && (
        <p>
          {t('families.toldOn', { when: words.moment(telling.toldAt) })}
          {telling.toldHow && `, ${t(`toldHow.${telling.toldHow}`).toLocaleLowerCase()}`}
        </p>
      )}
      {telling.acknowledgedAt && (
        <p>
          {t('families.acknowledgedOn', {
            when: words.moment(telling.acknowledgedAt),
            name: telling.acknowledgedBy ?? '—',
          })}
          {telling.acknowledgedHow && `, ${t(`acknowledgedHow.${telling.acknowledgedHow}`).toLocaleLowerCase()}`}
        </p>
      )}
      {telling.mine && (
        <LinkButton size="small" href={`/deaths/tellings/${telling.id}`}>
          {t('families.sheet')}
        </LinkButton>
      )}
    </div>
  );
}
