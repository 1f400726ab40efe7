// Picture files of kinds that a plain canvas does not make. Evaluated as the body of a function, which gives the makers back.
const canvas = (width, height, draw, options) => {
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    draw(canvas.getContext("2d", options));
    return canvas;
};
const file = (canvas, type) => new Promise((resolve) => canvas.toBlob(resolve, type, 1));
const halves = (width, height, left, right) => (context) => {
    [left, right].forEach((colour, i) => {
        context.fillStyle = colour;
        context.fillRect((i * width) / 2, 0, width / 2, height);
    });
};

const crc = (bytes) => {
    let sum = ~0;
    for (const byte of bytes) {
        sum ^= byte;
        for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    }
    return ~sum >>> 0;
};
const big = (number) => new Uint8Array([number >>> 24, number >>> 16, number >>> 8, number]);
const chunk = (kind, data) => {
    const body = new Uint8Array([...new TextEncoder().encode(kind), ...data]);
    return [big(data.length), body, big(crc(body))];
};

// One grey, one channel of 8 bits. `rows` fewer than the header says make a file that is small and promises much.
const grey = async (width, height, level, rows) => {
    const row = new Uint8Array(width + 1).fill(level);
    row[0] = 0;
    const raw = new Blob(new Array(rows).fill(row)).stream().pipeThrough(new CompressionStream("deflate"));
    const data = new Uint8Array(await new Response(raw).arrayBuffer());
    const header = new Uint8Array([...big(width), ...big(height), 8, 0, 0, 0, 0]);
    const signature = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);
    return new Blob([signature, ...chunk("IHDR", header), ...chunk("IDAT", data), ...chunk("IEND", [])]);
};

// A JPEG, left red and right blue, whose camera says how it lay: Exif's orientation, 1 to 8.
const rotated = async (width, height, orientation) => {
    const whole = await file(canvas(width, height, halves(width, height, "#f00", "#00f")), "image/jpeg");
    const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
    const exif = [...new TextEncoder().encode("Exif"), 0, 0, ...tiff];
    const segment = new Uint8Array([0xff, 0xe1, 0, exif.length + 2, ...exif]);
    return new Blob([whole.slice(0, 2), segment, whole.slice(2)]);
};

// The same as WebP, whose orientation browsers do not heed: an extended header, the picture's own chunk, then Exif.
const rotatedWebp = async (width, height, orientation) => {
    const whole = await file(canvas(width, height, halves(width, height, "#f00", "#00f")), "image/webp");
    const simple = new Uint8Array(await whole.arrayBuffer());
    // A browser may have written an extended header itself, for a colour profile.
    const extended = String.fromCharCode(...simple.slice(12, 16)) === "VP8X";
    const picture = simple.slice(extended ? 30 : 12);
    const flags = (extended ? simple[20] : 0) | 8;
    const little = (number, bytes) => Array.from({ length: bytes }, (_, i) => (number >>> (8 * i)) & 255);
    const name = (text) => [...new TextEncoder().encode(text)];
    const tiff = [...name("II*"), 0, ...little(8, 4), ...little(1, 2), 0x12, 1, 3, 0, ...little(1, 4), ...little(orientation, 4), ...little(0, 4)];
    const header = [...name("VP8X"), ...little(10, 4), flags, 0, 0, 0, ...little(width - 1, 3), ...little(height - 1, 3)];
    const exif = [...name("EXIF"), ...little(tiff.length, 4), ...tiff];
    const size = 4 + header.length + picture.length + exif.length;
    return new Blob([new Uint8Array([...name("RIFF"), ...little(size, 4), ...name("WEBP"), ...header]), picture, new Uint8Array(exif)]);
};

// A GIF of two frames: the first is white, the second red at the left and blue at the right. Its codes have eight bits: the
// table is cleared before it needs nine.
const movingGif = async (width, height) => {
    const word = (number) => [number & 255, number >>> 8];
    const palette = new Array(128 * 3).fill(0);
    palette.splice(0, 9, 255, 255, 255, 255, 0, 0, 0, 0, 255);
    const frame = (colour) => {
        const codes = [];
        for (let i = 0; i < width * height; i++) {
            if (i % 100 === 0) codes.push(128);
            codes.push(colour(i % width));
        }
        codes.push(129);
        const blocks = [];
        for (let i = 0; i < codes.length; i += 255) blocks.push(Math.min(255, codes.length - i), ...codes.slice(i, i + 255));
        const control = [0x21, 0xf9, 4, 4, ...word(50), 0, 0];
        return [...control, 0x2c, 0, 0, 0, 0, ...word(width), ...word(height), 0, 7, ...blocks, 0];
    };
    const head = [...new TextEncoder().encode("GIF89a"), ...word(width), ...word(height), 0xf6, 0, 0, ...palette];
    const second = frame((x) => (x < width / 2 ? 1 : 2));
    return new Blob([new Uint8Array([...head, ...frame(() => 0), ...second, 0x3b])]);
};

// A bitmap of OS/2, of one grey: a header of twelve bytes with sides of 16 bits.
const os2Bitmap = async (width, height) => {
    const row = (width * 3 + 3) & ~3;
    const bytes = new Uint8Array(26 + row * height).fill(90, 26);
    const view = new DataView(bytes.buffer);
    bytes.set([0x42, 0x4d]);
    view.setUint32(2, bytes.length, true);
    view.setUint32(10, 26, true);
    view.setUint32(14, 12, true);
    [width, height, 1, 24].forEach((number, i) => view.setUint16(18 + 2 * i, number, true));
    return new Blob([bytes]);
};

// Nothing at the left, half-transparent red at the right.
const translucent = (width, height) =>
    file(canvas(width, height, halves(width, height, "rgba(0, 0, 0, 0)", "rgba(255, 0, 0, 0.5)")), "image/png");

// A colour of a wider space, with that space's profile in the file.
const wideGamut = (width, height) => {
    const draw = halves(width, height, "color(display-p3 0.5 0.3 0.3)", "color(display-p3 1 0 0)");
    return file(canvas(width, height, draw, { colorSpace: "display-p3" }), "image/png");
};

return { grey, movingGif, os2Bitmap, rotated, rotatedWebp, translucent, wideGamut };
