import { render } from "preact";

import { listen } from "./sound/soundscape.js";
import { connect } from "./state/link.js";
import { receive } from "./state/store.js";
import { Page } from "./views/page.js";

const root = document.querySelector("#page");
if (root === null) throw new Error("The page has no #page");
listen();
connect(receive);
root.textContent = "";
render(<Page />, root);
