'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextAreaField } from '@/components/ui/inputs';
import { KeyValue } from '@/components/ui/key-value';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { debriefKeys, sendDebriefChange } from '@/lib/debriefs/hooks';
import type { Consent } from '@/lib/debriefs/rules/debrief';
import type { DebriefView } from '@/lib/debriefs/schema/debrief';
import { Problem } from '@/lib/platform/fetch';
import { ConsentChoices } from './consent-choices';
import { KeepTyped, keptKey } from './keep-typed';

type Said = NonNullable<DebriefView['said']>;
type Props = { view: DebriefView; said: Said };

/** What the person agreed to, and a summary in their words. Taking a consent back is one press and asks for no reason. */
export function ConsentsSection({ view, said }: Props) {
  const t = useTranslations('debriefs');
  return (
    <Section title={t('consent.title')}>
      <div className="flex flex-col gap-3">
        {said.consentSearch !== 'yes' && (
          <Notice tone="warn">{t(said.consentSearch === 'no' ? 'consent.refused' : 'consent.missing')}</Notice>
        )}
        {view.may.write ? <ConsentsForm view={view} said={said} /> : <ConsentFacts said={said} />}
      </div>
    </Section>
  );
}

function ConsentFacts({ said }: { said: Said }) {
  const t = useTranslations('debriefs');
  return (
    <KeyValue
      facts={[
        { label: t('consent.consentSearch'), value: t(`consent.answer.${said.consentSearch}`) },
        { label: t('consent.consentFamilies'), value: t(`consent.answer.${said.consentFamilies}`) },
        { label: t('consent.withheldFrom'), value: said.withheldFrom },
        { label: t('debrief.summary'), value: said.summary },
      ]}
    />
  );
}

function ConsentsForm({ view, said }: Props) {
  const t = useTranslations('debriefs');
  const common = useTranslations('common');
  const queries = useQueryClient();
  const kept = `form:${view.id}`;
  const [saved, setSaved] = useState(0);
  const write = useWrite((attempt: Parameters<typeof sendDebriefChange>[1]) => sendDebriefChange(view.id, attempt), {
    refresh: [debriefKeys.all],
    done: t('consent.saved'),
    onDone: () => {
      queries.removeQueries({ queryKey: keptKey(kept) });
      setSaved((count) => count + 1);
    },
  });
  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    write.mutate({
      version: view.version,
      consentSearch: form.get('consentSearch') as Consent,
      consentFamilies: form.get('consentFamilies') as Consent,
      withheldFrom: String(form.get('withheldFrom') ?? '') || null,
      summary: String(form.get('summary') ?? '') || null,
    });
  };
  const error = (field: string) => faultAt(write.faults, field);
  return (
    <form onSubmit={save} noValidate className="flex flex-col gap-3">
      <ErrorSummary errors={write.faults} />
      {write.error instanceof Problem && write.error.code === 'changed-meanwhile' && <SavedMeanwhile said={said} />}
      <KeepTyped key={saved} name={kept} />
      <ConsentChoices error={error} initial={said} />
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
      <Button type="submit" look="main" busy={write.isPending} className="self-start">
        {common('verbs.save')}
      </Button>
    </form>
  );
}

/** What a colleague saved while this was being written: beside it, so that saving again is a decision. */
function SavedMeanwhile({ said }: { said: Said }) {
  const t = useTranslations('debriefs');
  return (
    <Notice tone="warn" title={t('consent.meanwhile')}>
      <ConsentFacts said={said} />
    </Notice>
  );
}
