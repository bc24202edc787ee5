import t from 'tap'
import { requireVersion, versionOutdated } from '../../src/domain/version.ts'

t.test('a change passes when it was meant for any version or for the one that is there', async (t) => {
  for (const [ifMatch, version, passes] of [[null, 1, true], [1, 1, true], [1, 2, false], [2, 1, false], [0, 1, false], [0, 0, true]] as const) {
    const change = () => { requireVersion(ifMatch, version) }
    if (passes) t.doesNotThrow(change, `${ifMatch} and ${version}`)
    else t.throws(change, { code: versionOutdated.code, kind: 'precondition_failed' }, `${ifMatch} and ${version}`)
  }
})
