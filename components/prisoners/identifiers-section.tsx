'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import type { PrisonerRecord } from '@/lib/prisoners/schema/record';
import { AddIdentifier } from './add-part';
import { FactList } from './fact-list';
import { WithdrawPart } from './withdraw-part';

/** Documents and numbers, each with who issued it and where we know it from. */
export function IdentifiersSection({ record }: { record: PrisonerRecord }) {
  const t = useTranslations('prisoners');
  return (
    <Section title={t('sections.identifiers')} action={record.may.edit && <AddIdentifier record={record} />}>
      <FactList
        rows={record.identifiers}
        rowKey={({ id }) => id}
        title={({ value }) => <span data-figures>{value}</span>}
        notes={({ kind, issuer, source }) => [t(`identifierKinds.${kind}`), issuer, source]}
        action={
          record.may.edit
            ? ({ id, value }) => <WithdrawPart record={record} part="identifiers" partId={id} said={value} />
            : undefined
        }
        empty={t('none.identifiers')}
      />
    </Section>
  );
}
