'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { PageHeader } from '@/components/ui/page-header';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import { useWrite } from '@/components/ui/use-write';
import type { AdoptedChoice } from '@/lib/agreements/schema/agreement';
import { exchangeKeys, sendBatch } from '@/lib/exchanges/hooks';
import type { Side } from '@/lib/exchanges/schema/batch';
import { TermsFields, termsIn } from './terms-fields';

type OpenBatchProps = { sides: readonly Side[]; agreements: readonly AdoptedChoice[] };

/** The form a batch is opened with. */
export function OpenBatch({ sides, agreements }: OpenBatchProps) {
  const t = useTranslations('exchanges');
  const router = useRouter();
  const [unsaved, setUnsaved] = useState(false);
  useUnsavedGuard(unsaved);
  const write = useWrite(sendBatch, {
    refresh: [[...exchangeKeys.all, 'list']],
    done: t('form.saved'),
    onDone: ({ id }) => {
      setUnsaved(false);
      router.push(`/exchanges/${id}`);
    },
  });
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    write.mutate(termsIn(new FormData(event.currentTarget)));
  };
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/exchanges' }, { label: t('form.title') }]}
        title={t('form.title')}
      />
      <form onSubmit={save} onChange={() => setUnsaved(true)} noValidate className="flex max-w-3xl flex-col gap-4 pt-4">
        <ErrorSummary errors={write.faults} />
        <TermsFields sides={sides} agreements={agreements} faults={write.faults} />
        <div>
          <Button type="submit" look="main" busy={write.isPending}>
            {t('form.save')}
          </Button>
        </div>
      </form>
    </>
  );
}
