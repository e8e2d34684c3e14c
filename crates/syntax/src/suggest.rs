//! `did you mean ...?`: the name most like a given one.

/// The candidate most like `name`, if one is like it enough: at most a third of the longer one's
/// characters differ. Of equals the alphabetically first, so that messages do not vary.
pub fn closest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let chars = name.chars().count();
    candidates
        .into_iter()
        .filter(|candidate| *candidate != name)
        .filter_map(|candidate| {
            let limit = chars.max(candidate.chars().count()) / 3;
            Some((distance(name, candidate, limit)?, candidate))
        })
        .min()
        .map(|(_, candidate)| candidate)
}

/// The number of characters to insert, remove, replace or swap with a neighbour to make `a` from
/// `b`; `None` when it is over `limit`.
fn distance(a: &str, b: &str, limit: usize) -> Option<usize> {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    if a.len().abs_diff(b.len()) > limit {
        return None;
    }
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 0..a.len() {
        let mut row = vec![i + 1];
        for j in 0..b.len() {
            let mut best = (last[j] + usize::from(a[i] != b[j]))
                .min(last[j + 1] + 1)
                .min(row[j] + 1);
            if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                best = best.min(before_last[j - 1] + 1);
            }
            row.push(best);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|distance| *distance <= limit)
}

#[cfg(test)]
mod tests {
    use super::closest;

    fn check(name: &str, candidates: &[&str], expected: Option<&str>) {
        assert_eq!(
            closest(name, candidates.iter().copied()),
            expected,
            "{name}"
        );
    }

    #[test]
    fn names_like_enough_are_found() {
        check("lenght", &["length", "leng"], Some("length"));
        check("leng", &["length", "max"], Some("length"));
        check("Valeu", &["Value", "Vale"], Some("Vale"));
        check("fold", &["folds", "foldl"], Some("foldl"));
    }

    #[test]
    fn other_names_are_not() {
        check("x", &["y", "z"], None);
        check("ab", &["cd", "abc"], Some("abc"));
        check("same", &["same"], None);
        check("completely", &["different"], None);
        check("", &["a"], None);
    }
}
