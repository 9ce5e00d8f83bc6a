'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/inputs';
import { PageOfList } from '@/components/ui/page-of-list';
import { EmptyState } from '@/components/ui/states';
import { attentionList } from '@/lib/evidence/hooks/contradictions';
import { attentionKinds } from '@/lib/evidence/rules/attention';
import { isContradiction } from '@/lib/evidence/rules/contradiction-answers';
import {
  type AttentionFilter,
  type AttentionLine,
  type AttentionPage,
  attentionStates,
} from '@/lib/evidence/schema/attention-list';
import { ChoiceLinks } from './choice-links';
import { useAnsweredColumns, useOpenColumns } from './use-attention-columns';

const href = ({ kind, state, after }: AttentionFilter) =>
  `/evidence?${new URLSearchParams({ tab: 'attention', ...(kind ? { kind } : {}), ...(state === 'open' ? {} : { state }), ...(after ? { after } : {}) })}`;

/** A contradiction has a page of its own; everything else is looked at where the evidence of the record stands. */
const leadsTo = ({ id, kind, records }: AttentionLine) =>
  isContradiction(kind) ? `/evidence/attention/${id}` : `/prisoners/${records[0]?.id}/evidence`;

/** What needs a person's attention, the longest waiting first, by kind; or what was answered lately. */
export function AttentionList({ filter, now }: { filter: AttentionFilter; now: string }) {
  const t = useTranslations('contradictions.list');
  const open = useOpenColumns(now);
  const answered = useAnsweredColumns();
  const { state } = filter;
  return (
    <PageOfList
      query={useQuery(attentionList(filter))}
      after={filter.after}
      hrefOf={(after) => href({ ...filter, after })}
      above={({ counts }) => <AttentionFilters filter={filter} counts={counts} />}
      label={t('label')}
      columns={state === 'open' ? open : answered}
      rowKey={({ id }) => id}
      rowHref={leadsTo}
      empty={
        state === 'open' ? (
          <EmptyState title={t('empty')}>{t('emptyWhat')}</EmptyState>
        ) : (
          <EmptyState title={t('emptyAnswered')}>{t('emptyAnsweredWhat')}</EmptyState>
        )
      }
    />
  );
}

function AttentionFilters({ filter, counts }: { filter: AttentionFilter; counts: AttentionPage['counts'] }) {
  const t = useTranslations('contradictions');
  const router = useRouter();
  const countOf = (kind: string) => counts.find((one) => one.kind === kind)?.count ?? 0;
  return (
    <div className="flex flex-wrap items-end justify-between gap-3 py-3 print:hidden">
      <ChoiceLinks
        label={t('list.state')}
        choices={attentionStates.map((state) => ({
          key: state,
          label: t(`list.${state}`),
          href: href({ kind: filter.kind, state }),
          current: state === filter.state,
        }))}
      />
      <SelectField
        name="kind"
        label={t('list.kind')}
        fieldClassName="w-full sm:w-96"
        value={filter.kind ?? ''}
        options={[
          { value: '', label: t('list.all') },
          ...attentionKinds.map((value) => ({ value, label: `${t(`kind.${value}`)} (${countOf(value)})` })),
        ]}
        onChange={({ target }) =>
          router.push(href({ state: filter.state, kind: (target.value || undefined) as AttentionFilter['kind'] }))
        }
      />
    </div>
  );
}
