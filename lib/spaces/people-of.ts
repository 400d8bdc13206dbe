type Naming = {
  creatorId?: string | undefined;
  hostIds: readonly string[];
  speakerIds: readonly string[];
  invitedIds: readonly string[];
};

/** Everyone a Space names, its creator first; who is named twice stands twice. */
export const peopleOf = ({ creatorId, hostIds, speakerIds, invitedIds }: Naming): string[] => [
  ...(creatorId === undefined ? [] : [creatorId]),
  ...hostIds,
  ...speakerIds,
  ...invitedIds,
];
