/** An address of each region that shows what it is for. */
export const REGIONS: Readonly<Record<string, string>>
