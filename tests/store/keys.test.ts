import { backends } from './backends.ts'
import { keysContract } from './keys.contract.ts'

for (const backend of backends) keysContract(backend)
