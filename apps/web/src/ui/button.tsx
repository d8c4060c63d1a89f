import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Link as RouterLink, type LinkProps } from '@tanstack/react-router';

type Look = 'primary' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  look?: Look;
  icon?: ReactNode;
  children?: ReactNode;
  /** Work under way: shown, and a second press is refused. */
  isBusy?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** A button with at most one primary of it on a screen. */
export function Button({ look = 'plain', icon, children, isBusy = false, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} isPending={isBusy} className={`button ${look}`}>
      {isBusy ? <span className="spinner" aria-hidden="true" /> : icon}
      {children !== undefined && <span>{children}</span>}
    </AriaButton>
  );
}

/** Leads to another page and looks like a button. */
export function LinkButton({ look = 'plain', icon, children, ...rest }: LinkProps & { look?: Look; icon?: ReactNode }) {
  return (
    <RouterLink {...(rest as LinkProps)} className={`button ${look}`}>
      {icon}
      <span>{children as ReactNode}</span>
    </RouterLink>
  );
}
