//! Two histories, a byte 0xff between them.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut texts = bytes.splitn(2, |byte| *byte == 0xff);
    let (one, other) = (texts.next().unwrap_or_default(), texts.next().unwrap_or_default());
    rooms::store::laws::histories(one, other);
});
