//! A code for somebody else to type or to scan: signs in groups, and the same as a QR picture.

use bevy::{
    asset::RenderAssetUsages,
    image::ImageSampler,
    prelude::*,
    render::render_resource::{Extent3d, TextureDimension, TextureFormat},
};
use fast_qr::{ECL, QRBuilder};

use super::{
    Parts,
    layout::{card, heading, note, paragraph},
    part,
};
use crate::{
    accessibility::{Role, Semantics},
    text::Translated,
};

/// A text that is drawn as a QR picture.
#[derive(Component, Debug, Clone, Default)]
struct Qr(String);

/// The light edge that readers need, in modules.
const QUIET: usize = 4;
/// How large the picture is: small enough for a low window, large enough for a phone a hand away.
const SIDE: f32 = 180.0;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, paint);
}

fn paint(mut commands: Commands, codes: Query<(Entity, &Qr), Added<Qr>>, mut images: ResMut<Assets<Image>>) {
    for (entity, qr) in &codes {
        if let Some(image) = painted(&qr.0) {
            commands.entity(entity).try_insert(ImageNode::new(images.add(image)));
        }
    }
}

/// One pixel a module.
fn painted(text: &str) -> Option<Image> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().inspect_err(|error| warn!("{error}")).ok()?;
    let side = code.size + 2 * QUIET;
    let mut pixels = vec![u8::MAX; side * side * 4];
    for (y, row) in (0..code.size).map(|y| (y, &code[y])) {
        for (x, module) in row.iter().take(code.size).enumerate() {
            if module.value() {
                let at = ((y + QUIET) * side + x + QUIET) * 4;
                pixels[at..at + 3].fill(0);
            }
        }
    }
    let size = u32::try_from(side).ok()?;
    let extent = Extent3d { width: size, height: size, depth_or_array_layers: 1 };
    let kind = (TextureDimension::D2, TextureFormat::Rgba8UnormSrgb);
    let mut image = Image::new(extent, kind.0, pixels, kind.1, RenderAssetUsages::RENDER_WORLD);
    image.sampler = ImageSampler::nearest();
    Some(image)
}

/// A card with a code that a child hands to its teacher.
pub fn code_card(code: &str) -> impl Scene {
    let picture = Semantics::new(Role::Image).labelled("class-code-picture");
    let qr = Qr(code.to_owned());
    let lines: Parts = vec![
        part(heading("class-code-title", 2)),
        part(note("class-code-why")),
        part(paragraph(Translated::new("class-code").text("code", code))),
        part(bsn! {
            template_value(qr)
            template_value(picture)
            Node { width: px(SIDE), height: px(SIDE) }
        }),
    ];
    card(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_painted_with_a_light_edge_and_dark_corners() {
        let image = painted("CDFG-HJKM-NPRT").expect("a code is short enough");
        let side = usize::try_from(image.width()).expect("a few dozen");
        let data = image.data.as_ref().expect("it was painted");
        let dark = |x: usize, y: usize| data[(y * side + x) * 4] == 0;
        let edge =
            (0..side).flat_map(|at| (0..QUIET).flat_map(move |off| [(at, off), (off, at), (at, side - 1 - off)]));
        assert!(edge.into_iter().all(|(x, y)| !dark(x, y)), "nothing is painted in the quiet zone");
        let (first, last) = (QUIET, side - 1 - QUIET);
        assert!([(first, first), (last, first), (first, last)].iter().all(|(x, y)| dark(*x, *y)), "three finders");
    }
}
