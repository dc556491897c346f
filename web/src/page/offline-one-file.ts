// In the place of offline.ts on the page that is one file: nothing needs to be kept for it, and nobody hands it anything.

export function keepForOffline(_: unknown): void {}
