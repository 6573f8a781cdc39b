//! What the tokens promise: contrast after WCAG 2.2, and rotations that stay apart for the colour-blind.

use egui::Color32;
use terrain::ui::theme::Tokens;

const SURFACES: [&str; 8] = [
    "surface_canvas",
    "surface_panel",
    "surface_sidebar",
    "surface_raised",
    "surface_sunken",
    "surface_hover",
    "surface_pressed",
    "surface_selected",
];
const SHADES: [&str; 4] = ["shade_closure", "shade_absence", "shade_weekend", "shade_today"];
const ROWS: [&str; 6] =
    ["surface_canvas", "surface_panel", "surface_raised", "surface_sunken", "surface_hover", "surface_selected"];
const STATES: [&str; 5] = ["complete", "on_track", "to_plan", "at_risk", "overdue"];
const ROTATIONS: [&str; 6] = ["cold_calls", "ride_alongs", "other_1", "other_2", "other_3", "other_4"];

fn color(tokens: &Tokens, name: &str) -> Color32 {
    let found = tokens.colors().into_iter().find(|(known, _)| *known == name);
    found.unwrap_or_else(|| panic!("no token {name}")).1
}

fn linear(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}

fn contrast(a: Color32, b: Color32) -> f64 {
    let luminance = |c: Color32| 0.2126 * linear(c.r()) + 0.7152 * linear(c.g()) + 0.0722 * linear(c.b());
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Every foreground with its least contrast and the grounds it is used on.
fn pairs() -> Vec<(String, f64, Vec<String>)> {
    let mut pairs = Vec::new();
    let mut add = |name: &str, least: f64, grounds: Vec<&str>| {
        pairs.push((name.to_owned(), least, grounds.into_iter().map(str::to_owned).collect()));
    };
    let everywhere: Vec<&str> =
        SURFACES.into_iter().chain(SHADES).chain(["drop_allowed_bg", "drop_refused_bg"]).collect();
    let without =
        |left_out: &[&str]| everywhere.iter().copied().filter(|ground| !left_out.contains(ground)).collect::<Vec<_>>();
    add("text_primary", 4.5, everywhere.clone());
    add("text_subdued", 4.5, everywhere.clone());
    add("text_faint", 4.5, without(&["surface_pressed", "drop_refused_bg"]));
    add("text_on_accent", 4.5, vec!["accent", "accent_hover", "accent_pressed"]);
    add("text_on_inverse", 4.5, vec!["surface_inverse"]);
    add("text_on_inverse_action", 4.5, vec!["surface_inverse"]);
    add("accent_text", 4.5, SURFACES.into_iter().chain(["accent_tint", "shade_today", "drop_allowed_bg"]).collect());
    add("accent", 3.0, vec!["surface_canvas", "surface_panel", "surface_sidebar"]);
    add("focus_ring", 3.0, SURFACES.to_vec());
    add("border_control", 3.0, vec!["surface_canvas", "surface_panel", "surface_raised", "surface_sunken"]);
    for state in STATES {
        let ground = format!("state_{state}_bg");
        let mut grounds: Vec<&str> = SURFACES.into_iter().filter(|name| *name != "surface_pressed").collect();
        grounds.push(&ground);
        add(&format!("state_{state}_text"), 4.5, grounds);
        add(&format!("state_{state}_mark"), 3.0, ROWS.to_vec());
    }
    let solids: Vec<String> = ROTATIONS.iter().map(|name| format!("rotation_{name}")).collect();
    add("text_on_rotation", 4.5, solids.iter().map(String::as_str).collect());
    for solid in &solids {
        let tint = format!("{solid}_tint");
        let mut grounds = ROWS.to_vec();
        grounds.extend(SHADES);
        grounds.extend(["drop_allowed_bg", "drop_refused_bg", &tint]);
        add(&format!("{solid}_text"), 4.5, grounds);
        let mut grounds = ROWS.to_vec();
        grounds.extend(["shade_weekend", "shade_today", "drop_allowed_bg", &tint]);
        add(solid, 3.0, grounds);
    }
    add("drop_allowed", 3.0, vec!["drop_allowed_bg", "surface_panel"]);
    add("drop_refused", 3.0, vec!["drop_refused_bg", "surface_sunken", "surface_raised"]);
    add("drop_refused_text", 4.5, vec!["drop_refused_bg", "surface_sunken", "surface_raised"]);
    add("overload", 3.0, vec!["surface_canvas", "surface_panel", "surface_hover"]);
    add("capacity_line", 3.0, vec!["surface_canvas", "surface_panel", "load_0", "load_2"]);
    add("load_3", 3.0, vec!["surface_panel"]);
    add("load_2", 3.0, vec!["surface_canvas", "surface_panel"]);
    add("text_on_overload", 4.5, vec!["overload"]);
    pairs
}

#[test]
fn every_pair_has_the_contrast_it_promises() {
    let mut checked = 0;
    let mut faults = Vec::new();
    for tokens in [Tokens::light(), Tokens::dark()] {
        for (name, least, grounds) in pairs() {
            for ground in grounds {
                let ratio = contrast(color(tokens, &name), color(tokens, &ground));
                checked += 1;
                if ratio < least {
                    faults.push(format!("{name} on {ground} is {ratio:.2}, dark: {}", tokens.is_dark));
                }
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
    assert_eq!(checked, 608);
}

#[test]
fn lowest_contrasts_are_those_of_the_design() {
    let lowest = |tokens: &Tokens, name: &str| {
        let (_, _, grounds) = pairs().into_iter().find(|(known, ..)| known == name).unwrap();
        let ratios = grounds.iter().map(|ground| contrast(color(tokens, name), color(tokens, ground)));
        format!("{:.2}", ratios.fold(f64::INFINITY, f64::min))
    };
    for (name, light, dark) in [
        ("text_primary", "12.91", "11.34"),
        ("text_faint", "4.73", "4.78"),
        ("border_control", "3.33", "3.88"),
        ("state_to_plan_mark", "3.10", "3.69"),
        ("text_on_rotation", "4.89", "6.03"),
        ("capacity_line", "3.86", "3.12"),
    ] {
        assert_eq!((lowest(Tokens::light(), name), lowest(Tokens::dark(), name)), (light.to_owned(), dark.to_owned()));
    }
}

/// Machado, Oliveira and Fernandes 2009 at full severity, on linear RGB.
const VISIONS: [(&str, [[f64; 3]; 3]); 4] = [
    ("usual", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "deuteranopia",
        [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
    ),
    (
        "protanopia",
        [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
    ),
    (
        "tritanopia",
        [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]],
    ),
];

fn lab(color: Color32, vision: &[[f64; 3]; 3]) -> [f64; 3] {
    let rgb = [linear(color.r()), linear(color.g()), linear(color.b())];
    let seen = vision.map(|row| (row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]).clamp(0.0, 1.0));
    let xyz = [
        (0.412_456_4 * seen[0] + 0.357_576_1 * seen[1] + 0.180_437_5 * seen[2]) / 0.950_47,
        0.212_672_9 * seen[0] + 0.715_152_2 * seen[1] + 0.072_175 * seen[2],
        (0.019_333_9 * seen[0] + 0.119_192 * seen[1] + 0.950_304_1 * seen[2]) / 1.088_83,
    ];
    let f = xyz.map(|t: f64| if t > 216.0 / 24389.0 { t.cbrt() } else { (24389.0 / 27.0 * t + 16.0) / 116.0 });
    [116.0 * f[1] - 16.0, 500.0 * (f[0] - f[1]), 200.0 * (f[1] - f[2])]
}

fn ciede2000(one: [f64; 3], two: [f64; 3]) -> f64 {
    let chroma = |c: [f64; 3]| c[1].hypot(c[2]);
    let mean = ((chroma(one) + chroma(two)) / 2.0).powi(7);
    let g = 0.5 * (1.0 - (mean / (mean + 25f64.powi(7))).sqrt());
    let prime = |c: [f64; 3]| {
        let a = (1.0 + g) * c[1];
        let hue = if a == 0.0 && c[2] == 0.0 { 0.0 } else { c[2].atan2(a).to_degrees().rem_euclid(360.0) };
        (c[0], a.hypot(c[2]), hue)
    };
    let ((l1, c1, h1), (l2, c2, h2)) = (prime(one), prime(two));
    let grey = c1 * c2 == 0.0;
    let turn = match h2 - h1 {
        _ if grey => 0.0,
        d if d > 180.0 => d - 360.0,
        d if d < -180.0 => d + 360.0,
        d => d,
    };
    let (dl, dc, dh) = (l2 - l1, c2 - c1, 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin());
    let (l, c) = ((l1 + l2) / 2.0, (c1 + c2) / 2.0);
    let h = match (h1 + h2, (h1 - h2).abs() > 180.0) {
        (sum, _) if grey => sum,
        (sum, true) if sum < 360.0 => (sum + 360.0) / 2.0,
        (sum, true) => (sum - 360.0) / 2.0,
        (sum, false) => sum / 2.0,
    };
    let cos = |degrees: f64| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cos(h - 30.0) + 0.24 * cos(2.0 * h) + 0.32 * cos(3.0 * h + 6.0) - 0.20 * cos(4.0 * h - 63.0);
    let rotation = {
        let seventh = c.powi(7);
        let about = 30.0 * (-((h - 275.0) / 25.0).powi(2)).exp();
        -(2.0 * about).to_radians().sin() * 2.0 * (seventh / (seventh + 25f64.powi(7))).sqrt()
    };
    let sl = 1.0 + 0.015 * (l - 50.0).powi(2) / (20.0 + (l - 50.0).powi(2)).sqrt();
    let (l, c, h) = (dl / sl, dc / (1.0 + 0.045 * c), dh / (1.0 + 0.015 * c * t));
    (l * l + c * c + h * h + rotation * c * h).sqrt()
}

#[test]
fn the_difference_of_colors_is_that_of_the_published_examples() {
    // Sharma, Wu and Dalal 2005, pairs 1, 7, 16 and 25.
    for (one, two, difference) in [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
        ([50.0, 2.5, 0.0], [50.0, 0.0, -2.5], 4.3065),
        ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
    ] {
        assert!((ciede2000(one, two) - difference).abs() < 1e-4, "{}", ciede2000(one, two));
    }
}

#[test]
fn rotations_stay_apart_for_everybody() {
    let mut table = String::new();
    for tokens in [Tokens::light(), Tokens::dark()] {
        for (name, vision) in &VISIONS {
            let seen = ROTATIONS.map(|rotation| lab(color(tokens, &format!("rotation_{rotation}")), vision));
            let mut least = (f64::INFINITY, "", "");
            for (index, one) in seen.iter().enumerate() {
                for (other, two) in seen.iter().enumerate().skip(index + 1) {
                    let difference = ciede2000(*one, *two);
                    assert!(difference >= 10.0, "{name}: {} and {}", ROTATIONS[index], ROTATIONS[other]);
                    if difference < least.0 {
                        least = (difference, ROTATIONS[index], ROTATIONS[other]);
                    }
                }
            }
            let theme = if tokens.is_dark { "dark" } else { "light" };
            table += &format!("{theme} {name}: {:.1} ({}, {})\n", least.0, least.1, least.2);
        }
    }
    insta::assert_snapshot!(table, @"
    light usual: 25.5 (cold_calls, other_4)
    light deuteranopia: 13.9 (cold_calls, other_1)
    light protanopia: 13.1 (cold_calls, other_1)
    light tritanopia: 12.3 (cold_calls, other_3)
    dark usual: 19.1 (cold_calls, other_4)
    dark deuteranopia: 13.4 (ride_alongs, other_2)
    dark protanopia: 15.0 (cold_calls, other_1)
    dark tritanopia: 12.5 (other_1, other_2)
    ");
}
