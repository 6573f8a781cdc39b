//! Three versions of a record, a byte 0xff between them.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, texts)) = bytes.split_first() else { return };
    if let [base, ours, theirs] = texts.split(|byte| *byte == 0xff).collect::<Vec<_>>()[..] {
        rooms::store::laws::merging(*kind, base, ours, theirs);
    }
});
