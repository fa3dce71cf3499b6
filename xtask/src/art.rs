//! Pictures: renders the SVG sources in `assets/art` into the sheets beside them, and writes down where each lies; and the
//! icons of an installed game in `web/icons`.
//! `docs/art.md` says how they are drawn.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail, ensure};
use color_quant::NeuQuant;
use resvg::tiny_skia::{Pixmap, PixmapPaint, Transform};
use resvg::usvg::{self, roxmltree};
use sha2::{Digest, Sha256};

/// Where sources and sheets lie, seen from the workspace's folder.
const ART: &str = "assets/art";
/// The guide with the palette.
const GUIDE: &str = "docs/art.md";
/// What the game compiles in: the pictures' names and places.
const INDEX: &str = "src/widgets/sheets.rs";

/// Pixels that stay free right of and below each cell, so that no neighbour shines in.
const GAP: u32 = 2;

/// Pictures that share a sheet: the folder, the name of their enumeration, and the sides of their square cells in pixels.
const SHEETS: [(&str, &str, &[u32]); 3] =
    [("icons", "Icon", &[48, 96]), ("flags", "SignFlag", &[48, 96]), ("people", "Person", &[64, 128])];

/// Pictures that stand alone: the file, and its width in pixels.
const ALONE: [(&str, u32); 6] = [
    ("harbour/beam", 720),
    ("harbour/town", 1440),
    ("patterns/class-group", 128),
    ("patterns/game-chat", 128),
    ("patterns/live-stream", 128),
    ("patterns/messenger", 128),
];

/// The icon under which the game is installed, and the sides of its squares in pixels; `web/manara.webmanifest` names them.
const ICON: (&str, [u32; 2]) = ("web/icons/manara", [192, 512]);

/// What the game needs to know of places inside a picture: the constant, the file, and the ids before their numbers.
const PLACES: [(&str, &str, &str); 2] = [("WINDOWS", "harbour/town", "window-"), ("HOISTS", "harbour/town", "flag-")];

/// What is rendered.
struct Rendered {
    /// The Rust module.
    index: String,
    /// By file name, seen from the workspace's folder.
    pictures: BTreeMap<String, Pixmap>,
}

/// One source.
struct Source {
    name: String,
    text: String,
    tree: usvg::Tree,
}

/// Renders every source and writes the sheets.
pub(crate) fn update(root: &Path) -> Result<()> {
    let rendered = render(root)?;
    let mut total = 0;
    for (name, pixels) in &rendered.pictures {
        let png = encode(pixels)?;
        total += png.len();
        println!("{name}: {} x {}, {} KB", pixels.width(), pixels.height(), png.len() / 1024);
        fs::write(root.join(name), png)?;
    }
    fs::write(root.join(INDEX), rendered.index)?;
    println!("{} KB in all", total / 1024);
    Ok(())
}

/// What differs between the sources and the sheets that are there, in sentences.
#[cfg(test)]
fn differences(root: &Path) -> Result<Vec<String>> {
    let rendered = render(root)?;
    let mut found = Vec::new();
    if fs::read_to_string(root.join(INDEX)).ok().as_ref() != Some(&rendered.index) {
        found.push(format!("{INDEX} does not tell of the sources that are there"));
    }
    for (name, pixels) in &rendered.pictures {
        match fs::read(root.join(name)).ok().and_then(|png| Pixmap::decode_png(&png).ok()) {
            None => found.push(format!("{name} is missing or no picture")),
            Some(kept) if differ(pixels, &kept) => found.push(format!("{name} does not show its sources")),
            Some(_) => {}
        }
    }
    Ok(found)
}

/// Whether two pictures differ by more than fewer colours and another processor's rounding: where more than one pixel of
/// two hundred is clearly another.
#[cfg(test)]
fn differ(one: &Pixmap, other: &Pixmap) -> bool {
    let other_size = one.width() != other.width() || one.height() != other.height();
    let clearly = |(one, other): &(&u8, &u8)| one.abs_diff(**other) > 40;
    other_size || one.data().iter().zip(other.data()).filter(clearly).count() * 50 > one.data().len() / 4
}

fn render(root: &Path) -> Result<Rendered> {
    let folder = root.join(ART);
    let palette = palette(&fs::read_to_string(root.join(GUIDE)).with_context(|| format!("{GUIDE} holds the palette"))?);
    let mut pictures = BTreeMap::new();
    let mut hash = Sha256::new();
    let mut index = String::new();
    for (name, kind, sizes) in SHEETS {
        let sources = sources(&folder.join(name), &palette, &mut hash)?;
        let count = u32::try_from(sources.len())?;
        let columns = (1..).find(|columns| columns * columns >= count).unwrap_or(1);
        for size in sizes {
            pictures.insert(format!("{ART}/{name}-{size}.png"), sheet(&sources, *size, columns)?);
        }
        describe(&mut index, name, kind, sizes, columns, &sources)?;
    }
    // The game knows nothing of its icon, so neither does the hash in its module.
    let (file, sizes) = ICON;
    let icon = source(&root.join(format!("{file}.svg")), &palette, &mut Sha256::new())?;
    for size in sizes {
        pictures.insert(format!("{file}-{size}.png"), picture(&icon.tree, size)?);
    }
    let mut alone = BTreeMap::new();
    for (file, width) in ALONE {
        let source = source(&folder.join(format!("{file}.svg")), &palette, &mut hash)?;
        pictures.insert(format!("{ART}/{file}.png"), picture(&source.tree, width)?);
        alone.insert(file, source);
    }
    for (constant, file, id) in PLACES {
        let places = places(&alone[file], id)?;
        writeln!(index, "\n/// The boxes `{id}1` and so on of `{file}.svg`, in parts of its width and height.")?;
        writeln!(index, "pub const {constant}: [Region; {}] = [", places.len())?;
        for [left, top, width, height] in places {
            writeln!(
                index,
                "    Region {{ left: {left:.5}, top: {top:.5}, width: {width:.5}, height: {height:.5} }},"
            )?;
        }
        writeln!(index, "];")?;
    }
    let head = format!(
        "//! Where each picture lies in the sheets of `assets/art`. Written by `cargo xtask art`.\n//!\n//! The sources' \
         hash is {:x}.\n#![allow(missing_docs, reason = \"the names say it\")]\n\nuse super::picture::{{Region, \
         Sheet}};\n\n/// Pixels that stay free right of and below each cell.\npub const GAP: u32 = {GAP};\n",
        hash.finalize()
    );
    Ok(Rendered { index: head + &index, pictures })
}

/// Writes down one sheet as Rust: its enumeration, in the order of the cells.
fn describe(index: &mut String, name: &str, kind: &str, sizes: &[u32], columns: u32, sources: &[Source]) -> Result<()> {
    writeln!(index, "\n/// The pictures of the sheet `{name}`.")?;
    writeln!(index, "#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]\npub enum {kind} {{")?;
    for source in sources {
        writeln!(index, "    {},", variant(&source.name))?;
    }
    writeln!(index, "}}\n\nimpl {kind} {{\n    /// Every picture of the sheet.")?;
    writeln!(index, "    pub const ALL: [Self; {}] = [", sources.len())?;
    for source in sources {
        writeln!(index, "        Self::{},", variant(&source.name))?;
    }
    writeln!(index, "    ];\n    /// The sheet.")?;
    let sizes = sizes.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
    writeln!(index, "    pub const SHEET: Sheet = Sheet {{ name: {name:?}, columns: {columns}, sizes: &[{sizes}] }};")?;
    writeln!(index, "}}")?;
    Ok(())
}

/// `act-say-no` as `ActSayNo`.
fn variant(name: &str) -> String {
    name.split('-')
        .map(|word| word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect::<String>())
        .collect()
}

/// Every source in a cell of its own, in rows.
fn sheet(sources: &[Source], size: u32, columns: u32) -> Result<Pixmap> {
    let rows = u32::try_from(sources.len())?.div_ceil(columns);
    let mut sheet = Pixmap::new(columns * (size + GAP), rows * (size + GAP)).context("a sheet has sources")?;
    for (at, source) in (0..).zip(sources) {
        let cell = picture(&source.tree, size)?;
        ensure!(cell.height() == size, "{}: a picture of a sheet is as high as wide", source.name);
        let (x, y) = (at % columns * (size + GAP), at / columns * (size + GAP));
        let (paint, nowhere) = (PixmapPaint::default(), Transform::identity());
        sheet.draw_pixmap(i32::try_from(x)?, i32::try_from(y)?, cell.as_ref(), &paint, nowhere, None);
    }
    Ok(sheet)
}

/// One source, `width` pixels wide.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "pixels")]
fn picture(tree: &usvg::Tree, width: u32) -> Result<Pixmap> {
    let scale = width as f32 / tree.size().width();
    let height = (tree.size().height() * scale).round() as u32;
    let mut pixels = Pixmap::new(width, height).context("a picture has a size")?;
    resvg::render(tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    Ok(pixels)
}

/// The boxes whose ids are `id` and a number from 1 on: left, top, width and height in parts of the picture's.
fn places(source: &Source, id: &str) -> Result<Vec<[f32; 4]>> {
    let document = roxmltree::Document::parse(&source.text)?;
    let (width, height) = (source.tree.size().width(), source.tree.size().height());
    let node = |number: u32| {
        let wanted = format!("{id}{number}");
        document.descendants().find(|node| node.attribute("id") == Some(&wanted))
    };
    (1..)
        .map_while(node)
        .map(|node| {
            let side = |name| -> Result<f32> {
                let text = node.attribute(name).with_context(|| format!("{}: {id} has no {name}", source.name))?;
                Ok(text.parse()?)
            };
            Ok([side("x")? / width, side("y")? / height, side("width")? / width, side("height")? / height])
        })
        .collect()
}

/// The sources of a folder in the order of their names.
fn sources(folder: &Path, palette: &BTreeSet<String>, hash: &mut Sha256) -> Result<Vec<Source>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .with_context(|| format!("{} holds the sources", folder.display()))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "svg"));
    files.sort();
    files.iter().map(|file| source(file, palette, hash)).collect()
}

/// One source, checked against the guide.
fn source(file: &Path, palette: &BTreeSet<String>, hash: &mut Sha256) -> Result<Source> {
    let text = fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let text = text.replace("\r\n", "\n");
    check(&text, palette).map_err(|problem| anyhow!("{}: {problem}", file.display()))?;
    let tree = usvg::Tree::from_str(&text, &usvg::Options::default())
        .map_err(|problem| anyhow!("{}: {problem}", file.display()))?;
    let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    hash.update(name.as_bytes());
    hash.update(text.as_bytes());
    Ok(Source { name, text, tree })
}

/// The palette's colours: every `#rrggbb` in the rows of the guide's table.
fn palette(guide: &str) -> BTreeSet<String> {
    guide.lines().filter(|line| line.starts_with('|')).flat_map(colours).collect()
}

/// Every `#rrggbb` of a text.
fn colours(text: &str) -> Vec<String> {
    text.split('#')
        .skip(1)
        .filter_map(|rest| rest.get(..6))
        .filter(|code| code.chars().all(|digit| digit.is_ascii_hexdigit()))
        .map(str::to_lowercase)
        .collect()
}

/// Whether a source keeps to what the guide allows: colours of the palette, shapes alone, nothing from elsewhere.
fn check(text: &str, palette: &BTreeSet<String>) -> Result<()> {
    if let Some(colour) = colours(text).into_iter().find(|colour| !palette.contains(colour)) {
        bail!("#{colour} is not in the palette of docs/art.md");
    }
    for refused in ["<text", "<image", "<style", "<filter", "<script", "href=\"http", "rgb(", "hsl("] {
        ensure!(!text.contains(refused), "`{refused}` has no place in a picture's source");
    }
    Ok(())
}

/// A small PNG of these pixels: 256 colours at most, one byte a pixel.
fn encode(pixels: &Pixmap) -> Result<Vec<u8>> {
    let colours: Vec<u8> = pixels
        .pixels()
        .iter()
        .flat_map(|pixel| {
            let colour = pixel.demultiply();
            [colour.red(), colour.green(), colour.blue(), colour.alpha()]
        })
        .collect();
    let (palette, indices) = match only_colour(&colours) {
        // Every opacity of one colour: nothing is lost.
        Some([red, green, blue]) => {
            let opacities = (0..=255).map(|opacity| [red, green, blue, opacity]).collect();
            (opacities, colours.chunks_exact(4).map(|colour| colour[3]).collect())
        }
        None => quantised(&colours)?,
    };
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.iter().flat_map(|colour| [colour[0], colour[1], colour[2]]).collect::<Vec<u8>>());
    encoder.set_trns(palette.iter().map(|colour| colour[3]).collect::<Vec<u8>>());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    encoder.write_header()?.write_image_data(&indices)?;
    Ok(bytes)
}

/// The colour of a picture that has one only, in many opacities, as icons and light do.
fn only_colour(colours: &[u8]) -> Option<[u8; 3]> {
    let strongest = colours.chunks_exact(4).max_by_key(|colour| colour[3])?;
    // Where it is faint, a colour comes out of its opacity inexactly.
    let same = |colour: &[u8]| colour[3] <= 64 || (0..3).all(|at| colour[at].abs_diff(strongest[at]) <= 12);
    colours.chunks_exact(4).all(same).then(|| [strongest[0], strongest[1], strongest[2]])
}

/// A palette of 256 colours, and which of them each pixel has.
fn quantised(colours: &[u8]) -> Result<(Vec<[u8; 4]>, Vec<u8>)> {
    // The first two places are kept for what is clear, and for what is solid white as icons are.
    let fixed: [[u8; 4]; 2] = [[0; 4], [255; 4]];
    let quantised = NeuQuant::new(1, 256 - fixed.len(), colours);
    let palette: Vec<[u8; 4]> =
        fixed.into_iter().chain(quantised.color_map_rgba().chunks_exact(4).map(solid)).collect();
    let indices: Vec<u8> = colours
        .chunks_exact(4)
        .map(|colour| match fixed.iter().position(|fixed| fixed == colour || (fixed[3] == 0 && colour[3] == 0)) {
            Some(at) => Ok(u8::try_from(at)?),
            None => Ok(u8::try_from(quantised.index_of(colour) + fixed.len())?),
        })
        .collect::<Result<_>>()?;
    Ok((palette, indices))
}

/// What is nearly solid is solid.
fn solid(colour: &[u8]) -> [u8; 4] {
    let alpha = if colour[3] >= 250 { 255 } else { colour[3] };
    [colour[0], colour[1], colour[2], alpha]
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use super::*;

    fn root() -> PathBuf {
        crate::root().unwrap()
    }

    #[test]
    fn sheets_show_their_sources() {
        assert_eq!(differences(&root()).unwrap(), Vec::<String>::new(), "`cargo xtask art` renders them anew");
    }

    #[test]
    fn a_sheet_that_differs_is_noticed() {
        let rendered = render(&root()).unwrap();
        let one = &rendered.pictures["assets/art/icons-48.png"];
        let mut other = one.clone();
        assert!(!differ(one, &other), "a picture is like itself");
        let half = other.data().len() / 2;
        other.data_mut()[half..].fill(0);
        assert!(differ(one, &other), "one that lacks its lower half is another");
        assert!(differ(one, &rendered.pictures["assets/art/icons-96.png"]), "so is one of another size");
        let index = fs::read_to_string(root().join(INDEX)).unwrap();
        let mut hash = Sha256::new();
        hash.update("another source");
        assert!(!index.contains(&format!("{:x}", hash.finalize())), "any change of a source changes the hash");
    }

    /// What a screen may fetch of pictures on a screen of the sharpest kind, in bytes; `docs/art.md` gives the same.
    const BUDGETS: [(&str, &[&str], u64); 3] = [
        ("the hub", &["icons-96", "people-128", "flags-96", "harbour/town", "harbour/beam"], 180_000),
        ("a chat", &["icons-96", "people-128", "flags-96", "patterns/live-stream"], 140_000),
        ("the first question", &["icons-96", "people-128"], 130_000),
    ];

    #[test]
    fn no_screen_fetches_more_pictures_than_its_budget() {
        let guide = fs::read_to_string(root().join(GUIDE)).unwrap();
        for (screen, files, most) in BUDGETS {
            let size = |file: &&str| fs::metadata(root().join(ART).join(format!("{file}.png"))).unwrap().len();
            let bytes: u64 = files.iter().map(size).sum();
            assert!(bytes <= most, "{screen} fetches {bytes} bytes of pictures, over {most}");
            assert!(bytes * 4 > most, "a budget of {most} for {screen} would let anything through");
            assert!(guide.contains(&format!("{} KB", most / 1000)), "the guide gives the budget of {screen}");
        }
    }

    #[test]
    fn the_web_app_manifest_names_the_icons_that_are_there_in_their_sizes() {
        let manifest = fs::read_to_string(root().join("web/manara.webmanifest")).unwrap();
        let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
        let icons = manifest["icons"].as_array().unwrap();
        for icon in icons {
            let file = root().join("web").join(icon["src"].as_str().unwrap());
            let pixels = Pixmap::decode_png(&fs::read(file).unwrap()).unwrap();
            let size = format!("{}x{}", pixels.width(), pixels.height());
            assert_eq!(icon["sizes"], size.as_str(), "a wrong size would be refused: {icon}");
        }
        let has =
            |size: &str, purpose: &str| icons.iter().any(|icon| icon["sizes"] == size && icon["purpose"] == purpose);
        for (size, purpose) in [("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")] {
            assert!(has(size, purpose), "browsers offer to install a game with an icon of {size} for {purpose}");
        }
        assert!(!has("512x512", "monochrome"), "what is not there is not found");
    }

    #[test]
    fn places_are_parts_of_their_picture() {
        let town = fs::read_to_string(root().join(INDEX)).unwrap();
        assert!(town.contains("WINDOWS: [Region; 24]"), "there are 24 windows to light");
        assert!(town.contains("HOISTS: [Region; 15]"), "and a place for every sign's flag");
    }

    #[test]
    fn what_the_guide_forbids_is_refused() {
        let palette = palette("| night | `#0d162c` |\nnot in the table: `#123456`");
        assert_eq!(palette.len(), 1, "only the table counts");
        assert!(check("<path fill=\"#0D162C\"/>", &palette).is_ok(), "the palette's colours are fine");
        let foreign = check("<path fill=\"#123456\"/>", &palette).unwrap_err().to_string();
        assert!(foreign.contains("#123456"), "the colour is named: {foreign}");
        assert!(check("<text>a</text>", &palette).is_err(), "words are no part of a picture");
    }
}
