import neostandard from 'neostandard'
import tseslint from 'typescript-eslint'

/** Time, randomness and the environment enter through bin/ and deps.ts, so that everything else is reproducible. */
const ambient = [
  { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Read the environment in src/bin only; take a slice of Config instead.' },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Take the clock as an argument (deps.now).' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take the clock as an argument (deps.now).' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Take randomness as an argument.' },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
]

export default [
  ...neostandard({ ts: true, noJsx: true, ignores: ['node_modules', '.renmai', '.tap', 'coverage'] }),
  ...tseslint.configs.recommendedTypeCheckedOnly.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname + '/..' } },
    rules: {
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [{ from: 'package', name: ['test'], package: '@tapjs/test' }, { from: 'package', name: ['test'], package: 'tap' }] }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@stylistic/comma-dangle': ['error', { arrays: 'always-multiline', objects: 'always-multiline', imports: 'always-multiline', exports: 'always-multiline', functions: 'ignore' }],
      '@stylistic/object-property-newline': 'off',
      // TypeScript knows better: a switch over a union returns in each case, and a schema and its type share a name.
      'array-callback-return': 'off',
      '@typescript-eslint/no-redeclare': 'off',
      'no-void': ['error', { allowAsStatement: true }],
      '@stylistic/max-len': ['error', { code: 180, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true, ignoreComments: false }],
      'max-lines': ['error', { max: 350 }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/bin/**', 'src/deps.ts'],
    rules: { 'no-restricted-syntax': ['error', ...ambient] },
  },
  {
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-member-access': 'off', '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-argument': 'off', '@typescript-eslint/no-unsafe-call': 'off', '@typescript-eslint/no-unsafe-return': 'off' },
  },
]
