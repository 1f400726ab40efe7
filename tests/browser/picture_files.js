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

// Nothing at the left, half-transparent red at the right.
const translucent = (width, height) =>
    file(canvas(width, height, halves(width, height, "rgba(0, 0, 0, 0)", "rgba(255, 0, 0, 0.5)")), "image/png");

// A colour of a wider space, with that space's profile in the file.
const wideGamut = (width, height) => {
    const draw = halves(width, height, "color(display-p3 0.5 0.3 0.3)", "color(display-p3 1 0 0)");
    return file(canvas(width, height, draw, { colorSpace: "display-p3" }), "image/png");
};

return { grey, rotated, translucent, wideGamut };
