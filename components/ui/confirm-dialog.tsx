'use client';

import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactElement, type ReactNode, useState } from 'react';
import { Button } from './button';
import { cx } from './cx';
import { backdropClass, popupClass } from './dialog';
import { TextField } from './inputs';

type ConfirmDialogProps = {
  trigger?: ReactElement | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  title: ReactNode;
  /** What will happen, to whom, and who will be told. */
  children: ReactNode;
  confirmLabel: string;
  danger?: boolean | undefined;
  /** For what cannot be taken back: the number (a reference, a count) that must be typed first. */
  typeNumber?: string | undefined;
  /** What has a way back, but is grave enough for the number: the sentence that there is none is left out. */
  undoable?: boolean | undefined;
  /** Closes when it resolves; stays open when it throws, so that nothing typed is lost. */
  onConfirm: () => void | Promise<void>;
};

/** Asks before doing. With `typeNumber` it asks for the number and, unless `undoable`, says that there is no way back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { trigger, title, children, confirmLabel, danger = false, typeNumber, undoable = false, onConfirm } = props;
  const t = useTranslations('common');
  const [ownOpen, setOwnOpen] = useState(false);
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const setOpen = (next: boolean) => {
    setWrong(false);
    setOwnOpen(next);
    props.onOpenChange?.(next);
  };

  const confirm = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const typed = String(new FormData(event.currentTarget).get('number') ?? '');
    if (typeNumber && !sameNumber(typed, typeNumber)) return setWrong(true);
    setBusy(true);
    await Promise.resolve(onConfirm())
      .then(() => setOpen(false))
      .finally(() => setBusy(false));
  };

  return (
    <AlertDialog.Root open={props.open ?? ownOpen} onOpenChange={setOpen}>
      {trigger && <AlertDialog.Trigger render={trigger} />}
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={backdropClass} />
        <AlertDialog.Popup className={cx(popupClass, 'max-w-md')}>
          <form onSubmit={confirm} noValidate className="flex min-h-0 flex-col">
            <div className="flex flex-col gap-3 overflow-y-auto p-4">
              <AlertDialog.Title className="font-semibold text-base">{title}</AlertDialog.Title>
              <AlertDialog.Description render={<div />}>{children}</AlertDialog.Description>
              {typeNumber && !undoable && <p className="font-medium">{t('decision.cannotUndo')}</p>}
              {typeNumber && (
                <TextField
                  name="number"
                  autoComplete="off"
                  label={t('decision.typeNumber', { number: typeNumber })}
                  error={wrong && t('decision.wrongNumber', { number: typeNumber })}
                />
              )}
            </div>
            <div className="flex flex-wrap justify-end gap-2 border-line border-t px-4 py-3">
              <AlertDialog.Close render={<Button disabled={busy}>{t('verbs.cancel')}</Button>} />
              <Button type="submit" look={danger ? 'danger' : 'main'} busy={busy}>
                {confirmLabel}
              </Button>
            </div>
          </form>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

/** Spaces and letter case do not matter: the number proves attention, not typing. */
const sameNumber = (typed: string, wanted: string) => plain(typed) === plain(wanted);
const plain = (text: string) => text.replace(/\s/g, '').toLowerCase();
