/** Whether this can be a Space's id. X documents up to 13 letters and digits; there is room left here to grow. */
export const isSpaceId = (id: string): boolean => /^[a-zA-Z0-9]{1,32}$/.test(id);
