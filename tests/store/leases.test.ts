import { backends } from './backends.ts'
import { leasesContract } from './leases.contract.ts'

for (const backend of backends) leasesContract(backend)
