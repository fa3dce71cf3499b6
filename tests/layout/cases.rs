//! In which windows, text sizes and colours each language is looked at: every two of window, language, text and colours meet
//! somewhere, which finds what one or two of them cause. All with all is there on demand.

use manara::theme::metrics;
use record::{TextSize, Theme};

/// The least there is; phones upright and on their side; a frame in a page; 1366 x 768 at twice and at one and a half times the
/// size; a tablet; a projector.
pub(super) const WINDOWS: [(f32, f32); 8] = [
    LEAST,
    (320.0, 568.0),
    (844.0, 340.0),
    (640.0, 360.0),
    (683.0, 310.0),
    (910.0, 417.0),
    (768.0, 1024.0),
    (1920.0, 1080.0),
];
const LEAST: (f32, f32) = (metrics::LEAST.x, metrics::LEAST.y);
/// The windows in which letters that are easy to read have the least room.
pub(super) const TIGHT: [(f32, f32); 3] = [LEAST, (320.0, 568.0), (683.0, 310.0)];
pub(super) const LANGUAGES: [&str; 4] = ["en", "ar", "en-XA", "ar-XB"];
const THEMES: [Theme; 3] = [Theme::Harbour, Theme::Dark, Theme::Light];

/// How much is looked at.
#[derive(Clone, Copy)]
pub(super) enum Matrix {
    /// Every two of them, somewhere.
    Pairs,
    /// All with all: four times as many.
    Whole,
}

/// What a screen is looked at in.
#[derive(Clone, Copy)]
pub(super) struct Case {
    pub(super) window: (f32, f32),
    pub(super) text: TextSize,
    pub(super) theme: Theme,
}

/// Places in the lists of windows, languages, text sizes and colours.
type Places = [usize; 4];

const MANY: Places = [WINDOWS.len(), LANGUAGES.len(), TextSize::ALL.len(), THEMES.len()];

/// The cases of one language.
pub(super) fn cases(matrix: Matrix, lang: &str) -> Vec<Case> {
    let chosen = match matrix {
        Matrix::Pairs => pairs(MANY),
        Matrix::Whole => all(MANY),
    };
    let ours = chosen.into_iter().filter(|places| LANGUAGES[places[1]] == lang);
    ours.map(|[window, _, text, theme]| Case {
        window: WINDOWS[window],
        text: TextSize::ALL[text],
        theme: THEMES[theme],
    })
    .collect()
}

/// All with all.
fn all(many: Places) -> Vec<Places> {
    let [windows, languages, texts, themes] = many;
    let mut all = Vec::new();
    for window in 0..windows {
        for language in 0..languages {
            for text in 0..texts {
                all.extend((0..themes).map(|theme| [window, language, text, theme]));
            }
        }
    }
    all
}

/// Every two things that meet in a case: which lists, and which places in them.
fn meetings(places: Places) -> impl Iterator<Item = [(usize, usize); 2]> {
    let many = places.len();
    let two = move |first: usize| (first + 1..many).map(move |second| [first, second]);
    (0..many).flat_map(two).map(move |lists| lists.map(|list| (list, places[list])))
}

/// A few cases in which every two things meet: each time the one that brings most together for the first time.
fn pairs(many: Places) -> Vec<Places> {
    let all = all(many);
    let mut waiting: std::collections::BTreeSet<_> = all.iter().copied().flat_map(meetings).collect();
    let mut chosen = Vec::new();
    while !waiting.is_empty() {
        let fresh = |places: &Places| meetings(*places).filter(|meeting| waiting.contains(meeting)).count();
        let best = *all.iter().rev().max_by_key(|places| fresh(places)).unwrap();
        meetings(best).for_each(|meeting| {
            waiting.remove(&meeting);
        });
        chosen.push(best);
    }
    chosen
}

/// Which two things meet nowhere.
fn strangers(chosen: &[Places], many: Places) -> usize {
    let met: std::collections::BTreeSet<_> = chosen.iter().copied().flat_map(meetings).collect();
    let wanted: std::collections::BTreeSet<_> = all(many).into_iter().flat_map(meetings).collect();
    wanted.difference(&met).count()
}

#[test]
fn every_two_of_window_language_text_and_colours_meet() {
    let chosen = pairs(MANY);
    assert_eq!(strangers(&chosen, MANY), 0, "what two of them cause together is seen: {chosen:?}");
    assert!(chosen.len() * 3 < all(MANY).len(), "and in far fewer cases than all with all: {}", chosen.len());
    for lang in LANGUAGES {
        assert!(cases(Matrix::Pairs, lang).len() >= WINDOWS.len(), "{lang} is looked at in every window");
    }
    let lacking = &chosen[..chosen.len() - 1];
    assert!(strangers(lacking, MANY) > 0, "a case less, and two things meet nowhere");
}
