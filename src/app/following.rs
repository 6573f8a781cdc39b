//! What follows from a workspace and takes too long for a frame: worked out on a thread after each change.

use super::job::{Handle, Job, Poll, Waker};

/// The latest answer of some work on a workspace; while a new one is worked out, the last one there was.
pub struct Following<T> {
    name: &'static str,
    running: Option<(u64, Job<T, ()>)>,
    latest: Option<(u64, T)>,
}

impl<T: Send + 'static> Following<T> {
    /// Starts without an answer; `name` is that of the threads.
    pub fn new(name: &'static str) -> Self {
        Self { name, running: None, latest: None }
    }

    /// Gives the answer for the revision last followed, if it is worked out, or else the last one there was.
    pub fn latest(&self) -> Option<&T> {
        self.latest.as_ref().map(|(_, answer)| answer)
    }

    /// Gives the answer for one revision, if it is worked out.
    pub fn latest_of(&self, revision: u64) -> Option<&T> {
        self.latest.as_ref().filter(|(of, _)| *of == revision).map(|(_, answer)| answer)
    }

    /// Takes in what is done and starts the work on a revision where that is neither done nor under way; `work` makes it.
    ///
    /// Work on an earlier revision is stopped: its answer would come too late.
    pub fn follow<W>(&mut self, revision: u64, waker: &Waker, work: impl FnOnce() -> W)
    where
        W: FnOnce(&Handle<()>) -> T + Send + 'static,
    {
        if let Some((of, job)) = &self.running {
            match job.poll() {
                Poll::Done(answer) => {
                    self.latest = Some((*of, answer));
                    self.running = None;
                }
                Poll::Gone => self.running = None,
                Poll::Running => {}
            }
        }
        let known = |of: Option<u64>| of == Some(revision);
        if known(self.latest.as_ref().map(|(of, _)| *of)) || known(self.running.as_ref().map(|(of, _)| *of)) {
            return;
        }
        // Replacing the job that runs drops it, which stops it.
        self.running = Job::start(self.name, waker.clone(), work()).map(|job| (revision, job));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::mpsc::channel;
    use std::time::Duration;

    #[test]
    fn each_revision_is_worked_out_once_and_the_last_answer_stays_meanwhile() {
        let (woken, wakes) = channel();
        let waker: Waker = Arc::new(move || woken.send(()).unwrap());
        let wait = || wakes.recv_timeout(Duration::from_secs(20)).unwrap();
        let mut following = Following::new("test");
        let mut started = 0;
        let mut follow = |following: &mut Following<u64>, revision: u64| {
            following.follow(revision, &waker, || {
                started += 1;
                move |_: &Handle<()>| revision * 10
            });
        };
        follow(&mut following, 7);
        assert_eq!(following.latest(), None);
        wait();
        follow(&mut following, 7);
        assert_eq!(following.latest(), Some(&70));
        follow(&mut following, 7);
        follow(&mut following, 8);
        assert_eq!(following.latest(), Some(&70));
        wait();
        follow(&mut following, 8);
        assert_eq!(following.latest(), Some(&80));
        assert_eq!(started, 2);
    }
}
