/** What an engine needs in order to start. */
export type EngineSetting = {
  files: { folder: string, logFile: string, recordFile: string, secretFile: string }
  /** Whole environment of the engine: nothing of ours is passed on, lest a stray PGPORT or MEILI_… change it. */
  env: Readonly<Record<string, string>>
  onProgress: (step: string) => void
  onCrash: (detail: string) => void
  randomBytes: (n: number) => Uint8Array
  signal: AbortSignal
}
