import { type ArticleRow, CHECK_KINDS, type Claim, VERDICTS } from '../../src/domain/claim'
import { oneOf, ownId, refs, requiredText, someRefs, text } from '../checks/cells'
import type { TableRules } from '../checks/table'

export const claims: TableRules<Claim, Claim> = {
  file: 'claims.csv',
  id: 'claimId',
  names: { text: 'seed_text_in_own_words' },
  columns: {
    claimId: ownId,
    text: requiredText,
    subjectIds: someRefs('chip', 'company'),
    metric: requiredText,
    claimedValue: text,
    unit: text,
    verdict: oneOf(VERDICTS),
    evidence: requiredText,
    sourceIds: someRefs('source'),
    checkKind: oneOf(CHECK_KINDS),
    checkRef: text,
  },
  finish: (claim, at) => {
    if (claim.checkKind === 'none' && claim.checkRef !== '') {
      at.fault('check_ref', 'check_kind is none, so there is nothing to check')
    }
    if (claim.checkKind !== 'none' && claim.checkRef === '') {
      at.fault('check_ref', `check_kind is ${claim.checkKind}, so a check must be given`)
    }
    return claim
  },
}

export const articleTable: TableRules<ArticleRow, ArticleRow> = {
  file: 'article_table.csv',
  id: 'row',
  columns: {
    row: requiredText,
    chipIds: someRefs('chip'),
    fp4VsH20: text,
    ecosystemMaturity: text,
    softwareStack: text,
    representativeCustomers: text,
    marketAccess: text,
    claimIds: refs('claim'),
  },
  finish: (row) => row,
}
