"""Makes the photo files of this folder: python3 make.py (needs Pillow 9 or later with WebP)."""
import io
import struct
import zlib
from pathlib import Path

from PIL import Image

HERE = Path(__file__).parent
RED, GREEN, BLUE, YELLOW = (220, 40, 40), (40, 180, 60), (40, 80, 200), (230, 200, 50)


def quarters(width, height):
    """Red and green above, blue and yellow below: tells every turn and mirroring apart."""
    picture = Image.new("RGB", (width, height))
    half_width, half_height = width // 2, height // 2
    picture.paste(RED, (0, 0, half_width, half_height))
    picture.paste(GREEN, (half_width, 0, width, half_height))
    picture.paste(BLUE, (0, half_height, half_width, height))
    picture.paste(YELLOW, (half_width, half_height, width, height))
    return picture


def encoded(picture, kind, **options):
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def png_chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, bits, colour_type, rows, palette=b""):
    header = struct.pack(">IIBBBBB", width, height, bits, colour_type, 0, 0, 0)
    chunks = png_chunk(b"IHDR", header)
    if palette:
        chunks += png_chunk(b"PLTE", palette)
    pixels = zlib.compressobj(9)
    data = b"".join([pixels.compress(b"\0" + row) for row in rows] + [pixels.flush()])
    return b"\x89PNG\r\n\x1a\n" + chunks + png_chunk(b"IDAT", data) + png_chunk(b"IEND", b"")


def huge():
    """12000 x 9000 (108 MP), four flat bands of 2250 rows, two bits a pixel."""
    colours = b"".join(bytes(colour) for colour in (RED, GREEN, BLUE, YELLOW))
    rows = (bytes([0b01010101 * (row // 2250)]) * 3000 for row in range(9000))
    return png(12000, 9000, 2, 3, rows, colours)


def sixteen_bit():
    """64 x 64, 16 bits, RGBA: the left half is opaque, the right half lets half of what is behind through."""
    left = struct.pack(">HHHH", 0xC8C8, 0x6464, 0x3232, 0xFFFF)
    right = struct.pack(">HHHH", 0xC8C8, 0x6464, 0x3232, 0x8080)
    return png(64, 64, 16, 6, [left * 32 + right * 32] * 64)


def turned():
    """Stored lying on its side, 96 x 64; EXIF orientation 6 says to turn it clockwise, to 64 x 96."""
    exif = Image.Exif()
    exif[0x0112] = 6
    upright = quarters(64, 96)
    return encoded(upright.transpose(Image.Transpose.ROTATE_90), "JPEG", quality=95, exif=exif)


def animation(kind):
    frames = [Image.new("RGB", (48, 48), colour) for colour in (RED, BLUE)]
    return encoded(frames[0], kind, save_all=True, append_images=frames[1:], duration=200, loop=0)


def cmyk():
    """Pillow writes an Adobe marker and, as Adobe does, inverted inks."""
    return encoded(quarters(64, 64).convert("CMYK"), "JPEG", quality=95)


def heic_header():
    """The first box of an iPhone photo: enough to be known by, nothing to decode."""
    brands = b"heic" + struct.pack(">I", 0) + b"mif1" + b"MiHE" + b"heic"
    return struct.pack(">I", 8 + len(brands)) + b"ftyp" + brands


noise = Image.effect_noise((320, 240), 60).convert("RGB")
FILES = {
    "empty.png": b"",
    "text.png": b"This is a text file that somebody has renamed.\n" * 8,
    "truncated.jpg": encoded(noise, "JPEG", quality=60)[:9000],
    "truncated.png": encoded(quarters(320, 240), "PNG")[:400],
    "1x1.png": encoded(Image.new("RGB", (1, 1), RED), "PNG"),
    "12000x9000.png": huge(),
    "cmyk.jpg": cmyk(),
    "sixteen-bit-alpha.png": sixteen_bit(),
    "animated.gif": animation("GIF"),
    "animated.webp": animation("WEBP"),
    "drawing.svg": b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><circle cx="32" cy="32" r="30"/></svg>\n',
    "phone.heic": heic_header(),
    "scan.tiff": encoded(quarters(16, 16), "TIFF"),
    "turned.jpg": turned(),
}

for name, content in FILES.items():
    (HERE / name).write_bytes(content)
    print(f"{name}: {len(content)} bytes")
