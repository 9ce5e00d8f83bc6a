'use client';

import { FileDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { buttonClass } from '@/components/ui/button';
import { SelectField } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { holders, type LanguagePair, languagePairs } from '@/lib/exchanges/rules/copies';
import { inFours } from '@/lib/exchanges/rules/printed-hash';
import type { DocumentsOfBatch, PaperKind } from '@/lib/exchanges/schema/documents';
import type { BatchId } from '@/lib/kernel/ids';
import { useWords } from './use-words';

type Props = { id: BatchId; documents: DocumentsOfBatch };

/** What this reader may print of a batch: each paper with what is on it; before the list is frozen without the way to it. */
export function DocumentsView({ id, documents }: Props) {
  const t = useTranslations('exchange-documents');
  const [languages, setLanguages] = useState<LanguagePair>('uk-en');
  const ready = documents.state === 'ready';
  return (
    <div className="flex flex-col gap-4">
      <State documents={documents} />
      <Section title={t('title')} bare>
        <div className="flex flex-col gap-3 border-line border-b p-4">
          <p className="max-w-prose text-text-quiet">{t('lead')}</p>
          {ready && (
            <SelectField
              name="languages"
              label={t('languages')}
              fieldClassName="max-w-xs"
              value={languages}
              onChange={({ target }) => setLanguages(target.value as LanguagePair)}
              options={languagePairs.map((pair) => ({ value: pair, label: t(`pairs.${pair}`) }))}
            />
          )}
        </div>
        <ul className="divide-y divide-line">
          {documents.papers.map((kind) => (
            <li key={kind} className="flex flex-col gap-2 p-4">
              <h3 className="font-semibold">{t(`papers.${kind}.name`)}</h3>
              <p className="max-w-prose text-text-quiet">{t(`papers.${kind}.what`)}</p>
              {kind === 'seating' && ready && !documents.seated && <p className="text-warn">{t('unseated')}</p>}
              {ready && <Prints id={id} kind={kind} documents={documents} languages={languages} />}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

function State({ documents: { state, list, hash, frozenAt, verifyAt } }: Pick<Props, 'documents'>) {
  const t = useTranslations('exchange-documents');
  const { moment } = useWords();
  if (state === 'before') return <Notice title={t('before')}>{t('beforeWhat')}</Notice>;
  if (state === 'void')
    return (
      <Notice tone="warn" title={t('notInForce')}>
        {t('notInForceWhat')}
      </Notice>
    );
  return (
    <Notice tone="good" title={t('after', { number: list ?? '', moment: frozenAt ? moment(frozenAt) : '' })}>
      <p className="text-text-quiet">{t('hash')}</p>
      <p className="break-words font-mono text-[0.8125rem]">{inFours(hash ?? '')}</p>
      <p className="text-text-quiet">
        {t('verifyAt')}{' '}
        <a href="/verify" className="inline-block break-words">
          {verifyAt}
        </a>
      </p>
    </Notice>
  );
}

const paths: Record<PaperKind, string> = {
  manifest: 'manifest',
  workbook: 'manifest/workbook',
  icrc: 'copies/icrc',
  mediator: 'copies/mediator',
  seating: 'seating',
  annex: 'annex',
};

type PrintsProps = Props & { kind: PaperKind; languages: LanguagePair };

/** The ways to one paper. The list itself has three sheets: one for each side, one for the witness. */
function Prints({ id, kind, documents, languages }: PrintsProps) {
  const t = useTranslations('exchange-documents');
  const { side } = useWords();
  const href = `/api/batches/${id}/${paths[kind]}?languages=${languages}`;
  const sheets =
    kind === 'manifest'
      ? holders.map((holder) => ({
          key: holder,
          href: `${href}&for=${holder}`,
          label: t(`holders.${holder}`, { side: holder === 'witness' ? '' : side(documents[holder]) }),
        }))
      : [{ key: kind, href, label: t(kind === 'workbook' ? 'xlsx' : 'pdf') }];
  return (
    <p className="flex flex-wrap gap-2">
      {sheets.map((sheet) => (
        <a key={sheet.key} href={sheet.href} className={buttonClass()}>
          <FileDown aria-hidden />
          {sheet.label}
          <span className="sr-only">: {t(`papers.${kind}.name`)}</span>
        </a>
      ))}
    </p>
  );
}
