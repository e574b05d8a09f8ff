/** The command line cannot do what was asked: said on stderr, exit code 2. `message` is for the user, already in their language. */
export class Refusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Refusal";
  }
}
