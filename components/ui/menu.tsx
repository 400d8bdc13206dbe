'use client';

import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

/** Never modal: a modal menu hides the page from screen readers and leaves all of it reachable by Tab. */
export function Menu(props: ComponentProps<typeof Radix.Root>) {
  return <Radix.Root modal={false} {...props} />;
}
export const MenuTrigger = Radix.Trigger;
export const MenuRadioGroup = Radix.RadioGroup;

type SwitchItemProps = Omit<ComponentProps<typeof Radix.CheckboxItem>, 'onSelect'> & { detail?: ReactNode };

const itemStyle =
  'flex min-h-10 w-full items-center gap-3 rounded-control px-3 text-start outline-none data-[highlighted]:bg-hover data-[disabled]:opacity-50';

/** Stands in the page right after its trigger, within the same landmark, and floats above all. */
export function MenuContent({ children }: { children: ReactNode }) {
  return (
    <Radix.Content
      align="end"
      sideOffset={8}
      collisionPadding={12}
      className="appear z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-56 max-w-80 overflow-y-auto rounded-card bg-raised p-2 shadow-float"
    >
      {children}
    </Radix.Content>
  );
}

export function MenuItem(props: ComponentProps<typeof Radix.Item>) {
  return <Radix.Item className={itemStyle} {...props} />;
}

export function MenuRadioItem({ children, ...rest }: ComponentProps<typeof Radix.RadioItem>) {
  return (
    <Radix.RadioItem className={itemStyle} {...rest}>
      <span className="flex-1">{children}</span>
      <Radix.ItemIndicator>
        <Check aria-hidden size={16} className="text-accent" />
      </Radix.ItemIndicator>
    </Radix.RadioItem>
  );
}

/** On or off; the menu stays open, so that the choice is seen. `detail` says what it means or why it cannot be. */
export function MenuSwitchItem({ children, detail, ...rest }: SwitchItemProps) {
  return (
    <Radix.CheckboxItem
      className={classNames('group/item', itemStyle, 'data-[disabled]:opacity-100!')}
      onSelect={(event) => event.preventDefault()}
      {...rest}
    >
      <span className="min-w-0 flex-1 py-1.5">
        {/* Why it cannot be chosen stays readable. */}
        <span className="block group-data-[disabled]/item:opacity-50">{children}</span>
        {detail ? <span className="block text-12 text-faint">{detail}</span> : null}
      </span>
      <span aria-hidden className="flex w-4 justify-center">
        <Radix.ItemIndicator>
          <Check size={16} className="text-accent" />
        </Radix.ItemIndicator>
      </span>
    </Radix.CheckboxItem>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-3 py-2 text-12 text-faint">{children}</Radix.Label>;
}

export function MenuSeparator() {
  return <Radix.Separator className="my-2 h-px bg-line" />;
}
