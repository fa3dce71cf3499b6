//! The only builder of the semantic tree: document order, hidden parts left out, text included.

use accesskit::{
    Action, Live, Node as AccessNode, NodeId, Rect, Role, TextDirection, Toggled, Tree as TreeInfo, TreeId, TreeUpdate,
};
use bevy::{
    a11y::{AccessibilitySystems, ManageAccessibilityUpdates},
    input_focus::InputFocus,
    prelude::*,
    ui::InteractionDisabled,
    ui_widgets::ScrollArea,
    window::PrimaryWindow,
};
use l10n::{Direction, Lang};

use super::{Modal, Semantics, Spoken, Stage, Tree};
use crate::{
    frame::FrameRequest,
    text::{Foreign, Language, Translated},
};

pub(super) fn plugin(app: &mut App) {
    // The engine's own path adds no actions and leaves plain text out.
    app.insert_resource(manage_ourselves());
    app.add_systems(PostUpdate, speak.run_if(resource_exists::<Language>).before(BuildTree));
    app.add_systems(
        PostUpdate,
        rebuild
            .run_if(needs_rebuild)
            .after(bevy::ui::UiSystems::PostLayout)
            .after(AccessibilitySystems::Update)
            .in_set(BuildTree),
    );
    app.add_systems(PostUpdate, settle.after(BuildTree));
}

/// The set in which the tree is built.
#[derive(SystemSet, Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct BuildTree;

fn manage_ourselves() -> ManageAccessibilityUpdates {
    let mut manage = ManageAccessibilityUpdates::default();
    manage.set(false);
    manage
}

type Shows = Or<(
    Changed<ComputedNode>,
    Changed<bevy::ui::UiGlobalTransform>,
    Changed<Text>,
    Changed<Semantics>,
    Changed<Spoken>,
    Changed<Foreign>,
    Changed<InteractionDisabled>,
    Changed<InheritedVisibility>,
    Changed<Children>,
)>;

fn needs_rebuild(
    changed: Query<(), Shows>,
    mut gone: RemovedComponents<Node>,
    mut enabled: RemovedComponents<InteractionDisabled>,
    focus: Option<Res<InputFocus>>,
    language: Option<Res<Language>>,
) -> bool {
    gone.read().count() + enabled.read().count() > 0
        || focus.is_some_and(|focus| focus.is_changed())
        || language.is_some_and(|language| language.is_changed())
        || !changed.is_empty()
}

/// Labels become words when they are new or the language is another, not whenever something moves.
fn speak(language: Res<Language>, mut nodes: Query<(Ref<Semantics>, &mut Spoken)>) {
    let all = language.is_changed();
    for (semantics, mut spoken) in &mut nodes {
        if all || semantics.is_changed() {
            let say = |words: &Option<Translated>| words.as_ref().map(|words| language.words(words));
            let (label, description) = (say(&semantics.label), say(&semantics.description));
            // A node has one language: that of its name. What only describes is read in the same voice.
            let named = label.as_ref().or(description.as_ref().filter(|_| !is_control(semantics.role)));
            let foreign = named.and_then(|words| language.foreign(words));
            let [label, description] = [label, description].map(|words| words.map(|words| l10n::plain(&words.text)));
            spoken.set_if_neq(Spoken { label, description, foreign });
        }
    }
}

/// Frames in which a change may still move something: text needs two updates to get its size.
const SETTLING: u8 = 3;

/// While something changes, the next frame is due at once, so that nothing waits half laid out for the next input.
fn settle(tree: Option<Res<Tree>>, mut frame: ResMut<FrameRequest>, mut left: Local<u8>) {
    if tree.is_some_and(|tree| tree.is_changed()) {
        *left = SETTLING;
    }
    if *left > 0 {
        *left -= 1;
        frame.now();
    }
}

fn rebuild(world: &mut World) {
    let update = tree(world);
    let version = world.get_resource::<Tree>().map_or(0, |tree| tree.version) + 1;
    world.insert_resource(Tree { update, version });
}

/// The semantic tree of everything that is on the screen now. Bounds are physical pixels of the window.
#[must_use]
pub fn tree(world: &World) -> TreeUpdate {
    let mut builder = Builder { world, language: world.get_resource(), nodes: Vec::new() };
    let window = world
        .try_query_filtered::<(Entity, &Window), With<PrimaryWindow>>()
        .and_then(|query| query.iter_manual(world).next());
    let root = NodeId(window.as_ref().map_or(0, |(entity, _)| entity.to_bits()));
    let mut node = AccessNode::new(Role::Window);
    if let Some((_, window)) = &window {
        node.set_label(window.title.clone());
    }
    if let Some(language) = builder.language {
        node.set_language(language.texts.code(language.lang));
    }
    let stage = world.try_query_filtered::<Entity, With<Stage>>().and_then(|query| query.iter_manual(world).next());
    let children = stage.map(|stage| builder.inside(stage, false)).unwrap_or_default();
    node.set_children(children);
    builder.nodes.push((root, node));
    let focus = world.get_resource::<InputFocus>().and_then(InputFocus::get).map(|entity| NodeId(entity.to_bits()));
    let focus = focus.filter(|focus| builder.nodes.iter().any(|(id, _)| id == focus)).unwrap_or(root);
    TreeUpdate { nodes: builder.nodes, tree: Some(TreeInfo::new(root)), tree_id: TreeId::ROOT, focus }
}

struct Builder<'w> {
    world: &'w World,
    language: Option<&'w Language>,
    nodes: Vec<(NodeId, AccessNode)>,
}

/// Whether a role is used as a whole: its inner texts are its label.
fn is_control(role: Role) -> bool {
    matches!(role, Role::Button | Role::Heading | Role::Image | Role::ProgressIndicator | Role::Link)
}

impl Builder<'_> {
    /// The nodes of an entity's children; those without a meaning of their own give theirs up to it.
    fn inside(&mut self, entity: Entity, scrolls: bool) -> Vec<NodeId> {
        let world = self.world;
        let Some(children) = world.get::<Children>(entity) else { return Vec::new() };
        children.iter().flat_map(|child| self.visit(child, scrolls)).collect()
    }

    fn visit(&mut self, entity: Entity, scrolls: bool) -> Vec<NodeId> {
        let hidden = self.world.get::<Node>(entity).is_none_or(|node| node.display == Display::None)
            || self.world.get::<Visibility>(entity).is_some_and(|visibility| *visibility == Visibility::Hidden);
        if hidden {
            return Vec::new();
        }
        let scrolls_inside = scrolls || self.world.get::<ScrollArea>(entity).is_some();
        let text = self.world.get::<Translated>(entity).map(|_| self.text_of(entity)).filter(|text| !text.is_empty());
        let semantics = self.world.get::<Semantics>(entity);
        let mut node = match (semantics, text) {
            (None, None) => return self.inside(entity, scrolls_inside),
            (None, Some(text)) => {
                let mut node = AccessNode::new(Role::Label);
                node.set_value(text);
                node
            }
            (Some(semantics), _) => {
                let mut node = self.describe(entity, semantics);
                if is_control(semantics.role) {
                    if semantics.label.is_none() {
                        node.set_label(self.words_inside(entity));
                    }
                } else {
                    let children = self.inside(entity, scrolls_inside);
                    node.set_children(children);
                }
                node
            }
        };
        if scrolls {
            node.add_action(Action::ScrollIntoView);
        }
        if let (Some(lang), Some(language)) = (self.foreign(entity, node.role()), self.language) {
            node.set_language(language.texts.code(lang));
            node.set_text_direction(match language.texts.direction(lang) {
                Direction::Ltr => TextDirection::LeftToRight,
                Direction::Rtl => TextDirection::RightToLeft,
            });
        }
        if let Some(bounds) = self.bounds(entity) {
            node.set_bounds(bounds);
        }
        let id = NodeId(entity.to_bits());
        self.nodes.push((id, node));
        vec![id]
    }

    fn describe(&self, entity: Entity, semantics: &Semantics) -> AccessNode {
        let mut node = AccessNode::new(semantics.role);
        let spoken = self.world.get::<Spoken>(entity);
        if let Some(label) = spoken.and_then(|spoken| spoken.label.clone()) {
            node.set_label(label);
        }
        if let Some(description) = spoken.and_then(|spoken| spoken.description.clone()) {
            node.set_description(description);
        }
        if semantics.level > 0 {
            node.set_level(usize::from(semantics.level));
        }
        if let Some(pressed) = semantics.pressed {
            node.set_toggled(if pressed { Toggled::True } else { Toggled::False });
        }
        if semantics.live {
            node.set_live(Live::Polite);
        }
        if let Some(percent) = semantics.percent {
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(100.0);
            node.set_numeric_value(f64::from(percent));
        }
        if self.world.get::<Modal>(entity).is_some() {
            node.set_modal();
        }
        if semantics.role == Role::Button {
            node.add_action(Action::Focus);
            if self.world.get::<InteractionDisabled>(entity).is_some() {
                node.set_disabled();
            } else {
                node.add_action(Action::Click);
            }
        }
        if self.world.get::<ScrollArea>(entity).is_some() {
            node.add_action(Action::ScrollUp);
            node.add_action(Action::ScrollDown);
            node.add_action(Action::SetScrollOffset);
        }
        node
    }

    fn text_of(&self, entity: Entity) -> String {
        self.world.get::<Text>(entity).map(|text| l10n::plain(&text.0)).unwrap_or_default()
    }

    /// The language of what a node says, where it is not the one that is spoken: of its label, of its own words, or of all
    /// the words inside a control.
    fn foreign(&self, entity: Entity, role: Role) -> Option<Lang> {
        if let Some(spoken) = self.world.get::<Spoken>(entity)
            && (spoken.label.is_some() || spoken.foreign.is_some())
        {
            return spoken.foreign;
        }
        if !is_control(role) {
            return self.world.get::<Foreign>(entity).and_then(|foreign| foreign.0);
        }
        let mut inside = Vec::new();
        self.languages_inside(entity, &mut inside);
        let first = inside.first().copied().flatten();
        first.filter(|_| inside.iter().all(|lang| *lang == first))
    }

    fn languages_inside(&self, entity: Entity, found: &mut Vec<Option<Lang>>) {
        if !self.text_of(entity).is_empty() {
            found.push(self.world.get::<Foreign>(entity).and_then(|foreign| foreign.0));
        }
        let children = self.world.get::<Children>(entity);
        children.into_iter().flatten().for_each(|child| self.languages_inside(*child, found));
    }

    fn words_inside(&self, entity: Entity) -> String {
        let mut words = vec![self.text_of(entity)];
        if let Some(children) = self.world.get::<Children>(entity) {
            words.extend(children.iter().map(|child| self.words_inside(child)));
        }
        words.retain(|words| !words.is_empty());
        words.join(" ")
    }

    fn bounds(&self, entity: Entity) -> Option<Rect> {
        let size = self.world.get::<ComputedNode>(entity)?.size();
        let middle = self.world.get::<bevy::ui::UiGlobalTransform>(entity)?.translation;
        let (low, high) = (middle - size / 2.0, middle + size / 2.0);
        Some(Rect { x0: low.x.into(), y0: low.y.into(), x1: high.x.into(), y1: high.y.into() })
    }
}
