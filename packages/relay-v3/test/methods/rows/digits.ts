import type { Row } from "../row.js";

const bound = { play: [{ type: "tts", params: { text: "You pressed star-1" } }] };

export const digits: readonly Row[] = [
  {
    name: "send_digits",
    calls: [["1234#"], [{ digits: "1234#" }], ["1234#", {}]],
    wire: "calling.send_digits",
    sends: { digits: "1234#" },
  },
  {
    name: "send_digits",
    calls: [
      ["12wW*#ABCD", "k1"],
      ["12wW*#ABCD", { control_id: "k1" }],
      [{ digits: "12wW*#ABCD", control_id: "k1" }],
    ],
    wire: "calling.send_digits",
    sends: { digits: "12wW*#ABCD", control_id: "k1" },
  },
  {
    name: "bind_digit",
    calls: [
      ["*1", "calling.play", { bind_params: bound, realm: "menu", max_triggers: 2, swml: false }],
      [
        {
          digits: "*1",
          bind_method: "calling.play",
          bind_params: bound,
          realm: "menu",
          max_triggers: 2,
          swml: false,
        },
      ],
    ],
    wire: "calling.bind_digit",
    sends: {
      digits: "*1",
      bind_method: "calling.play",
      params: bound,
      realm: "menu",
      max_triggers: 2,
      swml: false,
    },
  },
  {
    name: "clear_digit_bindings",
    calls: [[], [{}]],
    wire: "calling.clear_digit_bindings",
    sends: {},
  },
  {
    name: "clear_digit_bindings",
    calls: [["menu", { swml: false }], [{ realm: "menu", swml: false }]],
    wire: "calling.clear_digit_bindings",
    sends: { realm: "menu", swml: false },
  },
];
