//! Attributes.

use super::{Read, Reader, bad, constant};
use purlin_heap::term::Term;
use purlin_syntax::ast::{FormKind, FunctionName, Ident, Name, RecordFieldDef, SpecKind, TypeKind};
use purlin_syntax::span::Span;

impl Reader<'_> {
    /// The attribute `-name(Value)`.
    pub(super) fn attribute(&mut self, name: &Name, value: Term<'_>, span: Span) -> Read<FormKind> {
        let ident = |name: Name| Ident { name, span };
        Ok(match name.as_str() {
            "module" => FormKind::Module(ident(self.name(value)?)),
            "export" => FormKind::Export(self.function_names(value, span)?),
            "export_type" => FormKind::ExportType(self.function_names(value, span)?),
            "import" => match value.as_tuple().map(|pair| pair.elements()) {
                Some(&[module, functions]) => FormKind::Import {
                    module: ident(self.name(module)?),
                    functions: self.function_names(functions, span)?,
                },
                Some(_) | None => return bad("import"),
            },
            "record" => match value.as_tuple().map(|pair| pair.elements()) {
                Some(&[name, fields]) => FormKind::Record {
                    name: ident(self.name(name)?),
                    fields: self.each(fields, "record", Self::field_definition)?,
                },
                Some(_) | None => return bad("record"),
            },
            "type" => self.type_definition(TypeKind::Alias, value, span)?,
            "opaque" => self.type_definition(TypeKind::Opaque, value, span)?,
            "nominal" => self.type_definition(TypeKind::Nominal, value, span)?,
            "spec" => self.spec(SpecKind::Spec, value, span)?,
            "callback" => self.spec(SpecKind::Callback, value, span)?,
            _ => {
                let value = constant(value, self.atoms, span)?;
                if name.as_str() == "file" {
                    self.file(&value);
                }
                FormKind::Attribute {
                    name: ident(name.clone()),
                    value,
                }
            }
        })
    }

    /// What comes behind `-file` is in that file.
    fn file(&mut self, value: &purlin_syntax::ast::Expr) {
        if let Some(name) = constant::file_name(value) {
            // The attribute itself, when it is the first form, is in the file that it names.
            let from = if self.places.len() <= 2 {
                0
            } else {
                // What comes next is to have a place of its own.
                self.places.push((0, 0));
                self.places.len() as u32
            };
            self.renames.push((from, name));
        }
    }

    fn function_names(&mut self, names: Term<'_>, span: Span) -> Read<Vec<FunctionName>> {
        self.each(names, "list of functions", |this, name| {
            match name.as_tuple().map(|pair| pair.elements()) {
                Some(&[name, arity]) => Ok(FunctionName {
                    name: this.name(name)?,
                    arity: this.arity(arity)?,
                    span,
                }),
                Some(_) | None => bad("function name"),
            }
        })
    }

    fn field_definition(&mut self, field: Term<'_>) -> Read<RecordFieldDef> {
        match self.node(field, "record field")? {
            ("typed_record_field", [field, ty]) => {
                let mut field = self.field_definition(*field)?;
                field.ty = Some(self.ty(*ty)?);
                Ok(field)
            }
            ("record_field", [_, name]) => Ok(RecordFieldDef {
                name: self.ident(*name)?,
                default: None,
                ty: None,
            }),
            ("record_field", [_, name, default]) => Ok(RecordFieldDef {
                name: self.ident(*name)?,
                default: Some(self.expr(*default)?),
                ty: None,
            }),
            _ => bad("record field"),
        }
    }

    fn type_definition(&mut self, kind: TypeKind, value: Term<'_>, span: Span) -> Read<FormKind> {
        let Some(&[name, body, params]) = value.as_tuple().map(|parts| parts.elements()) else {
            return bad("type");
        };
        Ok(FormKind::Type {
            kind,
            name: Ident {
                name: self.name(name)?,
                span,
            },
            body: self.ty(body)?,
            params: self.each(params, "type parameters", Self::ident)?,
        })
    }

    fn spec(&mut self, kind: SpecKind, value: Term<'_>, span: Span) -> Read<FormKind> {
        let Some(&[function, clauses]) = value.as_tuple().map(|parts| parts.elements()) else {
            return bad("spec");
        };
        let ident = |name: Name| Ident { name, span };
        let (module, name) = match function.as_tuple().map(|parts| parts.elements()) {
            Some(&[name, _]) => (None, ident(self.name(name)?)),
            Some(&[module, name, _]) => (Some(ident(self.name(module)?)), ident(self.name(name)?)),
            Some(_) | None => return bad("spec"),
        };
        Ok(FormKind::Spec {
            kind,
            module,
            name,
            clauses: self.each(clauses, "spec", Self::bounded_fun)?,
        })
    }
}
