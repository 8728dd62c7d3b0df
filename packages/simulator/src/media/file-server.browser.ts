/** In a browser there is no port to hand files out on. */
export class FileServer {
  readonly serve = (): void => undefined;
}
