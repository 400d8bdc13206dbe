/** A share from 0 to 1 for a style: "12.35%". */
export const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;
