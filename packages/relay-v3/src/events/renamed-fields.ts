/** Documented names of properties of an event, and the param that each stands for. */
export const renamedFields = {
  "calling.call.queue": { queue_id: "id", queue_name: "name" },
} as const;
