import { MAX_COMPARED } from '../../state/view'
import { go, useView } from '../../state/view-store'
import { Button } from '../../ui/Button'

/** The region's main action. Under two chips it says what is missing instead of going anywhere. */
export function CompareButton() {
  const count = useView((view) => view.chips).length
  const ready = count >= 2
  const reason = ready
    ? `Set the ${count} chosen chips side by side (${MAX_COMPARED} at most)`
    : `Choose ${count === 1 ? 'one more chip' : 'two chips'} or more, up to ${MAX_COMPARED}`
  return (
    <Button
      solid={ready}
      aria-disabled={!ready}
      title={reason}
      {...(ready ? {} : { 'aria-label': `Compare ${count}: ${reason.toLowerCase()}` })}
      onClick={() => ready && go('compare')}
    >
      Compare {count > 0 && count}
    </Button>
  )
}
