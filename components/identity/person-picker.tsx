'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import { RegistryMatches } from '@/components/prisoners/registry-matches';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import type { PersonRef } from '@/lib/identity/schema/case-view';

type Chosen = { id: string; said: string };
type Props = {
  name: string;
  label: string;
  error?: string | undefined;
  optional?: boolean | undefined;
  /** People already at hand, offered before any search. */
  offered?: readonly PersonRef[] | undefined;
  initial?: PersonRef | undefined;
  /** Told who is chosen now; null while nobody is. */
  onChosen?: ((id: string | null) => void) | undefined;
};
const said = ({ name, number }: PersonRef) => `${name}, HW-${String(number).padStart(5, '0')}`;
const chosenOf = (person: PersonRef): Chosen => ({ id: person.id, said: said(person) });

/** Chooses one record inside a form: one of those at hand, or one found in the registry. Sent under `name` as its id. */
export function PersonPicker({ name, label, error, optional, offered = [], initial, onChosen }: Props) {
  const t = useTranslations('identity.picker');
  const [chosen, setOwn] = useState<Chosen | null>(initial ? chosenOf(initial) : null);
  const setChosen = (next: Chosen | null) => {
    setOwn(next);
    onChosen?.(next?.id ?? null);
  };
  const [asked, setAsked] = useState('');
  if (chosen)
    return (
      <div className="flex flex-wrap items-center gap-2">
        <input type="hidden" name={name} value={chosen.id} />
        <p>
          <span className="font-medium">{label}</span>: {chosen.said}
        </p>
        <Button size="small" onClick={() => setChosen(null)}>
          {t('change')}
        </Button>
      </div>
    );
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 font-medium">{label}</legend>
      {offered.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {offered.map((person) => (
            <Button key={person.id} size="small" onClick={() => setChosen(chosenOf(person))}>
              {said(person)}
            </Button>
          ))}
        </div>
      )}
      <SearchBox name={name} error={error} optional={optional} onAsk={setAsked} />
      {asked.length >= 2 && (
        <RegistryMatches
          question={{ text: asked }}
          chooseLabel={t('this')}
          onlyOpenable
          onChoose={({ id, number, names }) => setChosen({ id, said: `${names[0]?.full ?? ''}, ${number}` })}
        />
      )}
    </fieldset>
  );
}

/** Enter searches here and does not send the form around it. */
function SearchBox({
  name,
  error,
  optional,
  onAsk,
}: Pick<Props, 'name' | 'error' | 'optional'> & { onAsk: (text: string) => void }) {
  const t = useTranslations('identity.picker');
  const [typed, setTyped] = useState('');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onAsk(typed.trim());
  };
  return (
    <div className="flex flex-wrap items-end gap-2">
      <TextField
        id={name}
        name={`${name}.search`}
        label={t('label')}
        optional={optional}
        error={error}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        fieldClassName="min-w-0 flex-1 basis-56"
      />
      <Button onClick={() => onAsk(typed.trim())}>{t('search')}</Button>
    </div>
  );
}
