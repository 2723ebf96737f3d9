//! The picture that an organization sets beside the title.

use std::fmt;
use std::io::Cursor;

use png::{BitDepth, ColorType, Decoder, Encoder, Limits, Transformations};

/// The most pixels on a side.
const SIDE: u32 = 4096;
/// The most pixels in all: four times what a sharp print of a logo needs.
const PIXELS: u32 = 4_000_000;
/// The most bytes that reading one may take.
const MEMORY: usize = 64 << 20;

/// A picture that was read whole: red, green, blue and opacity of each pixel, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    width: u32,
    height: u32,
    pixels: Vec<u8>,
    /// The same as PNG, with nothing but the picture: what else a file may hold, such as where it was taken, is left out.
    png: Vec<u8>,
}

/// Why a file is no logo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogoError {
    /// It is no PNG, or a damaged one.
    NotPng(String),
    /// It has too many pixels.
    TooLarge {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
}

impl Logo {
    /// The most pixels on a side, and in all.
    pub const MOST: (u32, u32) = (SIDE, PIXELS);
    /// The most bytes that a file may have.
    pub const LIMIT: u64 = 4 << 20;

    /// Reads a PNG file, every pixel of it.
    ///
    /// # Errors
    /// If it is no PNG, is damaged, or has more than 4096 pixels a side or four million in all.
    pub fn parse(file: &[u8]) -> Result<Self, LogoError> {
        let bad = |error: &dyn fmt::Display| LogoError::NotPng(error.to_string());
        let mut decoder = Decoder::new_with_limits(Cursor::new(file), Limits { bytes: MEMORY });
        decoder.set_transformations(Transformations::normalize_to_color8());
        decoder.set_ignore_text_chunk(true);
        decoder.set_ignore_iccp_chunk(true);
        let mut reader = decoder.read_info().map_err(|error| bad(&error))?;
        let (width, height) = reader.info().size();
        if width.max(height) > SIDE || width.saturating_mul(height) > PIXELS {
            return Err(LogoError::TooLarge { width, height });
        }
        let mut drawn = vec![0; reader.output_buffer_size().ok_or(LogoError::TooLarge { width, height })?];
        let frame = reader.next_frame(&mut drawn).map_err(|error| bad(&error))?;
        reader.finish().map_err(|error| bad(&error))?;
        drawn.truncate(frame.buffer_size());
        let pixels = with_opacity(&drawn, frame.color_type);
        let png = encode(&pixels, width, height).map_err(|error| bad(&error))?;
        Ok(Self { width, height, pixels, png })
    }

    /// Pixels across and down.
    pub(super) fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    /// As PNG.
    pub(super) fn png(&self) -> &[u8] {
        &self.png
    }

    /// Red, green and blue of each pixel as seen on white.
    pub(super) fn on_white(&self) -> Vec<u8> {
        let mut seen = Vec::with_capacity(self.pixels.len() / 4 * 3);
        for pixel in self.pixels.chunks_exact(4) {
            let [parts @ .., opacity] = pixel else { continue };
            let opacity = u16::from(*opacity);
            let blend = |part: &u8| u8::try_from((u16::from(*part) * opacity + 255 * (255 - opacity)) / 255);
            seen.extend(parts.iter().map(|part| blend(part).unwrap_or(u8::MAX)));
        }
        seen
    }
}

/// Pixels of any kind with their opacity.
fn with_opacity(drawn: &[u8], kind: ColorType) -> Vec<u8> {
    let spread = |pixel: &[u8]| match (kind, pixel) {
        (ColorType::Grayscale, [grey]) => [*grey, *grey, *grey, u8::MAX],
        (ColorType::GrayscaleAlpha, [grey, opacity]) => [*grey, *grey, *grey, *opacity],
        (ColorType::Rgb, [red, green, blue]) => [*red, *green, *blue, u8::MAX],
        (_, [red, green, blue, opacity]) => [*red, *green, *blue, *opacity],
        _ => [u8::MAX; 4],
    };
    drawn.chunks_exact(kind.samples()).flat_map(spread).collect()
}

fn encode(pixels: &[u8], width: u32, height: u32) -> Result<Vec<u8>, png::EncodingError> {
    let mut png = Vec::new();
    let mut encoder = Encoder::new(&mut png, width, height);
    encoder.set_color(ColorType::Rgba);
    encoder.set_depth(BitDepth::Eight);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(pixels)?;
    writer.finish()?;
    Ok(png)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two pixels: red, and half of a black.
    const PIXELS: [u8; 8] = [255, 0, 0, 255, 0, 0, 0, 128];

    #[test]
    fn a_picture_is_read_and_seen_on_white() {
        let file = encode(&PIXELS, 2, 1).unwrap();
        let logo = Logo::parse(&file).unwrap();
        assert_eq!((logo.size(), logo.pixels.as_slice()), ((2, 1), PIXELS.as_slice()));
        assert_eq!(logo.on_white(), [255, 0, 0, 127, 127, 127]);
        assert_eq!(Logo::parse(logo.png()).unwrap(), logo);
    }

    #[test]
    fn greys_and_palettes_are_read_too() {
        let grey = |kind, data: &[u8]| {
            let mut png = Vec::new();
            let mut encoder = Encoder::new(&mut png, 1, 1);
            encoder.set_color(kind);
            if kind == ColorType::Indexed {
                encoder.set_palette(vec![7_u8, 8, 9]);
            }
            let mut writer = encoder.write_header().unwrap();
            writer.write_image_data(data).unwrap();
            writer.finish().unwrap();
            Logo::parse(&png).unwrap().pixels
        };
        assert_eq!(grey(ColorType::Grayscale, &[9]), [9, 9, 9, 255]);
        assert_eq!(grey(ColorType::GrayscaleAlpha, &[9, 8]), [9, 9, 9, 8]);
        assert_eq!(grey(ColorType::Rgb, &[1, 2, 3]), [1, 2, 3, 255]);
        assert_eq!(grey(ColorType::Indexed, &[0]), [7, 8, 9, 255]);
    }

    #[test]
    fn what_is_no_picture_or_too_large_is_refused() {
        let file = encode(&PIXELS, 2, 1).unwrap();
        for cut in 0..file.len() - 12 {
            assert!(matches!(Logo::parse(&file[..cut]), Err(LogoError::NotPng(_))), "{cut}");
        }
        assert!(matches!(Logo::parse(b"<svg/>"), Err(LogoError::NotPng(_))));
        let wide = encode(&vec![0; 4 * 4097], 4097, 1).unwrap();
        assert_eq!(Logo::parse(&wide), Err(LogoError::TooLarge { width: 4097, height: 1 }));
        // A head that promises more than memory holds.
        let mut bomb = file;
        bomb[16..24].copy_from_slice(&[0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff]);
        assert!(Logo::parse(&bomb).is_err());
    }
}
