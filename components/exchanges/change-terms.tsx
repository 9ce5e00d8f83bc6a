'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button, LinkButton } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { SkeletonRecord } from '@/components/ui/skeletons';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import { faultAt, useWrite } from '@/components/ui/use-write';
import type { AdoptedChoice } from '@/lib/agreements/schema/agreement';
import { batchHeadOf, exchangeKeys, sendTerms } from '@/lib/exchanges/hooks';
import { batchReasons } from '@/lib/exchanges/rules/batch-work';
import type { BatchHead, Side } from '@/lib/exchanges/schema/batch';
import type { BatchId } from '@/lib/kernel/ids';
import { Problem } from '@/lib/platform/fetch';
import { TermsConflict } from './terms-conflict';
import { TermsFields, termsIn } from './terms-fields';

type Choices = { sides: readonly Side[]; agreements: readonly AdoptedChoice[] };

export function ChangeTerms({ id, ...choices }: Choices & { id: BatchId }) {
  const { data: batch } = useQuery(batchHeadOf(id));
  return batch ? <TermsForm batch={batch} {...choices} /> : <SkeletonRecord />;
}

/** The terms with a reason for changing them. When somebody else was faster, both versions stand side by side. */
function TermsForm({ batch, sides, agreements }: Choices & { batch: BatchHead }) {
  const t = useTranslations('exchanges');
  const router = useRouter();
  // The version the form was filled from: a refetch behind it must not make an old form look new.
  const [base, setBase] = useState(batch.version);
  const [typed, setTyped] = useState<ReturnType<typeof termsIn> | null>(null);
  useUnsavedGuard(typed !== null);
  const write = useWrite((attempt: Parameters<typeof sendTerms>[1]) => sendTerms(batch.id, attempt), {
    refresh: [exchangeKeys.all],
    done: t('form.changeSaved'),
    onDone: () => {
      setTyped(null);
      router.push(`/exchanges/${batch.id}`);
    },
  });
  const conflict = write.error instanceof Problem && write.error.code === 'changed-meanwhile' ? write.error : null;
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const terms = termsIn(form);
    setTyped(terms);
    const reason = String(form.get('reason')) as (typeof batchReasons.change)[number];
    write.mutate({ ...terms, version: base, reason, note: String(form.get('note') ?? '') || null });
  };
  const { ours, theirs, agreementVersion, ...rest } = batch;
  const reasons = batchReasons.change.map((value) => ({ value: value as string, label: t(`batchReasons.${value}`) }));
  return (
    <form onSubmit={save} noValidate className="flex max-w-3xl flex-col gap-4">
      {batch.status !== 'draft' && <Notice tone="warn">{t('batch.needsReapproval')}</Notice>}
      {conflict && typed ? (
        <TermsConflict
          mine={typed}
          current={conflict.current}
          sides={sides}
          agreements={agreements}
          onKeepTheirs={() => {
            setTyped(null);
            router.push(`/exchanges/${batch.id}`);
          }}
          onUseMine={(version) => {
            setBase(version);
            write.reset();
          }}
        />
      ) : (
        <ErrorSummary errors={write.faults} />
      )}
      <TermsFields
        sides={sides}
        agreements={agreements}
        faults={write.faults}
        terms={{ ...rest, oursId: ours.id, theirsId: theirs.id, agreementVersionId: agreementVersion?.id ?? null }}
        replaced={agreementVersion?.status === 'superseded' ? agreementVersion : null}
      />
      <SelectField
        name="reason"
        label={t('form.whyChange')}
        error={faultAt(write.faults, 'reason')}
        options={[{ value: '', label: t('form.choose') }, ...reasons]}
      />
      <TextAreaField name="note" label={t('fields.note')} optional maxLength={1000} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="main" busy={write.isPending}>
          {t('form.changeSave')}
        </Button>
        <LinkButton href={`/exchanges/${batch.id}`} look="quiet">
          {useTranslations('common')('verbs.cancel')}
        </LinkButton>
      </div>
    </form>
  );
}
