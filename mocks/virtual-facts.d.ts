/** Made by `facts-plugin.ts`: one lazily imported chunk per dataset. */
declare module 'virtual:facts' {
  type DatasetName = import('../src/api/contract').DatasetName

  export const loaders: Readonly<Record<DatasetName, () => Promise<{ readonly default: unknown }>>>
}
