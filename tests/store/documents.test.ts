import { backends } from './backends.ts'
import { documentsContract } from './documents.contract.ts'

for (const backend of backends) documentsContract(backend)
