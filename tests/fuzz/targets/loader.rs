//! Any bytes as the file of a record.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let [kind, text @ ..] = bytes {
        rooms::store::laws::loader(*kind, text);
    }
});
