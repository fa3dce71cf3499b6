//! The bar with the beacon, on every screen in the same place, and how it leaves room to read in small windows: first its
//! other buttons are pictures alone, then the beacon too, then captions are set in smaller letters.

use bevy::{prelude::*, text::FontSize, ui::UiSystems, window::PrimaryWindow};

use super::{Overlay, Role, Semantics, part};
use crate::{
    audio::{Caption, Sound, caption, caption_key},
    navigation::{back, open},
    play::Guide,
    profile::Profile,
    text::{EasyReading, FillTexts, Language, TextPercent, Translated},
    theme::{
        Fill, Glow, Token,
        metrics::{self, TypeSize},
    },
    widgets::{
        button::{Look, Props, button},
        picture,
        sheets::Icon,
    },
};

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Shown>();
    app.add_systems(Update, shine);
    app.add_systems(
        PostUpdate,
        (ready, (choose, fold, set_caption).chain().after(FillTexts)).before(UiSystems::Prepare),
    );
}

/// The bar is of use once there are words for it.
#[derive(Component, Debug, Clone, Copy, Default)]
struct Bar;

fn ready(language: Option<Res<Language>>, mut bars: Query<&mut Node, With<Bar>>) {
    let display = if language.is_some() { Display::Flex } else { Display::None };
    for mut bar in &mut bars {
        if bar.display != display {
            bar.display = display;
        }
    }
}

/// The beacon's button.
#[derive(Component, Debug, Clone, Copy, Default)]
struct Lamp;

/// Any other button of the bar.
#[derive(Component, Debug, Clone, Copy, Default)]
struct Other;

/// The beacon shines while Noor points at it, and where its panel is open.
fn shine(
    mut commands: Commands,
    guide: Res<Guide>,
    overlay: Res<State<Overlay>>,
    lamps: Query<(Entity, Has<Glow>), With<Lamp>>,
) {
    let wanted = *guide == Guide::Beacon || *overlay.get() == Overlay::Beacon;
    for (lamp, shines) in &lamps {
        if wanted && !shines {
            commands.entity(lamp).try_insert(Glow);
        } else if !wanted && shines {
            commands.entity(lamp).try_remove::<Glow>();
        }
    }
}

/// What a bar stands under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Under {
    /// A screen.
    Screen,
    /// A dialog.
    Dialog,
}

/// The bar: a break, the settings, and the beacon, on every screen in the same place. Under a dialog the way to close it
/// stands where the settings do.
pub fn bar(under: Under) -> impl Scene {
    let semantics = Semantics::new(Role::Navigation).labelled("bar-label");
    let beacon = Props::new("beacon").look(Look::Beacon).picture(Icon::Beacon).description("beacon.help");
    let middle = match under {
        Under::Dialog => part(bsn! { button(Props::new("close").picture(Icon::Close)) Other on(back) }),
        Under::Screen => {
            part(bsn! { button(Props::new("settings").picture(Icon::Settings)) Other on(open(Overlay::Settings)) })
        }
    };
    bsn! {
        Bar
        template_value(semantics)
        Fill(Token::Deck)
        Node {
            display: Display::None,
            flex_direction: FlexDirection::Column,
            row_gap: px(metrics::GAP_S),
            padding: {UiRect::all(px(metrics::GAP_S))},
            width: percent(100),
            flex_shrink: 0.0,
        }
        Children [
            caption(),
            (
                Node {
                    flex_wrap: FlexWrap::Wrap,
                    column_gap: px(metrics::GAP_M),
                    row_gap: px(metrics::GAP_S),
                    width: percent(100),
                }
                Children [
                    (button(Props::new("break").picture(Icon::Cup)) Other on(open(Overlay::Break))),
                    ({middle}),
                    // The beacon keeps the far corner, also where the bar needs two rows.
                    (
                        Node { flex_grow: 1.0, justify_content: JustifyContent::FlexEnd, max_width: percent(100) }
                        Children [ (button(beacon) Lamp on(open(Overlay::Beacon))) ]
                    ),
                ]
            ),
        ]
    }
}

/// Which of the bar's buttons show their words beside their pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Words {
    #[default]
    All,
    Beacon,
    None,
}

/// How the bar is shown.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq)]
struct Shown {
    words: Words,
    /// The size of captions, in percent of the usual one.
    caption: u16,
}

impl Default for Shown {
    fn default() -> Self {
        Self { words: Words::All, caption: 100 }
    }
}

/// What part of the window's height the bar may take before it becomes plainer.
const SHARE: f32 = 0.4;
/// How wide a letter is at most on average, in parts of the font's size: of the usual letters, and of those that are easy to
/// read. An estimate will do: one that is too large costs some words beside pictures, one that is too small a second row.
const LETTER: [f32; 2] = [0.6, 0.8];
/// How far lines are apart at most, in parts of the font's size.
const LINE: [f32; 2] = [1.4, 1.5];

/// What the bar holds, and in what room.
#[derive(Debug, Clone, Copy)]
struct Room {
    /// The window, in units of layout.
    window: Vec2,
    /// How many characters its buttons have, the beacon last.
    buttons: [usize; 3],
    /// How many characters the longest caption has, none if captions are off.
    caption: usize,
    /// The size of text, in percent.
    percent: u16,
    easy: bool,
}

#[expect(clippy::cast_precision_loss, reason = "words are not that long")]
impl Room {
    /// The fullest bar that leaves enough of the window's height.
    fn shown(&self) -> Shown {
        let sizes = [self.percent, 150, 100].into_iter().filter(|size| *size <= self.percent);
        let all =
            sizes.flat_map(|caption| [Words::All, Words::Beacon, Words::None].map(|words| Shown { words, caption }));
        let fits = |shown: &Shown| self.height(*shown) <= self.window.y * SHARE;
        all.into_iter().find(fits).unwrap_or(Shown { words: Words::None, caption: 100 })
    }

    /// How high the bar is, about.
    fn height(&self, shown: Shown) -> f32 {
        let easy = usize::from(self.easy);
        let rem = |percent: u16| metrics::REM * f32::from(percent) / 100.0;
        let (font, across) = (rem(self.percent), self.window.x - 2.0 * metrics::GAP_S);
        let inside = (font * picture::ICON).max(font * LINE[easy]);
        let row = metrics::GAP_S + (inside + 2.0 * (metrics::GAP_S + metrics::LINE)).max(metrics::TARGET);
        let (mut rows, mut end) = (1.0, 0.0);
        for (at, letters) in self.buttons.into_iter().enumerate() {
            let beside = match shown.words {
                Words::None => false,
                Words::Beacon => at == 2,
                Words::All => true,
            };
            let words = if beside { metrics::GAP_S + letters as f32 * LETTER[easy] * font } else { 0.0 };
            let width = (font * picture::ICON + words + 2.0 * (metrics::GAP_M + metrics::LINE)).max(metrics::TARGET);
            end += width;
            if end > across && end > width {
                (rows, end) = (rows + 1.0, width);
            }
            end += metrics::GAP_M;
        }
        let font = rem(shown.caption) * TypeSize::Small.rem();
        let lines = (self.caption as f32 * LETTER[easy] * font / (across - 2.0 * metrics::GAP_M)).ceil();
        let captions = if self.caption > 0 { lines * font * LINE[easy] + metrics::GAP_S } else { 0.0 };
        metrics::GAP_S + rows * row + captions
    }
}

/// Looks anew how full the bar can be when the window or the words have changed.
fn choose(
    language: Option<Res<Language>>,
    percent: Res<TextPercent>,
    easy: Res<EasyReading>,
    profile: Res<Profile>,
    larger: Res<UiScale>,
    windows: Query<Ref<Window>, With<PrimaryWindow>>,
    mut shown: ResMut<Shown>,
) {
    let (Some(language), Ok(window)) = (language, windows.single()) else { return };
    let changed = [language.is_changed(), percent.is_changed(), easy.is_changed(), profile.is_changed()];
    if !changed.contains(&true) && !larger.is_changed() && !window.is_changed() {
        return;
    }
    let length = |key: &'static str| language.plain(&key.into()).chars().count();
    let captions = Sound::ALL.map(caption_key).into_iter().chain(["caption-harbour", "caption-silence"]);
    let room = Room {
        window: window.size() / larger.0,
        // The same under a dialog and without one.
        buttons: [length("break"), length("settings").max(length("close")), length("beacon")],
        caption: if profile.settings.captions { captions.map(length).max().unwrap_or(0) } else { 0 },
        percent: percent.0,
        easy: easy.0,
    };
    shown.set_if_neq(room.shown());
}

/// Buttons whose words have no room are pictures alone. What they are called stays.
fn fold(
    shown: Res<Shown>,
    buttons: Query<(&Children, Has<Lamp>), Or<(With<Lamp>, With<Other>)>>,
    mut words: Query<&mut Node, With<Translated>>,
) {
    for (children, is_lamp) in &buttons {
        let beside = match shown.words {
            Words::All => true,
            Words::Beacon => is_lamp,
            Words::None => false,
        };
        let display = if beside { Display::Flex } else { Display::None };
        for child in children {
            if let Ok(mut node) = words.get_mut(*child)
                && node.display != display
            {
                node.display = display;
            }
        }
    }
}

/// Captions are set in the letters for which there is room.
fn set_caption(shown: Res<Shown>, percent: Res<TextPercent>, mut captions: Query<&mut TextFont, With<Caption>>) {
    let size = TypeSize::Small.rem() * f32::from(shown.caption.min(percent.0)) / f32::from(percent.0);
    for mut font in &mut captions {
        if font.font_size != FontSize::Rem(size) {
            font.font_size = FontSize::Rem(size);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(window: (f32, f32), percent: u16, captions: bool) -> Shown {
        let caption = if captions { 40 } else { 0 };
        Room { window: window.into(), buttons: [5, 8, 6], caption, percent, easy: false }.shown()
    }

    #[test]
    fn the_bar_gives_up_words_where_it_would_take_the_room_to_read() {
        let wide = shown((1024.0, 720.0), 200, true);
        assert_eq!(wide, Shown { words: Words::All, caption: 200 }, "with room enough everything is said");
        assert_eq!(shown((910.0, 417.0), 100, false).words, Words::All, "a row of words is low enough");
        assert_eq!(shown((320.0, 256.0), 100, false).words, Words::Beacon, "the beacon keeps its words longest");
        let least = shown((320.0, 256.0), 200, true);
        assert_eq!(
            least,
            Shown { words: Words::None, caption: 100 },
            "in the end pictures and small captions are left"
        );
        let low = shown((683.0, 310.0), 200, true);
        assert!(
            low.caption < 200 && low.words == Words::All,
            "captions shrink where they alone take the room: {low:?}"
        );
    }

    #[test]
    fn more_room_never_says_less() {
        for percent in [100, 150, 200] {
            let words = |height: u16| shown((360.0, height.into()), percent, false).words as u8;
            let all: Vec<u8> = (256..900).map(words).collect();
            assert!(all.is_sorted_by(|low, high| low >= high), "{percent} %: a higher window shows as much: {all:?}");
        }
    }
}
