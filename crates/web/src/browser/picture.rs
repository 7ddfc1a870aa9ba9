//! Photos in a format that no provider takes, made into JPEGs where the browser can read them.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, ImageBitmap};

/// A photo as a JPEG, turned as it was taken, and without what a camera writes beside the picture, such as
/// the place. `None` where the browser cannot read it.
pub(super) async fn to_jpeg(photo: &Blob) -> Option<Blob> {
    let bitmap = super::window()?.create_image_bitmap_with_blob(photo).ok()?;
    let bitmap: ImageBitmap = JsFuture::from(bitmap).await.ok()?.dyn_into().ok()?;
    let canvas = drawn(&bitmap);
    // At once, and not when the memory is collected: a photo takes a lot of it.
    bitmap.close();
    let canvas = canvas?;
    let jpeg = Promise::new(&mut |done, failed| {
        let quality = JsValue::from_f64(QUALITY);
        if let Err(error) = canvas.to_blob_with_type_and_encoder_options(&done, JPEG, &quality) {
            let _ = failed.call1(&JsValue::NULL, &error);
        }
    });
    let jpeg = JsFuture::from(jpeg).await;
    canvas.set_width(0);
    jpeg.ok()?.dyn_into().ok()
}

fn drawn(bitmap: &ImageBitmap) -> Option<HtmlCanvasElement> {
    let (width, height) = fitted(bitmap.width(), bitmap.height())?;
    let document = super::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok()??;
    let context: CanvasRenderingContext2d = context.dyn_into().ok()?;
    let (width, height) = (f64::from(width), f64::from(height));
    let drawn = context.draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, width, height);
    drawn.ok().map(|()| canvas)
}

/// The size of a picture, made small enough for a canvas of a phone. `None` for a picture of nothing.
fn fitted(width: u32, height: u32) -> Option<(u32, u32)> {
    let (mut wide, mut high) = (width, height);
    while u64::from(wide) * u64::from(high) > MAX_PIXELS {
        (wide, high) = (wide - wide / 8, high - high / 8);
    }
    (wide > 0 && high > 0).then_some((wide, high))
}

/// An iPhone has no larger canvas: 4096 by 4096.
const MAX_PIXELS: u64 = 1 << 24;

const JPEG: &str = "image/jpeg";

/// Where text in a photo is as sharp as it was.
const QUALITY: f64 = 0.92;

#[cfg(test)]
mod tests {
    use super::fitted;

    #[test]
    fn a_photo_fits_the_canvas_of_a_phone() {
        for (size, expected) in [
            ((4032, 3024), Some((4032, 3024))),
            ((4096, 4096), Some((4096, 4096))),
            ((4097, 4096), Some((3585, 3584))),
            ((8064, 6048), Some((4728, 3547))),
            ((0, 100), None),
        ] {
            assert_eq!(fitted(size.0, size.1), expected, "{size:?}");
        }
    }
}
