//! Pictures of how a class split: drawn alike each time, with no words inside, and saying what the words beside them say.

use classroom::{ChatIx, Level, Picture, Shares, Shown, Topic};
use classroom_server::{
    Content,
    picture::{Size, bar, level, svg, words},
};
use l10n::Lang;

fn content() -> Content {
    let (content, problems) = Content::load();
    assert!(problems.is_empty(), "what ships is whole: {problems:?}");
    content
}

fn languages(content: &Content) -> [Lang; 2] {
    ["en", "ar"].map(|code| content.texts().lang(code).unwrap())
}

fn shown(levels: &[Level]) -> Shown {
    let shares = if levels.is_empty() { Shares::TooFew } else { Shares::Levels(levels.to_vec()) };
    Shown { topic: Topic::Vote, picture: Picture { answered: Some(Level::NearlyAll), shares } }
}

fn labels(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// Left edge and width of every block of ink.
fn filled(svg: &str) -> Vec<(u32, u32)> {
    let number = |tag: &str, name: &str| {
        let (_, rest) = tag.split_once(&format!(" {name}=\"")).unwrap();
        rest.split_once('"').unwrap().0.parse::<u32>().unwrap()
    };
    let blocks = svg.split("<rect").skip(1).filter(|tag| !tag.split('>').next().unwrap().contains("#FFFFFF"));
    blocks.map(|tag| (number(tag, "x"), number(tag, "width"))).collect()
}

#[test]
fn a_bar_fills_what_is_sure_from_where_one_begins_to_read() {
    let content = content();
    let [en, ar] = languages(&content);
    for told in Level::ALL {
        let from = u32::from(told.share().0);
        let left = filled(&bar(&content, en, told, Size::Wall).into_string());
        let right = filled(&bar(&content, ar, told, Size::Wall).into_string());
        if from == 0 {
            assert_eq!((left, right), (Vec::new(), Vec::new()), "nothing is sure of {told:?}");
            continue;
        }
        let ([(x, width)], [(_, mirrored)]) = (&left[..], &right[..]) else { panic!("one block: {left:?} {right:?}") };
        assert_eq!(width, mirrored, "{told:?} is as long in both directions");
        assert!(width.abs_diff(from * 95) <= 5, "{told:?} is {from} tenths of the bar: {width}");
        assert!(*x < 10, "it begins at the left: {x}");
        assert!(right[0].0 + mirrored > 950, "and in Arabic at the right: {right:?}");
    }
}

#[test]
fn levels_differ_without_colours_and_are_drawn_alike_each_time() {
    let content = content();
    let [en, _] = languages(&content);
    let draw = |size| Level::ALL.map(|level| bar(&content, en, level, size).into_string());
    for size in [Size::Wall, Size::Print] {
        assert_eq!(draw(size), draw(size), "the same picture each time");
        let mut pictures = draw(size).to_vec();
        pictures.sort();
        pictures.dedup();
        assert_eq!(pictures.len(), Level::ALL.len(), "each level looks different");
        for picture in pictures {
            let inks: std::collections::BTreeSet<&str> =
                picture.split('#').skip(1).map(|rest| rest.get(..6).unwrap()).collect();
            assert!(inks.iter().all(|ink| ["0B1F33", "FFFFFF"].contains(ink)), "ink and paper only: {inks:?}");
            assert!(!picture.contains("<text") && !picture.contains("style="), "no words and no inline style inside");
            assert!(picture.ends_with("</svg>\n"), "it is closed: {picture}");
        }
    }
}

#[test]
fn words_and_picture_say_the_same_level() {
    let content = content();
    for lang in languages(&content) {
        for told in Level::ALL {
            let shown = shown(&[told, Level::Few]);
            let names = labels(&["One", "اثنان"]);
            let picture = svg(&content, lang, "p1", &shown, &names, Size::Wall).into_string();
            let said = words(&content, lang, &shown, &names);
            assert!(said.contains(&format!("One: {}", level(&content, lang, told))), "in words: {said}");
            assert!(!said.contains("picture-"), "words, not keys: {said}");
            assert!(picture.contains(&said), "the words stand below");
            let drawn = bar(&content, lang, told, Size::Wall).into_string();
            let first = format!("data-level=\"{}\"", told.key());
            assert!(picture.contains(&first) && picture.contains(&drawn), "and the bar of {told:?} is beside its name");
            assert!(picture.contains("role=\"img\" aria-labelledby=\"p1-words\""), "whoever hears it hears the words");
            assert_eq!(picture.matches("id=\"p1-words\"").count(), 1, "which are there once");
        }
    }
}

#[test]
fn what_cannot_be_told_says_so_and_options_without_a_name_are_left_out() {
    let content = content();
    let [en, _] = languages(&content);
    let none = words(&content, en, &shown(&[]), &labels(&["One", "Two"]));
    assert!(none.starts_with("Too few have answered"), "{none}");
    assert!(none.contains("Answered: nearly all"), "how many answered may still be told: {none}");
    let mut flagged = shown(&[Level::Half, Level::Half]);
    flagged.topic = Topic::Flagged(ChatIx(0), 3);
    flagged.picture.answered = None;
    let said = words(&content, en, &flagged, &labels(&["Flagged"]));
    assert_eq!(said, "Flagged: about half.", "those who did not are no bar of their own");
    let picture = svg(&content, en, "p", &flagged, &labels(&["Flagged"]), Size::Print).into_string();
    assert_eq!(picture.matches("<svg").count(), 1, "one bar");
}

#[test]
fn no_two_levels_have_the_same_words() {
    let content = content();
    for lang in languages(&content) {
        let mut all = Level::ALL.map(|told| level(&content, lang, told)).to_vec();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), Level::ALL.len(), "each level has words of its own");
    }
}

#[test]
fn a_name_cannot_break_out_of_the_page() {
    let content = content();
    let [en, _] = languages(&content);
    let picture = svg(&content, en, "p", &shown(&[Level::Half]), &labels(&["<script>"]), Size::Wall).into_string();
    assert!(!picture.contains("<script>") && picture.contains("&lt;script&gt;"), "it is escaped: {picture}");
}
