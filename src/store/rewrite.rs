//! The new text of a file.

use super::layout;
use super::read;
use super::record::{Data, Value};
use crate::domain::WriteFault;

/// Gives the text a record's file is to have: in the old one's line ends, and sure to read back as the record.
pub(super) fn text(value: &Value, old: Option<&[u8]>, _before: Option<&Value>) -> Result<String, WriteFault> {
    let text = match value {
        Value::Root(root) => faithful(&**root),
        Value::Insights(insights) => faithful(&**insights),
        Value::Person(person) => faithful(&**person),
        Value::Host(host) => faithful(&**host),
    }?;
    let has_crlf =
        old.is_some_and(|old| old.windows(2).find(|pair| pair[1] == b'\n').is_some_and(|pair| pair[0] == b'\r'));
    Ok(if has_crlf { text.replace('\n', "\r\n") } else { text })
}

/// Writes a record, and makes sure that it reads back as it is.
fn faithful<T: Data>(record: &T) -> Result<String, WriteFault> {
    let text = layout::write(record).map_err(|_| WriteFault::Unfaithful)?;
    match read::record::<T>(&text) {
        Ok(read) if read == *record => Ok(text),
        _ => Err(WriteFault::Unfaithful),
    }
}
