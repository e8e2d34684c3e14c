//! A generated program as a tree: text, with what may be taken out or replaced marked as such. The generator writes it
//! from left to right as if it wrote text; the minimiser then cuts it.

/// What a part of the text is, that is, what may be done to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Items with a separator between them, of which `least` must stay.
    List {
        /// What stands between the items.
        separator: &'static str,
        /// How many the grammar asks for.
        least: usize,
    },
    /// One of a list.
    Item,
    /// May be left out.
    Optional,
    /// May be replaced by a literal, or by an expression inside.
    Expression,
    /// May be replaced by `_`.
    Pattern,
}

/// A piece of text, or a part of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Stays as it is.
    Text(String),
    /// See its kind.
    Part(Part),
}

/// A marked part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub kind: Kind,
    /// What it consists of.
    pub nodes: Vec<Node>,
}

impl Part {
    /// The text of the part.
    pub fn render(&self) -> String {
        let mut text = String::new();
        self.render_into(&mut text);
        text
    }

    fn render_into(&self, text: &mut String) {
        let separator = match self.kind {
            Kind::List { separator, .. } => separator,
            Kind::Item | Kind::Optional | Kind::Expression | Kind::Pattern => "",
        };
        for (index, node) in self.nodes.iter().enumerate() {
            if index > 0 {
                text.push_str(separator);
            }
            match node {
                Node::Text(piece) => text.push_str(piece),
                Node::Part(part) => part.render_into(text),
            }
        }
    }

    /// The part that a path of indices leads to.
    pub fn at(&self, path: &[usize]) -> Option<&Part> {
        let Some((first, rest)) = path.split_first() else {
            return Some(self);
        };
        match self.nodes.get(*first)? {
            Node::Text(_) => None,
            Node::Part(part) => part.at(rest),
        }
    }

    /// The same, to be changed.
    pub fn at_mut(&mut self, path: &[usize]) -> Option<&mut Part> {
        let Some((first, rest)) = path.split_first() else {
            return Some(self);
        };
        match self.nodes.get_mut(*first)? {
            Node::Text(_) => None,
            Node::Part(part) => part.at_mut(rest),
        }
    }

    /// The paths of all parts inside, outer ones first.
    pub fn paths(&self) -> Vec<Vec<usize>> {
        let mut found = Vec::new();
        let mut from = vec![Vec::new()];
        while !from.is_empty() {
            let mut inside = Vec::new();
            for path in &from {
                let part = self.at(path).expect("the path was found here");
                for (index, node) in part.nodes.iter().enumerate() {
                    if matches!(node, Node::Part(_)) {
                        let mut path = path.clone();
                        path.push(index);
                        inside.push(path);
                    }
                }
            }
            found.extend(inside.iter().cloned());
            from = inside;
        }
        found
    }

    /// Paths, from here, of the nearest expressions inside.
    pub fn nearest_expressions(&self) -> Vec<Vec<usize>> {
        let mut found = Vec::new();
        for (index, node) in self.nodes.iter().enumerate() {
            let Node::Part(part) = node else { continue };
            if part.kind == Kind::Expression {
                found.push(vec![index]);
                continue;
            }
            for path in part.nearest_expressions() {
                let mut whole = vec![index];
                whole.extend(path);
                found.push(whole);
            }
        }
        found
    }
}

/// Parts in progress, the innermost last.
#[derive(Debug)]
pub struct Builder {
    open: Vec<Part>,
}

impl Default for Builder {
    fn default() -> Builder {
        let root = Part {
            kind: Kind::Item,
            nodes: Vec::new(),
        };
        Builder { open: vec![root] }
    }
}

impl Builder {
    /// Writes text.
    pub fn put(&mut self, text: &str) {
        let nodes = self.nodes();
        match nodes.last_mut() {
            Some(Node::Text(last)) => last.push_str(text),
            Some(Node::Part(_)) | None => nodes.push(Node::Text(text.to_string())),
        }
    }

    /// Opens a part.
    pub fn open(&mut self, kind: Kind) {
        let nodes = Vec::new();
        self.open.push(Part { kind, nodes });
    }

    /// Closes the innermost part, which becomes one of the part around it.
    pub fn close(&mut self) {
        let part = self.detach();
        self.attach(part);
    }

    /// Closes the innermost part and takes it out, to be attached elsewhere.
    pub fn detach(&mut self) -> Part {
        assert!(self.open.len() > 1, "the root stays open");
        self.open.pop().expect("something is open")
    }

    /// Puts a part that was taken out.
    pub fn attach(&mut self, part: Part) {
        self.nodes().push(Node::Part(part));
    }

    /// The whole.
    pub fn finish(mut self) -> Part {
        assert_eq!(self.open.len(), 1, "all parts are closed");
        self.open.pop().expect("the root is open")
    }

    fn nodes(&mut self) -> &mut Vec<Node> {
        let innermost = self.open.last_mut().expect("something is open");
        &mut innermost.nodes
    }
}

#[cfg(test)]
mod tests {
    use super::{Builder, Kind};

    #[test]
    fn renders_what_was_put_and_finds_the_parts() {
        let mut builder = Builder::default();
        builder.put("f() -> ");
        builder.open(Kind::List {
            separator: ", ",
            least: 1,
        });
        for text in ["a", "b"] {
            builder.open(Kind::Item);
            builder.open(Kind::Expression);
            builder.put(text);
            builder.close();
            builder.close();
        }
        builder.close();
        builder.put(".");
        let root = builder.finish();
        assert_eq!(root.render(), "f() -> a, b.");
        assert_eq!(root.paths().len(), 5);
        assert_eq!(root.nearest_expressions(), [[1, 0, 0], [1, 1, 0]]);
    }
}
