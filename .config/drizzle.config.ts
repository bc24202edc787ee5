import { defineConfig } from 'drizzle-kit'

// eslint-disable-next-line no-restricted-syntax -- drizzle-kit takes its configuration as the default export
export default defineConfig({ dialect: 'postgresql', schema: './src/postgres/tables/*.ts', out: './migrations', casing: 'snake_case' })
