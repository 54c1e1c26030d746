//! SplitMix64 (Steele, Lea & Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014): a cheap
//! random stream for each set, so that dragging a slider flips tosses one at a time. rand_xoshiro has it as well, but
//! seeds it from bytes, which makes tossing half as slow again in a wasm optimized for size.

/// A stream of random words, with any number as its seed.
#[derive(Clone, Debug)]
pub(crate) struct SplitMix64(pub(crate) u64);

impl SplitMix64 {
    /// Returns the next word.
    #[inline(always)]
    pub(crate) fn next_word(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.0;
        word = (word ^ word >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ word >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        word ^ word >> 31
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_those_of_the_reference_implementation() {
        // http://xoshiro.di.unimi.it/splitmix64.c
        let mut words = SplitMix64(1_477_776_061_723_855_037);
        for word in [
            1_985_237_415_132_408_290,
            2_979_275_885_539_914_483,
            13_511_426_838_097_143_398,
            8_488_337_342_461_049_707,
        ] {
            assert_eq!(words.next_word(), word);
        }
    }
}
