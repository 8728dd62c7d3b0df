// The only thing in the frame that programs run in: it makes their worker, and ends it.
let worker;

addEventListener("message", ({ source, data, ports }) => {
  if (source !== parent) return;
  worker?.terminate();
  worker = undefined;
  if (data.runtime === undefined) return;
  const url = URL.createObjectURL(new Blob([data.runtime], { type: "text/javascript" }));
  // Not a module: Chromium starts none from a blob where there is no origin.
  worker = new Worker(url);
  worker.onerror = (event) => {
    event.preventDefault();
    parent.postMessage({ failed: event.message || "The worker could not be started" }, "*");
  };
  worker.postMessage(data.start, ports);
});
parent.postMessage({ ready: true }, "*");
