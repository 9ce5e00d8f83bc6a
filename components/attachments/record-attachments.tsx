'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { attachmentsOfRecord } from '@/lib/attachments/hooks';
import type { RecordAttachments, UnfinishedUpload } from '@/lib/attachments/schema';
import type { PrisonerId } from '@/lib/kernel/ids';
import { Arrival } from './arrival';
import { AttachmentItem, fileAnchor } from './attachment-line';
import { UnfinishedUploads } from './unfinished-uploads';
import { UploadForm } from './upload-form';

type RecordAttachmentsProps = {
  id: PrisonerId;
  formId: string;
  /** What became of a file sent without scripts: a status, or the code of what was wrong with it. */
  arrived?: string | undefined;
};

/** The documents and recordings of a record, and the form to hand in another. */
export function RecordAttachmentsPart({ id, formId, arrived }: RecordAttachmentsProps) {
  const t = useTranslations('attachments');
  const { data } = useSuspenseQuery(attachmentsOfRecord({ prisonerId: id }));
  return (
    // Led to from elsewhere: not beneath the record's header, which stays.
    <div id="attachments" className="scroll-mt-44">
      <Section title={t('title')} bare>
        <div className="flex flex-col gap-2 px-4 pt-3">
          {arrived && <Arrival code={arrived} />}
          <p className="max-w-prose text-text-quiet">{t('what')}</p>
        </div>
        <Lines files={data} />
        {data.may.attach && <HandIn prisonerId={id} formId={formId} files={data} />}
      </Section>
    </div>
  );
}

function Lines({ files }: { files: RecordAttachments }) {
  const t = useTranslations('attachments.list');
  if (files.lines.length === 0)
    return files.may.attach ? (
      <EmptyState title={t('empty')}>{t('emptyWhat')}</EmptyState>
    ) : (
      <EmptyState title={t('emptyReader')} />
    );
  return (
    <ol aria-label={t('label')}>
      {files.lines.map((line) => (
        <li
          key={line.id}
          id={fileAnchor(line.id)}
          tabIndex={-1}
          className="scroll-mt-44 border-line border-b px-4 py-3 last:border-b-0 focus:bg-accent-wash"
        >
          <AttachmentItem line={line} />
        </li>
      ))}
    </ol>
  );
}

type HandInProps = { prisonerId: string; formId: string; files: RecordAttachments };

function HandIn({ prisonerId, formId, files }: HandInProps) {
  const t = useTranslations('attachments.form');
  const [goOnWith, setGoOnWith] = useState<UnfinishedUpload | null>(null);
  const { unfinished, may } = files;
  const standing = unfinished.find(({ id }) => id === goOnWith?.id) ?? null;
  return (
    <div className="border-line border-t p-4 print:hidden">
      <UnfinishedUploads uploads={unfinished} onGoOn={setGoOnWith} />
      <h3 className="mb-3 font-medium">{t('title')}</h3>
      <UploadForm
        key={standing?.id ?? 'new'}
        prisonerId={prisonerId}
        formId={formId}
        goOnWith={standing}
        reads={may.reads}
        onEnded={() => setGoOnWith(null)}
      />
    </div>
  );
}
