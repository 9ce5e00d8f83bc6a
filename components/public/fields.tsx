/** @jsxImportSource preact */
import { type Typed, typedDateIn } from '@/lib/inquiries/form/answers';
import type { Field } from '@/lib/inquiries/form/steps';
import { said, saidIfAny, type Words } from './words';

type Props<K extends Field['kind']> = {
  words: Words;
  field: Extract<Field, { kind: K }>;
  typed: Typed;
  error: string | undefined;
};

const hintOf = (words: Words, name: string) => saidIfAny(words.form, `fields.${name}.hint`);
const describedBy = (name: string, hint: string | null, error: string | undefined) =>
  [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ') || undefined;

/** One answer of the form, drawn by its kind. Its id is its name, so that the summary of errors can lead to it. */
export function FormField(props: { words: Words; field: Field; typed: Typed; error: string | undefined }) {
  const { field, ...rest } = props;
  if (field.kind === 'choice') return <ChoiceField {...rest} field={field} />;
  if (field.kind === 'date') return <DateField {...rest} field={field} />;
  if (field.kind === 'tick') return <TickField {...rest} field={field} />;
  return <TextField {...rest} field={field} />;
}

function Under({
  name,
  hint,
  error,
  words,
}: {
  name: string;
  hint: string | null;
  error: string | undefined;
  words: Words;
}) {
  return (
    <>
      {hint ? (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p class="error" id={`${name}-error`}>
          <span class="away">{words.t('problem.error')} </span>
          {error}
        </p>
      ) : null}
    </>
  );
}

function TextField({ words, field, typed, error }: Props<'text' | 'long'>) {
  const { name } = field;
  const hint = hintOf(words, name);
  const common = {
    id: name,
    name,
    spellcheck: false,
    autocomplete: field.autocomplete ?? 'off',
    'aria-describedby': describedBy(name, hint, error),
    'aria-invalid': error ? ('true' as const) : undefined,
  };
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={name}>
        {said(words.form, `fields.${name}.label`)}
        {field.required ? null : <span class="quiet"> {words.form('optional')}</span>}
      </label>
      <Under name={name} hint={hint} error={error} words={words} />
      {field.kind === 'long' ? (
        <textarea {...common} rows={field.most > 1000 ? 8 : 3}>
          {typed[name] ?? ''}
        </textarea>
      ) : (
        // E-mail as text: a browser's own check would speak before ours, in another language.
        <input {...common} inputMode={field.type} value={typed[name] ?? ''} />
      )}
    </div>
  );
}

function ChoiceField({ words, field, typed, error }: Props<'choice'>) {
  const { name, options } = field;
  const hint = hintOf(words, name);
  const chosen = typed[name] ?? '';
  return (
    <fieldset class={error ? 'field wrong' : 'field'} aria-describedby={describedBy(name, hint, error)}>
      <legend>{said(words.form, `fields.${name}.label`)}</legend>
      <Under name={name} hint={hint} error={error} words={words} />
      {options.map((option, index) => (
        <p class="pick" key={option}>
          <input
            type="radio"
            id={index === 0 ? name : `${name}-${option}`}
            name={name}
            value={option}
            checked={chosen === option}
          />
          <label for={index === 0 ? name : `${name}-${option}`}>{said(words.form, `options.${name}.${option}`)}</label>
        </p>
      ))}
    </fieldset>
  );
}

function TickField({ words, field: { name }, typed, error }: Props<'tick'>) {
  const hint = hintOf(words, name);
  return (
    <div class={error ? 'field wrong' : 'field'}>
      {error ? <Under name={name} hint={null} error={error} words={words} /> : null}
      <p class="pick">
        <input
          type="checkbox"
          id={name}
          name={name}
          value="yes"
          checked={typed[name] === 'yes'}
          aria-describedby={describedBy(name, hint, error)}
        />
        <label for={name}>{said(words.form, `fields.${name}.label`)}</label>
      </p>
      <Under name={name} hint={hint} error={undefined} words={words} />
    </div>
  );
}

function DateField({ words, field: { name }, typed, error }: Props<'date'>) {
  const date = typedDateIn(typed, name);
  const hint = hintOf(words, name);
  return (
    <fieldset class={error ? 'field wrong' : 'field'} aria-describedby={describedBy(name, hint, error)}>
      <legend>{said(words.form, `fields.${name}.label`)}</legend>
      <Under name={name} hint={hint} error={error} words={words} />
      <div class="date">
        {(['day', 'month', 'year'] as const).map((part) => (
          <p key={part} class={part}>
            {/* The first part bears the field's own name, for the links of the summary. */}
            <label for={part === 'day' ? name : `${name}.${part}`}>{words.form(`date.${part}`)}</label>
            <input
              id={part === 'day' ? name : `${name}.${part}`}
              name={`${name}.${part}`}
              value={date[part]}
              autocomplete="off"
              spellcheck={false}
              inputMode={part === 'month' ? 'text' : 'numeric'}
              aria-invalid={error ? 'true' : undefined}
            />
          </p>
        ))}
      </div>
      {(['approximate', 'unknown'] as const).map((part) => (
        <p class="pick" key={part}>
          <input type="checkbox" id={`${name}.${part}`} name={`${name}.${part}`} value="yes" checked={date[part]} />
          <label for={`${name}.${part}`}>{words.form(`date.${part}`)}</label>
        </p>
      ))}
    </fieldset>
  );
}
