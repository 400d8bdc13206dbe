'use client';

import { Monitor } from 'lucide-react';
import type { ComponentProps } from 'react';
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuTrigger,
} from '@/components/ui/menu';
import { orderOf, orders } from './orders';
import { useBoardAddress } from './use-board-address';
import { viewChoices } from './view-names';

const densities = [
  { value: 'comfortable', label: 'Comfortable' },
  { value: 'compact', label: 'Compact' },
] as const;

/** The order and the density; on a phone the view too. */
export default function OpenDisplayMenu({ face }: { face: ComponentProps<'button'> }) {
  const { address, change } = useBoardAddress();
  return (
    <Menu defaultOpen>
      <MenuTrigger {...face} />
      <MenuContent>
        <div className="md:hidden">
          <Choice
            label="View"
            value={address.view}
            choices={viewChoices}
            onChange={(view) => change({ view }, { push: true })}
          />
          <MenuSeparator />
        </div>
        <Choice
          label="Order"
          value={orderOf(address.sort)?.value ?? ''}
          choices={orders}
          onChange={(_, { sort }) => change({ sort })}
        />
        <MenuSeparator />
        <Choice
          label="Density"
          value={address.density}
          choices={densities}
          onChange={(density) => change({ density })}
        />
        <MenuSeparator />
        <MenuItem onSelect={() => change({ view: 'wall' }, { push: true })}>
          <Monitor aria-hidden size={16} className="text-soft" />
          Show as a wallboard
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}

type ChoiceProps<Each extends { value: string; label: string }> = {
  label: string;
  value: string;
  choices: readonly Each[];
  onChange: (value: Each['value'], choice: Each) => void;
};

function Choice<Each extends { value: string; label: string }>(props: ChoiceProps<Each>) {
  const { label, value, choices, onChange } = props;
  const choose = (next: string) => {
    const choice = choices.find((each) => each.value === next);
    if (choice) onChange(choice.value, choice);
  };
  return (
    <MenuRadioGroup value={value} onValueChange={choose} aria-label={label}>
      <MenuLabel>{label}</MenuLabel>
      {choices.map((each) => (
        <MenuRadioItem key={each.value} value={each.value}>
          {each.label}
        </MenuRadioItem>
      ))}
    </MenuRadioGroup>
  );
}
