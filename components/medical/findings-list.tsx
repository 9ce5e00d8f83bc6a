import { useTranslations } from 'next-intl';
import { useWords } from '@/components/prisoners/use-words';
import { KeyValue } from '@/components/ui/key-value';
import type { Findings } from '@/lib/prisoners/schema/changes';

/** What a medical part says, for reading: a joined record's, or the sheet in the envelope. What was left out is said too. */
export function FindingsList({ findings }: { findings: Findings }) {
  const t = useTranslations('medical');
  const common = useTranslations('common');
  const { day } = useWords();
  const { severity, ground, detail, medication, allergies, needs, examineOn } = findings;
  const none = common('states.none');
  const medicines = medication.map(({ name, ...more }) =>
    [
      [name, more.dose, more.often].filter(Boolean).join(', '),
      more.lastGiven && `${t('medication.lastGiven')}: ${more.lastGiven}`,
      more.carriedBy && `${t('medication.carriedBy')}: ${more.carriedBy}`,
    ]
      .filter(Boolean)
      .join('; '),
  );
  return (
    <KeyValue
      facts={[
        { label: t('severity.label'), value: t(`severity.${severity}`) },
        { label: t('ground.label'), value: t(`ground.${ground}`) },
        { label: t('medication.title'), value: medicines.length > 0 ? <Lines of={medicines} /> : none },
        { label: t('allergies.label'), value: allergies ?? t('allergies.unknown') },
        {
          label: t('needs.label'),
          value: needs.length > 0 ? needs.map((need) => t(`needs.${need}`)).join(', ') : none,
        },
        { label: t('examineOn.label'), value: examineOn ? day(examineOn) : none },
        { label: t('detail.label'), value: <span className="whitespace-pre-wrap break-words">{detail ?? none}</span> },
      ]}
    />
  );
}

const Lines = ({ of }: { of: readonly string[] }) => (
  <ul className="flex flex-col gap-1">
    {of.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
