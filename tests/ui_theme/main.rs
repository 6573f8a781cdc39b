//! The look and the components: contrast and colour blindness of the tokens; names, keys and clicks of the widgets.
#![allow(clippy::unwrap_used)]

mod color;
mod widgets;
