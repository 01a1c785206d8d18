use super::record::{Name, Record};
use crate::collections::Dictionary;
use crate::domain::{Fault, Partner, Problem, Severity};

/// Turns the parents' ids into positions. A parent that does not exist, or a partner that would be its own ancestor, is left without.
/// The ids come with their numbers, which are the positions of the partners.
pub(super) fn link_parents(partners: &mut [Partner], parents: &[Option<String>], ids: &Dictionary, problems: &mut Vec<Problem>) {
    let mut links: Vec<Option<u32>> =
        parents.iter().map(|parent| ids.find(parent.as_deref()?).and_then(|at| u32::try_from(at).ok())).collect();
    for at in 0..partners.len() {
        let name = Name::Id(partners[at].id.as_str());
        if links[at].is_none()
            && let Some(parent) = &parents[at]
        {
            Record::new(name, problems).note("parent", Severity::Mended, || Fault::UnknownParent(parent.chars().take(60).collect()));
        } else if is_own_ancestor(at, &links) {
            Record::new(name, problems).note("parent", Severity::Mended, || Fault::CircularParent);
        }
    }
    let circular: Vec<usize> = (0..links.len()).filter(|&at| is_own_ancestor(at, &links)).collect();
    for at in circular {
        links[at] = None;
    }
    for (partner, link) in partners.iter_mut().zip(links) {
        partner.parent = link;
    }
}

/// Deepest family that is looked at; organisations do not nest further.
const DEEPEST: usize = 32;

fn is_own_ancestor(at: usize, links: &[Option<u32>]) -> bool {
    let mut above = links[at];
    for _ in 0..DEEPEST {
        match above {
            Some(parent) if parent as usize == at => return true,
            Some(parent) => above = links[parent as usize],
            None => return false,
        }
    }
    false
}
