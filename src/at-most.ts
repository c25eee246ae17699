/** Resolves with the work, or after so many ms without it, whichever is first. */
export async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  await Promise.race([work, new Promise((done) => setTimeout(done, ms))])
}
