'use client';

import { Copy, Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { type Fault, faultAt } from '@/components/ui/use-write';
import { type LineMode, lineModes, numbersFor } from '@/lib/agreements/rules/content';
import { changed, type DraftLine, withLine, without } from '@/lib/agreements/rules/draft';
import type { Party } from '@/lib/agreements/schema/agreement';
import { DraftCriteria } from './draft-criteria';
import { useAgreementWords } from './use-agreement-words';

type DraftReadingProps = {
  at: 0 | 1;
  party: Party | undefined;
  lines: readonly DraftLine[];
  faults: readonly Fault[];
  onChange: (lines: readonly DraftLine[]) => void;
  onCopy: (line: DraftLine) => void;
};

/** How one side reads the text, line by line. */
export function DraftReading({ at, party, lines, faults, onChange, onCopy }: DraftReadingProps) {
  const t = useTranslations('agreements');
  const words = useAgreementWords();
  const name = party ? words.party(party) : t(at === 0 ? 'draft.ours' : 'draft.theirs');
  return (
    <Section title={t('draft.reading', { party: name })}>
      <div className="flex flex-col items-stretch gap-4">
        {lines.length === 0 && <p className="text-text-quiet">{t('draft.readingEmpty')}</p>}
        {lines.map((line, nth) => (
          <LineFields
            key={line.key}
            path={`readings.${at}.lines.${nth}`}
            number={nth + 1}
            line={line}
            faults={faults}
            onChange={(part) => onChange(changed(lines, line.key, part))}
            onRemove={() => onChange(without(lines, line.key))}
            onCopy={() => onCopy(line)}
          />
        ))}
        <div>
          <Button icon={<Plus aria-hidden />} onClick={() => onChange(withLine(lines))}>
            {t('draft.addLine')}
          </Button>
        </div>
      </div>
    </Section>
  );
}

type LineFieldsProps = {
  path: string;
  number: number;
  line: DraftLine;
  faults: readonly Fault[];
  onChange: (part: Partial<DraftLine>) => void;
  onRemove: () => void;
  onCopy: () => void;
};

function LineFields({ path, number, line, faults, onChange, onRemove, onCopy }: LineFieldsProps) {
  const t = useTranslations('agreements');
  const at = (field: string) => ({ name: `${path}.${field}`, error: faultAt(faults, `${path}.${field}`) });
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 rounded-md border border-line p-3">
      <legend className="px-1 font-semibold">{t('draft.line', { number })}</legend>
      <TextField
        {...at('title')}
        label={t('draft.lineTitle')}
        hint={t('draft.lineTitleHint')}
        value={line.title}
        maxLength={200}
        autoComplete="off"
        onChange={({ target }) => onChange({ title: target.value })}
      />
      <TextField
        {...at('id')}
        label={t('draft.lineCode')}
        hint={t('draft.lineCodeHint')}
        value={line.id}
        maxLength={40}
        autoComplete="off"
        onChange={({ target }) => onChange({ id: target.value })}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          {...at('mode')}
          label={t('draft.mode')}
          value={line.mode}
          options={lineModes.map((mode) => ({ value: mode as string, label: t(`mode.${mode}`) }))}
          onChange={({ target }) => onChange({ mode: target.value as LineMode })}
          fieldClassName="sm:col-span-2"
        />
        {numbersFor(line.mode).map((name) => (
          <TextField
            key={name}
            {...at(name)}
            label={t(`draft.${name}`)}
            optional={name === 'offered'}
            inputMode="numeric"
            autoComplete="off"
            value={line[name]}
            onChange={({ target }) => onChange({ [name]: target.value })}
            fieldClassName="sm:justify-end"
          />
        ))}
      </div>
      <DraftCriteria
        path={path}
        criteria={line.criteria}
        faults={faults}
        onChange={(criteria) => onChange({ criteria })}
      />
      <div className="flex flex-wrap gap-2">
        <Button size="small" icon={<Copy aria-hidden />} onClick={onCopy} disabled={!line.id}>
          {t('draft.copyLine')}
        </Button>
        <Button size="small" look="quiet" icon={<X aria-hidden />} onClick={onRemove}>
          {t('draft.removeLine', { number })}
        </Button>
      </div>
    </fieldset>
  );
}
