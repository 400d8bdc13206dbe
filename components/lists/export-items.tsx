import { MenuItem } from '@/components/ui/menu';
import { exportPath } from '@/lib/query/list-paths';

/** A file of the list, in two formats, for inside a menu. */
export function ExportItems({ slug }: { slug: string }) {
  return (
    <>
      <MenuItem asChild>
        <a href={exportPath(slug, 'csv')} download>
          Export as CSV
        </a>
      </MenuItem>
      <MenuItem asChild>
        <a href={exportPath(slug, 'json')} download>
          Export as JSON
        </a>
      </MenuItem>
    </>
  );
}
