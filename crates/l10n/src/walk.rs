//! One walk over what a value in a Fluent file says, for whoever checks it.

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement, Variant};

/// What the walk comes by, each before what stands inside it.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Part<'p, 's> {
    /// A placeable in the middle of words: its expression is what a reader sees.
    Shown(&'p Expression<&'s str>),
    /// The selector of a choice, and its variants.
    Choice(&'p InlineExpression<&'s str>, &'p [Variant<&'s str>]),
    /// A variant of a choice.
    Variant(&'p Variant<&'s str>),
    /// A reference, a call, a literal, or a placeable inside another one.
    Inline(&'p InlineExpression<&'s str>),
}

/// Shows `see` every part of a value, in the order in which they are written.
pub(crate) fn walk<'p, 's>(pattern: &'p Pattern<&'s str>, see: &mut impl FnMut(Part<'p, 's>)) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression: shown } = element {
            see(Part::Shown(shown));
            expression(shown, see);
        }
    }
}

fn expression<'p, 's>(of: &'p Expression<&'s str>, see: &mut impl FnMut(Part<'p, 's>)) {
    match of {
        Expression::Inline(of) => inline(of, see),
        Expression::Select { selector, variants } => {
            see(Part::Choice(selector, variants));
            inline(selector, see);
            for variant in variants {
                see(Part::Variant(variant));
                walk(&variant.value, see);
            }
        }
    }
}

fn inline<'p, 's>(of: &'p InlineExpression<&'s str>, see: &mut impl FnMut(Part<'p, 's>)) {
    see(Part::Inline(of));
    match of {
        InlineExpression::TermReference { arguments: Some(given), .. }
        | InlineExpression::FunctionReference { arguments: given, .. } => arguments(given, see),
        InlineExpression::Placeable { expression: inside } => expression(inside, see),
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::VariableReference { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { arguments: None, .. } => {}
    }
}

fn arguments<'p, 's>(of: &'p CallArguments<&'s str>, see: &mut impl FnMut(Part<'p, 's>)) {
    of.positional.iter().for_each(|argument| inline(argument, see));
    of.named.iter().for_each(|argument| inline(&argument.value, see));
}
