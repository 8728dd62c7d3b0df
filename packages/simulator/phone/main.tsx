import { render } from "preact";

import { listen } from "./sound/soundscape.js";
import { connect } from "./state/link.js";
import { announceRinging } from "./state/ringing.js";
import { receive } from "./state/session.js";
import { listenToKeys } from "./state/shortcuts.js";
import { Page } from "./views/page.js";

const root = document.querySelector("#page");
if (root === null) throw new Error("The page has no #page");
listen();
listenToKeys();
announceRinging();
connect(receive);
root.textContent = "";
render(<Page />, root);
