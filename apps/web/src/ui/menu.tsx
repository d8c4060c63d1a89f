import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';

export interface MenuAction {
  id: string;
  label: string;
  onAction: () => void;
  isDanger?: boolean;
}

/** Less frequent actions behind one button. */
export function Menu({ label, actions, children }: { label: string; actions: MenuAction[]; children?: ReactNode }) {
  return (
    <MenuTrigger>
      <AriaButton className="button plain" aria-label={label}>
        {children ?? <Ellipsis aria-hidden="true" size={18} />}
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <AriaMenu
          className="menu"
          aria-label={label}
          onAction={(key) => actions.find(({ id }) => id === key)?.onAction()}
        >
          {actions.map(({ id, label: text, isDanger }) => (
            <MenuItem key={id} id={id} textValue={text} className={isDanger ? 'menu-item danger' : 'menu-item'}>
              {text}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
