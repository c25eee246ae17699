/** Stretches of a line that are taken: asks whether a new one would touch any, in the time of its neighbours alone. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Px of one drawer; about the width of a label. */
const DRAWER = 128

/** An empty line. */
export class Taken {
  private readonly drawers = new Map<number, Stretch[]>()

  add(stretch: Stretch): void {
    for (let at = drawerOf(stretch.from); at <= drawerOf(stretch.to); at++) {
      const drawer = this.drawers.get(at)
      if (drawer) drawer.push(stretch)
      else this.drawers.set(at, [stretch])
    }
  }

  /** True when the stretch touches one that was added, other than `own`. */
  meets({ from, to }: Stretch, own?: Stretch | undefined): boolean {
    for (let at = drawerOf(from); at <= drawerOf(to); at++) {
      const drawer = this.drawers.get(at)
      if (drawer?.some((other) => other !== own && other.from < to && from < other.to)) return true
    }
    return false
  }
}

const drawerOf = (px: number) => Math.floor(px / DRAWER)
