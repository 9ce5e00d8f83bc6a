'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { ledgerFilters, ledgerInOrder, ledgerSorts, sharedOrigins } from '@/lib/evidence/rules/ledger';
import type { RecordEvidence } from '@/lib/evidence/schema/record-evidence';
import { AddClaim } from './add-claim';
import { ClaimEntry } from './claim-entry';
import { claimAnchor } from './claim-link';
import type { ClaimSources } from './claim-sources';
import { asEvidence } from './use-evidence-words';
import { useLedgerView } from './use-ledger-view';

/** Everything anybody said about this person, by time or by strength. What was retracted stays, struck through. */
export function ClaimsLedger({ evidence, sources }: { evidence: RecordEvidence; sources: ClaimSources }) {
  const t = useTranslations('evidence');
  const { claims, may, policy } = evidence;
  const { sort, show } = useLedgerView();
  const weighed = claims.map((claim) => ({ ...asEvidence(claim), line: claim }));
  const shown = ledgerInOrder(weighed, { sort, show, rule: policy.content.confirmed });
  const shared = sharedOrigins(weighed);
  return (
    <Section title={t('ledger.title')} action={may.record && <AddClaim evidence={evidence} />} bare>
      {claims.length > 0 && <LedgerView shown={shown.length} />}
      {claims.length === 0 ? (
        <EmptyState title={t('ledger.empty')}>{t('ledger.emptyWhat')}</EmptyState>
      ) : (
        <ol>
          {shown.map(({ line }) => (
            <li
              key={line.id}
              id={claimAnchor(line.id)}
              tabIndex={-1}
              className="scroll-mt-44 border-line border-b px-4 py-3 last:border-b-0 focus:bg-accent-wash"
            >
              <ClaimEntry claim={line} evidence={evidence} shared={shared} sources={sources} />
            </li>
          ))}
        </ol>
      )}
      {claims.length > 0 && shown.length === 0 && <p className="p-4 text-text-quiet">{t('ledger.none')}</p>}
    </Section>
  );
}

function LedgerView({ shown }: { shown: number }) {
  const t = useTranslations('evidence');
  const { sort, show, setSort, setShow } = useLedgerView();
  return (
    <div className="print:hidden flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-2">
      <Choice
        label={t('ledger.sort')}
        options={ledgerSorts.map((value) => ({ value, label: t(`ledger.sortBy.${value}`) }))}
        chosen={sort}
        onChoose={(value) => void setSort(value)}
      />
      <Choice
        label={t('ledger.show')}
        options={ledgerFilters.map((value) => ({ value, label: t(`ledger.filter.${value}`) }))}
        chosen={show}
        onChoose={(value) => void setShow(value)}
      />
      <p role="status" className="ml-auto text-[0.8125rem] text-text-quiet">
        {t('ledger.count', { count: shown })}
      </p>
    </div>
  );
}

type ChoiceProps<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string }[];
  chosen: Value;
  onChoose: (value: Value) => void;
};

function Choice<Value extends string>({ label, options, chosen, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset className="flex flex-wrap items-center gap-1">
      <legend className="sr-only">{label}</legend>
      {options.map(({ value, label: words }) => (
        <Button
          key={value}
          size="small"
          look={value === chosen ? 'plain' : 'quiet'}
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          {words}
        </Button>
      ))}
    </fieldset>
  );
}
