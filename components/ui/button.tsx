import { LoaderCircle } from 'lucide-react';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { cx } from './cx';
import { Link } from './link';

export type ButtonLook = {
  look?: 'main' | 'plain' | 'quiet' | 'danger' | undefined;
  size?: 'medium' | 'small' | undefined;
};

const looks = {
  main: 'border-transparent bg-accent text-on-accent hover:bg-accent-strong',
  plain: 'border-line-strong bg-surface-raised text-text hover:bg-surface-sunk',
  quiet: 'border-transparent bg-transparent text-text hover:bg-surface-sunk',
  danger: 'border-transparent bg-bad text-on-bad hover:bg-bad-strong',
};

const sizes = { medium: 'min-h-8 px-3 py-1', small: 'min-h-7 px-2 py-0.5 text-[0.8125rem]' };

/** The look of a button, for the rare element that is neither `Button` nor `LinkButton`. */
export const buttonClass = ({ look = 'plain', size = 'medium' }: ButtonLook = {}): string =>
  cx(
    'inline-flex select-none items-center justify-center gap-1.5 rounded-md border text-center font-medium no-underline',
    'transition-colors aria-disabled:cursor-not-allowed aria-disabled:opacity-60 disabled:cursor-not-allowed disabled:opacity-60 [&_svg]:size-4 [&_svg]:shrink-0',
    looks[look],
    sizes[size],
  );

type ButtonProps = ComponentProps<'button'> & ButtonLook & { busy?: boolean | undefined; icon?: ReactNode };

const doNothing = (event: MouseEvent) => event.preventDefault();

/** A button. While `busy` it cannot be pressed again and says so; its width stays, and whoever pressed it stays on it. */
export function Button({ look, size, busy = false, icon, className, disabled, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled}
      // Not `disabled`: a browser takes the focus away from a button that becomes so, and the keyboard starts from the top.
      {...(busy && { 'aria-disabled': true, 'aria-busy': true, onClick: doNothing })}
      className={cx(buttonClass({ look, size }), className)}
    >
      {busy ? <LoaderCircle aria-hidden className="animate-spin" /> : icon}
      {children}
    </button>
  );
}

type LinkButtonProps = ComponentProps<typeof Link> & ButtonLook & { icon?: ReactNode };

/** A link that is the main thing to do: it looks like a button and stays a link. */
export function LinkButton({ look, size, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={cx(buttonClass({ look, size }), className)}>
      {icon}
      {children}
    </Link>
  );
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label'> & { label: string; icon: ReactNode };

/** A button without words on it; `label` is what it is called, for the ear and as a hint. */
export function IconButton({ label, icon, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={cx(buttonClass({ look: 'quiet' }), 'size-8 min-w-8 px-0', className)}
    >
      {icon}
    </button>
  );
}
