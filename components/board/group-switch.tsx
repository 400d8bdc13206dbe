import { classNames } from '@/components/ui/class-names';
import { formatCount } from '@/components/ui/counts';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { SpaceGroups } from '@/lib/spaces/group';
import { type GroupName, groupNames } from './arrange';
import { groupTitles } from './group-column';

type GroupSwitchProps = { groups: SpaceGroups; shown: GroupName; onChange: (name: GroupName) => void };

/** On a phone, one group at a time. */
export function GroupSwitch({ groups, shown, onChange }: GroupSwitchProps) {
  return (
    <div className="md:hidden">
      <SegmentedControl label="Shown group" value={shown} segments={segmentsOf(groups)} onChange={onChange} />
    </div>
  );
}

function segmentsOf(groups: SpaceGroups) {
  return groupNames.map((name) => ({
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
