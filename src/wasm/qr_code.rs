//! A QR code as a JavaScript object.

use super::js_object::object;
use crate::export::qr_code::QrCode;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const DECLARATIONS: &'static str = "
/** A QR code: the viewBox and the path of an SVG, and from how many times its width away it can be scanned. */
export type QrCode = { viewBox: string; path: string; scannedFrom: number };
";

/// Returns the QR code of a text; `undefined` if it is too long for any.
#[must_use]
#[wasm_bindgen(js_name = qrCode, unchecked_return_type = "QrCode | undefined")]
pub fn qr_code(text: &str) -> JsValue {
    let Some(code) = QrCode::new(text) else {
        return JsValue::UNDEFINED;
    };
    let (margin, side) = (QrCode::MARGIN, code.modules + 2 * QrCode::MARGIN);
    object! {
        "viewBox": format!("-{margin} -{margin} {side} {side}").as_str(),
        "scannedFrom": code.scanned_from(),
        "path": code.path.as_str(),
    }
}
