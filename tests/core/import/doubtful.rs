//! Texts that can be read in several ways: the likelier reading is offered, and nothing is taken unasked.

use super::{assert_offered, counts};
use em_coins::Tosses;
use em_coins::import::{self};

#[test]
fn digits_that_may_be_tosses_or_numbers_are_offered_as_both() {
    let tosses = |lines: &str| counts(&Tosses::parse(lines).unwrap());
    assert_offered("1,0\n0,1", &tosses("10\n01"), &[&[(1, 1), (0, 1)]]);
    assert_offered("1 0", &tosses("10"), &[&[(1, 1)]]);
    assert_offered(
        "100000000 0",
        &[(100_000_000, 100_000_000)],
        &[&tosses("1000000000")],
    );
    assert_offered("1\n10", &[(1, 10), (10, 10)], &[&tosses("1\n10")]);
    assert_offered("101\n110", &tosses("101\n110"), &[]);
    assert_offered("10H0T", &[(10, 10)], &[&tosses("10100")]);
    assert_offered("HHT\n10H0T", &tosses("HHT\n10100"), &[]);
    assert_offered(
        "H\n1\n0\n1",
        &[(1, 10), (0, 10), (1, 10)],
        &[&tosses("H\n1\n0\n1")],
    );
    assert_offered("H,T\n1,0\n0,1", &[(1, 1), (0, 1)], &[&tosses("HT\n10\n01")]);
    assert_offered(
        "set,tosses\n1,1\n2,11",
        &tosses("1\n11"),
        &[&[(1, 20), (11, 20)]],
    );
    assert_offered("heads,tosses\n1,10", &[(1, 10)], &[&tosses("10")]);
    assert_offered("[[1,0],[0,1]]", &tosses("10\n01"), &[&[(1, 1), (0, 1)]]);
    assert_offered("5/5\n3/5", &[(5, 5), (3, 5)], &[&[(5, 10), (3, 8)]]);
}

#[test]
fn groups_that_may_be_one_set_or_several_are_offered_as_both() {
    let both = |text: &str, several: &str, one: &str| {
        let sets = |lines| counts(&Tosses::parse(lines).unwrap());
        assert_offered(text, &sets(several), &[&sets(one)]);
    };
    both("H\nHTTTH HHHTT", "H\nHTTTH\nHHHTT", "H\nHTTTHHHHTT");
    both("HT,TH", "HT\nTH", "HTTH");
    both("HTH,TTH\nHHH", "HTH\nTTH\nHHH", "HTHTTH\nHHH");
    both("H,T,H;T,T,H", "HTH\nTTH", "HTHTTH");
    both("1 0 0 0 1; 1 1 1 1 0", "10001\n11110", "1000111110");
    both("H T H,T T H", "HTH\nTTH", "HTHTTH");
    both("01 10", "01\n10", "0110");
}

#[test]
fn which_symbol_is_heads_is_asked_where_nobody_knows_it() {
    for text in [
        "ababbaab\nbbaaabab",
        "PFFPPFPF",
        "red blue blue red\nblue blue red red",
    ] {
        let proposal = import::infer(text);
        assert!(proposal.is_doubtful, "{text}");
        let (reading, tosses) = &proposal.readings[0];
        let mut exchanged = reading.clone();
        exchanged.symbols = reading.symbols.exchanged();
        let other = import::read(text, &exchanged).unwrap();
        assert_eq!(
            (other.sets(), other.heads(0)),
            (tosses.sets(), tosses.tails(0))
        );
        assert_ne!(reading.symbols.names(), exchanged.symbols.names());
    }
}

#[test]
fn a_long_sequence_is_cut_where_the_reader_says() {
    let text = "HTTH\nHHTH\nHT";
    let mut reading = import::infer(text).readings.remove(0).0;
    reading.cut = Some(3);
    let cut = import::read(text, &reading).unwrap();
    assert_eq!(cut, Tosses::parse("HTT\nHHH\nTHH\nT").unwrap());
    let words = "heads tails heads heads";
    let mut reading = import::infer(words).readings.remove(0).0;
    reading.cut = Some(2);
    assert_eq!(
        import::read(words, &reading).unwrap(),
        Tosses::parse("HT\nHH").unwrap()
    );
}
