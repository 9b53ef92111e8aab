/** Somebody else listens there: a matter for whoever started us, not a bug. */
export class PortTaken extends Error {
  readonly port: number;

  constructor(port: number) {
    super(`Port ${port} is in use by another program. Stop that program or set another PORT.`);
    this.name = 'PortTaken';
    this.port = port;
  }
}
