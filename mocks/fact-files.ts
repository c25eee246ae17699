/** Text of every file by its name. */
export type FactFiles = Readonly<Record<string, string>>
