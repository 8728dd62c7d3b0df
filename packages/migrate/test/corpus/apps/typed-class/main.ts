import { Reception } from "./reception.js";

const reception = new Reception("+15550611");
reception.start().catch((error: unknown) => console.error(error));
