// Fonts are those of the system: nothing is fetched for them.
import { useData, type Theme } from "vitepress";
import theme from "vitepress/theme-without-fonts";
import { defineComponent, h, onMounted, watch } from "vue";

import moving from "../../../docs/phone/call.gif";
import still from "../../../docs/phone/call-light.png";
import "./style.css";

const about =
  "A phone in the browser calls a support line: the app asks for a PIN, the caller interrupts it by pressing 4711 and leaves a message. Next to it, a timeline shows each command and event as it happens.";

/** A call on the phone, moving for those who like that. */
const Shot = () =>
  h("figure", { class: "shot" }, [
    h("picture", [
      h("source", { media: "(prefers-reduced-motion: reduce)", srcset: still }),
      h("img", { src: moving, width: 1200, height: 720, alt: about }),
    ]),
  ]);

/** The default layout. Its landing page has no main landmark: that is added. */
const Layout = defineComponent(() => {
  const { frontmatter } = useData();
  const mark = () => {
    const content = document.getElementById("VPContent");
    if (frontmatter.value["layout"] === "home") content?.setAttribute("role", "main");
    else content?.removeAttribute("role");
  };
  onMounted(mark);
  watch(frontmatter, mark, { flush: "post" });
  return () => h(theme.Layout, null, { "home-hero-after": () => h(Shot) });
});

export default { extends: theme, Layout } satisfies Theme;
