// Who may import whom. Each rule tells the offender what to do instead.

const technology = '^src/(http|postgres|search|meaning|identity|jobs|embedded|formats)/'

module.exports = {
  forbidden: [
    { name: 'no-circular', comment: 'Two files that need each other at run time are one thing, or hide a third: extract it.', severity: 'error', from: { path: '^src' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'domain-is-pure', comment: 'The domain decides with plain values. Fetch and write outside, pass the values in.', severity: 'error', from: { path: '^src/domain/' }, to: { pathNot: '^src/domain/' } },
    { name: 'text-knows-text-only', comment: 'Text forms depend on text and on libraries about text, never on the product around them.', severity: 'error', from: { path: '^src/text/' }, to: { pathNot: ['^src/(text|domain)/', 'node_modules/(opencc-js|pinyin-pro)'] } },
    { name: 'formats-know-formats-only', comment: 'A file format knows nothing of members or HTTP. Map rows in the feature.', severity: 'error', from: { path: '^src/formats/' }, to: { path: '^src/', pathNot: '^src/formats/' } },
    { name: 'technology-knows-no-feature', comment: 'Take what you need as an argument; a feature or bin/ passes it in.', severity: 'error', from: { path: technology }, to: { path: '^src/(features|bin|sandbox|app|deps)' } },
    { name: 'features-meet-in-index', comment: 'Use what the other feature exports in its index.ts, or move the shared rule to domain/.', severity: 'error', from: { path: '^src/features/([^/]+)/' }, to: { path: '^src/features/', pathNot: ['^src/features/$1/', '^src/features/[^/]+/index\\.ts$'] } },
    { name: 'features-do-not-wire', comment: 'Features take Deps as a type; constructing is for deps.ts and bin/.', severity: 'error', from: { path: '^src/features/' }, to: { path: '^src/(bin|app\\.ts|embedded)', dependencyTypesNot: ['type-only'] } },
    { name: 'verbs-do-not-know-fastify', comment: 'Only *.routes.ts, http/, app.ts and bin/ speak HTTP. A verb takes plain values.', severity: 'error', from: { path: '^src/', pathNot: ['^src/http/', '^src/app\\.ts$', '^src/bin/', '\\.routes\\.ts$'] }, to: { path: 'node_modules/(fastify|@fastify)' } },
    { name: 'drizzle-stays-with-sql', comment: 'Write queries in a repository or in postgres/, search/outbox or jobs/.', severity: 'error', from: { path: '^src/', pathNot: ['^src/postgres/', '^src/search/(outbox|relay-state)\\.ts$', '^src/jobs/', '\\.repository\\.ts$', '^src/features/directory/project-members\\.ts$', '^src/features/imports/(import-chunks|import-rows)\\.ts$', '^src/features/keys/community-of-viewer\\.ts$'] }, to: { path: 'node_modules/drizzle-orm' } },
    { name: 'postgres-driver-stays-in-postgres', comment: 'Use the Postgres port: it sets role and community.', severity: 'error', from: { path: '^src/', pathNot: '^src/postgres/' }, to: { path: 'node_modules/postgres/', dependencyTypesNot: ['type-only'] } },
    { name: 'engine-sdk-stays-in-search', comment: 'Use the ports in search/member-index.ts.', severity: 'error', from: { path: '^src/', pathNot: '^src/search/meili-' }, to: { path: 'node_modules/meilisearch' } },
    { name: 'src-never-imports-tests', comment: 'Move what the product needs into src.', severity: 'error', from: { path: '^src/' }, to: { path: '^tests/' } },
    { name: 'only-bin-starts-engines', comment: 'Embedded engines are a deployment choice.', severity: 'error', from: { path: '^src/', pathNot: ['^src/bin/', '^src/embedded/'] }, to: { path: '^src/embedded/' } },
    { name: 'no-unresolvable', comment: 'Name a file that exists, with its extension.', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.js', '.json'] },
  },
}
