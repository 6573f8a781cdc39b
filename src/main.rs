//! Starts the window, or a verb of the command line.
//!
//! Together with the shell, this is where the clock is read.

// A window of its own on Windows, without a console behind it, would leave the verbs without one.
use std::io::{IsTerminal, stderr, stdout};
use std::process::ExitCode;
use terrain::app::author;
use terrain::cli::{self, Asked};
use terrain::ui::shell;

fn main() -> ExitCode {
    let run = |has_display| {
        let today = shell::clock::today();
        let streams = (has_display, stderr().is_terminal());
        cli::run(
            std::env::args_os(),
            today,
            author::of_this_machine(shell::clock::now()),
            shell::system_language(),
            streams,
            &mut stdout(),
            &mut stderr(),
        )
    };
    match run(has_display()) {
        Asked::Done(status) => ExitCode::from(status),
        Asked::Window(request) => match shell::run(*request) {
            Ok(()) => ExitCode::SUCCESS,
            // A display that is named but not there is no display.
            Err(_) => match run(false) {
                Asked::Done(status) => ExitCode::from(status),
                Asked::Window(_) => ExitCode::from(cli::ERROR),
            },
        },
    }
}

/// Tells whether a window can be opened here, as far as the environment says.
fn has_display() -> bool {
    let named = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos"))) || named("DISPLAY") || named("WAYLAND_DISPLAY")
}
