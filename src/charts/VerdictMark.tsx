import type { Verdict } from '../domain/claim'

/** The verdict's square in a picture, where no style sheet reaches; the word must stand beside it. */
export function VerdictMark({
  verdict,
  x,
  y,
  size,
}: {
  readonly verdict: Verdict
  readonly x: number
  readonly y: number
  readonly size: number
}) {
  const edge = {
    x,
    y,
    width: size,
    height: size,
    stroke: 'var(--ink)',
    strokeWidth: size / 11,
  }
  const end = { x: x + size, y: y + size }
  const line = { stroke: 'var(--ink)', strokeWidth: size / 11 }
  return (
    <>
      <rect
        {...edge}
        fill={verdict === 'supported' ? 'var(--ink)' : 'none'}
        {...(verdict === 'not-found' ? { strokeDasharray: `${size / 5.5} ${size / 5.5}` } : {})}
      />
      {verdict === 'partly' && <rect x={x} y={y} width={size / 2} height={size} fill="var(--ink)" />}
      {verdict === 'contradicted' && (
        <path d={`M${x} ${y}L${end.x} ${end.y}M${end.x} ${y}L${x} ${end.y}`} fill="none" {...line} />
      )}
      {verdict === 'opinion' && (
        <line x1={x + size / 4} x2={end.x - size / 4} y1={y + size / 2} y2={y + size / 2} {...line} />
      )}
    </>
  )
}
