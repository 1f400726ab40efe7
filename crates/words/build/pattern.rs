//! The supported subset of Fluent: text, values, numbers with a number of decimals, plurals, references.

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

/// A part of a message.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Part {
    /// Text with its lines joined.
    Text(String),
    /// A text argument.
    Value(String),
    /// A number argument in the language's format.
    Number(Figure),
    /// Alternatives selected by a number. The key of the last one is empty: it is the default.
    Select(Figure, Vec<(String, Vec<Part>)>),
}

/// A number and its format.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Figure {
    pub(crate) name: String,
    pub(crate) least: u8,
    pub(crate) most: u8,
    /// Whether digits are grouped.
    pub(crate) grouping: bool,
}

impl Figure {
    /// A whole number with grouped digits.
    fn whole(name: &str) -> Self {
        Self { name: name.to_owned(), least: 0, most: 0, grouping: true }
    }

    fn set(&mut self, option: &str, value: &InlineExpression<String>) -> Result<(), String> {
        let digits = || match value {
            InlineExpression::NumberLiteral { value } => {
                value.parse().ok().filter(|digits| *digits < 10).ok_or_else(|| "at most nine decimals".to_owned())
            }
            _ => Err(format!("{option} takes a number")),
        };
        match (option, value) {
            ("minimumFractionDigits", _) => self.least = digits()?,
            ("maximumFractionDigits", _) => self.most = digits()?,
            ("useGrouping", InlineExpression::StringLiteral { value }) if value == "false" => self.grouping = false,
            ("useGrouping", _) => return Err("useGrouping can only be \"false\"".to_owned()),
            _ => return Err(format!("{option} is not supported")),
        }
        Ok(())
    }
}

/// Resolves a reference.
type Find<'a> = &'a dyn Fn(&str) -> Result<Vec<Part>, String>;

/// Converts a pattern into parts.
pub(crate) fn lower(pattern: &Pattern<String>, find: Find<'_>) -> Result<Vec<Part>, String> {
    let mut parts = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => parts.push(Part::Text(value.replace('\n', " "))),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                parts.extend(inlined(inline, find)?)
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let mut branches = Vec::new();
                let (last, others): (Vec<_>, Vec<_>) = variants.iter().partition(|variant| variant.default);
                for variant in others.into_iter().chain(last) {
                    let key = if variant.default { String::new() } else { key(&variant.key)? };
                    branches.push((key, lower(&variant.value, find)?));
                }
                parts.push(Part::Select(figure(selector)?, branches));
            }
        }
    }
    Ok(parts)
}

fn inlined(inline: &InlineExpression<String>, find: Find<'_>) -> Result<Vec<Part>, String> {
    Ok(vec![match inline {
        InlineExpression::StringLiteral { value } => Part::Text(value.clone()),
        InlineExpression::VariableReference { id } => Part::Value(id.name.clone()),
        InlineExpression::FunctionReference { .. } => Part::Number(figure(inline)?),
        InlineExpression::TermReference { id, arguments: None, .. } => return find(&format!("-{}", id.name)),
        InlineExpression::MessageReference { id, attribute } => {
            let attribute = attribute.as_ref().map_or_else(String::new, |attribute| format!(".{}", attribute.name));
            return find(&format!("{}{attribute}", id.name));
        }
        other => return Err(format!("not supported: {other:?}")),
    }])
}

/// A key in the notation of the tables: `=1` for a number, else a plural category.
fn key(key: &VariantKey<String>) -> Result<String, String> {
    match key {
        VariantKey::NumberLiteral { value } => Ok(format!("={value}")),
        VariantKey::Identifier { name } if ["zero", "one", "two", "few", "many", "other"].contains(&name.as_str()) => {
            Ok(name.clone())
        }
        VariantKey::Identifier { name } => Err(format!("{name} is not a plural category; write one message per case")),
    }
}

fn figure(expression: &InlineExpression<String>) -> Result<Figure, String> {
    match expression {
        InlineExpression::VariableReference { id } => Ok(Figure::whole(&id.name)),
        InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => called(arguments),
        other => Err(format!("not a number: {other:?}")),
    }
}

fn called(arguments: &CallArguments<String>) -> Result<Figure, String> {
    let [InlineExpression::VariableReference { id }] = &arguments.positional[..] else {
        return Err("NUMBER takes one variable".to_owned());
    };
    let mut figure = Figure::whole(&id.name);
    for argument in &arguments.named {
        figure.set(&argument.name.name, &argument.value)?;
    }
    if figure.least > figure.most {
        Err("minimumFractionDigits needs maximumFractionDigits".to_owned())
    } else {
        Ok(figure)
    }
}
