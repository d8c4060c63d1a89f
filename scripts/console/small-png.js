const zlib = require('node:zlib');

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The header and the joined image data of a PNG (ISO/IEC 15948). */
function readChunks(png) {
  const parts = [];
  let header;
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = data;
    if (type === 'IDAT') parts.push(data);
    at += 12 + length;
  }
  return {
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    colour: header[9],
    data: Buffer.concat(parts),
  };
}

/** Paeth's predictor. */
function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Undoes the filters of the lines: three bytes a pixel. */
function pixelsOf({ width, height, colour, data }) {
  const size = colour === 6 ? 4 : 3;
  const stride = width * size;
  const raw = zlib.inflateSync(data);
  const lines = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x >= size ? lines[y * stride + x - size] : 0;
      const up = y > 0 ? lines[(y - 1) * stride + x] : 0;
      const corner = x >= size && y > 0 ? lines[(y - 1) * stride + x - size] : 0;
      const add = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, corner) : 0][filter];
      lines[y * stride + x] = raw[y * (stride + 1) + 1 + x] + add;
    }
  }
  const pixels = new Uint32Array(width * height);
  for (let i = 0; i < pixels.length; i++)
    pixels[i] = (lines[i * size] << 16) | (lines[i * size + 1] << 8) | lines[i * size + 2];
  return pixels;
}

const distance = (a, b) =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;

/** The commonest colours that differ visibly, at most 256; every other colour becomes the nearest of them. */
function paletteOf(pixels) {
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  let palette = byCount;
  for (let apart = 0; palette.length > 256; apart += 12) {
    palette = [];
    for (const colour of byCount) {
      if (palette.length > 256) break;
      if (palette.every((known) => distance(known, colour) > apart)) palette.push(colour);
    }
  }
  const nearest = (colour) =>
    palette.reduce(
      (best, known, index) => (distance(known, colour) < distance(palette[best], colour) ? index : best),
      0,
    );
  return { palette, index: new Map(byCount.map((colour) => [colour, nearest(colour)])) };
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(zlib.crc32(body), body.length + 4);
  return out;
}

/** A picture of a page with at most 256 colours: a third of the bytes, and nobody sees it. */
function smallPng(png) {
  const read = readChunks(png);
  const { width, height } = read;
  const pixels = pixelsOf(read);
  const { palette, index } = paletteOf(pixels);
  const lines = Buffer.alloc((width + 1) * height);
  for (let i = 0; i < pixels.length; i++) lines[i + Math.floor(i / width) + 1] = index.get(pixels[i]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', zlib.deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

module.exports = { smallPng };
