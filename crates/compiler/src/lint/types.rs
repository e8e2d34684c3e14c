//! Types, specs and callbacks.

use super::{Code, Fa, Linter, atom, constants, shown, tables};
use dashu_int::IBig;
use purlin_syntax::ast::{FunType, Ident, Name, SpecKind, Type, TypeExpr, TypeKind};
use purlin_syntax::diagnostic::Diagnostic;
use purlin_syntax::span::{FileId, Span};
use std::collections::{BTreeMap, BTreeSet};

/// A type's definition.
pub(super) struct TypeInfo {
    kind: TypeKind,
    span: Span,
}

/// What uses a type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum TypeUser {
    Export,
    Record(Name),
    Spec(Fa),
    Type(Fa),
}

/// A use of a type.
pub(super) struct TypeUse {
    user: TypeUser,
    span: Span,
}

/// How often a type variable was seen.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Seen {
    Once(Span),
    /// Once in each of several alternatives of a union.
    OnceInUnion(Span),
    Often,
}

type SeenVariables = BTreeMap<Name, Seen>;

/// `t(_,_)` as messages show a type.
fn shown_type((name, arity): &Fa) -> String {
    let params = vec!["_"; *arity as usize].join(",");
    format!("{}({params})", atom(name))
}

impl<'f> Linter<'f> {
    pub(super) fn define_type(
        &mut self,
        kind: TypeKind,
        span: Span,
        name: &Ident,
        params: &'f [Ident],
        body: &'f Type,
    ) {
        let fa = (name.name.clone(), params.len() as u32);
        let builtin = tables::is_builtin_type(&fa.0, fa.1);
        if builtin && !self.compile.has("no_auto_import_types") {
            let excused = self.compile.functions("nowarn_redefined_builtin_type");
            if self.compile.warns("redefined_builtin_type", true)
                && !excused.into_iter().any(|(other, _)| other == fa)
            {
                let message = format!("local redefinition of built-in type: {}", shown_type(&fa));
                self.report(Code::RedefinedBuiltinType, span, message);
            }
        } else if let Some(first) = self.types.get(&fa) {
            let message = format!("type {} already defined", shown_type(&fa));
            let first = Some(first.span);
            return self.report_again(Code::RedefinedType, span, message, first);
        }
        self.types.insert(fa.clone(), TypeInfo { kind, span });
        self.type_user = TypeUser::Type(fa);
        let mut seen = SeenVariables::new();
        self.check_type(body, &mut seen);
        for param in params {
            see(&mut seen, &param.name, param.span);
        }
        self.report_singletons(seen);
    }

    pub(super) fn export_types(&mut self, span: Span, names: &[purlin_syntax::ast::FunctionName]) {
        for name in names {
            let fa = (name.name.clone(), name.arity);
            if self.exported_types.contains(&fa) {
                let message = format!("type {} already exported", shown(&fa));
                self.report(Code::DuplicatedExport, span, message);
                continue;
            }
            self.exported_types.insert(fa.clone());
            self.type_user = TypeUser::Export;
            self.use_type(fa, span);
        }
    }

    pub(super) fn spec(
        &mut self,
        kind: SpecKind,
        span: Span,
        module: Option<&'f Ident>,
        name: &Ident,
        clauses: &'f [FunType],
    ) {
        let arity = clauses.first().and_then(|clause| clause.params.as_ref());
        let fa = (name.name.clone(), arity.map_or(0, Vec::len) as u32);
        let message = match kind {
            SpecKind::Spec => {
                if self.foreign_spec(span, module, &fa) {
                    return;
                }
                let first = self.specs.insert(fa.clone(), span);
                if first.is_some() {
                    let message = format!("spec for {} already defined", shown(&fa));
                    return self.report_again(Code::RedefinedSpec, span, message, first);
                }
                "spec has wrong arity"
            }
            SpecKind::Callback => {
                if let Some(module) = module {
                    let message = format!(
                        "explicit module not allowed for callback {}:{}",
                        module.name,
                        shown(&fa)
                    );
                    return self.report(Code::BadCallback, span, message);
                }
                let first = self.callbacks.insert(fa.clone(), span);
                if first.is_some() {
                    let message = format!("callback {} already defined", shown(&fa));
                    return self.report_again(Code::BadCallback, span, message, first);
                }
                "callback has wrong arity"
            }
        };
        self.type_user = TypeUser::Spec(fa.clone());
        for clause in clauses {
            if clause.params.as_ref().map_or(0, Vec::len) as u32 != fa.1 {
                self.report(Code::SpecArity, clause.span, message);
            }
            let mut seen = SeenVariables::new();
            self.check_fun_type(clause, &mut seen);
            self.report_singletons(seen);
        }
    }

    /// `-spec m:f(...)` of another module; returns whether it is one.
    fn foreign_spec(&mut self, span: Span, module: Option<&'f Ident>, fa: &Fa) -> bool {
        let Some(module) = module else {
            return false;
        };
        if self.module.as_ref() == Some(&module.name) {
            return false;
        }
        self.check_module_name(&module.name, module.span);
        let message = format!(
            "spec for function {}:{} from other module",
            module.name,
            shown(fa)
        );
        self.report(Code::SpecOfUndefinedFunction, span, message);
        self.foreign_specs.insert((module.name.clone(), fa.clone()));
        true
    }

    /// Checks types that belong together: a variable must occur twice in all of them.
    pub(super) fn check_types(&mut self, types: impl IntoIterator<Item = &'f Type>) {
        let mut seen = SeenVariables::new();
        for ty in types {
            self.check_type(ty, &mut seen);
        }
        self.report_singletons(seen);
    }

    fn report_singletons(&mut self, seen: SeenVariables) {
        for (name, seen) in seen {
            if name.starts_with('_') {
                continue;
            }
            let message = format!("type variable '{name}' is only used once (is unbound)");
            match seen {
                Seen::Once(span) => self.report(Code::SingletonTypeVariable, span, message),
                Seen::OnceInUnion(span) if self.compile.warns("singleton_typevar", true) => {
                    self.report(Code::SingletonInUnion, span, message);
                }
                Seen::OnceInUnion(_) | Seen::Often => {}
            }
        }
    }

    fn check_fun_type(&mut self, fun: &'f FunType, seen: &mut SeenVariables) {
        for ty in fun.params.iter().flatten() {
            self.check_type(ty, seen);
        }
        self.check_type(&fun.result, seen);
        for (variable, ty) in &fun.constraints {
            see(seen, &variable.name, variable.span);
            self.check_type(ty, seen);
        }
    }

    fn check_type(&mut self, ty: &'f Type, seen: &mut SeenVariables) {
        match &ty.kind {
            TypeExpr::Var(name) => see(seen, name, ty.span),
            TypeExpr::Atom(_) | TypeExpr::Integer(_) | TypeExpr::Char(_) | TypeExpr::Nil => {}
            TypeExpr::Annotated(_, ty) | TypeExpr::List(ty, _) => self.check_type(ty, seen),
            TypeExpr::Binop(..) | TypeExpr::Unop(..) => {
                if constants::type_integer(ty).is_none() {
                    self.report(Code::BadType, ty.span, "bad integer type");
                }
            }
            TypeExpr::Range(from, to) => {
                let ends = (constants::type_integer(from), constants::type_integer(to));
                if !matches!(ends, (Some(from), Some(to)) if from < to) {
                    self.report(Code::BadType, ty.span, "bad range type");
                }
            }
            TypeExpr::Union(types) => self.check_union(types, seen),
            TypeExpr::Tuple(types) => {
                for ty in types {
                    self.check_type(ty, seen);
                }
            }
            TypeExpr::Map(fields) => {
                for (key, _, value) in fields {
                    self.check_type(key, seen);
                    self.check_type(value, seen);
                }
            }
            TypeExpr::Record(name, fields) => self.check_record_type(ty.span, name, fields, seen),
            TypeExpr::Binary(base, unit) => {
                for part in base.iter().chain(unit) {
                    let value = constants::type_integer(part);
                    if value.is_none_or(|value| value < IBig::ZERO) {
                        self.report(Code::BadType, ty.span, "bad binary type");
                    }
                }
            }
            TypeExpr::Fun(None) => {}
            TypeExpr::Fun(Some(fun)) => self.check_fun_type(fun, seen),
            TypeExpr::Local(name, args) => {
                let fa = (name.name.clone(), args.len() as u32);
                if fa.0.as_str() == "bool" && fa.1 == 0 && !self.types.contains_key(&fa) {
                    let message =
                        "type bool() is now called boolean(); please use the new name instead";
                    self.report(Code::RenamedType, ty.span, message);
                }
                self.use_type(fa, ty.span);
                for arg in args {
                    self.check_type(arg, seen);
                }
            }
            TypeExpr::Remote(module, name, args) => {
                self.check_module_name(&module.name, module.span);
                self.check_obsolete_type(ty.span, &module.name, &name.name, args.len() as u32);
                if self.module.as_ref() == Some(&module.name) {
                    self.use_type((name.name.clone(), args.len() as u32), ty.span);
                }
                for arg in args {
                    self.check_type(arg, seen);
                }
            }
        }
    }

    fn check_union(&mut self, types: &'f [Type], seen: &mut SeenVariables) {
        let before = seen.clone();
        for ty in types {
            let mut here = before.clone();
            self.check_type(ty, &mut here);
            for (name, now) in here {
                let merged = match (seen.get(&name).copied(), now) {
                    (None, now) => now,
                    (Some(Seen::Once(span)), Seen::Once(_)) if !before.contains_key(&name) => {
                        Seen::OnceInUnion(span)
                    }
                    (Some(known @ Seen::Once(_)), Seen::Once(_)) => known,
                    (Some(Seen::Once(span) | Seen::OnceInUnion(span)), Seen::OnceInUnion(_)) => {
                        Seen::OnceInUnion(span)
                    }
                    (Some(known @ Seen::OnceInUnion(_)), Seen::Once(_)) => known,
                    (Some(_), Seen::Often) | (Some(Seen::Often), _) => Seen::Often,
                };
                seen.insert(name, merged);
            }
        }
    }

    fn check_record_type(
        &mut self,
        span: Span,
        name: &Ident,
        fields: &'f [(Ident, Type)],
        seen: &mut SeenVariables,
    ) {
        if !self.use_record(span, &name.name) {
            return;
        }
        let mut names = BTreeSet::new();
        for (field, ty) in fields {
            if !self.has_field(&name.name, &field.name) {
                self.report_undefined_field(&name.name, field);
            }
            if !names.insert(field.name.clone()) {
                self.report_redefined_field(&name.name, field);
            }
            self.check_type(ty, seen);
        }
    }

    fn use_type(&mut self, fa: Fa, span: Span) {
        let user = self.type_user.clone();
        self.type_uses
            .entry(fa)
            .or_default()
            .push(TypeUse { user, span });
    }

    pub(super) fn check_undefined_types(&mut self) {
        let mut undefined = Vec::new();
        for (fa, uses) in &self.type_uses {
            let known = self.types.contains_key(fa) || tables::is_builtin_type(&fa.0, fa.1);
            if !known {
                undefined.extend(uses.iter().map(|at| (fa.clone(), at.span)));
            }
        }
        for (fa, span) in undefined {
            let message = format!("type {} undefined", shown_type(&fa));
            let mut names: Vec<&str> = self.types.keys().map(|(name, _)| name.as_str()).collect();
            for name in tables::builtin_types() {
                names.push(name);
            }
            let meant = self.meant(&fa.0, names);
            let mut diagnostic = Diagnostic::new(Code::UndefinedType, span, message);
            diagnostic
                .notes
                .extend(meant.map(|name| format!("did you mean {}()?", atom(name))));
            self.diagnostics.push(diagnostic);
        }
    }

    /// Types that no export, record or spec leads to.
    pub(super) fn check_unused_types(&mut self) {
        if !self.compile.warns("unused_type", true) {
            return;
        }
        let mut uses: BTreeMap<&TypeUser, Vec<&Fa>> = BTreeMap::new();
        for (fa, at) in &self.type_uses {
            for at in at {
                uses.entry(&at.user).or_default().push(fa);
            }
        }
        let roots = uses
            .iter()
            .filter(|(user, _)| !matches!(user, TypeUser::Type(_)));
        let mut pending: Vec<&Fa> = roots.flat_map(|(_, used)| used.iter().copied()).collect();
        let mut reached: BTreeSet<&Fa> = BTreeSet::new();
        while let Some(fa) = pending.pop() {
            if reached.insert(fa)
                && let Some(used) = uses.get(&TypeUser::Type(fa.clone()))
            {
                pending.extend(used.iter().copied());
            }
        }
        let unused: Vec<(Fa, Span)> = self
            .types
            .iter()
            .filter(|(fa, info)| info.span.file == FileId::default() && !reached.contains(fa))
            .map(|(fa, info)| (fa.clone(), info.span))
            .collect();
        for (fa, span) in unused {
            let message = format!("type {} is unused", shown_type(&fa));
            self.report(Code::UnusedType, span, message);
        }
    }

    pub(super) fn check_local_opaque_types(&mut self) {
        let local: Vec<(Fa, Span)> = self
            .types
            .iter()
            .filter(|(fa, info)| info.kind == TypeKind::Opaque && !self.exported_types.contains(fa))
            .map(|(fa, info)| (fa.clone(), info.span))
            .collect();
        for (fa, span) in local {
            let message = format!("opaque type {} is not exported", shown_type(&fa));
            self.report(Code::OpaqueNotExported, span, message);
        }
    }

    pub(super) fn check_specs_without_function(&mut self) {
        let without: Vec<(Fa, Span)> = self
            .specs
            .iter()
            .filter(|(fa, _)| !self.defined.contains(fa))
            .map(|(fa, span)| (fa.clone(), *span))
            .collect();
        for (fa, span) in without {
            let message = format!("spec for undefined function {}", shown(&fa));
            self.report(Code::SpecOfUndefinedFunction, span, message);
        }
    }

    pub(super) fn check_callbacks(&mut self) {
        for (fa, span) in std::mem::take(&mut self.optional_callbacks) {
            if !self.callbacks.contains_key(&fa) {
                let message = format!("callback {} is undefined", shown(&fa));
                self.report(Code::BadCallback, span, message);
            }
        }
        if self.defined.contains(&(Name::from("behaviour_info"), 1)) {
            for (fa, span) in std::mem::take(&mut self.callbacks) {
                let message = format!(
                    "cannot define callback attibute for {} when behaviour_info is defined",
                    shown(&fa)
                );
                self.report(Code::BadCallback, span, message);
            }
        }
    }
}

fn see(seen: &mut SeenVariables, name: &Name, span: Span) {
    if name.as_str() == "_" {
        return;
    }
    seen.entry(name.clone())
        .and_modify(|seen| *seen = Seen::Often)
        .or_insert(Seen::Once(span));
}
