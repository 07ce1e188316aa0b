import { backends } from './backends.ts'
import { boxContract } from './box.contract.ts'

for (const backend of backends) boxContract(backend)
