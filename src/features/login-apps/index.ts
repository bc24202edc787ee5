export { loginAppNotFound } from './login-apps.errors.ts'
export { AppIdField, ProviderField } from './login-apps.schemas.ts'
export { openLoginApp } from './open-login-app.ts'
