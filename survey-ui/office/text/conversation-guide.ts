/** Said the same on paper. */
export { themesToTalkAbout, type ThemeToTalkAbout } from '../../../backend/messages/conversation-guide.ts'
