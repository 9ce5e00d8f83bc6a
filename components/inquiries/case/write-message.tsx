'use client';

import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choices';
import { TextAreaField } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { notify } from '@/components/ui/toaster';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import type { InquiryCase } from '@/lib/inquiries/schema/case';
import { ActFeedback } from './act-feedback';
import { useAct } from './use-act';

/** Writes to the family. The text stays until the server has it. */
export function WriteMessage({ inquiry }: { inquiry: InquiryCase }) {
  const t = useTranslations('inquiries');
  const [body, setBody] = useState('');
  const [question, setQuestion] = useState(false);
  const [missing, setMissing] = useState(false);
  useUnsavedGuard(body.trim() !== '');
  const act = useAct(inquiry, '/messages', {
    onDone: () => {
      setBody('');
      setQuestion(false);
      notify({ title: t('thread.sent') });
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setMissing(!body.trim());
    if (body.trim()) act.run({ body, question });
  };
  return (
    <Section title={t('thread.write')}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        {inquiry.kinship !== 'verified' && <Notice tone="warn">{t('thread.unverified')}</Notice>}
        {!inquiry.wantsNotices && <Notice tone="neutral">{t('thread.noNotices')}</Notice>}
        <TextAreaField
          name="body"
          label={t('thread.write')}
          hint={t('thread.writeHint', { language: t(`language.${inquiry.language}`) })}
          error={missing && t('thread.needed')}
          value={body}
          onChange={(event) => setBody(event.target.value)}
          lang={inquiry.language}
          maxLength={4000}
          rows={5}
        />
        <Checkbox
          id="question"
          label={t('thread.question')}
          checked={question}
          onChange={(event) => setQuestion(event.target.checked)}
        />
        <ActFeedback act={act} inquiry={inquiry} />
        <Button type="submit" look="main" busy={act.busy} className="self-start">
          {t('thread.send')}
        </Button>
      </form>
    </Section>
  );
}
