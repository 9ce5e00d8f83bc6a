'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { KeyValue } from '@/components/ui/key-value';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { kitQuery } from '@/lib/identity/hooks';
import type { KitSheet } from '@/lib/identity/schema/kit-sheet';
import type { KitId } from '@/lib/kernel/ids';
import { AddCustodyStep } from './add-custody-step';
import { CustodyTable } from './custody-table';
import { Whereabouts } from './kits-section';
import { Mark } from './mark';
import { useIdentityWords } from './use-identity-words';

/** A kit: its label and its sheet, as they are printed, and the next step. */
export function KitScreen({ id, mayReadCases }: { id: KitId; mayReadCases: boolean }) {
  const t = useTranslations('identity');
  const { data: sheet } = useSuspenseQuery(kitQuery(id));
  const { kit } = sheet;
  const up = whereFrom(sheet);
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('title'), ...(mayReadCases && { href: '/identity' }) },
          ...(up ? [{ label: up.caseNumber ? t('column.case') : t('donor.title'), href: up.href }] : []),
          { label: kit.kitNumber },
        ]}
        title={t('sheet.title', { number: kit.kitNumber })}
        action={
          <>
            <Button icon={<Printer aria-hidden />} onClick={() => window.print()}>
              {t('sheet.print')}
            </Button>
            <AddCustodyStep kit={kit} laboratories={sheet.laboratories} />
          </>
        }
      />
      <div className="flex flex-col gap-4 pt-4">
        <Label sheet={sheet} />
        <Section title={t('custody.title')} bare>
          {kit.custody.length === 0 ? <EmptyState title={t('custody.empty')} /> : <CustodyTable kit={kit} />}
        </Section>
        <BlankSteps />
      </div>
    </>
  );
}

const whereFrom = ({ kit, recordId, caseNumber }: KitSheet) => {
  if (kit.caseId) return { href: `/identity/${kit.caseId}`, caseNumber };
  return recordId ? { href: `/prisoners/${recordId}/identity`, caseNumber: null } : null;
};

/** What is stuck on the kit. It names nobody. */
function Label({ sheet: { kit, relation, line, caseNumber, tagNumber } }: { sheet: KitSheet }) {
  const t = useTranslations('identity');
  const words = useIdentityWords();
  const donor =
    relation && kit.donorNumber !== null
      ? t('sheet.donor', { number: words.donor(kit.donorNumber), relation: words.relation(relation, line) })
      : null;
  const subject =
    caseNumber === null
      ? null
      : tagNumber
        ? t('sheet.case', { number: words.case(caseNumber), tag: tagNumber })
        : t('sheet.caseOnly', { number: words.case(caseNumber) });
  return (
    <Section title={t('sheet.label')}>
      <p className="font-mono font-semibold text-2xl tracking-wide" data-figures>
        {kit.kitNumber}
      </p>
      <KeyValue
        facts={[
          { label: t('kit.kind'), value: t(`sample.${kit.kind}`) },
          { label: t('sheet.of'), value: donor ?? subject },
          { label: t('custody.seal'), value: kit.seal },
          { label: t('kit.where'), value: <Whereabouts kit={kit} /> },
          { label: t('note'), value: kit.note },
        ]}
      />
      <div className="flex flex-wrap items-center gap-2 pt-2">
        {kit.custody.length > 0 && (
          <Mark tone={kit.flags.length > 0 ? 'warn' : 'good'}>
            {kit.flags.length > 0 ? kit.flags.map((flag) => t(`custody.flag.${flag}`)).join('; ') : t('custody.whole')}
          </Mark>
        )}
        <span className="text-[0.8125rem] text-text-quiet">{t('sheet.noName')}</span>
      </div>
    </Section>
  );
}

/** On paper only: lines for steps that happen where there is no screen. */
function BlankSteps() {
  const t = useTranslations('identity');
  return (
    <table className="hidden w-full break-inside-avoid text-left print:table">
      <caption className="pb-1 text-left text-text-quiet">{t('sheet.blank')}</caption>
      <thead>
        <tr>
          {[
            t('custody.kind'),
            t('custody.when'),
            t('custody.from'),
            t('custody.to'),
            t('custody.seal'),
            t('sheet.signature'),
          ].map((head) => (
            <th key={head} scope="col" className="border border-line px-2 py-1 font-medium">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[1, 2, 3, 4, 5, 6].map((row) => (
          <tr key={row}>
            {[1, 2, 3, 4, 5, 6].map((cell) => (
              <td key={cell} className="h-8 border border-line" />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
