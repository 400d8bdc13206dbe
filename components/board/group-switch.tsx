import { classNames } from '@/components/ui/class-names';
import { formatCount } from '@/components/ui/counts';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { SpaceGroups } from '@/lib/spaces/group';
import type { GroupName } from './arrange';
import { groupTitles } from './group-column';

type GroupSwitchProps = {
  groups: SpaceGroups;
  names: readonly GroupName[];
  shown: GroupName;
  onChange: (name: GroupName) => void;
};

/** On a phone, one group at a time. */
export function GroupSwitch({ groups, names, shown, onChange }: GroupSwitchProps) {
  if (names.length < 2) return null;
  return (
    <div className="md:hidden">
      <SegmentedControl
        label="Shown group"
        value={shown}
        segments={segmentsOf(groups, names)}
        onChange={onChange}
      />
    </div>
  );
}

function segmentsOf(groups: SpaceGroups, names: readonly GroupName[]) {
  return names.map((name) => ({
    value: name,
    label: (
      <>
        <span className="truncate">{groupTitles[name]}</span>
        <span
          className={classNames(
            'tabular',
            name === 'live' && groups.live.length > 0 ? 'text-live' : 'text-faint',
          )}
        >
          {formatCount(groups[name].length)}
        </span>
      </>
    ),
  }));
}
