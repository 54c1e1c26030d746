//! Encodes a small square of pixels as PNG (RFC 2083) without compression: the code of a compressor would be larger
//! than the bytes saved.

/// Encodes `side` × `side` pixels of red, green, blue and opacity.
pub(super) fn encoded(side: usize, pixels: &[u8]) -> Vec<u8> {
    const UNFILTERED: u8 = 0;
    let mut rows = Vec::new();
    for row in pixels.chunks(4 * side.max(1)) {
        rows.push(UNFILTERED);
        rows.extend_from_slice(row);
    }
    let side = (side as u32).to_be_bytes();
    // Eight bits per channel, with opacity, the standard compression and filter methods, not interlaced.
    let header = [&side[..], &side[..], &[8, 6, 0, 0, 0]].concat();
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, data) in [
        (b"IHDR", header),
        (b"IDAT", stored(&rows)),
        (b"IEND", Vec::new()),
    ] {
        file.extend((data.len() as u32).to_be_bytes());
        let start = file.len();
        file.extend(name);
        file.extend(data);
        file.extend(crc32(&file[start..]).to_be_bytes());
    }
    file
}

/// Returns a zlib stream (RFC 1950) of uncompressed blocks (RFC 1951).
fn stored(bytes: &[u8]) -> Vec<u8> {
    const LARGEST: usize = 0xffff;
    let mut stream = vec![0x78, 0x01];
    let last = bytes.len().saturating_sub(1) / LARGEST;
    for (index, block) in bytes.chunks(LARGEST).enumerate() {
        let length = block.len() as u16;
        stream.push(u8::from(index == last));
        stream.extend(length.to_le_bytes());
        stream.extend((!length).to_le_bytes());
        stream.extend_from_slice(block);
    }
    stream.extend(adler32(bytes).to_be_bytes());
    stream
}

/// Returns the Adler-32 checksum (RFC 1950).
fn adler32(bytes: &[u8]) -> u32 {
    const MODULUS: u32 = 65_521;
    let (low, high) = bytes.iter().fold((1, 0), |(low, high), &byte| {
        let low = (low + u32::from(byte)) % MODULUS;
        (low, (high + low) % MODULUS)
    });
    high << 16 | low
}

/// Returns the CRC-32 checksum (RFC 2083, appendix 15).
fn crc32(bytes: &[u8]) -> u32 {
    let shifted = |crc: u32, _| crc >> 1 ^ if crc & 1 == 1 { 0xedb8_8320 } else { 0 };
    let with = |crc, &byte: &u8| (0..8).fold(crc ^ u32::from(byte), shifted);
    !bytes.iter().fold(u32::MAX, with)
}
