/** A browser has no port to serve files on. */
export class FileServer {
  readonly serve = (): void => undefined;
}
