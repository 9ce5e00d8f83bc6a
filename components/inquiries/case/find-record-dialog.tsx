'use client';

import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { RegistrySearch } from '@/components/prisoners/registry-search';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextAreaField } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { notify } from '@/components/ui/toaster';
import type { CaseSought, InquiryCase } from '@/lib/inquiries/schema/case';
import type { RegistryRow } from '@/lib/prisoners/schema/registry';
import { ActFeedback } from './act-feedback';
import { fullName } from './full-name';
import { useAct } from './use-act';

type FindRecordDialogProps = { inquiry: InquiryCase; person: CaseSought; onClose: () => void };

/** Searches the registry for this person, then links them to the record chosen, with the reason for thinking so. */
export function FindRecordDialog({ inquiry, person, onClose }: FindRecordDialogProps) {
  const t = useTranslations('inquiries');
  const [chosen, setChosen] = useState<RegistryRow | null>(null);
  return (
    <Dialog
      wide
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('link.findTitle', { name: fullName(person) })}
      description={t('link.what')}
    >
      {chosen ? (
        <LinkForm {...{ inquiry, person, chosen, onClose }} onOther={() => setChosen(null)} />
      ) : (
        <div className="flex flex-col gap-4">
          <RegistrySearch onChoose={setChosen} initialText={wordsOf(person)} onlyOpenable />
          <Link href={`/prisoners/new?from=${person.id}`}>{t('link.openNew')}</Link>
        </div>
      )}
    </Dialog>
  );
}

/** Surname and given name: more words find fewer spellings. The year is left to the officer, because families misremember. */
const wordsOf = (person: CaseSought) => [person.surname, person.given].filter(Boolean).join(' ') || fullName(person);

type LinkFormProps = FindRecordDialogProps & { chosen: RegistryRow; onOther: () => void };

function LinkForm({ inquiry, person, chosen, onClose, onOther }: LinkFormProps) {
  const t = useTranslations('inquiries.link');
  const act = useAct(inquiry, `/sought/${person.id}/link`, {
    onDone: () => {
      notify({ title: t('done') });
      onClose();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get('note') ?? '');
    act.run({ version: inquiry.version, prisonerId: chosen.id, note });
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <p className="font-medium">
        {t('chosen', { name: `${chosen.names[0]?.full ?? ''} ${chosen.number}` })}{' '}
        <Button look="quiet" size="small" onClick={onOther}>
          {t('other')}
        </Button>
      </p>
      <TextAreaField name="note" label={t('note')} rows={3} optional maxLength={2000} autoFocus />
      <ActFeedback act={act} inquiry={inquiry} />
      <Button type="submit" look="main" busy={act.busy} className="self-end">
        {t('do')}
      </Button>
    </form>
  );
}
