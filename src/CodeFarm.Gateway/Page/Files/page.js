// The page's whole state is the last snapshot; every snapshot is drawn over the last, row by row, so that focus and
// selection stay. Texts come from users: they only ever become text nodes.

const states = {
  queued: ["waits", "icon-waits"],
  interpreting: ["works", "icon-works"],
  generating: ["works", "icon-works"],
  validating: ["works", "icon-works"],
  testing: ["works", "icon-works"],
  deploying: ["works", "icon-works"],
  live: ["good", "icon-good"],
  "needs-input": ["asks", "icon-asks"],
  failed: ["bad", "icon-bad"],
  cancelled: ["off", "icon-off"],
};
const growing = new Set(["queued", "interpreting", "generating", "validating", "testing", "deploying"]);
const silence = 40_000; // The server says that it lives every 15 s.
const announcementPeriod = 5_000;

const find = (id) => document.getElementById(id);
let overview = null;
let asOf = null;
let lastWord = 0;
let announced = { text: "", time: 0 };

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== null) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== null && child !== ""));
  return made;
}

const quiet = (text) => text ? element("span", { class: "block quiet" }, text) : null;
const link = (href, text) => element("a", { href }, text);

function state(kind, icon, word) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", `#${icon}`);
  svg.append(use);
  return element("span", { class: `state ${kind}` }, svg, word);
}

function duration(seconds) {
  if (seconds < 60) return `${Math.floor(seconds)} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 172800) return `${Math.floor(seconds / 3600)} h`;
  return `${Math.floor(seconds / 86400)} days`;
}

function ago(text) {
  const time = new Date(text);
  const seconds = Math.max(0, (Date.now() - time) / 1000);
  const words = seconds < 5 ? "just now" : `${duration(seconds)} ago`;
  return element("time", { datetime: text, title: time.toLocaleString() }, words);
}

function latency(micros) {
  if (micros < 1000) return `${micros} µs`;
  if (micros < 1_000_000) return `${(micros / 1000).toPrecision(3)} ms`;
  return `${(micros / 1_000_000).toPrecision(3)} s`;
}

// Draws rows: one for each item, known by its key; a cell changes only where its content does.
function draw(id, items, key, cells) {
  const table = find(id);
  const labels = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  const known = new Map([...table.tBodies[0].rows].map((row) => [row.dataset.key, row]));
  const rows = items.map((item) => {
    const row = known.get(key(item)) ?? element("tr", { "data-key": key(item), role: "row" });
    cells(item).forEach((content, i) => {
      const attributes = i === 0
        ? { scope: "row", role: "rowheader" }
        : { "data-label": labels[i], role: "cell", class: content.number ? "number" : content.nodes.length ? null : "blank" };
      const cell = element(i === 0 ? "th" : "td", attributes, ...content.nodes);
      const old = row.cells[i];
      if (!old) row.append(cell);
      else if (!old.isEqualNode(cell)) old.replaceWith(cell);
    });
    return row;
  });
  const body = table.tBodies[0];
  if (rows.length !== body.rows.length || rows.some((row, i) => row !== body.rows[i])) body.replaceChildren(...rows);
  table.hidden = items.length === 0;
  table.nextElementSibling.hidden = items.length > 0;
}

const cell = (...nodes) => ({ nodes: nodes.filter((node) => node !== null && node !== "") });
const number = (...nodes) => ({ ...cell(...nodes), number: true });

function accelerator(device) {
  const name = device.model || "accelerator";
  const used = Math.max(0, device.memoryGb - device.freeMemoryGb);
  const meter = element("meter", { min: "0", max: String(device.memoryGb || 1), value: String(used), "aria-label": `memory in use of ${name}` });
  const load = `${Number(used.toFixed(1))} of ${device.memoryGb} GB`;
  const queued = device.queuedWork > 0 ? `, ${device.queuedWork} in the queue` : "";
  const models = device.loadedModels.length > 0 ? `, holds ${device.loadedModels.join(", ")}` : "";
  return element("span", { class: "block" }, name, quiet(""), element("span", { class: "block quiet" }, meter, `${load}${queued}${models}`));
}

function silo(item) {
  const machine = item.machine;
  const up = item.ageSeconds < 15;
  const status = up ? state("good", "icon-good", "up") : state("bad", "icon-bad", `no word for ${duration(item.ageSeconds)}`);
  const work = item.work.map((piece) => element(
    "span", { class: "block" }, `${piece.what}, ${duration(piece.seconds)}`, quiet(piece.why)));
  return [
    cell(item.name, " ", element("span", { class: "block" }, status), quiet(machine?.role)),
    cell(machine ? element("span", {}, machine.cpu, quiet(`${machine.cores} cores, ${machine.memoryGb} GB`)) : quiet("not told")),
    item.accelerators.length > 0 ? cell(element("span", {}, ...item.accelerators.map(accelerator))) : cell(quiet("none")),
    work.length > 0 ? cell(element("span", {}, ...work)) : cell(quiet("nothing")),
  ];
}

function task(item) {
  const [kind, icon] = states[item.state] ?? ["waits", "icon-waits"];
  return [
    cell(state(kind, icon, item.state)),
    cell(element("span", {}, item.function, element("span", { class: "block quiet" }, link(`/v1/tasks/${encodeURIComponent(item.id)}`, item.id)))),
    item.waitsFor ? cell(item.waitsFor) : cell(),
    cell(ago(item.changed)),
  ];
}

function func(item) {
  const counted = item.statistics;
  const rate = counted.calls > 0 ? ` (${(100 * counted.errors / counted.calls).toFixed(1)} %)` : "";
  const errors = counted.errors > 0 ? element("span", { class: "bad" }, `${counted.errors}${rate}`) : "0";
  const time = (micros) => counted.calls > 0 ? number(latency(micros)) : number("–");
  return [
    cell(link(`/v1/functions/${encodeURIComponent(item.name)}`, item.name), quiet(item.description),
      element("code", { class: "block quiet" }, item.signature)),
    cell(element("span", {}, `version ${item.stable}`, quiet(item.versions > 1 ? `of ${item.versions}` : ""))),
    number(counted.calls.toLocaleString()), number(errors),
    time(counted.medianMicros), time(counted.p95Micros), time(counted.p99Micros),
  ];
}

function plural(count, one, many) {
  return `${count} ${count === 1 ? one : many}`;
}

function announce(text) {
  const now = Date.now();
  if (text === announced.text || now - announced.time < announcementPeriod) return;
  announced = { text, time: now };
  find("summary").textContent = text;
}

function render() {
  if (!overview) return;
  const { farm, silos, tasks, functions, deadLetters } = overview;
  find("farm").replaceChildren(`${farm.runtime} · version ${farm.version} · serves since `, ago(farm.since));
  const letters = find("letters");
  letters.hidden = deadLetters === 0;
  letters.firstElementChild.textContent = `${plural(deadLetters, "event was", "events were")} given up`;
  draw("silos", silos, (item) => `${item.address}/${item.generation}`, silo);
  draw("tasks", tasks, (item) => item.id, task);
  draw("functions", functions, (item) => item.name, func);
  const open = tasks.filter((item) => growing.has(item.state)).length;
  document.title = open > 0 ? `${open} growing – CodeFarm` : "CodeFarm";
  announce(`${plural(silos.length, "silo", "silos")}, ${plural(open, "task grows", "tasks grow")}, ${plural(functions.length, "function", "functions")}.`);
}

function lost() {
  const banner = find("banner");
  const since = asOf ? `as of ${asOf.toLocaleTimeString()}` : "nothing is known yet";
  banner.textContent = `No connection; ${since}. Trying again …`;
  banner.hidden = false;
  find("main").classList.add("stale");
}

function found() {
  lastWord = Date.now();
  find("banner").hidden = true;
  find("main").classList.remove("stale");
}

function connect() {
  const events = new EventSource("/v1/overview/events");
  lastWord = Date.now();
  events.addEventListener("overview", (event) => {
    overview = JSON.parse(event.data);
    asOf = new Date();
    found();
    render();
  });
  events.addEventListener("alive", () => {
    asOf = new Date();
    found();
  });
  events.addEventListener("closing", lost);
  events.addEventListener("error", lost);
  const watch = setInterval(() => {
    const silent = Date.now() - lastWord > silence;
    if (silent) lost();
    // A browser gives up where the answer was no stream; and a connection may die without a word.
    if (!silent && events.readyState !== EventSource.CLOSED) return;
    clearInterval(watch);
    events.close();
    connect();
  }, 2_000);
}

connect();
// Times are told relative to now.
setInterval(render, 10_000);
