/** What a failed delivery means for the mail. */
export type Failure =
  /** The server knows of no such mailbox: nothing will arrive there. */
  | { is: 'unreachable' }
  /** This mail will never be taken. */
  | { is: 'refused' }
  /** It has certainly not gone out. `isOurs`: an operator has to mend the settings. */
  | { is: 'unsent'; isOurs: boolean }
  /** All of it was handed over, and then nothing more was heard. */
  | { is: 'unknown' };

/** What nodemailer tells of a failure: see its errors and RFC 5321, 4.2. */
export interface SmtpError {
  responseCode?: number | undefined;
  response?: string | undefined;
  command?: string | undefined;
  code?: string | undefined;
}

/** RFC 3463: X.7 is a policy, against us rather than about the mailbox. */
const isPolicy = ({ response = '' }: SmtpError): boolean => /^5\d\d[ -]5\.7\./.test(response);

/** `wasWritten`: the whole mail had gone into the connection when this happened. */
export function failureOf(error: SmtpError, wasWritten: boolean): Failure {
  const { responseCode: code, command = '' } = error;
  // Without a word of the server, only what was not handed over is certain.
  if (code === undefined) return wasWritten ? { is: 'unknown' } : { is: 'unsent', isOurs: false };
  if (code < 500) return { is: 'unsent', isOurs: false };
  if (command === 'DATA') return { is: 'refused' };
  if (command === 'RCPT TO' && code >= 550 && !isPolicy(error)) return { is: 'unreachable' };
  return { is: 'unsent', isOurs: true };
}

/** For the log: a server's words may quote the address. */
export const whyOf = ({ code, responseCode, command }: SmtpError): string =>
  [code, responseCode, command].filter((part) => part !== undefined).join(' ');
