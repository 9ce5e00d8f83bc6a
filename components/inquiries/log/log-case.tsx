'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { SaveState } from '@/components/ui/save-state';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import { inquiryKeys } from '@/lib/inquiries/hooks';
import { inquiryReceipt, type LoggedInquiry } from '@/lib/inquiries/schema';
import { Problem, send } from '@/lib/platform/fetch';
import { CallerSection } from './caller-section';
import { ConsentsSection } from './consents-section';
import { fieldOf, readLog } from './log-values';
import { OnFile } from './on-file';
import { PersonsSection } from './persons-section';
import { Receipt } from './receipt';
import { useFaults } from './use-faults';
import { useKeptForm } from './use-kept-form';

/** One page for logging a case while somebody is on the line, from the first field to the reference, by keyboard alone. */
export function LogCase({ onAnother }: { onAnother: () => void }) {
  const t = useTranslations('inquiries.log');
  const { form, submissionId, forget } = useKeptForm(useLocale());
  const { faults, show } = useFaults(form);
  const [tries, setTries] = useState(0);
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (body: LoggedInquiry) =>
      send('/api/inquiries', { body, answer: inquiryReceipt, key: body.inquiry.submissionId }),
    onSuccess: () => {
      forget();
      void queries.invalidateQueries({ queryKey: [...inquiryKeys.all, 'list'] });
    },
    onError: (error) => {
      if (error instanceof Problem) show(error.faults.map(({ at, code }) => ({ field: fieldOf(at), code })));
    },
  });
  useUnsavedGuard(form.formState.isDirty && !save.isSuccess);
  if (save.data) return <Receipt receipt={save.data} onAnother={onAnother} />;

  const submit = form.handleSubmit((values) => {
    setTries((count) => count + 1);
    const read = readLog(values, submissionId);
    show(read.ok ? [] : read.faults);
    if (read.ok && !save.isPending) save.mutate(read.logged);
  });
  const onKey = (event: KeyboardEvent) => {
    if (event.code === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
  };
  return (
    <FormProvider {...form}>
      <div className="grid items-start gap-4 pt-4 xl:grid-cols-[3fr_2fr]">
        <form onSubmit={submit} onKeyDown={onKey} noValidate className="flex min-w-0 flex-col gap-4">
          <p className="text-text-quiet">{t('hint')}</p>
          <ErrorSummary key={tries} errors={faults} />
          <CallerSection />
          <PersonsSection />
          <ConsentsSection />
          {save.error && faults.length === 0 && <NotSaved error={save.error} />}
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" look="main" busy={save.isPending}>
              {t('save')}
            </Button>
            {form.formState.isDirty && <SaveState state={save.isPending ? 'saving' : 'unsaved'} />}
          </div>
        </form>
        <div className="min-w-0 xl:sticky xl:top-16">
          <OnFile />
        </div>
      </div>
    </FormProvider>
  );
}

/** Refused in words, or no answer at all: then the same press again is safe. */
function NotSaved({ error }: { error: Error }) {
  const t = useTranslations('inquiries.log');
  return (
    <Notice tone="bad" role="alert">
      {error instanceof Problem && error.status < 500 ? error.title : t('retry')}
    </Notice>
  );
}
