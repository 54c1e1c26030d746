//! Reading data of the sizes that people hold: all of it is to take less than a second.
#![allow(missing_docs, reason = "criterion writes functions without")]

use criterion::{Criterion, criterion_group, criterion_main};
use em_coins::import;
use std::fmt::Write as _;
use std::hint::black_box;

/// The sets of counts and the tosses of the largest published data of this shape.
const COUNTS: usize = 12_990;
const TOSSES: usize = 350_757;

fn read(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("import");
    group.sample_size(10);
    let mut counts = "player,hits,at_bats\n".to_owned();
    for set in 0..COUNTS {
        let _ = writeln!(counts, "{set},{},{}", set % 45, 45 + set % 7);
    }
    let digit = |at: usize| if at.is_multiple_of(3) { '1' } else { '0' };
    let lines: String = (0..TOSSES)
        .flat_map(|at| [digit(at), if at % 20 == 19 { '\n' } else { ' ' }])
        .collect();
    let mut long = "set,toss\n".to_owned();
    let mut lists = "[".to_owned();
    for at in 0..TOSSES {
        let _ = writeln!(long, "{},{}", at / 20, if at % 3 == 0 { 'H' } else { 'T' });
        lists.push_str(if at % 20 == 0 { "[" } else { ", " });
        lists.push(digit(at));
        lists.push_str(if at % 20 == 19 { "],\n" } else { "" });
    }
    lists.push_str("]]");
    for (name, text) in [
        ("12,990 sets of counts", counts),
        ("350,757 tosses, a set per line", lines),
        ("350,757 tosses, one per row", long),
        ("350,757 tosses in brackets", lists),
    ] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                let proposal = import::infer(black_box(&text));
                assert!(proposal.certain().is_some(), "{name}");
            });
        });
    }
    group.finish();
}

criterion_group!(benches, read);
criterion_main!(benches);
