'use client';

import { useTranslations } from 'next-intl';
import { ledgerSides } from '@/lib/agreements/rules/ledger';
import type { AgreementDetail } from '@/lib/agreements/schema/agreement';
import type { Ledger, LedgerLine } from '@/lib/exchanges/schema/ledger';
import { LedgerNames } from './ledger-names';
import { useAgreementWords } from './use-agreement-words';

type LedgerProps = { agreement: AgreementDetail; ledger: Ledger };

/** Each line with both ways: what is owed under each reading, what was offered and delivered, what is left. */
export function LedgerLines({ agreement, ledger }: LedgerProps) {
  const t = useTranslations('agreements');
  const { offered, delivered } = ledger.unrecorded;
  return (
    <ul className="divide-y divide-line border-line border-t">
      {ledger.lines.map((line) => (
        <li key={line.id} className="flex flex-col gap-2 py-3">
          <h3 className="break-words font-semibold">{line.title}</h3>
          <LineFigures line={line} agreement={agreement} />
          <LineNames line={line} agreement={agreement} />
        </li>
      ))}
      {offered + delivered > 0 && (
        <li className="flex flex-col gap-1 py-3">
          <h3 className="font-semibold">{t('ledger.unrecorded')}</h3>
          <p className="max-w-prose text-text-quiet">{t('ledger.unrecordedWhat')}</p>
          <p data-figures>
            {t('ledger.offered')}: {offered} · {t('ledger.delivered')}: {delivered}
          </p>
          <div className="flex flex-wrap gap-2 print:hidden">
            <LedgerNames id={agreement.id} question={{ of: 'offered' }} label={t('ledger.seeOffered')} />
            {delivered > 0 && (
              <LedgerNames id={agreement.id} question={{ of: 'delivered' }} label={t('ledger.seeDelivered')} />
            )}
          </div>
        </li>
      )}
    </ul>
  );
}

type LineProps = { line: LedgerLine; agreement: AgreementDetail };

function LineFigures({ line, agreement }: LineProps) {
  const t = useTranslations('agreements');
  const words = useAgreementWords();
  const parties = line.readings.map(({ partyId }) =>
    partyId === agreement.ours.id ? agreement.ours : agreement.theirs,
  );
  // Null is everybody, where the reading has the line at all.
  const figure = (value: number | null, mode: string | null) => {
    if (mode === null) return t('ledger.notInReading');
    return value === null ? t('ledger.everybody') : words.number(value);
  };
  const headings = [
    ...parties.map((party) => t('ledger.owedUnder', { party: words.party(party) })),
    t('ledger.offered'),
    t('ledger.delivered'),
    ...parties.map((party) => t('ledger.openUnder', { party: words.party(party) })),
  ];
  return (
    <>
      {/* The headings are long and few screens are wide: a list of pairs below md, a table from there on. */}
      <div className="flex flex-col gap-2 md:hidden print:hidden">
        {ledgerSides.map((side) => (
          <dl key={side} className="grid grid-cols-[1fr_auto] gap-x-3">
            <dt className="col-span-2 font-medium">{t(`ledger.${side}`)}</dt>
            {figuresOf(line, side).map((cell, at) => (
              <Pair key={headings[at]} label={headings[at] ?? ''} value={figure(cell.value, cell.mode)} />
            ))}
          </dl>
        ))}
      </div>
      <table className="w-full text-left max-md:not-print:hidden">
        <thead className="text-[0.8125rem] text-text-quiet">
          <tr>
            <th scope="col" className="border-line border-b py-1 pr-3 font-normal">
              {t('ledger.side')}
            </th>
            {headings.map((heading) => (
              <th key={heading} scope="col" className="border-line border-b py-1 pl-3 text-right font-normal">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ledgerSides.map((side) => (
            <tr key={side}>
              <th scope="row" className="border-line border-b py-1 pr-3 font-normal">
                {t(`ledger.${side}`)}
              </th>
              {figuresOf(line, side).map((cell, at) => (
                <td key={headings[at]} className="border-line border-b py-1 pl-3 text-right tabular-nums">
                  {figure(cell.value, cell.mode)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const Pair = ({ label, value }: { label: string; value: string }) => (
  <>
    <dt className="text-text-quiet">{label}</dt>
    <dd className="text-right tabular-nums">{value}</dd>
  </>
);

/** The figures of one way, in the order of the headings. */
const figuresOf = ({ readings, offered, delivered }: LedgerLine, side: 'home' | 'away') => [
  ...readings.map(({ owed, mode }) => ({ value: owed[side], mode })),
  { value: offered[side], mode: '' },
  { value: delivered[side], mode: '' },
  ...readings.map(({ open, mode }) => ({ value: open[side], mode })),
];

/** The ways from a figure to the names behind it; each reading of them is logged. */
function LineNames({ line, agreement }: LineProps) {
  const t = useTranslations('agreements');
  const words = useAgreementWords();
  const { id } = agreement;
  return (
    <div className="flex flex-col gap-1">
      {line.readings.map(
        ({ partyId, held }) =>
          held !== null && (
            <p key={partyId} className="text-[0.8125rem] text-text-quiet">
              {t('ledger.held', {
                party: words.party(partyId === agreement.ours.id ? agreement.ours : agreement.theirs),
                count: held,
              })}
            </p>
          ),
      )}
      <div className="flex flex-wrap gap-2 print:hidden">
        {line.offered.home > 0 && (
          <LedgerNames id={id} question={{ of: 'offered', line: line.id }} label={t('ledger.seeOffered')} />
        )}
        {line.delivered.home > 0 && (
          <LedgerNames id={id} question={{ of: 'delivered', line: line.id }} label={t('ledger.seeDelivered')} />
        )}
        {line.readings.map(
          ({ partyId, held }) =>
            held !== null &&
            held > 0 && (
              <LedgerNames
                key={partyId}
                id={id}
                question={{ of: 'held', line: line.id, reading: partyId }}
                label={`${t('ledger.seeHeld')} (${words.party(partyId === agreement.ours.id ? agreement.ours : agreement.theirs)})`}
              />
            ),
        )}
      </div>
    </div>
  );
}
