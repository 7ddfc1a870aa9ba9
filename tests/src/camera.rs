//! A phone's camera that reads QR codes.

use rqrr::PreparedImage;

use crate::failure::{Failure, Outcome, While as _};

/// The text of the QR code in a screenshot (PNG).
///
/// # Errors
///
/// When there is no readable code in it, or several.
pub fn read(picture: &[u8]) -> Outcome<String> {
    let mut reader = png::Decoder::new(std::io::Cursor::new(picture))
        .read_info()
        .doing("read the picture")?;
    let size = reader
        .output_buffer_size()
        .ok_or_else(|| Failure::new("the picture is too large"))?;
    let mut bytes = vec![0; size];
    let frame = reader.next_frame(&mut bytes).doing("read the picture")?;
    let (width, height) = (frame.width as usize, frame.height as usize);
    let samples = frame.color_type.samples();
    // One of red, green and blue is enough to distinguish black from white.
    let grey = |x: usize, y: usize| bytes[y * frame.line_size + x * samples];
    let mut image = PreparedImage::prepare_from_greyscale(width, height, grey);
    let grids = image.detect_grids();
    let [grid] = grids.as_slice() else {
        let found = grids.len();
        return Err(Failure::new(format!("{found} codes are in the picture")));
    };
    let (_, text) = grid.decode().doing("read the code")?;
    Ok(text)
}
