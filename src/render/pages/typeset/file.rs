//! A PDF file as it is written: objects are packed and compressed as they come, so that a long document is never held as
//! a tree of all its objects.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::mem;

use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Object, ObjectId, Result, Stream, dictionary};

/// How many objects are packed into one stream: more are smaller, fewer are found sooner.
const PACKED: usize = 400;

/// A mark that tells programs that copy files that this one is not text.
const BINARY: &[u8] = b"%\xbb\xad\xc0\xde\n";

/// A file to which objects are written in any order.
pub(crate) struct FileWriter {
    bytes: Vec<u8>,
    places: BTreeMap<u32, Place>,
    pack: Pack,
    deflate: Compress,
    /// The highest number that was given to an object.
    last: u32,
}

/// Where an object is.
#[derive(Clone, Copy)]
enum Place {
    /// From this byte on.
    Alone(usize),
    /// In a pack, by the number of the pack.
    Packed { pack: u32, index: usize },
}

/// Objects on their way into a stream of objects.
#[derive(Default)]
struct Pack {
    /// The number of each, and where it begins in `bytes`.
    begins: Vec<(u32, usize)>,
    bytes: Vec<u8>,
}

impl FileWriter {
    /// A file in which the objects up to the number `last` have their numbers already.
    pub(crate) fn new(last: u32) -> Self {
        let bytes = [b"%PDF-1.7\n", BINARY].concat();
        // At its highest level it takes longer and saves less than a hundredth.
        let deflate = Compress::new(Compression::default(), true);
        Self { bytes, places: BTreeMap::new(), pack: Pack::default(), deflate, last }
    }

    /// A number for an object that is written later.
    pub(crate) fn reserve(&mut self) -> ObjectId {
        self.last += 1;
        (self.last, 0)
    }

    /// Writes an object under a new number.
    pub(crate) fn add(&mut self, object: impl Into<Object>) -> Result<ObjectId> {
        let id = self.reserve();
        self.put(id, object)?;
        Ok(id)
    }

    /// Writes an object under its number.
    pub(crate) fn put(&mut self, id: ObjectId, object: impl Into<Object>) -> Result<()> {
        match object.into() {
            Object::Stream(stream) => self.put_stream(id, stream),
            object => {
                self.pack.begins.push((id.0, self.pack.bytes.len()));
                self.pack.bytes.extend(serialized(object)?);
                if self.pack.begins.len() < PACKED { Ok(()) } else { self.close_pack() }
            }
        }
    }

    /// The whole file. `trailer` names its root and where it speaks of itself.
    pub(crate) fn finish(mut self, mut trailer: Dictionary) -> Result<Vec<u8>> {
        self.close_pack()?;
        let id = Object::string_literal(fingerprint(&self.bytes));
        let (number, begin) = (self.reserve().0, self.bytes.len());
        self.places.insert(number, Place::Alone(begin));
        trailer.set("ID", vec![id.clone(), id]);
        trailer.set("Type", Object::Name(b"XRef".to_vec()));
        trailer.set("Size", i64::from(number) + 1);
        trailer.set("W", vec![1.into(), 4.into(), 2.into()]);
        self.put_stream((number, 0), Stream::new(trailer, self.directory()))?;
        writeln!(self.bytes, "startxref\n{begin}\n%%EOF")?;
        Ok(self.bytes)
    }

    /// Where each object is, seven bytes each, from the number 0 on: what is not there counts as free.
    fn directory(&self) -> Vec<u8> {
        let mut directory = Vec::new();
        for number in 0..=self.last {
            let (kind, where_to, index) = match self.places.get(&number) {
                None => (0, 0, if number == 0 { 0xffff } else { 0 }),
                Some(Place::Alone(begin)) => (1, u32::try_from(*begin).unwrap_or(u32::MAX), 0),
                Some(Place::Packed { pack, index }) => (2, *pack, u16::try_from(*index).unwrap_or(u16::MAX)),
            };
            directory.push(kind);
            directory.extend(where_to.to_be_bytes());
            directory.extend(index.to_be_bytes());
        }
        directory
    }

    fn close_pack(&mut self) -> Result<()> {
        let Pack { begins, bytes } = mem::take(&mut self.pack);
        if begins.is_empty() {
            return Ok(());
        }
        let (pack, _) = self.reserve();
        let mut content = Vec::new();
        for (index, (number, begin)) in begins.iter().enumerate() {
            write!(content, "{number} {begin} ")?;
            self.places.insert(*number, Place::Packed { pack, index });
        }
        let count = i64::try_from(begins.len()).unwrap_or(i64::MAX);
        let first = i64::try_from(content.len()).unwrap_or(i64::MAX);
        content.extend(bytes);
        let head = dictionary! { "Type" => "ObjStm", "N" => count, "First" => first };
        self.put_stream((pack, 0), Stream::new(head, content))
    }

    fn put_stream(&mut self, (number, _): ObjectId, mut stream: Stream) -> Result<()> {
        if stream.allows_compression {
            self.compress(&mut stream)?;
        }
        self.places.insert(number, Place::Alone(self.bytes.len()));
        writeln!(self.bytes, "{number} 0 obj")?;
        self.bytes.extend(serialized(stream.dict.into())?);
        self.bytes.extend(b"stream\n");
        self.bytes.extend(stream.content);
        // Both characters of a line end: after one alone, a stream that ends in the other looks one byte shorter.
        self.bytes.extend(b"\r\nendstream\nendobj\n");
        Ok(())
    }

    /// Compresses a stream, unless it is or would grow.
    fn compress(&mut self, stream: &mut Stream) -> Result<()> {
        if stream.dict.has(b"Filter") {
            return Ok(());
        }
        let mut small = Vec::with_capacity(stream.content.len());
        self.deflate.reset();
        let status = self.deflate.compress_vec(&stream.content, &mut small, FlushCompress::Finish);
        if status.map_err(io::Error::from)? == Status::StreamEnd {
            stream.dict.set("Filter", Object::Name(b"FlateDecode".to_vec()));
            stream.set_content(small);
        }
        Ok(())
    }
}

/// An object as PDF writes it, and a space. The library writes single objects only as operands of an operator, which is
/// empty here.
fn serialized(object: Object) -> Result<Vec<u8>> {
    Content { operations: [Operation::new("", vec![object])] }.encode()
}

/// Names a file by what is in it, so that equal files have equal names (FNV-1a).
fn fingerprint(bytes: &[u8]) -> Vec<u8> {
    let mix = |hash: u128, byte: &u8| (hash ^ u128::from(*byte)).wrapping_mul(0x0100_0000_0000_0000_0000_013b);
    bytes.iter().fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d, mix).to_be_bytes().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_catalog(mut file: FileWriter) -> Vec<u8> {
        let root = file.add(dictionary! { "Type" => "Catalog" }).unwrap();
        file.finish(dictionary! { "Root" => root }).unwrap()
    }

    /// A reader that finds the end of a stream by the line end before the keyword, as checkers do.
    fn streams_by_their_ends(bytes: &[u8]) -> Vec<&[u8]> {
        let find = |text: &[u8], from: usize| {
            bytes.get(from..)?.windows(text.len()).position(|part| part == text).map(|at| from + at)
        };
        let mut streams = Vec::new();
        let mut from = 0;
        while let (Some(begin), Some(end)) = (find(b"stream\n", from), find(b"endstream", from)) {
            let content = &bytes[begin + 7..end];
            let content = content.strip_suffix(b"\n").unwrap();
            streams.push(content.strip_suffix(b"\r").unwrap_or(content));
            from = end + 10;
        }
        streams
    }

    #[test]
    fn a_stream_that_ends_in_half_a_line_end_keeps_its_length() {
        for end in ["\r", "\n", "\r\n", "\n\r", "x"] {
            let content = format!("some content{end}").into_bytes();
            let mut file = FileWriter::new(0);
            let stream = Stream::new(Dictionary::new(), content.clone()).with_compression(false);
            let id = file.add(stream).unwrap();
            let bytes = with_catalog(file);
            assert_eq!(streams_by_their_ends(&bytes)[0], content);
            let read = lopdf::Document::load_mem(&bytes).unwrap();
            assert_eq!(read.get_object(id).unwrap().as_stream().unwrap().content, content);
        }
    }

    #[test]
    fn every_object_is_found_again_however_many_there_are() {
        let mut file = FileWriter::new(0);
        let numbers = 0..2 * i64::try_from(PACKED).unwrap() + 3;
        let ids: Vec<ObjectId> = numbers.clone().map(|number| file.add(vec![number.into()]).unwrap()).collect();
        let read = lopdf::Document::load_mem(&with_catalog(file)).unwrap();
        for (id, number) in ids.into_iter().zip(numbers) {
            assert_eq!(read.get_object(id).unwrap().as_array().unwrap(), &vec![Object::Integer(number)]);
        }
    }
}
