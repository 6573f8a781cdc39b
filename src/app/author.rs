//! Who sits at this machine, asked of the system once at the start.

use crate::store::config;
pub use crate::store::{Author, Now};

/// Makes the author of what the user of this machine does; `now` tells the time.
pub fn of_this_machine(now: Now) -> Author {
    let user = config::user();
    Author::new(&config::full_name(&user), &user, &config::machine(), now)
}
