import { backends } from './backends.ts'
import { invitationsContract } from './invitations.contract.ts'

for (const backend of backends) invitationsContract(backend)
