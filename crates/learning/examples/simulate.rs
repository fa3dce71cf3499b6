//! Simulated learners and opponents go through the tutor, the model of mastery and the boosters. Prints tables, writes them into
//! `docs/learning.md` between its markers, draws `docs/pictures/learning.svg`, and writes which signs the library that ships can
//! teach into `tests/fixtures/library.md`, where a test looks.
//!
//! `cargo run --release -p learning --example simulate`
#![allow(clippy::print_stdout, reason = "a tool prints what it found")]

#[allow(dead_code, reason = "the tests use the rest")]
#[path = "../tests/main/learners.rs"]
mod learners;
#[allow(dead_code, reason = "the tests use the rest")]
#[path = "../tests/main/library.rs"]
mod library;

use std::{error::Error, fmt::Write, fs, path::Path};

use learners::{LEARNERS, OPPONENTS, Order, Profile, READERS, Run, Until, masterable, quartiles, run, table};
use learning::Seed;
use library::{Chat, large_library, library, shipped};
use story::Band;

/// Simulated learners of each kind, and opponents.
const SEEDS: u64 = 200;
const OPPONENT_SEEDS: u64 = 300;
/// Items after which a learner who has not mastered the ladder stops.
const MOST: u32 = 1_500;
/// Items within which no light should come to somebody who knows no sign.
const SOON: u32 = 200;
const ORDERS: [Order; 3] = [Order::Tutor, Order::Fixed, Order::Random];
const BEGIN: &str = "<!-- simulated: begin -->";
const END: &str = "<!-- simulated: end -->";

/// What was found about one kind of learner in one band.
struct Row {
    profile: Profile,
    /// Items, by order: quartiles, infinite for those who did not get there.
    items: [[f64; 3]; 3],
    /// Items until the first light, with the tutor: quartiles.
    first: [f64; 3],
    /// The strength at mastery, by order: medians.
    strength: [f64; 3],
    /// The share of the gain that was left, without and with boosters: quartiles.
    kept: [[f64; 3]; 2],
}

fn main() -> Result<(), Box<dyn Error>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let docs = here.join("../../docs");
    let mut text = String::new();
    let mut middle = Vec::new();
    for (band, even, title) in [
        (Band::Younger, false, "Learners of 8 and 9 years: three questions over eight signs, one in a chat"),
        (Band::Middle, false, "Learners of 10 to 12 years: fourteen signs, two in a chat"),
        (Band::Middle, true, "The same with every sign equally often in the library"),
    ] {
        let rows = rows(&large_library(band, even), band);
        writeln!(text, "**{title}**\n\n{}", learners_table(&rows))?;
        if band == Band::Middle && !even {
            middle = rows;
        }
    }
    let real = shipped();
    writeln!(text, "**Lights within {SOON} items: who has any, and how many on average**\n\n{}", lights_table(&real))?;
    let can = table(masterable(&real));
    writeln!(text, "**What the library that ships can teach, no chat more than twice**\n\n{can}")?;
    print!("{text}");
    fs::write(here.join("tests/fixtures/library.md"), can)?;
    let page = docs.join("learning.md");
    let old = fs::read_to_string(&page)?;
    let (before, rest) = old.split_once(BEGIN).ok_or("docs/learning.md has no place for the table")?;
    let (_, after) = rest.split_once(END).ok_or("docs/learning.md does not say where the table ends")?;
    fs::write(&page, format!("{before}{BEGIN}\n{}\n{END}{after}", text.trim_end()))?;
    fs::write(docs.join("pictures/learning.svg"), picture(&middle)?)?;
    Ok(())
}

fn rows(chats: &[Chat], band: Band) -> Vec<Row> {
    let all = |profile, order, boosters| -> Vec<Run> {
        let until = Until { boosters, ..Until::items(MOST) };
        (0..SEEDS).map(|seed| run(chats, band, profile, order, Seed(seed), until)).collect()
    };
    let or_never = |count: Option<u32>| count.map_or(f64::INFINITY, f64::from);
    let row = |profile| {
        let runs = ORDERS.map(|order| all(profile, order, order == Order::Tutor));
        let figures = |pick: &dyn Fn(&Run) -> f64, runs: &[Run]| quartiles(&runs.iter().map(pick).collect::<Vec<_>>());
        let without = all(profile, Order::Tutor, false);
        Row {
            profile,
            items: [0, 1, 2].map(|order| figures(&|run| or_never(run.items), &runs[order])),
            first: figures(&|run| or_never(run.first()), &runs[0]),
            strength: [0, 1, 2].map(|order| figures(&|run| run.strength, &runs[order])[1]),
            kept: [&without, &runs[0]].map(|runs| figures(&|run| run.kept, runs)),
        }
    };
    LEARNERS.into_iter().map(row).collect()
}

fn learners_table(rows: &[Row]) -> String {
    let head = [
        "learner",
        "items, tutor",
        "items, by id",
        "items, random",
        "fewer than random",
        "first light",
        "d' then (t / r)",
        "kept, no boosters",
        "kept, boosters",
    ];
    let mut lines: Vec<Vec<String>> = vec![head.map(str::to_owned).into()];
    for row in rows {
        let spread = |[low, middle, high]: [f64; 3]| format!("{} ({}-{})", whole(middle), whole(low), whole(high));
        let mut line = vec![row.profile.name.to_owned()];
        line.extend(row.items.map(spread));
        let [tutor, _, random] = row.items.map(|items| items[1]);
        let fewer = (random.is_finite()).then(|| format!("{:.0} %", (1.0 - tutor / random) * 100.0));
        line.push(fewer.unwrap_or_else(|| "-".to_owned()));
        line.push(spread(row.first));
        line.push(format!("{:.1} / {:.1}", row.strength[0], row.strength[2]));
        line.extend(
            row.kept
                .map(|[low, middle, high]| format!("{:.0} % ({:.0}-{:.0})", middle * 100.0, low * 100.0, high * 100.0)),
        );
        lines.push(line);
    }
    table(lines)
}

/// Who has a light within [`SOON`] items, in the made-up library and in the one that ships.
fn lights_table(real: &[Chat]) -> String {
    let head = ["", "8-9, made up", "10-12, made up", "8-9, ships", "10-12, ships", "13-15, ships"];
    let mut lines: Vec<Vec<String>> = vec![head.map(str::to_owned).into()];
    let [younger, middle] = [Band::Younger, Band::Middle].map(|band| library(band, false));
    let places: [(&[Chat], Band, bool); 5] = [
        (&younger, Band::Younger, false),
        (&middle, Band::Middle, false),
        (real, Band::Younger, true),
        (real, Band::Middle, true),
        (real, Band::Older, true),
    ];
    let names = READERS.map(|reader| reader.name);
    for profile in OPPONENTS.into_iter().chain(READERS).chain(LEARNERS) {
        let cell = |(chats, band, has_words): (&[Chat], Band, bool)| {
            if names.contains(&profile.name) && !has_words {
                return "-".to_owned();
            }
            let until = Until { boosters: false, ..Until::items(SOON) };
            let seeds = 0..OPPONENT_SEEDS;
            let runs: Vec<Run> = seeds.map(|seed| run(chats, band, profile, Order::Tutor, Seed(seed), until)).collect();
            let count = runs.len() as f64;
            let any = runs.iter().filter(|run| !run.lights.is_empty()).count() as f64 / count;
            let mean = runs.iter().map(|run| run.lights.len()).sum::<usize>() as f64 / count;
            format!("{:.1} %, {mean:.2}", any * 100.0)
        };
        let cells = places.map(cell);
        lines.push([profile.name.to_owned()].into_iter().chain(cells).collect());
    }
    table(lines)
}

fn whole(number: f64) -> String {
    if number.is_finite() { format!("{number:.0}") } else { "never".to_owned() }
}

/// Two panels side by side: items to mastery by order, and what of the gain is kept. Colours by Okabe and Ito, each with a
/// shape of its own.
fn picture(rows: &[Row]) -> Result<String, Box<dyn Error>> {
    const LEFT: f64 = 130.0;
    const RIGHT: f64 = 640.0;
    let mut svg = String::new();
    writeln!(
        svg,
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 400" width="960" height="400" role="img" aria-labelledby="title desc" font-family="sans-serif" font-size="14" fill="#14213d">
<title id="title">Simulated learners: items until fourteen signs are mastered, and what is kept after four weeks</title>
<desc id="desc">{}</desc>
<rect width="960" height="400" fill="#ffffff"/>
<text x="{LEFT}" y="30" font-size="16" font-weight="bold">Items until every sign is mastered</text>
<text x="{RIGHT}" y="30" font-size="16" font-weight="bold">Gain kept after four weeks</text>"##,
        rows.iter()
            .map(|row| {
                let [tutor, fixed, random] = row.items.map(|items| whole(items[1]));
                let [without, with] = row.kept.map(|kept| kept[1] * 100.0);
                let name = row.profile.name;
                format!(
                    "{name}: {tutor} items with the tutor, {fixed} by id, {random} in random order; \
                     {without:.0} % kept without boosters, {with:.0} % with them."
                )
            })
            .collect::<Vec<_>>()
            .join(" ")
    )?;
    let items = |count: f64| LEFT + count.min(1_500.0) / 1_500.0 * 450.0;
    let share = |share: f64| RIGHT + share.clamp(0.0, 1.2) / 1.2 * 290.0;
    for count in [0.0, 500.0, 1_000.0, 1_500.0] {
        rule(&mut svg, items(count), &format!("{count:.0}"), "#d0d6e2")?;
    }
    for part in [0.0, 0.5, 1.0] {
        rule(&mut svg, share(part), &format!("{:.0} %", part * 100.0), "#d0d6e2")?;
    }
    rule(&mut svg, share(0.7), "70 %", "#14213d")?;
    for (row, middle) in rows.iter().zip((0..).map(|at| 80.0 + f64::from(at) * 52.0)) {
        writeln!(
            svg,
            r#"<text x="{}" y="{}" text-anchor="end">{}</text>"#,
            LEFT - 14.0,
            middle + 5.0,
            row.profile.name
        )?;
        for ((figures, shape), y) in row.items.iter().zip(SHAPES).zip([middle - 13.0, middle, middle + 13.0]) {
            whisker(&mut svg, figures.map(items), y, shape)?;
        }
        for ((figures, shape), y) in row.kept.iter().zip([SHAPES[3], SHAPES[4]]).zip([middle - 8.0, middle + 8.0]) {
            whisker(&mut svg, figures.map(share), y, shape)?;
        }
    }
    let names = ["tutor", "by id", "random order", "no boosters", "boosters"];
    for ((name, shape), x) in names.into_iter().zip(SHAPES).zip([140.0, 250.0, 360.0, 650.0, 790.0]) {
        mark(&mut svg, x, 374.0, shape)?;
        writeln!(svg, r#"<text x="{}" y="379">{name}</text>"#, x + 14.0)?;
    }
    writeln!(svg, "</svg>")?;
    Ok(svg)
}

#[derive(Clone, Copy)]
enum Form {
    Circle,
    Square,
    Triangle,
    Ring,
    Diamond,
}

const SHAPES: [(Form, &str); 5] = [
    (Form::Circle, "#0072b2"),
    (Form::Square, "#a04000"),
    (Form::Triangle, "#00664b"),
    (Form::Ring, "#a04000"),
    (Form::Diamond, "#0072b2"),
];

/// A vertical line with its number below.
fn rule(svg: &mut String, x: f64, name: &str, colour: &str) -> std::fmt::Result {
    writeln!(svg, r#"<path d="M{x:.1} 48V330" stroke="{colour}"/>"#)?;
    writeln!(svg, r#"<text x="{x:.1}" y="348" text-anchor="middle" font-size="12">{name}</text>"#)
}

/// A median with a line from quartile to quartile.
fn whisker(svg: &mut String, [low, middle, high]: [f64; 3], y: f64, shape: (Form, &str)) -> std::fmt::Result {
    writeln!(svg, r#"<path d="M{low:.1} {y:.1}H{high:.1}" stroke="{}" stroke-width="2"/>"#, shape.1)?;
    mark(svg, middle, y, shape)
}

fn mark(svg: &mut String, x: f64, y: f64, (form, colour): (Form, &str)) -> std::fmt::Result {
    match form {
        Form::Circle => writeln!(svg, r#"<circle cx="{x:.1}" cy="{y:.1}" r="5" fill="{colour}"/>"#),
        Form::Ring => {
            writeln!(
                svg,
                r##"<circle cx="{x:.1}" cy="{y:.1}" r="5" fill="#ffffff" stroke="{colour}" stroke-width="2"/>"##
            )
        }
        Form::Square => {
            writeln!(svg, r#"<rect x="{:.1}" y="{:.1}" width="9" height="9" fill="{colour}"/>"#, x - 4.5, y - 4.5)
        }
        Form::Triangle => writeln!(svg, r#"<path d="M{x:.1} {:.1}l6 10h-12z" fill="{colour}"/>"#, y - 6.0),
        Form::Diamond => writeln!(svg, r#"<path d="M{x:.1} {:.1}l6 6l-6 6l-6 -6z" fill="{colour}"/>"#, y - 6.0),
    }
}
