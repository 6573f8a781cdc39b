//! The commands of the window: palette, shortcuts, tooltips and help all derive from this one list.

use super::theme::icons::{self, Icon};
use egui::{Key, KeyboardShortcut, Modifiers};

/// Something one can do from anywhere in the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum UserCommand {
    Search,
    Undo,
    Redo,
    ScheduleMissing,
    RepairPlan,
    AssignDay,
    NewPerson,
    NewHost,
    NewInsight,
    ExportPerson,
    ErasePerson,
    GoOverview,
    GoCalendar,
    GoToDate,
    ShowMonth,
    ShowWeek,
    ShowAgenda,
    CopyCalendar,
    Print,
    GoBoard,
    GoPeople,
    GoHosts,
    GoProgrammes,
    GoInsights,
    GoProblems,
    GoSettings,
    Help,
    Keyboard,
    GoBack,
    OpenFolder,
    CloseWorkspace,
    Reload,
    ToggleTheme,
    ToggleLanguage,
    ZoomIn,
    ZoomOut,
    ZoomReset,
}

const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

impl UserCommand {
    /// Every command, in the order the palette lists them.
    pub const ALL: [Self; 37] = [
        Self::ScheduleMissing,
        Self::RepairPlan,
        Self::AssignDay,
        Self::NewPerson,
        Self::NewHost,
        Self::NewInsight,
        Self::ExportPerson,
        Self::ErasePerson,
        Self::Undo,
        Self::Redo,
        Self::Search,
        Self::GoOverview,
        Self::GoCalendar,
        Self::GoToDate,
        Self::ShowMonth,
        Self::ShowWeek,
        Self::ShowAgenda,
        Self::CopyCalendar,
        Self::Print,
        Self::GoBoard,
        Self::GoPeople,
        Self::GoHosts,
        Self::GoProgrammes,
        Self::GoInsights,
        Self::GoProblems,
        Self::GoSettings,
        Self::Help,
        Self::Keyboard,
        Self::GoBack,
        Self::OpenFolder,
        Self::CloseWorkspace,
        Self::Reload,
        Self::ToggleTheme,
        Self::ToggleLanguage,
        Self::ZoomIn,
        Self::ZoomOut,
        Self::ZoomReset,
    ];

    /// Gives the id of its name.
    pub fn text_id(self) -> &'static str {
        match self {
            Self::Search => "command-search",
            Self::Undo => "command-undo",
            Self::Redo => "command-redo",
            Self::ScheduleMissing => "command-schedule-missing",
            Self::RepairPlan => "command-repair-plan",
            Self::AssignDay => "command-assign-day",
            Self::NewPerson => "command-new-person",
            Self::NewHost => "command-new-host",
            Self::NewInsight => "command-new-insight",
            Self::ExportPerson => "command-export-person",
            Self::ErasePerson => "command-erase-person",
            Self::GoOverview => "command-go-overview",
            Self::GoCalendar => "command-go-calendar",
            Self::GoToDate => "command-go-to-date",
            Self::ShowMonth => "command-show-month",
            Self::ShowWeek => "command-show-week",
            Self::ShowAgenda => "command-show-agenda",
            Self::CopyCalendar => "command-copy-calendar",
            Self::Print => "command-print",
            Self::GoBoard => "command-go-board",
            Self::GoPeople => "command-go-people",
            Self::GoHosts => "command-go-hosts",
            Self::GoProgrammes => "command-go-programmes",
            Self::GoInsights => "command-go-insights",
            Self::GoProblems => "command-go-problems",
            Self::GoSettings => "command-go-settings",
            Self::Help => "command-help",
            Self::Keyboard => "command-keyboard",
            Self::GoBack => "command-go-back",
            Self::OpenFolder => "command-open-folder",
            Self::CloseWorkspace => "command-close-workspace",
            Self::Reload => "command-reload",
            Self::ToggleTheme => "command-toggle-theme",
            Self::ToggleLanguage => "command-toggle-language",
            Self::ZoomIn => "command-zoom-in",
            Self::ZoomOut => "command-zoom-out",
            Self::ZoomReset => "command-zoom-reset",
        }
    }

    /// Gives the keys that carry it out, if any.
    pub fn shortcut(self) -> Option<KeyboardShortcut> {
        let (modifiers, key) = match self {
            Self::Search => (Modifiers::COMMAND, Key::K),
            Self::Undo => (Modifiers::COMMAND, Key::Z),
            Self::Redo => (CTRL_SHIFT, Key::Z),
            Self::ScheduleMissing => (CTRL_SHIFT, Key::P),
            Self::AssignDay => (CTRL_SHIFT, Key::N),
            Self::NewPerson => (Modifiers::COMMAND, Key::N),
            Self::GoOverview => (Modifiers::COMMAND, Key::Num1),
            Self::GoCalendar => (Modifiers::COMMAND, Key::Num2),
            Self::GoToDate => (Modifiers::COMMAND, Key::G),
            Self::Print => (Modifiers::COMMAND, Key::P),
            Self::GoBoard => (Modifiers::COMMAND, Key::Num3),
            Self::GoPeople => (Modifiers::COMMAND, Key::Num4),
            Self::GoHosts => (Modifiers::COMMAND, Key::Num5),
            Self::GoProgrammes => (Modifiers::COMMAND, Key::Num6),
            Self::GoInsights => (Modifiers::COMMAND, Key::Num7),
            Self::GoProblems => (Modifiers::COMMAND, Key::Num8),
            Self::GoSettings => (Modifiers::COMMAND, Key::Comma),
            Self::Help => (Modifiers::NONE, Key::F1),
            Self::Keyboard => (Modifiers::SHIFT, Key::F1),
            Self::GoBack => (Modifiers::ALT, Key::ArrowLeft),
            Self::OpenFolder => (Modifiers::COMMAND, Key::O),
            Self::Reload => (Modifiers::NONE, Key::F5),
            Self::ToggleTheme => (CTRL_SHIFT, Key::D),
            Self::ToggleLanguage => (CTRL_SHIFT, Key::L),
            Self::ZoomIn => (Modifiers::COMMAND, Key::Plus),
            Self::ZoomOut => (Modifiers::COMMAND, Key::Minus),
            Self::ZoomReset => (Modifiers::COMMAND, Key::Num0),
            Self::RepairPlan
            | Self::NewHost
            | Self::NewInsight
            | Self::ExportPerson
            | Self::ErasePerson
            | Self::ShowMonth
            | Self::ShowWeek
            | Self::ShowAgenda
            | Self::CopyCalendar
            | Self::CloseWorkspace => return None,
        };
        Some(KeyboardShortcut::new(modifiers, key))
    }

    /// Lists the commands in the order in which their keys are to be asked for: egui takes Ctrl+Shift+Z for Ctrl+Z too, so
    /// those with more keys come first.
    pub fn by_keys() -> impl Iterator<Item = (Self, KeyboardShortcut)> {
        let with_keys = || Self::ALL.into_iter().filter_map(|command| Some((command, command.shortcut()?)));
        let has_shift = |(_, shortcut): &(Self, KeyboardShortcut)| shortcut.modifiers.shift;
        with_keys().filter(has_shift).chain(with_keys().filter(move |pair| !has_shift(pair)))
    }

    /// Tells whether it makes sense while no workspace is open.
    pub fn works_without_workspace(self) -> bool {
        matches!(
            self,
            Self::OpenFolder
                | Self::Help
                | Self::Keyboard
                | Self::ToggleTheme
                | Self::ToggleLanguage
                | Self::ZoomIn
                | Self::ZoomOut
                | Self::ZoomReset
        )
    }

    /// Gives its icon.
    pub fn icon(self) -> Icon {
        match self {
            Self::Search => icons::SEARCH,
            Self::Undo => icons::UNDO,
            Self::Redo => icons::REDO,
            Self::ScheduleMissing => icons::SCHEDULE,
            Self::RepairPlan => icons::REPAIR,
            Self::AssignDay => icons::ASSIGN,
            Self::NewPerson => icons::NEW_PERSON,
            Self::NewHost => icons::HOSTS,
            Self::NewInsight | Self::GoInsights => icons::INSIGHTS,
            Self::ExportPerson => icons::EXPORT,
            Self::ErasePerson => icons::DELETE,
            Self::GoOverview => icons::OVERVIEW,
            Self::GoCalendar | Self::ShowMonth | Self::ShowWeek | Self::ShowAgenda => icons::CALENDAR,
            Self::GoToDate => icons::CALENDAR_FEED,
            Self::CopyCalendar => icons::COPY,
            Self::Print => icons::PRINT,
            Self::GoBoard => icons::BOARD,
            Self::GoPeople => icons::PEOPLE,
            Self::GoHosts => icons::HOSTS,
            Self::GoProgrammes => icons::PROGRAMMES,
            Self::GoProblems => icons::PROBLEMS,
            Self::GoSettings => icons::SETTINGS,
            Self::Help => icons::HELP,
            Self::Keyboard => icons::KEYBOARD,
            Self::GoBack => icons::BACK,
            Self::OpenFolder => icons::OPEN_FOLDER,
            Self::CloseWorkspace => icons::CLOSE,
            Self::Reload => icons::REFRESH,
            Self::ToggleTheme => icons::THEME_DARK,
            Self::ToggleLanguage => icons::LANGUAGE,
            Self::ZoomIn => icons::ADD,
            Self::ZoomOut => icons::REMOVE,
            Self::ZoomReset => icons::SEARCH,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_a_shortcut() {
        for (at, one) in UserCommand::ALL.iter().enumerate() {
            for other in UserCommand::ALL.iter().skip(at + 1) {
                assert_ne!(one, other, "listed twice");
                if let (Some(a), Some(b)) = (one.shortcut(), other.shortcut()) {
                    assert_ne!(a, b, "{one:?} and {other:?}");
                }
            }
        }
    }
}
