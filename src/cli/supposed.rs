//! What `terrain forecast` is asked to suppose: `--hire`, `--without`, `--limit`, `--host`.

use super::{Console, Stop};
use crate::app::derived;
use crate::domain::{
    AddedHost, Hire, HostId, ProgrammeId, RotationId, Unsupposed, WhatIf, WhatIfFault, WhatIfPart, Workspace,
};
use clap::ArgMatches;
use std::collections::BTreeMap;

/// How alike two ids must be for one to be proposed for the other, from 0 to 1.
const LIKENESS: f64 = 0.83;
/// Most ids that are listed where none is alike.
const MOST_KNOWN: usize = 8;

/// Reads a first day, how many people and their programme: `2027-01-04:5:field`.
pub fn hire(text: &str) -> Option<Hire> {
    let (date, rest) = text.split_once(':')?;
    let (count, programme) = rest.split_once(':').filter(|(_, programme)| !programme.is_empty())?;
    Some(Hire { date: date.parse().ok()?, count: count.parse().ok()?, programme: ProgrammeId::new(programme) })
}

/// Reads a host and days a week: `karim-benali:3`.
pub fn limit(text: &str) -> Option<(HostId, u32)> {
    let (host, days) = text.split_once(':').filter(|(host, _)| !host.is_empty())?;
    Some((HostId::new(host), days.parse().ok()?))
}

/// Reads days a week and trainees at once by rotation: `2:cold-calls=3,ride-alongs=1`.
pub fn host(text: &str) -> Option<AddedHost> {
    let (days, takes) = text.split_once(':')?;
    let take = |text: &str| {
        let (rotation, trainees) = text.split_once('=').filter(|(rotation, _)| !rotation.is_empty())?;
        Some((RotationId::new(rotation), trainees.parse().ok()?))
    };
    let list = takes.split(',').map(take).collect::<Option<Vec<(RotationId, u32)>>>()?;
    let takes: BTreeMap<RotationId, u32> = list.iter().cloned().collect();
    let once = takes.len() == list.len();
    once.then_some(AddedHost { from: None, max_days_per_week: days.parse().ok()?, takes })
}

/// Reads all that is supposed.
pub(super) fn asked(console: &Console<'_>, verb: &ArgMatches) -> Result<WhatIf, Stop> {
    fn all<T: Clone + Send + Sync + 'static>(verb: &ArgMatches, name: &str) -> Vec<T> {
        verb.get_many(name).into_iter().flatten().cloned().collect()
    }
    let twice = |argument: &str, id: &HostId| {
        let values = [("argument", argument.into()), ("id", id.as_str().into())];
        Stop::Words(console.texts.with("cli-forecast-twice", &values))
    };
    let mut asked = WhatIf { hires: all(verb, "hire"), hosts: all(verb, "host"), ..WhatIf::default() };
    for id in all::<String>(verb, "without").iter().map(HostId::new) {
        if !asked.without.insert(id.clone()) {
            return Err(twice("--without", &id));
        }
    }
    for (id, days) in all::<(HostId, u32)>(verb, "limit") {
        if asked.limits.insert(id.clone(), days).is_some() {
            return Err(twice("--limit", &id));
        }
    }
    Ok(asked)
}

/// Words what cannot be supposed: the argument it stands in, why, and the id that was probably meant.
pub(super) fn wrong(console: &Console<'_>, workspace: &Workspace, asked: &WhatIf, fault: &WhatIfFault) -> Stop {
    let texts = &console.texts;
    let argument = match &fault.part {
        WhatIfPart::Hire(index) => asked
            .hires
            .get(*index)
            .map_or_else(String::new, |hire| format!("--hire {}:{}:{}", hire.date, hire.count, hire.programme)),
        WhatIfPart::Without(host) => format!("--without {host}"),
        WhatIfPart::Limit(host) => {
            format!("--limit {host}:{}", asked.limits.get(host).copied().unwrap_or_default())
        }
        WhatIfPart::Host(index) => asked.hosts.get(*index).map_or_else(String::new, |host| {
            let takes: Vec<String> = host.takes.iter().map(|(id, trainees)| format!("{id}={trainees}")).collect();
            format!("--host {}:{}", host.max_days_per_week, takes.join(","))
        }),
    };
    let why = texts.unsupposed(&fault.why);
    let first = texts.with("cli-forecast-wrong", &[("argument", argument.into()), ("why", why.into())]);
    let rotations = derived::rotations(workspace);
    let (id, known): (&str, Vec<&str>) = match &fault.why {
        Unsupposed::NoHost(id) => (id.as_str(), workspace.hosts.keys().map(HostId::as_str).collect()),
        Unsupposed::NoProgramme(id) => {
            (id.as_str(), workspace.root.programmes.keys().map(ProgrammeId::as_str).collect())
        }
        Unsupposed::NoRotation(id) => (id.as_str(), rotations.iter().map(|rotation| rotation.id.as_str()).collect()),
        _ => return Stop::Words(first),
    };
    let likeness = |other: &&str| strsim::jaro_winkler(other, id);
    let nearest = known.iter().max_by(|one, other| likeness(one).total_cmp(&likeness(other)));
    let second = match nearest.filter(|nearest| likeness(nearest) >= LIKENESS) {
        Some(nearest) => texts.with("cli-refused-near", &[("nearest", (*nearest).into())]),
        None if known.is_empty() => return Stop::Words(first),
        None => {
            let more = (known.len() > MOST_KNOWN).then_some("…");
            let listed: Vec<&str> = known.into_iter().take(MOST_KNOWN).chain(more).collect();
            texts.with("cli-forecast-known", &[("ids", listed.join(", ").into())])
        }
    };
    Stop::Words(format!("{first} {second}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_supposed_is_read_whole_or_not_at_all() {
        let field = ProgrammeId::new("field");
        let date = "2027-01-04".parse().unwrap();
        assert_eq!(hire("2027-01-04:5:field"), Some(Hire { date, count: 5, programme: field }));
        for wrong in ["", "2027-01-04", "2027-01-04:5", "2027-01-04:5:", "2027-02-30:5:field", "5:2027-01-04:field"] {
            assert_eq!(hire(wrong), None, "{wrong}");
        }
        assert_eq!(limit("karim-benali:3"), Some((HostId::new("karim-benali"), 3)));
        for wrong in ["", "karim-benali", ":3", "karim-benali:", "karim-benali:-1", "karim-benali:many"] {
            assert_eq!(limit(wrong), None, "{wrong}");
        }
        let takes = [(RotationId::new("cold-calls"), 3), (RotationId::new("ride-alongs"), 1)].into();
        assert_eq!(host("2:cold-calls=3,ride-alongs=1"), Some(AddedHost { from: None, max_days_per_week: 2, takes }));
        for wrong in ["", "2", "2:", "2:cold-calls", "2:cold-calls=", "2:=1", "2:a=1,", "2:a=1,a=2", "x:a=1"] {
            assert_eq!(host(wrong), None, "{wrong}");
        }
    }
}
