//! Whom a grown-up at home names for the child: who, how, when, and how that was checked. It stands first on the help card, and goes
//! nowhere. On the desktop it is typed here; a page lets the browser ask, which brings every keyboard that a phone has.

use bevy::{
    input::{
        ButtonState,
        keyboard::{Key as Typed, KeyboardInput},
    },
    input_focus::InputFocus,
    prelude::*,
    ui_widgets::Activate,
};
use helplines::{LocalContact, Refused, VerifiedHow};
use serde::{Deserialize, Serialize};

use super::{Dialog, Redraw};
use crate::{
    accessibility::Key,
    navigation::{GoBack, Overlay},
    platform::{self, Arguments},
    profile::{AppForgets, Profile},
    text::{Language, Translated},
    widgets::{
        Parts,
        button::{Props, button},
        layout::{group, note, row, stack, status},
        part,
        sheets::Icon,
    },
};

/// What a grown-up has written so far.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Draft {
    who: String,
    how: String,
    hours: String,
    checked: Option<VerifiedHow>,
    /// Why it could not be taken.
    #[serde(skip)]
    refused: Option<&'static str>,
}

/// The texts of a draft, with the ends of their keys.
const FIELDS: [&str; 3] = ["who", "how", "hours"];
const CHECKED: [(VerifiedHow, &str); 3] = [
    (VerifiedHow::Called, "contact-checked-called"),
    (VerifiedHow::OperatorPage, "contact-checked-page"),
    (VerifiedHow::AskedInPerson, "contact-checked-asked"),
];
/// More than any of the texts may have.
const MOST: usize = 200;

pub(super) fn plugin(app: &mut App) {
    app.forgets::<Draft>();
    app.add_systems(OnEnter(Overlay::Contact), begin);
    app.add_systems(
        Update,
        (typed, redraw.run_if(resource_changed::<Draft>)).chain().run_if(in_state(Overlay::Contact)),
    );
    app.add_systems(Update, came.run_if(in_state(Overlay::Settings)));
}

impl Draft {
    fn of(contact: Option<&LocalContact>) -> Self {
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        Self {
            who: text(contact.map(LocalContact::who)),
            how: text(contact.map(LocalContact::how)),
            hours: text(contact.and_then(LocalContact::hours)),
            checked: None,
            refused: None,
        }
    }

    fn text(&mut self, field: &str) -> Option<&mut String> {
        match field {
            "who" => Some(&mut self.who),
            "how" => Some(&mut self.how),
            "hours" => Some(&mut self.hours),
            _ => None,
        }
    }

    /// The contact, checked today; or the key of what is missing.
    fn contact(&self, arguments: &Arguments) -> Result<LocalContact, &'static str> {
        let checked = self.checked.ok_or("contact-unchecked")?;
        let today = arguments.today();
        LocalContact::new(&self.who, &self.how, Some(&self.hours), today, checked, today).map_err(|refused| {
            match refused {
                Refused::Empty { .. } => "contact-empty",
                Refused::TooLong { .. } | Refused::InTheFuture | Refused::TooOld { .. } => "contact-long",
            }
        })
    }
}

fn begin(mut draft: ResMut<Draft>, profile: Res<Profile>) {
    *draft = Draft::of(profile.settings.contact.as_ref());
}

fn redraw(mut redraw: MessageWriter<Redraw>) {
    redraw.write(Redraw);
}

fn key_of(field: &str) -> String {
    format!("contact field {field}")
}

/// What is typed goes into the text that has the focus. Each sign builds the form anew, and until the focus has come to the new button
/// it is where it was.
fn typed(
    mut keys: MessageReader<KeyboardInput>,
    focus: Res<InputFocus>,
    named: Query<&Key>,
    mut draft: ResMut<Draft>,
    mut field: Local<Option<&'static str>>,
) {
    if let Some(key) = focus.get().and_then(|entity| named.get(entity).ok()) {
        *field = FIELDS.into_iter().find(|field| key.0 == key_of(field));
    }
    for key in keys.read().filter(|key| key.state == ButtonState::Pressed) {
        let Some(field) = *field else { continue };
        let changes = matches!(key.logical_key, Typed::Character(_) | Typed::Space | Typed::Backspace);
        let Some(text) = draft.bypass_change_detection().text(field).filter(|_| changes) else { continue };
        match &key.logical_key {
            Typed::Character(typed) if text.chars().count() < MOST => text.push_str(typed),
            Typed::Space if text.chars().count() < MOST => text.push(' '),
            Typed::Backspace => {
                text.pop();
            }
            _ => {}
        }
        draft.set_changed();
    }
}

pub(super) fn content(world: &World) -> Dialog {
    let draft = world.resource::<Draft>();
    let mut parts: Parts = vec![part(note("contact-why")), part(note("contact-type"))];
    for (field, text) in FIELDS.into_iter().zip([&draft.who, &draft.how, &draft.hours]) {
        let caption = match text.is_empty() {
            true => Translated::new(format!("contact-{field}-none")),
            false => Translated::new(format!("contact-{field}")).text("words", text),
        };
        let key = Key(key_of(field));
        // A press brings the focus, and with it what is typed.
        parts.push(part(stack(vec![part(bsn! { button(Props::new(caption)) template_value(key) })])));
    }
    let checked = CHECKED.map(|(how, words)| {
        let props = Props::new(words).on(draft.checked == Some(how));
        let choose = move |_: On<Activate>, mut draft: ResMut<Draft>| draft.checked = Some(how);
        part(bsn! { button(props) on(choose) })
    });
    parts.push(part(group("contact-checked", Parts::from(checked))));
    parts.extend(draft.refused.map(|key| part(status(key))));
    let save = |_: On<Activate>,
                mut draft: ResMut<Draft>,
                mut profile: ResMut<Profile>,
                arguments: Res<Arguments>,
                mut commands: Commands| {
        match draft.contact(&arguments) {
            Ok(contact) => {
                profile.settings.contact = Some(contact);
                commands.trigger(GoBack);
            }
            Err(key) => draft.refused = Some(key),
        }
    };
    parts.push(part(row(vec![part(bsn! { button(Props::main("contact-save").picture(Icon::Keep)) on(save) })])));
    Dialog::new("contact-title", parts)
}

/// The part of the settings: whom the card names, and the ways to change that.
pub(super) fn in_settings(world: &World) -> Parts {
    let profile = world.resource::<Profile>();
    let mut parts = Parts::new();
    let today = world.resource::<Arguments>().today();
    if let Some(contact) = &profile.settings.contact {
        let shown = contact.expires(today).is_some();
        let key = if shown { "contact-is" } else { "contact-stale" };
        parts.push(part(note(Translated::new(key).text("words", contact.who()))));
    }
    let enter =
        |_: On<Activate>, language: Res<Language>, profile: Res<Profile>, mut next: ResMut<NextState<Overlay>>| {
            if cfg!(target_family = "wasm") {
                platform::ask_for_contact(&form(&language, &profile));
            } else {
                next.as_mut().set_if_neq(Overlay::Contact);
            }
        };
    let mut ways: Parts = vec![part(bsn! { button(Props::new("contact-enter").picture(Icon::ActHelp)) on(enter) })];
    if profile.settings.contact.is_some() {
        let remove = |_: On<Activate>, mut profile: ResMut<Profile>| profile.settings.contact = None;
        ways.push(part(bsn! { button(Props::new("contact-remove")) on(remove) }));
    }
    parts.push(part(row(ways)));
    parts.extend(world.resource::<Draft>().refused.map(|key| part(status(key))));
    parts.push(part(note("contact-why")));
    parts
}

/// The words of the form that a page shows, in the language that is spoken.
fn form(language: &Language, profile: &Profile) -> String {
    #[derive(Serialize)]
    struct Form<'a> {
        lang: &'a str,
        dir: &'static str,
        title: String,
        why: String,
        fields: Vec<(&'static str, String, String)>,
        checked: String,
        choices: Vec<(VerifiedHow, String)>,
        save: String,
        cancel: String,
    }
    let say = |key: &str| language.plain(&Translated::new(key.to_owned()));
    let Draft { who, how, hours, .. } = Draft::of(profile.settings.contact.as_ref());
    let form = Form {
        lang: language.texts.code(language.lang),
        dir: if language.direction() == l10n::Direction::Rtl { "rtl" } else { "ltr" },
        title: say("contact-title"),
        why: say("contact-why"),
        fields: FIELDS
            .into_iter()
            .zip([who, how, hours])
            .map(|(field, text)| (field, say(&format!("contact-{field}-none")), text))
            .collect(),
        checked: say("contact-checked"),
        choices: CHECKED.map(|(how, words)| (how, say(words))).into(),
        save: say("contact-save"),
        cancel: say("close"),
    };
    serde_json::to_string(&form).unwrap_or_default()
}

/// What came of the page's form.
fn came(
    mut draft: ResMut<Draft>,
    mut profile: ResMut<Profile>,
    arguments: Res<Arguments>,
    mut redraw: MessageWriter<Redraw>,
) {
    let Some(text) = platform::contact_came() else { return };
    let Ok(written) = serde_json::from_str::<Draft>(&text).inspect_err(|error| warn!("{error}")) else { return };
    *draft = written;
    match draft.contact(&arguments) {
        Ok(contact) => profile.settings.contact = Some(contact),
        Err(key) => draft.refused = Some(key),
    }
    redraw.write(Redraw);
}
