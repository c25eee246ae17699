/** A company or body (row of `companies.csv`). */
export interface Company {
  readonly companyId: string
  readonly name: string
  readonly nameZh: string
  readonly country: string
  readonly headquarters: string
  readonly role: string
  readonly ticker: string
  readonly exchange: string
  readonly founded: string
  readonly softwareStack: string
  readonly note: string
  readonly sourceId: string | null
}
