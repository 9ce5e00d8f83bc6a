'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { SightingLine } from '@/lib/debriefs/schema/sighting';
import { ConditionChip, SightingStatusChip } from './debrief-chips';
import { useDebriefWords } from './use-debrief-words';

type Props = {
  sighting: SightingLine;
  now: string;
  actions?: ReactNode;
  /** Makes the name a link, in a list. */
  href?: string;
  /** Leads to the debrief it was said in, outside of it. */
  inDebrief?: boolean;
  /** On the record it is attached to, where saying so again would only be noise. */
  onRecord?: boolean;
};

/** One sighting as it was said: whom, where, until when, in what condition, how the witness knows, how sure. */
export function SightingCard({ sighting, now, actions, href, inDebrief = false, onRecord = false }: Props) {
  const t = useTranslations('debriefs');
  const words = useDebriefWords();
  const { status, recordedAt, recordedBy, knownHow, confidence } = sighting;
  const called = words.seen(sighting);
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <span className="wrap-anywhere font-semibold">
            {href ? (
              <Link href={href} data-row-link className="underline underline-offset-2">
                {called}
              </Link>
            ) : (
              called
            )}
          </span>
          <SightingStatusChip status={status} />
          <ConditionChip condition={sighting.condition} />
        </div>
        {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
      </div>
      <Facts sighting={sighting} />
      {sighting.words && <blockquote className="border-line-strong border-l-2 pl-3">{sighting.words}</blockquote>}
      <p className="text-[0.8125rem] text-text-quiet" data-figures>
        {t(`knownHow.${knownHow}`)}. {t(`confidence.${confidence}`)}.{' '}
        {status === 'waiting'
          ? t('sighting.waits', { age: words.age(recordedAt, now) })
          : t('sighting.recorded', { when: words.moment(recordedAt), name: words.name(recordedBy) })}
        {inDebrief && (
          <>
            {' '}
            <Link href={`/debriefs/${sighting.debriefId}`} className="underline underline-offset-2">
              {t('sighting.inDebrief', { number: sighting.debrief })}
            </Link>
          </>
        )}
      </p>
      <Standing sighting={sighting} onRecord={onRecord} />
    </div>
  );
}

/** What is known, in one quiet line; what was not said is left out. */
function Facts({ sighting }: { sighting: SightingLine }) {
  const t = useTranslations('debriefs.sighting');
  const looks = useTranslations('debriefs.looks');
  const words = useDebriefWords();
  const { sex, ageAbout, rank, unit, place, cell, marks } = sighting;
  const facts = [
    { label: t('where'), value: [place, cell].filter(Boolean).join(', ') },
    { label: t('when'), value: words.span(sighting) },
    { label: t('rankAndUnit'), value: [rank, unit].filter(Boolean).join(', ') },
    {
      label: t('looks'),
      value: [
        sex !== 'unknown' && looks(`sex.${sex}`).toLocaleLowerCase(),
        ageAbout && t('ageAboutShort', { age: ageAbout }),
        marks,
      ]
        .filter(Boolean)
        .join(', '),
    },
  ].filter(({ value }) => value);
  return (
    <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
      {facts.map(({ label, value }) => (
        <div key={label} className="flex min-w-0 flex-wrap gap-x-2">
          <dt className="text-text-quiet">{label}:</dt>
          <dd className="wrap-anywhere min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What needs to be known before anything is done: a death nobody has looked at, no consent, the claim it stands behind. */
function Standing({ sighting, onRecord }: { sighting: SightingLine; onRecord: boolean }) {
  const t = useTranslations('debriefs');
  const words = useDebriefWords();
  const { grave, attached, consentSearch, status } = sighting;
  return (
    <>
      {grave &&
        (grave.lookedAt ? (
          <p className="text-text-quiet">
            {t('grave.looked', { when: words.moment(grave.lookedAt), name: words.name(grave.by) })}
            {grave.note && ` ${grave.note}`}
          </p>
        ) : (
          status !== 'withdrawn' && <Notice tone="bad">{t('grave.waits')}</Notice>
        ))}
      {status === 'waiting' && consentSearch !== 'yes' && <Notice tone="warn">{t('sighting.noConsent')}</Notice>}
      {attached && !onRecord && (
        <p>
          {t('sighting.attachedTo')}{' '}
          <Link
            href={`/prisoners/${attached.prisonerId}/evidence#claim-${attached.claimId}`}
            className="underline underline-offset-2"
          >
            {attached.name}, {attached.number}
          </Link>
        </p>
      )}
      {attached?.retracted && <Notice tone="warn">{t('sighting.retracted')}</Notice>}
    </>
  );
}
