//! Limiting everything to some partners and services: who is left out is not there at all, so that nothing that a visitor does brings it back.

use super::request::Filters;
use crate::domain::{Dataset, Partner, Place, Region, Service, TopicId};

/// Leaves in a dataset the services of the topics, and the partners and services that pass the filters; each empty list lets everything through.
/// Of a partner some service must be left. Municipalities may be told by any name or code that the region knows; topics and names that nobody
/// knows limit nothing.
pub fn limit(dataset: &mut Dataset, region: Option<&Region>, topics: &[TopicId], filters: &Filters) {
    let topics: Vec<_> = topics.iter().filter_map(|id| dataset.topic_by_id(id)).collect();
    let towns = towns(dataset, region, &filters.municipalities);
    let service = |service: &Service| {
        (topics.is_empty() || topics.contains(&service.topic))
            && (filters.audiences.is_empty() || !filters.audiences.is_disjoint(service.audiences))
            && (filters.workplaces.is_empty() || !filters.workplaces.is_disjoint(service.workplaces))
    };
    let asks_nothing_of_services = topics.is_empty() && filters.audiences.is_empty() && filters.workplaces.is_empty();
    let partner = |partner: &Partner| {
        (filters.kinds.is_empty() || filters.kinds.contains(partner.kind))
            && (towns.is_empty() || partner.address.as_ref().is_some_and(|address| towns.contains(&address.municipality)))
            && (partner.services.iter().any(service) || partner.services.is_empty() && asks_nothing_of_services)
    };
    let mut places = Vec::with_capacity(dataset.partners.len());
    let mut left = 0;
    for one in &dataset.partners {
        let stays = partner(one);
        places.push(stays.then_some(left));
        left += u32::from(stays);
    }
    let mut at = 0;
    dataset.partners.retain(|_| {
        at += 1;
        places[at - 1].is_some()
    });
    for one in &mut dataset.partners {
        one.services.retain(service);
        one.parent = one.parent.and_then(|parent| places.get(parent as usize).copied().flatten());
    }
    // What nobody is left for is understood as before, but no longer offered among the topics of its group.
    for (at, topic) in dataset.topics.iter_mut().enumerate() {
        if !dataset.partners.iter().flat_map(|partner| &partner.services).any(|service| service.topic.get() == at) {
            topic.group = None;
        }
    }
}

/// The municipalities that are meant, by the names that addresses have.
fn towns(dataset: &Dataset, region: Option<&Region>, meant: &[String]) -> Vec<String> {
    let town = |meant: &String| {
        let called = |name: &String| name.eq_ignore_ascii_case(meant);
        let named = |place: &&Place| called(&place.name) || called(&place.postcode) || place.other_names.iter().any(called);
        let of_region = |region: &Region| {
            let coded = region.municipalities.iter().find(|town| town.nis.as_str() == meant || called(&town.name)).map(|town| &town.name);
            coded.or_else(|| region.places.iter().find(named).map(|place| &place.municipality)).cloned()
        };
        let in_data =
            || dataset.partners.iter().filter_map(|partner| Some(&partner.address.as_ref()?.municipality)).find(|town| called(town));
        region.and_then(of_region).or_else(|| in_data().cloned())
    };
    meant.iter().filter_map(town).collect()
}
