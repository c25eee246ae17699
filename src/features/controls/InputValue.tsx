import { printedTppEvidence } from '../../domain/evidence/derived-evidence'
import type { RuleInput } from '../../domain/export-controls/rules'
import { INPUT_WORDS } from '../../domain/export-controls/words'
import type { ChipSubject } from '../../state/select'
import { EvidenceButton } from '../../ui/evidence/EvidenceButton'
import { ruleInputEvidence } from './input-evidence'
import type { PrintedTpp } from './input-rows'

interface InputValueProps {
  readonly input: RuleInput | undefined
  readonly subject: ChipSubject
  /** As shown: `2 368`. */
  readonly children: string
}

/** A figure that a test reads; it opens its evidence. A judgement stays text. */
export function InputValue({ input, subject, children }: InputValueProps) {
  const evidence = input === undefined ? null : ruleInputEvidence(input, subject, children)
  if (input === undefined || evidence === null) return children
  return (
    <EvidenceButton label={`${INPUT_WORDS[input].name} ${children}: evidence`} evidence={evidence}>
      {children}
    </EvidenceButton>
  )
}

interface PrintedValueProps {
  readonly printed: PrintedTpp
  readonly subject: ChipSubject
  /** As shown: `40 265`, `−33.3 %`. */
  readonly children: string
}

/** A TPP that someone printed, or its difference from the one computed; it opens who printed it. */
export function PrintedValue({ printed: { sourceId, tpp }, subject, children }: PrintedValueProps) {
  return (
    <EvidenceButton
      label={`Printed TPP ${children}: evidence`}
      evidence={() => printedTppEvidence(subject, sourceId, tpp)}
    >
      {children}
    </EvidenceButton>
  )
}

const MADE = { TPP: 'tpp', PD: 'pd' } as const

/** `PD = 2 368 ÷ 814 mm² = 2.91`: the result opens what it is made of. */
export function Arithmetic({ line, subject }: { readonly line: string; readonly subject: ChipSubject }) {
  const input = line.startsWith('TPP ') ? MADE.TPP : line.startsWith('PD ') ? MADE.PD : undefined
  const [, before, result] = /^(.* = )([^=]+)$/.exec(line) ?? []
  if (input === undefined || before === undefined || result === undefined) return line
  return (
    <>
      {before}
      <InputValue input={input} subject={subject}>
        {result}
      </InputValue>
    </>
  )
}
