//! How a class split, as pictures and in words, for wall and report. A bar shows a level and no figure: what is sure is filled, up to
//! where the level may reach is striped, the rest is empty, so that it is read without colours. All words stand in the page
//! beside it, where Arabic is joined and ordered rightly, and picture and words come from the same [`Level`].

use classroom::{Level, Shown};
use l10n::{Args, Direction, Lang};
use maud::{Markup, PreEscaped, html};
use plotters::{
    coord::Shift,
    drawing::DrawingAreaErrorKind,
    prelude::{Color, DrawingArea, IntoDrawingArea, PathElement, RGBColor, Rectangle, SVGBackend},
};

use crate::Content;

/// Dark on white stays above 7:1 on a projector that loses half of its contrast.
const INK: RGBColor = RGBColor(0x0b, 0x1f, 0x33);
const PAPER: RGBColor = RGBColor(0xff, 0xff, 0xff);

/// Where a picture is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// From the last row.
    Wall,
    /// On a page, also printed.
    Print,
}

impl Size {
    /// Width and height of a bar. They give its proportions; the page stretches it.
    fn pixels(self) -> (u32, u32) {
        match self {
            Self::Wall => (960, 168),
            Self::Print => (240, 18),
        }
    }

    fn stroke(self) -> u32 {
        match self {
            Self::Wall => 6,
            Self::Print => 2,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Wall => "wall",
            Self::Print => "print",
        }
    }
}

/// A level in words.
#[must_use]
pub fn level(content: &Content, lang: Lang, level: Level) -> String {
    content.say(lang, &format!("picture-level-{}", level.key()), &Args::new())
}

/// A level as a bar. It says nothing to whoever hears the page: the level's words stand beside it.
#[must_use]
pub fn bar(content: &Content, lang: Lang, level: Level, size: Size) -> Markup {
    let mirrored = content.texts().direction(lang) == Direction::Rtl;
    let mut drawn = String::new();
    // Nothing is written but the text in memory, which takes all.
    let _never_fails = draw(&mut drawn, level, size, mirrored);
    PreEscaped(drawn.replacen("<svg ", "<svg aria-hidden=\"true\" focusable=\"false\" ", 1))
}

/// What [`svg`] shows, in words. `labels` name the options of which a level is told, in their order; options without a label, such as
/// those who did not flag a message, are left out.
#[must_use]
pub fn words(content: &Content, lang: Lang, shown: &Shown, labels: &[String]) -> String {
    let mut lines: Vec<String> = rows(shown, labels)
        .map(|(label, told)| {
            let args = Args::new().text("label", label).text("level", &level(content, lang, told));
            content.say(lang, "picture-line", &args)
        })
        .collect();
    if lines.is_empty() {
        lines.push(content.say(lang, "picture-too-few", &Args::new()));
    }
    lines.extend(shown.picture.answered.map(|answered| {
        content.say(lang, "picture-answered", &Args::new().text("level", &level(content, lang, answered)))
    }));
    lines.join(" ")
}

/// The picture of a question: a bar for each labelled option, and [`words`] below. `id` begins the ids in it and is used once in a page.
#[must_use]
pub fn svg(content: &Content, lang: Lang, id: &str, shown: &Shown, labels: &[String], size: Size) -> Markup {
    let said = format!("{id}-words");
    html! {
        figure class={ "picture picture-" (size.key()) } {
            div class="picture-bars" role="img" aria-labelledby=(said) {
                @for (label, told) in rows(shown, labels) {
                    div class="picture-row" data-level=(told.key()) {
                        span class="picture-label" dir="auto" { (label) }
                        span class="picture-bar" { (bar(content, lang, told, size)) }
                    }
                }
            }
            figcaption id=(said) class="picture-words" { (words(content, lang, shown, labels)) }
        }
    }
}

fn rows<'a>(shown: &'a Shown, labels: &'a [String]) -> impl Iterator<Item = (&'a str, Level)> {
    labels.iter().map(String::as_str).zip(shown.picture.levels().iter().copied())
}

type Drawn = Result<(), DrawingAreaErrorKind<std::io::Error>>;

fn draw(into: &mut String, level: Level, size: Size, mirrored: bool) -> Drawn {
    let area = SVGBackend::with_string(into, size.pixels()).into_drawing_area();
    let stroke = size.stroke();
    let ((width, height), thick) = ((whole(size.pixels().0), whole(size.pixels().1)), whole(stroke));
    // Below the bar is room for the mark of the half.
    let (top, bottom) = (thick, height - 2 * thick);
    let at = |tenths: u8| {
        let across = thick + i32::from(tenths) * (width - 2 * thick) / 10;
        if mirrored { width - across } else { across }
    };
    let (from, to) = level.share();
    block(&area, (at(0), top), (at(10), bottom), PAPER)?;
    block(&area, (at(0), top), (at(from), bottom), INK)?;
    let (first, last) = (at(from).min(at(to)), at(from).max(at(to)));
    for x in (first..last).step_by(2 * size.stroke() as usize) {
        line(&area, &[(x, top), (x, bottom)], stroke / 2)?;
    }
    for end in [at(from), at(to)] {
        line(&area, &[(end, top), (end, bottom)], stroke)?;
    }
    let frame = [(at(0), top), (at(10), top), (at(10), bottom), (at(0), bottom), (at(0), top)];
    line(&area, &frame, stroke)?;
    line(&area, &[(at(5), bottom), (at(5), height)], stroke)?;
    area.present()
}

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

fn block(area: &Area<'_>, one: (i32, i32), other: (i32, i32), colour: RGBColor) -> Drawn {
    let (left, right) = (one.0.min(other.0), one.0.max(other.0));
    if left == right {
        return Ok(());
    }
    area.draw(&Rectangle::new([(left, one.1), (right, other.1)], colour.filled()))
}

fn line(area: &Area<'_>, points: &[(i32, i32)], stroke: u32) -> Drawn {
    area.draw(&PathElement::new(points.to_vec(), INK.stroke_width(stroke)))
}

fn whole(pixels: u32) -> i32 {
    i32::try_from(pixels).unwrap_or(i32::MAX)
}
