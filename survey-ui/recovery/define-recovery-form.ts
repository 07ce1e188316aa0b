import { RecoveryForm } from './recovery-form.ts'

customElements.define('varsko-recovery-form', RecoveryForm)
