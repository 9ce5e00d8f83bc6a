'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { StatusChip } from '@/components/ui/status-chip';
import { notify } from '@/components/ui/toaster';
import { useWrite } from '@/components/ui/use-write';
import { sendInquiryClosing, tellingKeys } from '@/lib/repatriation/hooks';
import type { AfterReturn } from '@/lib/repatriation/schema';
import { KinshipChip } from './kinship-chip';
import { useTellingWords } from './use-telling-words';

type Family = AfterReturn['families'][number];

/** The families linked to the person: who was told, who is together again, whose inquiry can be closed. */
export function ReturnedFamilies({ after }: { after: AfterReturn }) {
  const t = useTranslations('telling');
  return (
    <Section title={t('after.families')} bare>
      {after.families.length === 0 && <p className="p-4 text-text-quiet">{t('after.noFamilies')}</p>}
      <ul>
        {after.families.map((family) => (
          <li
            key={family.soughtId}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b px-4 py-2 last:border-b-0"
          >
            <FamilyLine family={family} />
            {family.reunitedAt && family.inquiryStatus === 'answered' && <CloseInquiry family={family} after={after} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function FamilyLine({ family }: { family: Family }) {
  const t = useTranslations('telling');
  const inquiries = useTranslations('inquiries');
  const words = useTellingWords();
  return (
    <>
      <p className="min-w-56 flex-1">
        <Link href={`/inquiries/${family.inquiryId}`} className="font-medium underline-offset-2 hover:underline">
          {family.inquirerName}
        </Link>
        <span className="text-text-quiet">
          , {inquiries(`relationship.${family.relationship}`)}, {words.reference(family.reference)}
        </span>
      </p>
      <KinshipChip kinship={family.kinship} whole />
      {family.toldAt ? (
        <StatusChip tone="good">{t('after.toldOn', { when: words.day(family.toldAt) })}</StatusChip>
      ) : (
        <NotTold family={family} />
      )}
      {family.reunitedAt && (
        <StatusChip tone="good">{t('after.reunitedOn', { when: words.day(family.reunitedAt) })}</StatusChip>
      )}
      {family.inquiryStatus === 'closed' && <StatusChip>{t('after.closedMark')}</StatusChip>}
    </>
  );
}

/** Leads to the task, or to the list where it is opened. */
function NotTold({ family }: { family: Family }) {
  const t = useTranslations('telling');
  return (
    <Link href={family.tellingId ? `/families/${family.tellingId}` : '/families?tab=to-open'}>
      <StatusChip tone="warn">{t('after.notTold')}</StatusChip>
    </Link>
  );
}

function CloseInquiry({ family, after }: { family: Family; after: AfterReturn }) {
  const t = useTranslations('telling');
  const words = useTellingWords();
  const write = useWrite(
    (attempt: Parameters<typeof sendInquiryClosing>[1]) => sendInquiryClosing(after.person.id, attempt),
    { refresh: [tellingKeys.all], done: t('after.closedInquiry') },
  );
  const close = async () => {
    await write
      .mutateAsync({ inquiryId: family.inquiryId })
      .catch((error: Error) => notify({ title: error.message, tone: 'bad' }));
  };
  return (
    <ConfirmDialog
      trigger={<Button size="small">{t('after.closeInquiry')}</Button>}
      title={t('after.closeInquiryTitle', { reference: words.reference(family.reference) })}
      confirmLabel={t('after.closeInquiry')}
      onConfirm={close}
    >
      <p>{t('after.closeInquiryWhat')}</p>
    </ConfirmDialog>
  );
}
