//! Compresses the page's files when it is built, at the highest level: a server need not do it for
//! each response, where there is only time for a lower one.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::failure::{Outcome, While as _};
use crate::fingerprint::files;

/// Extensions of files that are compressed; pictures and fonts already are.
const COMPRESSIBLE: [&str; 8] = ["css", "html", "js", "json", "mjs", "svg", "txt", "wasm"];
/// What a compressed file's name ends with, brotli's first.
const ENDS: [&str; 2] = ["br", "gz"];

/// Writes the compressed forms beside every compressible file of the folder, with `.br` and `.gz`
/// after its name.
pub(crate) fn write_all(folder: &Path) -> Outcome {
    for file in files(folder)? {
        write(&file)?;
    }
    Ok(())
}

/// The same for one file, unless it is of a kind that is not compressed.
pub(crate) fn write(file: &Path) -> Outcome {
    if !COMPRESSIBLE.iter().any(|kind| has_end(file, kind)) {
        return Ok(());
    }
    let bytes = fs::read(file).doing(|| format!("read {}", file.display()))?;
    for (end, compress) in ENDS.into_iter().zip([brotli, gzip]) {
        let compressed = compress(&bytes).doing(|| format!("compress {}", file.display()))?;
        let path = beside(file, end);
        fs::write(&path, compressed).doing(|| format!("write {}", path.display()))?;
    }
    Ok(())
}

/// Whether a file was written by this.
pub(crate) fn is_compressed(file: &Path) -> bool {
    ENDS.iter().any(|end| has_end(file, end))
}

/// The bytes of a file on the wire, with brotli and with gzip.
pub(crate) fn lengths(file: &Path) -> Outcome<[usize; 2]> {
    let length = |end: &str| {
        let path = beside(file, end);
        let of = if path.is_file() { &path } else { file };
        let metadata = fs::metadata(of).doing(|| format!("read {}", of.display()))?;
        usize::try_from(metadata.len()).doing(|| format!("count the bytes of {}", of.display()))
    };
    Ok([length(ENDS[0])?, length(ENDS[1])?])
}

fn beside(file: &Path, end: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(".");
    name.push(end);
    name.into()
}

fn has_end(file: &Path, end: &str) -> bool {
    file.extension().is_some_and(|extension| extension == end)
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let best = brotli::enc::BrotliEncoderParams {
        quality: 11,
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &best)?;
    Ok(compressed)
}

/// Without a name or a time in its header, so that the output is reproducible.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use flate2::read::GzDecoder;

    use super::*;

    #[test]
    fn what_is_compressed_lies_beside_it_and_comes_back() {
        let root = std::env::temp_dir().join(format!("xtask-compressed-{}", std::process::id()));
        fs::create_dir_all(root.join("deeper")).unwrap();
        let text = "a".repeat(10_000);
        for name in ["a.js", "deeper/index.html", "a.png"] {
            fs::write(root.join(name), &text).unwrap();
        }
        // Twice: what was compressed is not compressed again.
        for _ in 0..2 {
            write_all(&root).unwrap();
        }

        let all = files(&root).unwrap();
        let names = all.iter().map(|file| {
            let name = file.strip_prefix(&root).unwrap().to_string_lossy();
            name.replace('\\', "/")
        });
        let expected = [
            "a.js",
            "a.js.br",
            "a.js.gz",
            "a.png",
            "deeper/index.html",
            "deeper/index.html.br",
            "deeper/index.html.gz",
        ];
        assert_eq!(names.collect::<Vec<_>>(), expected);
        let compressed = all.iter().filter(|file| is_compressed(file));
        assert_eq!(compressed.count(), 4);

        let [brotli, gzip] = lengths(&root.join("a.js")).unwrap();
        assert!(brotli < gzip && gzip < 100, "{brotli} {gzip}");
        assert_eq!(lengths(&root.join("a.png")), Ok([text.len(); 2]));

        let mut back = Vec::new();
        let bytes = fs::read(root.join("a.js.br")).unwrap();
        brotli::BrotliDecompress(&mut &*bytes, &mut back).unwrap();
        assert_eq!(back, text.as_bytes());
        let mut back = String::new();
        let bytes = fs::read(root.join("a.js.gz")).unwrap();
        GzDecoder::new(&*bytes).read_to_string(&mut back).unwrap();
        assert_eq!(back, text);
        fs::remove_dir_all(&root).unwrap();
    }
}
