/** The program cannot start. The message is the one line to print; it says what to do. */
export class LaunchError extends Error {
  override readonly name = 'LaunchError';
}
