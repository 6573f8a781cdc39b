//! Tokens, fonts, icons.
