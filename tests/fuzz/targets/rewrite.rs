//! The text of one record edited to hold another one; a byte 0xff stands between the two.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, texts)) = bytes.split_first() else { return };
    if let [old, new] = texts.split(|byte| *byte == 0xff).collect::<Vec<_>>()[..] {
        rooms::store::laws::rewriting(*kind, old, new);
    }
});
