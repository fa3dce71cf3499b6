//! Words on the screen. Text components hold message keys; one system fills in the words of the chosen language, with its
//! direction mark, font and size.

mod direction;
pub mod fonts;
mod switch;

use std::borrow::Cow;

use bevy::{
    prelude::*,
    text::{FontSize, FontSource, LineHeight, RemSize},
};
use l10n::{Args, Direction, Gender, Lang, Texts};

pub use switch::{Came, Switch, SwitchLanguage, Turn};

use crate::theme::{
    Ink, Token,
    metrics::{REM, TypeSize},
};
use fonts::Fonts;

/// The key of a language's own name, which deferred in its manifest, so that it can be shown before its texts are there.
pub const OWN_NAME: &str = "own-name";

/// The languages that are loaded, and the chosen one.
#[derive(Resource)]
pub struct Language {
    /// Every language's texts.
    pub texts: Texts,
    /// The chosen language.
    pub lang: Lang,
    /// How the child is addressed where the language marks it.
    pub address: Gender,
    /// The names drawn for the people of the chat that is played, in the chosen language.
    pub cast: Args,
}

impl Language {
    /// The words of a message in the chosen language, or in the one that `translated` names.
    #[must_use]
    pub fn words(&self, translated: &Translated) -> l10n::Formatted {
        if translated.key == OWN_NAME {
            let lang = self.lang_of(translated);
            let text = self.texts.manifest(lang).map_or_else(String::new, |manifest| manifest.own_name.clone());
            return l10n::Formatted { text, lang, missing: false };
        }
        let mut args = if translated.cast { self.cast.clone() } else { Args::new() };
        args = args.text("you-gender", self.address.key());
        for (name, deferred) in &translated.deferred {
            args = match deferred {
                Deferred::Person(id) => args.text(name, self.cast.get_text(id).unwrap_or_default()),
                Deferred::Words(key) => args.text(name, &self.plain(&Translated::cast(key.clone()))),
            };
        }
        args.extend(&translated.args);
        self.texts.format(self.lang_of(translated), &translated.key, &args)
    }

    /// The words for labels, speech and comparison: without direction marks.
    #[must_use]
    pub fn plain(&self, translated: &Translated) -> String {
        l10n::plain(&self.words(translated).text)
    }

    /// The language of words, where it is not the one that is spoken: a voice must know it.
    #[must_use]
    pub fn foreign(&self, formatted: &l10n::Formatted) -> Option<Lang> {
        // What has no words in any language is an author's key.
        (formatted.lang != self.lang && !formatted.missing).then_some(formatted.lang)
    }

    fn lang_of(&self, translated: &Translated) -> Lang {
        translated.lang.as_deref().and_then(|code| self.texts.lang(code)).unwrap_or(self.lang)
    }

    /// The direction in which the chosen language is read.
    #[must_use]
    pub fn direction(&self) -> Direction {
        self.texts.direction(self.lang)
    }
}

/// The key of a text's message and what it needs.
#[derive(Component, Debug, Clone, PartialEq, Default)]
#[require(Text, TextFont, TextColor, LineHeight, Sized, Foreign)]
pub struct Translated {
    /// The message's key.
    pub key: Cow<'static, str>,
    /// Its variables.
    pub args: Args,
    /// Variables that stand for something of the chosen language.
    pub deferred: Vec<(&'static str, Deferred)>,
    /// Whether it may name the people of the chat.
    pub cast: bool,
    /// The language, where it is not the chosen one: a language's own name.
    pub lang: Option<String>,
}

/// The language in which a text's words are, where it is not the one that is spoken: another language's own name, or words
/// that the spoken language lacks.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Foreign(pub Option<Lang>);

/// What a variable deferred for, looked up anew whenever the language changes.
#[derive(Debug, Clone, PartialEq)]
pub enum Deferred {
    /// The name drawn for someone of the chat, by id.
    Person(String),
    /// The words of another message, by key.
    Words(String),
}

impl Translated {
    /// A text of the chosen language.
    #[must_use]
    pub fn new(key: impl Into<Cow<'static, str>>) -> Self {
        Self { key: key.into(), ..default() }
    }

    /// A text that may name the people of the chat.
    #[must_use]
    pub fn cast(key: impl Into<Cow<'static, str>>) -> Self {
        Self { key: key.into(), cast: true, ..default() }
    }

    /// The same text with a variable.
    #[must_use]
    pub fn text(mut self, name: &str, value: &str) -> Self {
        self.args = self.args.text(name, value);
        self
    }

    /// The same text with the name of someone of the chat as a variable.
    #[must_use]
    pub fn person(mut self, name: &'static str, id: &str) -> Self {
        self.deferred.push((name, Deferred::Person(id.to_owned())));
        self
    }

    /// The same text with the words of another message as a variable.
    #[must_use]
    pub fn words_of(mut self, name: &'static str, key: impl Into<String>) -> Self {
        self.deferred.push((name, Deferred::Words(key.into())));
        self
    }

    /// The same text with a number.
    #[must_use]
    pub fn number(mut self, name: &str, value: i64) -> Self {
        self.args = self.args.number(name, value);
        self
    }

    /// The same text in another language.
    #[must_use]
    pub fn in_language(mut self, code: &str) -> Self {
        self.lang = Some(code.to_owned());
        self
    }
}

impl From<&'static str> for Translated {
    fn from(key: &'static str) -> Self {
        Self::new(key)
    }
}

impl From<String> for Translated {
    fn from(key: String) -> Self {
        Self::new(key)
    }
}

/// A text's size and weight.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sized(pub TypeSize);

/// The text size the child chose, in percent of the usual one: 100, 150 or 200.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextPercent(pub u16);

impl Default for TextPercent {
    fn default() -> Self {
        Self(100)
    }
}

/// Whether words are set in letters that are easy to tell apart and stand far apart, with more room between lines.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct EasyReading(pub bool);

impl EasyReading {
    /// The distance of lines, in parts of the font's size. One and a half is what the British Dyslexia Association's style
    /// guide asks for.
    #[must_use]
    pub fn line(self) -> f32 {
        if self.0 { 1.5 } else { 1.2 }
    }
}

/// A text: the component bundle of its key, size and colour, as a scene.
pub fn text(translated: impl Into<Translated>, size: TypeSize, ink: Token) -> impl Scene {
    let translated = translated.into();
    bsn! {
        template_value(translated)
        Sized(size)
        Ink(ink)
        TextLayout { justify: Justify::Start, linebreak: LineBreak::WordOrCharacter }
    }
}

/// Keeps words, fonts and directions up to date.
pub fn plugin(app: &mut App) {
    app.init_resource::<TextPercent>().init_resource::<EasyReading>();
    app.add_plugins((fonts::plugin, direction::plugin));
    app.add_systems(
        PostUpdate,
        (size, fill.run_if(resource_exists::<Language>)).chain().before(bevy::ui::UiSystems::Prepare).in_set(FillTexts),
    );
}

/// The set in which keys become words.
#[derive(SystemSet, Debug, Clone, PartialEq, Eq, Hash)]
pub struct FillTexts;

fn size(percent: Res<TextPercent>, mut rem: ResMut<RemSize>) {
    let wanted = REM * f32::from(percent.0) / 100.0;
    if (rem.0 - wanted).abs() > f32::EPSILON {
        rem.0 = wanted;
    }
}

type Filled = (
    Ref<'static, Translated>,
    Ref<'static, Sized>,
    &'static mut Text,
    &'static mut TextFont,
    &'static mut LineHeight,
    &'static mut Foreign,
);

fn fill(
    language: Res<Language>,
    easy: Res<EasyReading>,
    mut fonts: ResMut<Fonts>,
    server: Res<AssetServer>,
    mut texts: Query<Filled>,
    mut missing: Local<std::collections::BTreeSet<String>>,
) {
    let all = language.is_changed() || easy.is_changed() || fonts.is_changed();
    let mut borrowed = None;
    for (translated, size, mut text, mut font, mut line, mut foreign) in &mut texts {
        if !all && !translated.is_changed() && !size.is_changed() {
            continue;
        }
        let formatted = language.words(&translated);
        if formatted.missing && missing.insert(translated.key.to_string()) {
            error!("no words for `{}` in any language", translated.key);
        }
        let words = l10n::with_base(language.texts.direction(formatted.lang), &fonts.drawable(&formatted.text));
        if text.0 != words {
            text.0 = words;
        }
        let wanted = TextFont {
            font: FontSource::Family(fonts.family(&language.texts, formatted.lang, language.lang, easy.0).into()),
            font_size: FontSize::Rem(size.0.rem()),
            ..default()
        };
        font.set_if_neq(wanted);
        line.set_if_neq(LineHeight::RelativeToFont(easy.line()));
        let other = language.foreign(&formatted);
        foreign.set_if_neq(Foreign(other));
        // A language's own name deferred in a font that is always there.
        borrowed = borrowed.or(other.filter(|_| translated.key != OWN_NAME));
    }
    // Words that a language lacks come in the letters of another one.
    if let Some(lang) = borrowed {
        let families = fonts::families(&language.texts, lang);
        if fonts.bypass_change_detection().want(&families, &server) {
            fonts.set_changed();
        }
    }
}
