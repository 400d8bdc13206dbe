import { Choice } from '@/components/ui/text-field';

const expiries = [
  { days: null, words: 'Does not expire' },
  { days: 1, words: 'Expires after a day' },
  { days: 7, words: 'Expires after 7 days' },
  { days: 30, words: 'Expires after 30 days' },
  { days: 365, words: 'Expires after a year' },
];

type ExpiryChoiceProps = {
  /** Of which link. */
  label: string;
  days: number | null;
  onChoose: (days: number | null) => void;
};

/** For how many days a secret link lasts; null: until it is revoked. */
export function ExpiryChoice({ label, days, onChoose }: ExpiryChoiceProps) {
  return (
    <Choice
      aria-label={`Expiry of the ${label}`}
      value={String(days)}
      onChoose={(value) => onChoose(value === 'null' ? null : Number(value))}
    >
      {expiries.map((each) => (
        <option key={each.words} value={String(each.days)}>
          {each.words}
        </option>
      ))}
    </Choice>
  );
}
