'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useWords } from '@/components/exchanges/use-words';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/inputs';
import { useSettled } from '@/components/ui/use-settled';
import type { RunId } from '@/lib/kernel/ids';
import { peopleOf } from '@/lib/planning/hooks/runs';
import type { PlanPerson } from '@/lib/planning/schema/people';

type PersonPickerProps = { runId: RunId; onPick: (person: PlanPerson) => void };

/** Finds somebody of the plan by name or number and takes them up. */
export function PersonPicker({ runId, onPick }: PersonPickerProps) {
  const t = useTranslations('planning.board.replan');
  const id = useId();
  const [text, setText] = useState('');
  const { settled, settle } = useSettled(text.trim(), 400);
  const { data } = useQuery({
    ...peopleOf(runId, { from: 0, count: 10, show: 'in', text: settled }),
    enabled: settled.length > 1,
  });
  return (
    <div className="flex flex-col gap-2">
      <Field id={id} label={t('find')} hint={t('findHint')}>
        {(aria) => (
          <TextInput
            {...aria}
            value={text}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => setText(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              settle();
            }}
          />
        )}
      </Field>
      <div role="status">
        {settled.length > 1 && data?.total === 0 && <p className="text-text-quiet">{t('notFound')}</p>}
      </div>
      {settled.length > 1 && data && data.lines.length > 0 && <Found people={data.lines} onPick={onPick} />}
    </div>
  );
}

function Found({ people, onPick }: { people: readonly PlanPerson[]; onPick: (person: PlanPerson) => void }) {
  const t = useTranslations('planning.board.replan');
  const { name } = useWords();
  return (
    <ul className="flex flex-col gap-1">
      {people.map((person) => (
        <li key={person.prisonerId} className="flex flex-wrap items-center justify-between gap-2">
          <span>
            {name(person)} <span className="text-text-quiet">{person.number}</span>
          </span>
          <Button
            size="small"
            aria-label={t('pickWhom', { name: name(person) })}
            disabled={person.hidden}
            onClick={() => onPick(person)}
          >
            {t('pick')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
