// What a good static host says about keeping a file.

// Sixteen digits in the name of a file, eight in that of a folder of ours.
const HASHED = /\/[^/]*-[0-9a-f]{8,}([._/]|$)/;

/** The `Cache-Control` of a path: what has a hash in its name never changes, all else is asked for again. */
export const cacheControl = (path) => (HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache");

/** Whether the browser has this version already; `known` is its `If-None-Match`. */
export function unchanged(known, tag) {
  return (known ?? "").split(",").some((one) => one.trim().replace(/^W\//, "") === tag);
}

/** Whether hosts compress this media type: text and programs, not weights and pictures. */
export function compresses(media) {
  return /^text\/|^application\/(json|wasm|manifest\+json)|^image\/svg/.test(media);
}
