'use client';

import { useTranslations } from 'next-intl';
import { Button, LinkButton } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/inputs';
import { Tabs } from '@/components/ui/tabs';
import { duties } from '@/lib/correspondence/rules/duties';
import { owings } from '@/lib/correspondence/rules/file';
import { type BreachFilter, type BreachReport, breachesHref } from '@/lib/correspondence/schema/breaches';
import { useLetterWords } from './use-letter-words';

/** Whose breaches, of which duty and which days. A plain form: the filter stands in the address, in codes and days. */
export function BreachFilters({ filter, report }: { filter: BreachFilter; report: BreachReport }) {
  const t = useTranslations('correspondence');
  const words = useLetterWords();
  const every = { value: '', label: t('breaches.every') };
  const tabs = [
    ...owings.map((owing) => ({
      href: breachesHref(owing === 'to-us' ? {} : { owing }),
      label: t(`breaches.owings.${owing}`),
      current: filter.owing === owing && !filter.period,
    })),
    {
      href: breachesHref({ period: 'week' }),
      label: t('breaches.week'),
      current: filter.owing === 'to-us' && filter.period === 'week',
    },
  ];
  return (
    <>
      <Tabs label={t('breaches.owing')} tabs={tabs} />
      <form
        action="/correspondence/breaches"
        method="get"
        className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-5 print:hidden"
      >
        {filter.owing === 'by-us' && <input type="hidden" name="owing" value="by-us" />}
        <SelectField
          name="correspondent"
          label={t('breaches.correspondent')}
          defaultValue={filter.correspondent ?? ''}
          options={[
            every,
            ...report.correspondents.map((one) => ({ value: one.id as string, label: words.body(one) })),
          ]}
        />
        <SelectField
          name="duty"
          label={t('breaches.duty')}
          defaultValue={filter.duty ?? ''}
          options={[every, ...duties.map((value) => ({ value: value as string, label: t(`duties.${value}`) }))]}
        />
        <TextField type="date" name="from" label={t('breaches.from')} defaultValue={filter.from ?? ''} />
        <TextField type="date" name="to" label={t('breaches.to')} defaultValue={filter.to ?? ''} />
        <div className="flex gap-2">
          <Button type="submit" look="main">
            {t('breaches.apply')}
          </Button>
          <LinkButton look="quiet" href={breachesHref(filter.owing === 'by-us' ? { owing: 'by-us' } : {})}>
            {t('breaches.clear')}
          </LinkButton>
        </div>
      </form>
    </>
  );
}
