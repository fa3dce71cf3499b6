//! The semantic tree as the web's DOM mirror reads it: JSON with the nodes that are new or changed. `web/mirror.js` makes
//! real elements of them. The conversion is the same everywhere, so that recordings for its tests are made natively.

use accesskit::{Action, Live, Node, NodeId, Role, TextDirection, Toggled, TreeUpdate};
use serde::Serialize;

/// One update of the mirror.
#[derive(Serialize)]
struct Update<'a> {
    root: u64,
    focus: Option<u64>,
    lang: &'a str,
    dir: &'a str,
    title: &'a str,
    nodes: Vec<Element<'a>>,
}

/// One element. Bounds are CSS pixels: left, top, width, height.
#[derive(Serialize)]
struct Element<'a> {
    id: u64,
    role: &'static str,
    name: &'a str,
    description: &'a str,
    value: &'a str,
    bounds: [f64; 4],
    children: Vec<u64>,
    disabled: bool,
    checked: Option<bool>,
    pressed: Option<bool>,
    selected: Option<bool>,
    expanded: Option<bool>,
    modal: bool,
    level: usize,
    min: Option<f64>,
    max: Option<f64>,
    now: Option<f64>,
    step: Option<f64>,
    live: Option<&'static str>,
    lang: Option<&'a str>,
    dir: Option<&'static str>,
    actions: Vec<&'static str>,
}

/// What the mirror needs besides the tree.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// The language's code.
    pub lang: &'a str,
    /// `ltr` or `rtl`.
    pub dir: &'a str,
    /// The page's title.
    pub title: &'a str,
    /// Physical pixels per CSS pixel.
    pub scale: f64,
}

/// The update that takes a mirror from `before` (nothing at first) to `now`, as JSON.
///
/// # Errors
/// None in practice: every value is a string, number or list.
pub fn update(before: Option<&TreeUpdate>, now: &TreeUpdate, page: Page) -> Result<String, serde_json::Error> {
    let old: std::collections::HashMap<NodeId, &Node> =
        before.into_iter().flat_map(|before| &before.nodes).map(|(id, node)| (*id, node)).collect();
    let nodes = now
        .nodes
        .iter()
        .filter(|(id, node)| old.get(id).is_none_or(|old| *old != node))
        .map(|(id, node)| element(*id, node, page.scale))
        .collect();
    let root = now.tree.as_ref().map_or(0, |tree| tree.root.0);
    let focus = Some(now.focus.0).filter(|focus| *focus != root);
    serde_json::to_string(&Update { root, focus, lang: page.lang, dir: page.dir, title: page.title, nodes })
}

fn element(id: NodeId, node: &Node, scale: f64) -> Element<'_> {
    let bounds = node.bounds().map_or([0.0; 4], |rect| {
        [rect.x0, rect.y0, rect.x1 - rect.x0, rect.y1 - rect.y0].map(|side| (side / scale * 10.0).round() / 10.0)
    });
    let toggled = node.toggled().map(|toggled| toggled == Toggled::True);
    let actions = [
        (Action::Click, "click"),
        (Action::Focus, "focus"),
        (Action::ScrollIntoView, "scroll"),
        (Action::ScrollDown, "page"),
    ];
    Element {
        id: id.0,
        role: role(node.role()),
        name: node.label().unwrap_or_default(),
        description: node.description().unwrap_or_default(),
        value: node.value().unwrap_or_default(),
        bounds,
        children: node.children().iter().map(|child| child.0).collect(),
        disabled: node.is_disabled(),
        checked: None,
        pressed: toggled,
        selected: node.is_selected(),
        expanded: node.is_expanded(),
        modal: node.is_modal(),
        level: node.level().unwrap_or_default(),
        min: node.min_numeric_value(),
        max: node.max_numeric_value(),
        now: node.numeric_value(),
        step: None,
        live: node.live().map(|live| if live == Live::Assertive { "assertive" } else { "polite" }),
        lang: node.language(),
        dir: node.text_direction().map(|read| if read == TextDirection::RightToLeft { "rtl" } else { "ltr" }),
        actions: actions
            .into_iter()
            .filter(|(action, _)| node.supports_action(*action))
            .map(|(_, name)| name)
            .collect(),
    }
}

/// The mirror's name of a role. Roles the game does not use are groups.
fn role(role: Role) -> &'static str {
    match role {
        Role::Main => "main",
        Role::Label => "text",
        Role::Heading => "heading",
        Role::Button => "button",
        Role::Log => "log",
        Role::List => "list",
        Role::ListItem => "listitem",
        Role::Dialog => "dialog",
        Role::Image => "img",
        Role::Status => "status",
        Role::Alert => "alert",
        Role::ProgressIndicator => "progress",
        Role::Toolbar => "toolbar",
        Role::ScrollView => "area",
        Role::Navigation => "navigation",
        _ => "group",
    }
}

#[cfg(not(target_family = "wasm"))]
pub(super) fn plugin(_app: &mut bevy::prelude::App) {}

#[cfg(target_family = "wasm")]
pub(super) use in_page::plugin;

/// The mirror in the page: updates go out, actions come in and wake the loop.
#[cfg(target_family = "wasm")]
mod in_page {
    use accesskit::{Action, ActionData, ActionRequest, NodeId, Point, ScrollUnit, TreeId, TreeUpdate};
    use bevy::{a11y::ActionRequest as Request, prelude::*, window::PrimaryWindow};
    use l10n::Direction;

    use super::{Page, update};
    use crate::{
        accessibility::{Tree, tree::BuildTree},
        frame::Waker,
        navigation::GoBack,
        platform::page,
        text::Language,
    };

    pub(in super::super) fn plugin(app: &mut App) {
        app.add_systems(PostUpdate, push.after(BuildTree).run_if(resource_exists_and_changed::<Tree>));
        app.add_systems(First, (hold_waker, receive).chain());
    }

    fn hold_waker(waker: Option<Res<Waker>>) {
        if let Some(waker) = waker.filter(|waker| waker.is_added()) {
            page::on_action(waker.clone());
        }
    }

    fn push(
        tree: Res<Tree>,
        language: Option<Res<Language>>,
        window: Single<&Window, With<PrimaryWindow>>,
        mut before: Local<Option<TreeUpdate>>,
    ) {
        let lang = language.as_ref().map_or("en", |language| language.texts.code(language.lang)).to_owned();
        let rtl = language.as_ref().is_some_and(|language| language.direction() == Direction::Rtl);
        let state = Page {
            lang: &lang,
            dir: if rtl { "rtl" } else { "ltr" },
            title: &window.title,
            scale: f64::from(window.scale_factor()),
        };
        match update(before.as_ref(), &tree.update, state) {
            Ok(json) => page::mirror(&json),
            Err(error) => error!("the page's mirror could not be updated: {error}"),
        }
        *before = Some(tree.update.clone());
    }

    fn receive(mut requests: MessageWriter<Request>, mut commands: Commands) {
        for (id, action, value) in page::take_actions() {
            let action = match (action.as_str(), value.as_str()) {
                ("click", _) => Action::Click,
                ("focus", _) => Action::Focus,
                ("blur", _) => Action::Blur,
                ("scroll", _) => Action::ScrollIntoView,
                ("key", "Escape") => {
                    commands.trigger(GoBack);
                    continue;
                }
                ("key", "PageUp" | "ArrowUp") => Action::ScrollUp,
                ("key", "PageDown" | "ArrowDown") => Action::ScrollDown,
                ("key", "Home" | "End") => Action::SetScrollOffset,
                _ => continue,
            };
            let data = match value.as_str() {
                "ArrowUp" | "ArrowDown" => Some(ActionData::ScrollUnit(ScrollUnit::Item)),
                "Home" => Some(ActionData::SetScrollOffset(Point::ZERO)),
                "End" => Some(ActionData::SetScrollOffset(Point { x: 0.0, y: f64::MAX })),
                _ => None,
            };
            let target_node = NodeId(id);
            requests.write(Request(ActionRequest { action, target_tree: TreeId::ROOT, target_node, data }));
        }
    }
}
