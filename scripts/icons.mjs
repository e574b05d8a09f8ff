/** Draws the add-in's icons: a bill torn from a ledger sheet, its rows and the total. `node scripts/icons.mjs` writes assets/icons. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { crc32, deflateSync } from "node:zlib";

const sizes = [16, 32, 64, 80, 128];
const samplesPerSide = 8;

const teal = [0x0b, 0x7a, 0x6e];
const shade = [0x08, 0x5f, 0x57];
const paper = [0xff, 0xff, 0xff];
const amber = [0xff, 0xc2, 0x33];

// All coordinates are in a 16 × 16 square, so that every size is a whole multiple and edges fall on pixels.
const body = [
  [2, 1],
  [14, 1],
  [14, 13],
  [12, 15],
  [10, 13],
  [8, 15],
  [6, 13],
  [4, 15],
  [2, 13],
];

/** Layers from back to front: a test whether a point is inside, and a colour. */
const smallDrawing = [
  [both(polygon(body), roundedBox(2, 1, 12, 15, 1.25)), teal],
  [box(4, 3, 4, 1), paper],
  [box(10, 3, 2, 1), paper],
  [box(4, 5, 4, 1), paper],
  [box(10, 5, 2, 1), paper],
  [box(4, 7, 4, 1), paper],
  [box(10, 7, 2, 1), paper],
  [box(4, 9, 8, 2), amber],
];

const largeDrawing = [
  [both(polygon(body), roundedBox(2, 1, 12, 15, 1.25)), teal],
  [both(polygon(body), box(2, 12, 12, 3)), shade],
  ...[3, 4.75, 6.5].flatMap((y) => [
    [roundedBox(4, y, 4.5, 0.75, 0.375), paper],
    [roundedBox(10, y, 2, 0.75, 0.375), paper],
  ]),
  [roundedBox(4, 8.5, 8, 2.25, 0.5), amber],
  [roundedBox(8.75, 9.25, 2.5, 0.75, 0.375), shade],
];

function box(left, top, width, height) {
  return (x, y) => x >= left && x < left + width && y >= top && y < top + height;
}

function roundedBox(left, top, width, height, radius) {
  return (x, y) => {
    const dx = Math.max(left + radius - x, 0, x - (left + width - radius));
    const dy = Math.max(top + radius - y, 0, y - (top + height - radius));
    return dx * dx + dy * dy <= radius * radius;
  };
}

function polygon(points) {
  return (x, y) => {
    let inside = false;
    points.forEach(([ax, ay], index) => {
      const [bx, by] = points[(index + 1) % points.length];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
    return inside;
  };
}

function both(a, b) {
  return (x, y) => a(x, y) && b(x, y);
}

/** RGBA bytes of a drawing, anti-aliased by averaging samples inside each pixel. */
function rasterise(drawing, size) {
  const pixels = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      pixels.set(pixelOf(drawing, size, row, column), (row * size + column) * 4);
    }
  }
  return pixels;
}

function pixelOf(drawing, size, row, column) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < samplesPerSide * samplesPerSide; i++) {
    const x = ((column + ((i % samplesPerSide) + 0.5) / samplesPerSide) * 16) / size;
    const y = ((row + (Math.floor(i / samplesPerSide) + 0.5) / samplesPerSide) * 16) / size;
    const colour = drawing.findLast(([inside]) => inside(x, y))?.[1];
    if (!colour) continue;
    covered++;
    colour.forEach((part, channel) => (sum[channel] += part));
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map((part) => Math.round(part / covered)), Math.round((255 * covered) / samplesPerSide ** 2)];
}

function png(size, pixels) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const lines = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++)
    pixels.copy(lines, row * (size * 4 + 1) + 1, row * size * 4, (row + 1) * size * 4);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const content = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, check]);
}

const folder = path.join(path.dirname(new URL(import.meta.url).pathname), "../assets/icons");
mkdirSync(folder, { recursive: true });
for (const size of sizes) {
  const drawing = size < 64 ? smallDrawing : largeDrawing;
  writeFileSync(path.join(folder, `icon-${size}.png`), png(size, rasterise(drawing, size)));
}
