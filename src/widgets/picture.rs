//! Pictures from the sheets: icons, which take the colour of a token, signal flags and people. A picture is never the only
//! way to tell a thing, so screen readers pass it over.

use bevy::{platform::collections::HashMap, prelude::*, text::RemSize, window::PrimaryWindow};
use l10n::Direction;
use story::{Animal, Role, Sign};

use super::sheets::{GAP, Icon, Person, SignFlag};
use crate::{
    frame::{ARRIVING, FrameRequest},
    text::{FillTexts, Language},
    theme::{Tint, Token},
};

/// A sheet of pictures: square cells in rows, rendered in several sizes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheet {
    /// The file's name before the size.
    pub name: &'static str,
    /// How many cells a row has.
    pub columns: u32,
    /// The sides of the cells in pixels, smallest first.
    pub sizes: &'static [u32],
}

/// A box inside a picture, in parts of its width and height.
#[derive(Debug, Clone, Copy, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Region {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}

/// What a picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shows {
    /// An icon, in the colour of its [`Tint`].
    Icon(Icon),
    /// A sign's flag.
    Flag(SignFlag),
    /// Noor, a friend, a chat partner, a grown-up, or a thing that stands for the player.
    Person(Person),
}

impl From<Icon> for Shows {
    fn from(icon: Icon) -> Self {
        Self::Icon(icon)
    }
}

impl From<Sign> for Shows {
    fn from(sign: Sign) -> Self {
        Self::Flag(flag_of(sign))
    }
}

impl From<Person> for Shows {
    fn from(person: Person) -> Self {
        Self::Person(person)
    }
}

impl Shows {
    fn cell(self) -> (Sheet, u32) {
        match self {
            Self::Icon(icon) => (Icon::SHEET, icon as u32),
            Self::Flag(flag) => (SignFlag::SHEET, flag as u32),
            Self::Person(person) => (Person::SHEET, person as u32),
        }
    }

    /// Whether it points along the line of reading, so that it turns round in right-to-left languages.
    #[must_use]
    pub fn turns(self) -> bool {
        matches!(self, Self::Icon(Icon::Back | Icon::Next | Icon::Skip | Icon::Play | Icon::ActReport | Icon::TextSize))
    }
}

/// A picture's side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Side {
    /// In logical pixels.
    Px(f32),
    /// In `rem`: as large as the words beside it.
    Rem(f32),
    /// As large as its node says.
    Filled,
}

/// A square picture.
#[derive(Component, Debug, Clone, Copy, PartialEq)]
#[require(ImageNode)]
pub struct Picture {
    /// What it shows.
    pub shows: Shows,
    /// How large.
    pub side: Side,
}

impl Default for Picture {
    fn default() -> Self {
        Self { shows: Shows::Icon(Icon::Check), side: Side::Rem(1.0) }
    }
}

/// A picture in its own colours.
pub fn picture(shows: impl Into<Shows>, side: Side) -> impl Scene {
    let picture = Picture { shows: shows.into(), side };
    bsn! {
        template_value(picture)
        Node { flex_shrink: 0.0 }
        Pickable::IGNORE
    }
}

/// The side of an icon beside words, in `rem`.
pub(crate) const ICON: f32 = 1.3;

/// An icon in the colour of a token, as high as a line of words.
pub fn icon(icon: Icon, tint: Token) -> impl Scene {
    bsn! {
        picture(icon, Side::Rem(ICON))
        Tint(tint)
    }
}

/// The flag of a sign.
#[must_use]
pub fn flag_of(sign: Sign) -> SignFlag {
    match sign {
        Sign::S1 => SignFlag::S1,
        Sign::S2 => SignFlag::S2,
        Sign::S3 => SignFlag::S3,
        Sign::S4 => SignFlag::S4,
        Sign::S5 => SignFlag::S5,
        Sign::S6 => SignFlag::S6,
        Sign::S7 => SignFlag::S7,
        Sign::S8 => SignFlag::S8,
        Sign::S9 => SignFlag::S9,
        Sign::S10 => SignFlag::S10,
        Sign::S11 => SignFlag::S11,
        Sign::S12 => SignFlag::S12,
        Sign::S13 => SignFlag::S13,
        Sign::S14 => SignFlag::S14,
        Sign::A1 => SignFlag::A1,
    }
}

/// The face of a friend.
#[must_use]
pub fn friend(animal: Animal) -> Person {
    match animal {
        Animal::Dolphin => Person::FriendDolphin,
        Animal::Crane => Person::FriendCrane,
        Animal::Turtle => Person::FriendTurtle,
        Animal::Gazelle => Person::FriendGazelle,
        Animal::Hoopoe => Person::FriendHoopoe,
        Animal::Cat => Person::FriendCat,
        Animal::Camel => Person::FriendCamel,
        Animal::Hedgehog => Person::FriendHedgehog,
        Animal::Rabbit => Person::FriendRabbit,
        Animal::Stork => Person::FriendStork,
        Animal::Lizard => Person::FriendLizard,
        Animal::Seal => Person::FriendSeal,
    }
}

/// The face of a grown-up.
#[must_use]
pub fn grown_up(role: Role) -> Person {
    match role {
        Role::Mum => Person::AdultMum,
        Role::Dad => Person::AdultDad,
        Role::Grandma => Person::AdultGrandma,
        Role::Grandpa => Person::AdultGrandpa,
        Role::Aunt => Person::AdultAunt,
        Role::Uncle => Person::AdultUncle,
        Role::Teacher => Person::AdultTeacher,
        Role::Counsellor => Person::AdultCounsellor,
        Role::FriendsParent => Person::AdultFriendsParent,
        Role::Helpline => Person::AdultHelpline,
    }
}

/// The faces that chat partners are dealt.
pub const PARTNERS: [Person; 6] = [
    Person::PartnerOtter,
    Person::PartnerPenguin,
    Person::PartnerPuffin,
    Person::PartnerWhale,
    Person::PartnerCrab,
    Person::PartnerOctopus,
];

/// A picture that stands alone, by its file.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, Default)]
#[require(ImageNode)]
pub struct Alone(pub &'static str);

/// The files asked for so far, which are kept: what was seen once is there at once the next time.
#[derive(Resource, Default)]
struct Files {
    /// By name and cell size.
    sheets: HashMap<(&'static str, u32), Handle<Image>>,
    alone: HashMap<&'static str, Handle<Image>>,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Files>().init_resource::<Drawing>();
    let draw = (redraw, draw, draw_alone, wait).chain();
    app.add_systems(PostUpdate, draw.after(FillTexts).before(bevy::ui::UiSystems::Prepare));
}

/// How pictures are drawn at all: the pixels of a `rem`, the pixels of a logical pixel, and whether lines run from the right.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Default)]
struct Drawing {
    rem: f32,
    scale: f32,
    rtl: bool,
}

/// Another text size, screen or direction: every picture counts as new.
fn redraw(
    mut drawing: ResMut<Drawing>,
    rem: Res<RemSize>,
    larger: Res<UiScale>,
    window: Query<&Window, With<PrimaryWindow>>,
    language: Option<Res<Language>>,
    mut pictures: Query<&mut Picture>,
) {
    let now = Drawing {
        rem: rem.0,
        scale: window.iter().next().map_or(1.0, Window::scale_factor) * larger.0,
        rtl: language.is_some_and(|language| language.direction() == Direction::Rtl),
    };
    if drawing.set_if_neq(now) {
        pictures.iter_mut().for_each(|mut picture| picture.set_changed());
    }
}

/// Gives each picture its size, and of its sheet the rendering that is large enough for the screen.
fn draw(
    mut files: ResMut<Files>,
    server: Res<AssetServer>,
    drawing: Res<Drawing>,
    mut pictures: Query<(&Picture, &mut Node, &mut ImageNode), Changed<Picture>>,
) {
    let Drawing { rem, scale, rtl } = *drawing;
    for (picture, mut node, mut image) in &mut pictures {
        let side = match picture.side {
            Side::Px(side) => side,
            Side::Rem(side) => side * rem,
            Side::Filled => 40.0,
        };
        let (sheet, at) = picture.shows.cell();
        let smallest = sheet.sizes.iter().find(|size| f64::from(**size) + 0.5 >= f64::from(side * scale));
        let cell = *smallest.or(sheet.sizes.last()).unwrap_or(&1);
        let handle = files.sheets.entry((sheet.name, cell));
        image.image = handle.or_insert_with(|| server.load(format!("art/{}-{cell}.png", sheet.name))).clone();
        let corner = UVec2::new(at % sheet.columns, at / sheet.columns) * (cell + GAP);
        image.rect = Some(URect::from_corners(corner, corner + cell).as_rect());
        image.flip_x = rtl && picture.shows.turns();
        if picture.side != Side::Filled {
            (node.width, node.height) = (px(side), px(side));
        }
    }
}

fn draw_alone(
    mut files: ResMut<Files>,
    server: Res<AssetServer>,
    mut pictures: Query<(&Alone, &mut ImageNode), Added<Alone>>,
) {
    for (file, mut image) in &mut pictures {
        image.image = files.alone.entry(file.0).or_insert_with(|| server.load(file.0)).clone();
    }
}

/// A picture that has arrived wakes nobody by itself.
fn wait(files: Res<Files>, server: Res<AssetServer>, mut frame: ResMut<FrameRequest>) {
    if files.sheets.values().chain(files.alone.values()).any(|handle| server.load_state(handle).is_loading()) {
        frame.within(ARRIVING);
    }
}
