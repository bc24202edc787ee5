import { chmod, chown, mkdir, readFile, stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { dirname } from 'node:path'
import type { PostgresBinaries } from './binaries.ts'
import { missingAsNull } from './data-dir.ts'
import { EngineError } from './errors.ts'
import { findOnPath, runCommand, wrapCommand, type Command, type UnixAccount } from './run-command.ts'

/** How PostgreSQL's programs are run: under which account, behind which wrapper. */
export type PostgresAccount = { account: UnixAccount | null, wrapper: readonly string[] }

type Passwd = ReadonlyArray<UnixAccount & { name: string }>

const asOurselves: PostgresAccount = { account: null, wrapper: [] }

/**
 * Account that may run PostgreSQL on the files in `folder`, which is created and handed to it.
 *
 * PostgreSQL refuses to run as root, and initdb as a user without a name. Either gets a user namespace, in which it
 * bears another number while all files stay its own. Where the system forbids that, root hands the folder to the owner of
 * the surrounding folder or to the system user `postgres`, whichever can reach it, and keeps to that owner at later starts.
 *
 * @throws EngineError when nothing works
 */
export async function choosePostgresAccount (folder: string, binaries: PostgresBinaries, env: Readonly<Record<string, string>>): Promise<PostgresAccount> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const isRoot = process.getuid?.() === 0
  if (!isRoot && hasName()) return asOurselves
  const passwd = await readPasswd()
  const candidates = isRoot ? await rootCandidates(folder, passwd, env) : await namespaceCandidates(passwd, env)
  for (const candidate of candidates) {
    if (candidate.account !== null) await handOver(folder, candidate.account)
    if (await canRun(candidate, folder, binaries, env)) return candidate
  }
  const who = isRoot ? 'root' : 'a user without a name'
  throw new EngineError(`PostgreSQL cannot run as ${who}, and here neither a user namespace (unshare) nor another user that reaches ${folder} works; ` +
    'start as an ordinary user, or set DATABASE_URL')
}

async function rootCandidates (folder: string, passwd: Passwd, env: Readonly<Record<string, string>>): Promise<PostgresAccount[]> {
  const owner = await stat(folder)
  if (owner.uid !== 0) return [runAs(owner)]
  const surrounding = await stat(dirname(dirname(folder)))
  const system = passwd.find(({ name }) => name === 'postgres')
  return [
    ...await namespaceCandidates(passwd, env),
    ...(surrounding.uid === 0 ? [] : [runAs(surrounding)]),
    ...(system === undefined ? [] : [runAs(system)]),
  ]
}

function runAs ({ uid, gid }: UnixAccount): PostgresAccount {
  return { account: { uid, gid }, wrapper: [] }
}

/** @see unshare(1), util-linux 2.35 and later */
async function namespaceCandidates (passwd: Passwd, env: Readonly<Record<string, string>>): Promise<PostgresAccount[]> {
  const unshare = await findOnPath('unshare', env['PATH'])
  const user = passwd.find(({ uid }) => uid !== 0)
  if (unshare === null || user === undefined) return []
  return [{ account: null, wrapper: [unshare, '--user', `--map-user=${user.uid}`, `--map-group=${user.gid}`] }]
}

async function readPasswd (): Promise<Passwd> {
  const text = await readFile('/etc/passwd', 'utf8').catch(missingAsNull) ?? ''
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name === undefined || uid === undefined || gid === undefined ? [] : [{ name, uid: Number(uid), gid: Number(gid) }]
  })
}

function hasName (): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/** The data folder itself stays root's and is opened for passing through only: secrets in it have mode 0600. */
async function handOver (folder: string, { uid, gid }: UnixAccount): Promise<void> {
  await chmod(dirname(folder), 0o711)
  await chown(folder, uid, gid)
}

async function canRun (candidate: PostgresAccount, folder: string, binaries: PostgresBinaries, env: Readonly<Record<string, string>>): Promise<boolean> {
  const probe = ['sh', '-c', '"$0" --version && test -w "$1"', binaries.postgres, folder] as const
  const { exitCode } = await runCommand(withAccount(candidate, probe, env))
  return exitCode === 0
}

export function withAccount ({ account, wrapper }: PostgresAccount, program: readonly [string, ...string[]], env: Readonly<Record<string, string>>): Command {
  const [file, ...args] = program
  return wrapCommand(wrapper, { file, args, env, account })
}
