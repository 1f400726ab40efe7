// A small fake gallery: keeps names in memory and answers the protocol's requests. Its passphrase is "open sesame".
// The test decides who is in front of the camera: `faces` are their names, `null` is a stranger.
const gallery = { state: "Absent", lock: null, people: [], wrong: 0, minutes: 15, chance: 0.001, drafts: 0, faces: ["Ada"], burst: 0 };
const TIMINGS = { stages: [["Match", 0.2]] };
const ids = { next: 1 };
// Ids are 16 hexadecimal digits, as in the store.
const hex = (id) => id.toString(16).padStart(16, "0");
const nextId = () => hex(ids.next++);
const count = () => gallery.people.reduce((sum, person) => sum + person.pictures.length, 0);
const open = () => gallery.state === "Unlocked";
const toRenew = () => gallery.people.filter(({ pictures }) => pictures[0] && !pictures.some((one) => one.encoder === "Current")).length;
const limits = () => ({
  people: gallery.people.length, false_alarm: gallery.chance, tau: 0.42, reject_tau: 0.5, margin: 0.02, measured: true,
});
const status = () => ({
  state: gallery.state, lock: gallery.lock, wait_ms: gallery.wrong > 4 ? 30000 : 0, wrong: gallery.wrong,
  people: gallery.people.length, pictures: count(), incompatible: 0, to_renew: toRenew(), earlier_loading: false, earlier_failure: null, persisted: true, used_bytes: 8.1e6, quota_bytes: 2.1e9,
  auto_lock_minutes: gallery.minutes, limits: open() ? limits() : null,
  recovery: null, left_out: 0, copied: true, backup_due: false,
});
const CRITERIA = ["SingleFace", "Size", "Inside", "Frontal", "Upright", "Sharpness", "Exposure", "IlluminationUniformity", "Photographed"];
const checks = (failing = []) => CRITERIA.map((criterion) => ({ criterion, passed: !failing.includes(criterion), measured: 1, limit: 0.5 }));
const square = (side, count) => {
  const pixels = new Uint8Array(side * side * 4 * count).fill(255);
  for (let i = 0; i < side * side * count; i++) {
    const [x, y] = [i % side, Math.floor(i / side) % side];
    pixels.set([120 + (x * 100) / side, 150 - (y * 60) / side, 130, 255], 4 * i);
  }
  return pixels.buffer;
};
// Of one name, all but the first have a number.
const labelled = () =>
  gallery.people.map((person, i) => {
    const before = gallery.people.slice(0, i).filter((other) => other.name === person.name).length;
    return { ...person, label: before ? `${person.name} (${before + 1})` : person.name };
  });
const labelOf = ({ id }) => labelled().find((person) => person.id === id).label;
const find = (id) => gallery.people.find((person) => person.id === id);
const failed = (kind) => ["Failed", { kind: { Gallery: kind }, detail: "" }];
const candidate = (person, distance) => ({ person: person.id, name: labelOf(person), distance, earlier: false });
const seen = (name, i) => {
  const bounds = { x: 150 + 220 * i, y: 110, width: 190, height: 230 };
  const person = gallery.people.find((person) => person.name === name);
  const others = gallery.people.filter((other) => other !== person);
  const identity = person ? { Known: { person: person.id, name, distance: 0.31 } } : name === "?" ? "Uncertain" : "Unknown";
  return {
    track: i, bounds, score: 0.9, landmarks: [], identity,
    nearest: person ? candidate(person, 0.31) : others[0] ? candidate(others[0], 0.71) : null,
    runner_up: person && others[0] ? candidate(others[0], 0.68) : null, notices: [],
  };
};
const enrol = ({ draft, target, consented_at, keep_thumbnail, allow_duplicate }) => {
  const look = gallery.people.find((person) => person.name === "Twin");
  if (look && target.New && !allow_duplicate) return ["PossibleDuplicate", { draft, other: candidate(look, 0.33) }];
  const person = target.Known ? find(target.Known.person) : { id: nextId(), name: target.New.name, consented_at, pictures: [] };
  if (!gallery.people.includes(person)) gallery.people.push(person);
  gallery.people.sort((a, b) => a.name.localeCompare(b.name));
  const picture = nextId();
  person.pictures.push({ id: picture, at: consented_at, thumbnail: keep_thumbnail, encoder: "Current" });
  return ["Enrolled", { person: person.id, label: labelOf(person), picture, status: status() }];
};
const similarity = () => {
  const shown = gallery.people.flatMap((person, i) =>
    person.pictures.map((picture, j) => ({ picture: picture.id, person: person.id, at: [Math.cos(i * 2.4) * 0.4 + j * 0.06, Math.sin(i * 2.4) * 0.3 + j * 0.05] })));
  const distance = (a, b) => (a === b ? 0 : a.person === b.person ? 0.31 : 0.6 + ((parseInt(a.person, 16) * 7 + parseInt(b.person, 16) * 7) % 30) / 100);
  const [genuine, impostor] = [new Array(150).fill(0), new Array(150).fill(0)];
  shown.forEach((a, i) => shown.slice(0, i).forEach((b) => (a.person === b.person ? genuine : impostor)[Math.floor(distance(a, b) * 100)]++));
  const both = genuine.some(Boolean) && impostor.some(Boolean);
  return {
    shown, distances: shown.flatMap((a) => shown.map((b) => distance(a, b))), explained: [0.41, 0.22], counted: shown.length, genuine, impostor,
    roc: both ? [{ threshold: 0.3, fmr: 0, tmr: 0.7 }, { threshold: 0.5, fmr: 0.1, tmr: 0.9 }, { threshold: 0.7, fmr: 0.6, tmr: 1 }] : [],
    eer: both ? 0.1 : null, auc: both ? 0.95 : null,
  };
};
const answers = {
  Status: () => ["Status", status()],
  Create: ({ lock }) => {
    Object.assign(gallery, { state: "Unlocked", lock: lock.Passphrase ? "Passphrase" : "ThisBrowser", people: [] });
    return ["Status", status()];
  },
  Unlock: ({ passphrase }) => {
    if (gallery.lock === "Passphrase" && passphrase !== "open sesame") {
      gallery.wrong++;
      return gallery.wrong > 4 ? failed({ Wait: { seconds: 30 } }) : failed("WrongPassphrase");
    }
    Object.assign(gallery, { state: "Unlocked", wrong: 0 });
    return ["Status", status()];
  },
  Lock: () => {
    gallery.state = "Locked";
    return ["Status", status()];
  },
  KeepUnlocked: () => ["Status", status()],
  Dismiss: () => ["Status", status()],
  ChangeLock: () => ["Status", status()],
  Settings: ({ auto_lock_minutes, false_alarm }) => {
    Object.assign(gallery, { minutes: auto_lock_minutes, chance: false_alarm });
    return ["Status", status()];
  },
  Examine: () => {
    const found = gallery.faces.map((name, i) => ({
      bounds: { x: 10 + 100 * i, y: 10, width: 80, height: 90 }, score: 0.9, checks: checks(name === "small" ? ["Size"] : []), draft: gallery.drafts++,
    }));
    return ["Examined", { frame: { width: 640, height: 480 }, faces: found }, square(150, found.length)];
  },
  BurstFrame: ({ first }) => {
    gallery.burst = first ? 1 : gallery.burst + 1;
    const passed = Math.max(0, gallery.burst - 3);
    const best = passed > 0 ? 1000 : null;
    const event = {
      frame: { width: 640, height: 480 }, face: { x: 220, y: 110, width: 190, height: 230 }, checks: checks(passed ? [] : ["Sharpness"]),
      frames: gallery.burst, passed, best, is_best: passed === 1,
    };
    return ["Burst", event, passed === 1 ? square(150, 1) : undefined];
  },
  Discard: () => ["Discarded"],
  Enrol: enrol,
  List: () => ["People", labelled()],
  Thumbnails: ({ pictures }) => ["Thumbnails", { pictures }, square(96, pictures.length)],
  Rename: ({ person, name }) => {
    if (!name) return failed("NoName");
    find(person).name = name;
    return ["Changed", status()];
  },
  Merge: ({ from, into }) => {
    find(into).pictures.push(...find(from).pictures);
    gallery.people = gallery.people.filter((person) => person.id !== from);
    return ["Changed", status()];
  },
  DeletePicture: ({ picture }) => {
    for (const person of gallery.people) person.pictures = person.pictures.filter((one) => one.id !== picture);
    return ["Changed", status()];
  },
  DeleteEarlierPictures: ({ person }) => {
    find(person).pictures = find(person).pictures.filter((one) => one.encoder === "Current");
    return ["Changed", status()];
  },
  Renew: ({ person }) => {
    const picture = nextId();
    if (gallery.doubt) return ["NotRenewed", { person, draft: ++gallery.drafts, checks: checks(), verdict: null }, square(150, 1)];
    find(person).pictures.push({ id: picture, at: 1e12, thumbnail: false, encoder: "Current" });
    return ["Enrolled", { person, label: labelOf(find(person)), picture, status: status() }];
  },
  DeletePerson: ({ person }) => {
    gallery.people = gallery.people.filter((one) => one.id !== person);
    return ["Changed", status()];
  },
  DeleteEverything: () => {
    Object.assign(gallery, { state: "Absent", lock: null, people: [] });
    return ["Deleted", status()];
  },
  Recognise: () => [
    "Recognised",
    { frame: { width: 640, height: 480 }, faces: gallery.faces.map(seen), limits: limits(), earlier_limits: [], timings: TIMINGS },
  ],
  EndLive: () => ["Discarded"],
  Verify: ({ person }) => {
    const same = find(person).name === gallery.faces[0];
    const distance = same ? 0.31 : 0.82;
    const thresholds = { tau: 0.45, fmr: 0.001, reject_tau: 0.5, reject_fmr: 0.01 };
    const verdict = { decision: same ? "Same" : "Different", distance, squared: distance * distance, thresholds, compare_ms: 0.1 };
    const report = { frame: { width: 640, height: 480 }, faces: [{ bounds: { x: 1, y: 2, width: 3, height: 4 }, score: 0.9 }], landmarks: [], track: null, chip: 0, notices: [], timings: TIMINGS };
    return ["Verified", { person, report, verdict, nearest: null }];
  },
  Similarity: () => ["Similarity", similarity()],
  Export: () => ["Exported", { people: gallery.people.length, pictures: count(), at: 1 }, new Uint8Array(2000).buffer],
  CancelImport: () => ["Discarded"],
  Import: ({ passphrase }) => {
    if (passphrase !== "open sesame") return failed("ExportLocked");
    gallery.people.push({ id: nextId(), name: "From a file", consented_at: 1, pictures: [] });
    const report = { people: 1, pictures: 0, new_people: 1, new_pictures: 0, skipped: 0, incompatible: 0 };
    return ["Imported", { report, status: status() }];
  },
};
const OPEN_ALWAYS = ["Status", "Create", "Unlock", "DeleteEverything", "Lock"];
// Requests are nested in their group, such as `{ People: "List" }`; settings and the end of live recognition have none.
const answer = (request) => {
  const [name, content] = typeof request === "string" ? [request, {}] : Object.entries(request)[0];
  if (name in answers) {
    if (!open() && !OPEN_ALWAYS.includes(name)) return failed(gallery.state === "Absent" ? "Absent" : "Locked");
    return answers[name](content);
  }
  return answer(content);
};
// A file with the passphrase "slow sesame" is imported until that is cancelled.
const slow = { ask: null };
const imports = (ask, { Transfer }) => {
  if (Transfer === "CancelImport" && slow.ask !== null) {
    say({ Gallery: [slow.ask, { Failed: { kind: { Gallery: "Cancelled" }, detail: "" } }] });
    slow.ask = null;
  }
  if (Transfer?.Import?.passphrase !== "slow sesame") return false;
  slow.ask = ask;
  say({ Gallery: [null, { Importing: { People: { done: 3, all: 9 } } }] });
  return true;
};
const serve = ([ask, request]) => {
  if (imports(ask, request)) return;
  const [event, body, attachment] = answer(request);
  say({ Gallery: [ask, body === undefined ? event : { [event]: body }] }, attachment ? [attachment] : []);
};
on((request) => {
  if (request.Start) started();
  if (request.Gallery) serve(request.Gallery);
});
ready();
