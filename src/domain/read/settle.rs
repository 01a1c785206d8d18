use super::record::{Name, Path, Record};
use crate::collections::Dictionary;
use crate::domain::{Area, Dataset, Fault, Location, Partner, Place, Precision, Problem, Region, Severity};
use crate::geo::{Point, distance};

/// A point further than this from the middle of its own village, in kilometres, is a slip. No municipality of Flanders is wider than 25 km.
const FARTHEST_KM: f64 = 25.0;

/// Holds the addresses against the region: gives partners without a point that of their village, and takes points that cannot be right.
/// A dataset of another region is left as it is, with one problem that says so.
pub fn settle(dataset: &mut Dataset, region: &Region) -> Vec<Problem> {
    let municipalities: Dictionary =
        region.municipalities.iter().map(|m| m.name.as_str()).chain(region.places.iter().map(|p| p.municipality.as_str())).collect();
    let mut problems = Vec::new();
    let known = |partner: &Partner| partner.address.as_ref().is_some_and(|address| municipalities.holds(address.municipality.as_str()));
    let (here, addressed) = dataset
        .partners
        .iter()
        .fold((0, 0), |(here, all), partner| (here + usize::from(known(partner)), all + usize::from(partner.address.is_some())));
    if here * 2 < addressed {
        Record::new(Name::File, &mut problems).note("partners", Severity::Doubtful, || Fault::OtherRegion(addressed - here, addressed));
        return problems;
    }
    for partner in &mut dataset.partners {
        let id = partner.id.clone();
        let mut record = Record::new(Name::Id(id.as_str()), &mut problems);
        settle_address(&mut record, partner, region, &municipalities);
        settle_areas(&mut record, partner, &municipalities);
    }
    problems
}

fn settle_address(record: &mut Record, partner: &mut Partner, region: &Region, municipalities: &Dictionary) {
    let Some(address) = &partner.address else {
        if partner.location.is_some() {
            record.note("location", Severity::Doubtful, || Fault::NoAddressForPoint);
        }
        return;
    };
    if !municipalities.holds(address.municipality.as_str()) {
        record.note("address.municipality", Severity::Doubtful, || Fault::UnknownMunicipality(address.municipality.clone()));
    }
    let by_postcode = region.place_of(&address.postcode, &address.place);
    let belongs = region.places.iter().any(|place| place.postcode == address.postcode && place.municipality == address.municipality);
    if municipalities.holds(address.municipality.as_str()) && !address.postcode.is_empty() && !belongs {
        let fault = Fault::PostcodeElsewhere(address.postcode.clone(), address.municipality.clone());
        record.note("address.postcode", Severity::Doubtful, || fault);
    }
    let place = by_postcode.filter(|place| place.municipality == address.municipality).or_else(|| region.seat(&address.municipality));
    let Some(place) = place else { return };
    partner.location = settle_point(record, partner.location, place, &address.place);
}

fn settle_point(record: &mut Record, location: Option<Location>, place: &Place, named: &str) -> Option<Location> {
    let precision = if place.name == named { Precision::Place } else { Precision::Municipality };
    let middle = Some(Location { point: place.point, precision });
    let Some(location) = location else { return middle };
    let away = |point: Point| distance(point, place.point);
    if away(location.point).get() <= FARTHEST_KM {
        return Some(location);
    }
    let turned = Point::new(location.point.lon(), location.point.lat()).filter(|&point| away(point).get() <= FARTHEST_KM);
    if let Some(point) = turned {
        record.note("location", Severity::Mended, || Fault::SwappedCoordinates);
        return Some(Location { point, ..location });
    }
    record.note("location", Severity::Mended, || Fault::FarFromAddress(away(location.point).rounded()));
    middle
}

fn settle_areas(record: &mut Record, partner: &mut Partner, municipalities: &Dictionary) {
    for (at, service) in partner.services.iter_mut().enumerate() {
        let Some(Area::Municipalities(names)) = &mut service.area else { continue };
        names.retain(|name| {
            let known = municipalities.holds(name.as_str());
            if !known {
                record.note(Path::item("services", at, "area.names"), Severity::Mended, || Fault::UnknownMunicipality(name.clone()));
            }
            known
        });
        if names.is_empty() {
            service.area = None;
        }
    }
}
