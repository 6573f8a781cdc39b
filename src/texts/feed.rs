//! Sessions in the words of somebody's own calendar.

use super::{Texts, records};
use crate::domain::feed::{Feed, FeedEvent, FeedReader, uid};
use crate::domain::{Session, SessionRef, Status, Workspace};
use chrono::{DateTime, Utc};

impl Texts {
    /// Words sessions for whoever reads them; those that are not there are left out.
    pub fn feed(
        &self,
        workspace: &Workspace,
        reader: FeedReader<'_>,
        names: &[SessionRef],
        made: DateTime<Utc>,
    ) -> Feed {
        let event = |name: &SessionRef| Some(self.feed_event(workspace, reader, name, workspace.session(name)?));
        let values = [("workspace", workspace.root.name.as_str().into())];
        Feed { name: self.with("feed-name", &values), made, events: names.iter().filter_map(event).collect() }
    }

    fn feed_event(
        &self,
        workspace: &Workspace,
        reader: FeedReader<'_>,
        name: &SessionRef,
        session: &Session,
    ) -> FeedEvent {
        let person = workspace.people.get(&name.person);
        let host = session.host.as_ref().and_then(|id| workspace.hosts.get(id));
        let (with, email) = match reader {
            FeedReader::Person(_) | FeedReader::Team(_) => match (&session.host, host) {
                (None, _) => (self.get("feed-nobody").into_owned(), ""),
                (Some(id), host) => {
                    (host.map_or(id.as_str(), |host| &host.name).to_owned(), host.map_or("", |host| &host.email))
                }
            },
            FeedReader::Host(_) => {
                let known = person.map_or(name.person.as_str(), |person| &person.name);
                (known.to_owned(), person.map_or("", |person| &person.email))
            }
        };
        let rotation = records::rotation(workspace, &session.rotation);
        let who = person.map_or(name.person.as_str(), |person| &person.name);
        let values = [("rotation", rotation.into()), ("with", with.as_str().into()), ("who", who.into())];
        let summary = if matches!(reader, FeedReader::Team(_)) { "feed-summary-team" } else { "feed-summary" };
        let status = self.status(session.status);
        let topics = session.topics.join(", ");
        let lines = [
            ("feed-with", if email.is_empty() { with.clone() } else { format!("{with} <{email}>") }),
            ("feed-account", session.account.clone()),
            ("feed-topics", topics),
            ("feed-note", session.note.clone()),
            ("feed-status", status.into_owned()),
        ];
        let lines = lines.into_iter().filter(|(_, text)| !text.is_empty());
        let description = lines.map(|(id, text)| self.with(id, &[("text", text.into())])).collect::<Vec<_>>();
        let area = host.map_or("", |host| host.area.as_str());
        let places = [session.account.as_str(), &session.place].into_iter().filter(|text| !text.is_empty());
        let location = match places.collect::<Vec<_>>().join(", ") {
            place if place.is_empty() => area.to_owned(),
            place => place,
        };
        FeedEvent {
            uid: uid(name),
            date: session.date,
            hours: session.hours(&workspace.root.calendar),
            summary: self.with(summary, &values),
            location,
            description: description.join("\n"),
            is_tentative: session.status == Status::Planned,
        }
    }
}
