import { isJson, stringOf, type Json, type Secrets } from "@twinline/core/internal";

import { authenticationFailed } from "../requests/refusal.js";

/** Checks credentials. */
export class Authentication {
  readonly #projects: Readonly<Record<string, string>> | undefined;
  readonly #secrets: Secrets;
  /** While true all credentials are refused. */
  refuses = false;

  /** @param projects tokens by project, or undefined when any are accepted */
  constructor(projects: Readonly<Record<string, string>> | undefined, secrets: Secrets) {
    this.#projects = projects;
    this.#secrets = secrets;
    for (const token of Object.values(projects ?? {})) secrets.add(token);
  }

  /**
   * @returns the project
   * @throws {RpcError} -32002 when the credentials are not accepted
   */
  check(authentication: unknown): string {
    const given = isJson(authentication) ? authentication : {};
    const project = this.refuses ? undefined : this.#projectOf(given);
    if (project === undefined) throw authenticationFailed();
    return project;
  }

  #projectOf(given: Json): string | undefined {
    const [project, token, jwt] = [given["project"], given["token"], given["jwt_token"]].map(
      (value) => stringOf(value) || undefined,
    );
    const secret = jwt ?? token;
    this.#secrets.add(secret);
    if (secret === undefined) return undefined;
    if (this.#projects === undefined)
      return project ?? (jwt === undefined ? undefined : "jwt-project");
    if (project !== undefined) return this.#projects[project] === secret ? project : undefined;
    return Object.entries(this.#projects).find(([, known]) => known === jwt)?.[0];
  }
}
