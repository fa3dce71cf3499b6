"""Cuts the fonts down to the characters the game's languages use.

Run it by `cargo xtask fonts`; it writes `assets/fonts/<font>/regular.ttf` and each font's licence.

Sources, all under the SIL Open Font License 1.1:
  Andika 6.101       Debian package `fonts-sil-andika`
  Vazirmatn 33.003   npm package `vazirmatn` 33.0.3 (in package-lock.json)
  OpenDyslexic 0.920 npm package `@fontsource/opendyslexic` 5.3.0 (in package-lock.json)

The licences of Andika and OpenDyslexic reserve their names: a changed font may not carry them. Our cuts are therefore
called "Manara Reading" and "Manara Easy" inside the files (the folders keep the sources' names, and `docs` may say what
they were made from). Vazirmatn reserves no name.

The same sources give the same bytes: sources are checked by their SHA-256 and no time stamp is written.
"""

import hashlib
import os
import re
import sys
from pathlib import Path

# The font tools write this moment as the time of change.
os.environ["SOURCE_DATE_EPOCH"] = "1700000000"

import brotli  # noqa: E402
from fontTools import subset  # noqa: E402
from fontTools.ttLib import TTFont  # noqa: E402

XTASK = Path(__file__).resolve().parent
FONTS = XTASK.parent / "assets" / "fonts"
DEBIAN = Path("/usr/share/fonts/truetype/andika")
VAZIRMATN = XTASK / "node_modules" / "vazirmatn"
OPENDYSLEXIC = XTASK / "node_modules" / "@fontsource" / "opendyslexic"

# Invisible characters that steer direction. Fluent puts isolates around every inserted value; a font without them would
# send each one to a fallback font.
BIDI_MARKS = [0x061C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A), 0xFEFF]

PUNCTUATION = [
    *range(0x2000, 0x200B), *range(0x2010, 0x2028), 0x202F, *range(0x2030, 0x205F), 0x20AC, 0x2116, 0x2122, 0x2212,
    0x25CC, 0x2713, 0x2717,
]

# What the accented pseudolocale of fluent-pseudo writes outside the blocks below.
PSEUDO = [ord(letter) for letter in "ɠɋ"]

LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x250)]

ANDIKA = [
    *LATIN, *PSEUDO, 0x2BB, 0x2BC, *range(0x300, 0x370), *range(0x400, 0x460), *range(0x490, 0x500),
    *range(0x1E00, 0x1F00), *PUNCTUATION, *BIDI_MARKS, *range(0x2190, 0x2200),
]

VAZIRMATN_CHARACTERS = [
    *LATIN, *range(0x300, 0x370), *range(0x600, 0x700), *range(0x750, 0x780), *range(0x1E00, 0x1F00), *PUNCTUATION,
    *BIDI_MARKS, *range(0x2190, 0x21A0), *range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFF),
]

# Beside Latin it has Cyrillic; what it lacks comes from Andika.
OPENDYSLEXIC_CHARACTERS = [*LATIN, *range(0x300, 0x370), *range(0x400, 0x460), *PUNCTUATION, *BIDI_MARKS]

# Andika's many optional letter shapes (cv01, ss01 ...) double its size and the game never asks for them; Arabic needs
# all.
PLAIN = subset.Options._layout_features_default
ALL = ["*"]

# For the names by which languages call themselves, before any language's font is there: few letters, one small file.
BOOT = [0x20, 0xA0, *BIDI_MARKS]

JOBS = [
    # target, source, its SHA-256, characters, OpenType features kept, family name inside
    ("andika/regular.ttf", DEBIAN / "Andika-Regular.ttf",
     "202b96b1f174a4a43baefe885b40dacacb81786755efd08ed4b7704e79c45515",
     ANDIKA, PLAIN, "Manara Reading"),
    ("vazirmatn/regular.ttf", VAZIRMATN / "fonts/ttf/Vazirmatn-Regular.ttf",
     "b69fd4c680b8f3f225feabcc655a2c585d97627b8f5f5c0f9985e894069f3a56",
     VAZIRMATN_CHARACTERS, ALL, "Vazirmatn"),
    ("opendyslexic/regular.otf", OPENDYSLEXIC / "files/opendyslexic-latin-400-normal.woff2",
     "f007004af3cda5d8076e57c943f8cc8d00a0da25988b1ae1048683d60e7cac1a",
     OPENDYSLEXIC_CHARACTERS, PLAIN, "Manara Easy"),
    ("boot/regular.ttf", VAZIRMATN / "fonts/ttf/Vazirmatn-Regular.ttf",
     "b69fd4c680b8f3f225feabcc655a2c585d97627b8f5f5c0f9985e894069f3a56",
     BOOT, ALL, "Manara Boot"),
]


def fail(sentence):
    """Ends with one full sentence."""
    print(f"error: {sentence}", file=sys.stderr)
    sys.exit(1)


def cut(source, sha256, characters, features, family):
    """Returns the cut font as a TTFont."""
    if not source.exists():
        fail(f"{source} is missing. Install `fonts-sil-andika` (apt) and run `npm ci` in xtask/.")
    found = hashlib.sha256(source.read_bytes()).hexdigest()
    if found != sha256:
        fail(f"{source} is not the version this script was written for (SHA-256 {found}). Check its licence, "
             "look at the result, then change the sum in xtask/fonts.py.")
    options = subset.Options()
    options.layout_features = features
    options.hinting = False  # the game and the browsers of today place glyphs without it
    options.drop_tables += ["Silt", "Silf", "Silg", "Sill", "Feat", "Glat", "Gloc", "DSIG", "COLR", "CPAL"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.glyph_names = False
    font = subset.load_font(str(source), options)
    font.flavor = None  # a plain font, also where the source is packed as WOFF2
    map_bidi_marks(font)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    rename(font, family)
    return font


def map_bidi_marks(font):
    """Gives every steering character the font lacks an empty glyph, that of another one."""
    cmap = font.getBestCmap()
    empty = next(cmap[mark] for mark in (0x200E, 0x200C) if mark in cmap)
    width, bearing = font["hmtx"][empty]
    if width != 0:  # OpenDyslexic gives its joiners the width of a space
        font["hmtx"][empty] = (0, bearing)
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format in (4, 12):
            for mark in BIDI_MARKS:
                table.cmap.setdefault(mark, empty)


def rename(font, family):
    """Writes the family name; the copyright and licence entries stay as they are."""
    names = font["name"]
    if str(names.getDebugName(1)) == family:
        return
    style = names.getDebugName(2)
    file_name = f"{family.replace(' ', '')}-{style}"
    values = {1: family, 2: style, 3: f"{file_name};cut for Manara", 4: f"{family} {style}", 6: file_name}
    for identifier, value in values.items():
        names.setName(value, identifier, 3, 1, 0x409)


def licence(name):
    """Returns the font's own licence text."""
    if name == "vazirmatn":
        return (VAZIRMATN / "OFL.txt").read_text(encoding="utf-8")
    if name == "opendyslexic":
        return (OPENDYSLEXIC / "LICENSE").read_text(encoding="utf-8")
    # Debian ships the text only inside the copyright file, and complete in the font's own licence entry.
    return TTFont(DEBIAN / "Andika-Regular.ttf")["name"].getDebugName(13)


def own_names():
    """Returns the characters of every language's own name, as `locales/<lang>/manifest.ron` writes it."""
    characters = set()
    for manifest in sorted((XTASK.parent / "locales").glob("*/manifest.ron")):
        name = re.search(r'own_name:\s*"([^"]*)"', manifest.read_text(encoding="utf-8"))
        if name is None:
            fail(f"{manifest} gives no own_name.")
        characters.update(map(ord, name.group(1)))
    return characters


def main():
    """Cuts every font, writes the licences, prints the sizes."""
    sources = {"andika": "andika", "vazirmatn": "vazirmatn", "opendyslexic": "opendyslexic", "boot": "vazirmatn"}
    for name, source in sources.items():
        folder = FONTS / name
        folder.mkdir(parents=True, exist_ok=True)
        text = re.sub(r"[ \t]+\n", "\n", licence(source).replace("\r\n", "\n")).strip() + "\n"
        (folder / "OFL.txt").write_text(text, encoding="utf-8")
    for target, source, sha256, characters, features, family in JOBS:
        if characters is BOOT:
            characters = sorted({*BOOT, *own_names()})
        font = cut(source, sha256, characters, features, family)
        missing = own_names() - set(font.getBestCmap()) if target.startswith("boot/") else set()
        if missing:
            fail(f"the boot font has no shape for {''.join(map(chr, missing))!r}; add a font of that script.")
        path = FONTS / target
        font.save(path)
        raw = path.read_bytes()
        packed = len(brotli.compress(raw, quality=11))
        count = len(font.getBestCmap())
        print(f"{target:24} {count:5} characters {len(raw):8} bytes {packed:8} bytes in brotli")


if __name__ == "__main__":
    main()
