'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { SubmitEvent } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextAreaField } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { debriefKeys, sendDebriefChange } from '@/lib/debriefs/hooks';
import type { Consent } from '@/lib/debriefs/rules/debrief';
import type { DebriefView } from '@/lib/debriefs/schema/debrief';
import { Problem } from '@/lib/platform/fetch';
import { ConsentChoices } from './consent-choices';
import { ConsentFacts, type Said } from './consent-facts';
import { KeepTyped, keptKey } from './keep-typed';

type Props = {
  view: DebriefView;
  said: Said;
  /** The version the form was filled from. */
  begun: number;
  onTyping: (typing: boolean) => void;
};

/** The form of the consents and the summary. Somebody else's change meanwhile is shown beside what was typed. */
export function ConsentsForm({ view, said, begun, onTyping }: Props) {
  const common = useTranslations('common');
  const t = useTranslations('debriefs.consent');
  const queries = useQueryClient();
  const kept = `form:${view.id}`;
  const write = useWrite((attempt: Parameters<typeof sendDebriefChange>[1]) => sendDebriefChange(view.id, attempt), {
    refresh: [debriefKeys.all],
    done: t('saved'),
    onDone: () => {
      queries.removeQueries({ queryKey: keptKey(kept) });
      onTyping(false);
    },
  });
  const meanwhile = write.error instanceof Problem && write.error.code === 'changed-meanwhile';
  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    write.mutate({
      version: meanwhile ? view.version : begun,
      consentSearch: form.get('consentSearch') as Consent,
      consentFamilies: form.get('consentFamilies') as Consent,
      withheldFrom: String(form.get('withheldFrom') ?? '') || null,
      summary: String(form.get('summary') ?? '') || null,
    });
  };
  const error = (field: string) => faultAt(write.faults, field);
  return (
    <form onSubmit={save} onInput={() => onTyping(true)} noValidate className="flex flex-col gap-3">
      {meanwhile ? (
        <Notice tone="warn" role="alert" title={t('meanwhile')}>
          <ConsentFacts said={said} />
        </Notice>
      ) : (
        <ErrorSummary errors={write.faults} />
      )}
      <ConsentChoices error={error} initial={said} />
      <OwnWords said={said} error={error} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="main" busy={write.isPending}>
          {common('verbs.save')}
        </Button>
        <KeepTyped name={kept} />
      </div>
    </form>
  );
}

function OwnWords({ said, error }: { said: Said; error: (field: string) => string | undefined }) {
  const t = useTranslations('debriefs');
  return (
    <>
      <TextAreaField
        name="withheldFrom"
        label={t('consent.withheldFrom')}
        hint={t('consent.withheldFromHint')}
        optional
        error={error('withheldFrom')}
        defaultValue={said.withheldFrom ?? ''}
        rows={2}
        maxLength={500}
      />
      <TextAreaField
        name="summary"
        label={t('debrief.summary')}
        hint={t('debrief.summaryHint')}
        optional
        error={error('summary')}
        defaultValue={said.summary ?? ''}
        rows={5}
        maxLength={4000}
      />
    </>
  );
}
