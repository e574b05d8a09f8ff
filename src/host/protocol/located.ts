import { HostError } from "../model/hostError";

/** Runs a member of the API; failures that do not say where they happened happened in it. */
export function located<R>(member: string, run: () => R): R {
  try {
    return run();
  } catch (error) {
    if (error instanceof HostError && error.location === null) {
      throw new HostError(error.code, error.message, member, error.status);
    }
    throw error;
  }
}
