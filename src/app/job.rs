//! Long work on a thread of its own: it can be cancelled, says how far it is, and wakes whoever waits when it is done.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Mutex};

/// Wakes whoever shows the result, such as the window; called from the job's thread.
pub type Waker = Arc<dyn Fn() + Send + Sync>;

/// One piece of work under way; dropping it cancels it.
#[derive(Debug)]
pub struct Job<T, P> {
    result: Receiver<T>,
    progress: Arc<Mutex<Option<P>>>,
    cancel: Arc<AtomicBool>,
}

/// What the work itself may look at and say while it runs.
#[derive(Clone)]
pub struct Handle<P> {
    progress: Arc<Mutex<Option<P>>>,
    cancel: Arc<AtomicBool>,
    waker: Waker,
}

/// How a job stands.
#[derive(Debug)]
pub enum Poll<T> {
    /// It is still running.
    Running,
    /// It is done; this comes once.
    Done(T),
    /// Its thread ended without a result, or the result was taken already.
    Gone,
}

impl<T: Send + 'static, P: Send + Clone + 'static> Job<T, P> {
    /// Starts work on a new thread of that name; `None` when the system gives no thread.
    pub fn start(name: &str, waker: Waker, work: impl FnOnce(&Handle<P>) -> T + Send + 'static) -> Option<Self> {
        let (sender, result) = channel();
        let handle = Handle { progress: Arc::default(), cancel: Arc::default(), waker };
        let (progress, cancel) = (handle.progress.clone(), handle.cancel.clone());
        let run = move || {
            let value = work(&handle);
            // Nobody waits any more when the job was dropped; the result is not needed then.
            let _ = sender.send(value);
            (handle.waker)();
        };
        std::thread::Builder::new().name(name.to_owned()).spawn(run).ok()?;
        Some(Self { result, progress, cancel })
    }

    /// Looks whether the result is there, without waiting.
    pub fn poll(&self) -> Poll<T> {
        match self.result.try_recv() {
            Ok(value) => Poll::Done(value),
            Err(TryRecvError::Empty) => Poll::Running,
            Err(TryRecvError::Disconnected) => Poll::Gone,
        }
    }

    /// Waits for the result; `None` when the thread ended without one.
    pub fn wait(&self) -> Option<T> {
        self.result.recv().ok()
    }
}

impl<T, P: Clone> Job<T, P> {
    /// Gives the latest word of the work on how far it is.
    pub fn progress(&self) -> Option<P> {
        self.progress.lock().ok().and_then(|progress| progress.clone())
    }

    /// Asks the work to stop soon with what it has.
    pub fn cancel(&self) {
        self.cancel.store(true, Ordering::Relaxed);
    }
}

impl<T, P> Drop for Job<T, P> {
    fn drop(&mut self) {
        self.cancel.store(true, Ordering::Relaxed);
    }
}

impl<P> Handle<P> {
    /// Gives the flag that is set when the work should stop.
    pub fn cancel_flag(&self) -> &AtomicBool {
        &self.cancel
    }

    /// Says how far the work is.
    pub fn say(&self, progress: P) {
        if let Ok(mut slot) = self.progress.lock() {
            *slot = Some(progress);
        }
        (self.waker)();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicUsize;

    #[test]
    fn a_job_says_how_far_it_is_stops_when_asked_and_wakes() {
        let woken = Arc::new(AtomicUsize::new(0));
        let counter = woken.clone();
        let waker: Waker = Arc::new(move || {
            counter.fetch_add(1, Ordering::Relaxed);
        });
        let job = Job::start("test", waker, |handle: &Handle<u32>| {
            handle.say(50);
            while !handle.cancel_flag().load(Ordering::Relaxed) {
                std::thread::yield_now();
            }
            "stopped"
        })
        .unwrap();
        while job.progress().is_none() {
            std::thread::yield_now();
        }
        assert_eq!(job.progress(), Some(50));
        assert!(matches!(job.poll(), Poll::Running));
        job.cancel();
        assert_eq!(job.wait(), Some("stopped"));
        while woken.load(Ordering::Relaxed) < 2 {
            std::thread::yield_now();
        }
    }
}
