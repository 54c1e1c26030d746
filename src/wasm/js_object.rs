//! Plain JavaScript objects with named fields. Each is declared to TypeScript where it is defined, so that `tsc` checks
//! every use. Reading a field costs no call into wasm, as it would with structs of wasm-bindgen.

use crate::coin::PerCoin;
use js_sys::{Array, Float64Array, Int32Array, Object, Uint8Array, Uint32Array};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// An object whose properties are set and read by name: smaller than with `Reflect`, and never refused.
    #[wasm_bindgen(extends = Object)]
    type Record;

    #[wasm_bindgen(method, structural, indexing_setter)]
    fn set(this: &Record, key: &str, value: JsValue);

    #[wasm_bindgen(method, structural, indexing_setter)]
    fn set_number(this: &Record, key: &str, value: f64);

    #[wasm_bindgen(method, structural, indexing_setter)]
    fn set_text(this: &Record, key: &str, value: &str);

    #[wasm_bindgen(method, structural, indexing_setter)]
    fn set_flag(this: &Record, key: &str, value: bool);

    #[wasm_bindgen(method, structural, indexing_getter)]
    fn get(this: &Record, key: &str) -> JsValue;
}

/// Defines a struct that becomes a JavaScript object, and its TypeScript interface. A field that is `undefined` in
/// JavaScript is an `Option` in Rust.
macro_rules! js_object {
    (
        $(#[doc = $about:literal])*
        $name:ident as $declared:literal {
            $($(#[doc = $text:literal])* $field:ident as $key:literal: $type:ty => $ts:literal,)*
        }
    ) => {
        $(#[doc = $about])*
        pub(super) struct $name {
            $($(#[doc = $text])* pub(super) $field: $type,)*
        }

        impl $crate::wasm::js_object::Property for $name {
            #[inline(always)]
            fn put(self, object: &js_sys::Object, key: &str) {
                $crate::wasm::js_object::put(object, key, self.into());
            }
        }

        impl From<$name> for wasm_bindgen::JsValue {
            #[inline(always)]
            fn from(value: $name) -> Self {
                let object = js_sys::Object::new();
                $($crate::wasm::js_object::Property::put(value.$field, &object, $key);)*
                object.into()
            }
        }

        const _: () = {
            #[wasm_bindgen::prelude::wasm_bindgen(typescript_custom_section)]
            const DECLARATION: &'static str = concat!(
                "/**", $($about,)* " */\nexport interface ", $declared, " {\n",
                $("  /**", $($text,)* " */\n  ", $key, ": ", $ts, ";\n",)*
                "}\n"
            );
        };
    };
}
pub(super) use js_object;

/// Creates an object with these properties.
macro_rules! object {
    ($($key:literal: $value:expr),* $(,)?) => {{
        let object = js_sys::Object::new();
        $($crate::wasm::js_object::Property::put($value, &object, $key);)*
        wasm_bindgen::JsValue::from(object)
    }};
}
pub(super) use object;

/// A value that becomes a property.
pub(super) trait Property {
    /// Sets the property `key`; `None` leaves it undefined.
    fn put(self, object: &Object, key: &str);
}

macro_rules! property {
    ($($type:ty => $set:ident),*) => {
        $(impl Property for $type {
            #[inline(always)]
            fn put(self, object: &Object, key: &str) {
                $set(object, key, self.into());
            }
        })*
    };
}
property!(f64 => put_number, i32 => put_number, u32 => put_number, bool => put_flag, &str => put_text, JsValue => put,
    Float64Array => put, Int32Array => put, Uint8Array => put, Uint32Array => put);

impl Property for String {
    fn put(self, object: &Object, key: &str) {
        put_text(object, key, &self);
    }
}

impl<T: Property> Property for Option<T> {
    #[inline(always)]
    fn put(self, object: &Object, key: &str) {
        if let Some(value) = self {
            value.put(object, key);
        }
    }
}

#[inline(never)]
pub(super) fn put(object: &Object, key: &str, value: JsValue) {
    object.unchecked_ref::<Record>().set(key, value);
}

#[inline(never)]
fn put_number(object: &Object, key: &str, value: f64) {
    object.unchecked_ref::<Record>().set_number(key, value);
}

#[inline(never)]
fn put_text(object: &Object, key: &str, value: &str) {
    object.unchecked_ref::<Record>().set_text(key, value);
}

#[inline(never)]
fn put_flag(object: &Object, key: &str, value: bool) {
    object.unchecked_ref::<Record>().set_flag(key, value);
}

/// A value for each coin, as `{ a, b }`.
pub(super) fn per_coin<T: Property>(values: PerCoin<T>) -> JsValue {
    let object = Object::new();
    values.a.put(&object, "a");
    values.b.put(&object, "b");
    object.into()
}

/// An array of any values.
pub(super) fn list<T: Into<JsValue>>(values: impl IntoIterator<Item = T>) -> JsValue {
    let all: Array = values.into_iter().map(Into::into).collect();
    all.into()
}

/// A property of what the page hands over; `undefined` where there is none.
#[inline(never)]
pub(super) fn get(object: &JsValue, key: &str) -> JsValue {
    if object.is_object() {
        object.unchecked_ref::<Record>().get(key)
    } else {
        JsValue::UNDEFINED
    }
}
